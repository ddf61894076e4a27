package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.TextTable;
import java.util.List;

/** Prints sections for the terminal, their columns aligned also where characters are two columns wide. */
final class TextSections {
    private static final int RULE = 72;

    private TextSections() {}

    static String text(String heading, List<ResultSection> sections) {
        var text =
                new StringBuilder(heading).append('\n').append("=".repeat(RULE)).append('\n');
        return text.append(text(sections)).toString();
    }

    static String text(List<ResultSection> sections) {
        return text(sections, Integer.MAX_VALUE);
    }

    /** Prints sections whose tables are no wider than the screen: longer cells are broken. */
    static String text(List<ResultSection> sections, int width) {
        var text = new StringBuilder();
        sections.forEach(section -> section(text, section, width));
        return text.toString();
    }

    private static void section(StringBuilder text, ResultSection section, int width) {
        text.append('\n').append(section.title()).append('\n');
        if (section.table().size() > 1) {
            TextTable.lines(section.table(), width)
                    .forEach(line -> text.append(line).append('\n'));
        }
        section.lines().forEach(line -> text.append("  - ").append(line).append('\n'));
    }
}
