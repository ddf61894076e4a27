package io.github.govtechkpi.io.result;

import java.util.List;

/**
 * A part of a result for readers, which the terminal and Markdown print in their own ways.
 *
 * @param title the heading
 * @param table the rows, the header first; empty for none
 * @param lines sentences below the table
 */
public record ResultSection(String title, List<List<String>> table, List<String> lines) {
    /** Copies the lists. */
    public ResultSection {
        table = table.stream().map(List::copyOf).toList();
        lines = List.copyOf(lines);
    }

    /** Makes a section of sentences alone. */
    public static ResultSection of(String title, List<String> lines) {
        return new ResultSection(title, List.of(), lines);
    }

    /** Tells whether there is nothing to print below the heading. */
    public boolean isEmpty() {
        return table.size() < 2 && lines.isEmpty();
    }

    /** Writes a heading and sections as Markdown. */
    public static String markdown(String heading, List<ResultSection> sections) {
        var text =
                new StringBuilder("# ").append(MarkdownTable.escaped(heading)).append('\n');
        for (var section : sections) {
            text.append("\n## ").append(MarkdownTable.escaped(section.title())).append("\n\n");
            if (section.table().size() > 1) {
                text.append(MarkdownTable.write(section.table()));
                text.append(section.lines().isEmpty() ? "" : "\n");
            }
            section.lines()
                    .forEach(line -> text.append("- ")
                            .append(MarkdownTable.escaped(line))
                            .append('\n'));
        }
        return text.toString();
    }
}
