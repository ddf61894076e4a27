package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.ResultSection;
import java.util.List;
import java.util.stream.IntStream;

/** Prints sections for the terminal, their columns aligned also where characters are two columns wide. */
final class TextSections {
    private static final int RULE = 72;
    private static final String GAP = "  ";

    private TextSections() {}

    static String text(String heading, List<ResultSection> sections) {
        var text =
                new StringBuilder(heading).append('\n').append("=".repeat(RULE)).append('\n');
        sections.forEach(section -> section(text, section));
        return text.toString();
    }

    private static void section(StringBuilder text, ResultSection section) {
        text.append('\n').append(section.title()).append('\n');
        if (section.table().size() > 1) {
            table(text, section.table());
        }
        section.lines().forEach(line -> text.append("  - ").append(line).append('\n'));
    }

    private static void table(StringBuilder text, List<List<String>> rows) {
        var widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> ProgressCards.columns(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        for (var row : rows) {
            var line = new StringBuilder();
            for (var column = 0; column < row.size(); column++) {
                var cell = row.get(column);
                line.append(GAP).append(cell).append(" ".repeat(widths[column] - ProgressCards.columns(cell)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
