package io.github.govtechkpi.io.result;

import java.util.List;

/** Writes rows as a Markdown table, the first one as its header. */
public final class MarkdownTable {
    private MarkdownTable() {}

    /** Writes the table with a line break at its end. */
    public static String write(List<? extends List<String>> rows) {
        var text = new StringBuilder();
        row(text, rows.get(0));
        row(text, rows.get(0).stream().map(cell -> "---").toList());
        rows.stream().skip(1).forEach(cells -> row(text, cells));
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
        text.append('\n');
    }

    /** Returns a text in which Markdown sees no marks of its own. */
    public static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replaceAll("\\s+", " ");
    }
}
