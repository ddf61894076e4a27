package io.github.govtechkpi.report.page;

import io.github.govtechkpi.report.page.Part.Table;
import java.util.List;
import java.util.Set;

/**
 * Writes tables as HTML. On a telephone a row becomes a block in which each cell has its heading in front; the roles say that it is a
 * table all the same.
 */
final class HtmlTables {
    private static final int MANY = 6;
    private static final int LONG = 24;
    private static final int SHORT = 14;
    /** What stands in a cell that has nothing to say; a telephone has no room for it. */
    private static final Set<String> NOTHING = Set.of("", "\u2013", "－");

    private final StringBuilder html;

    HtmlTables(StringBuilder html) {
        this.html = html;
    }

    void write(Table table) {
        var header = table.rows().get(0);
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(HtmlText.escaped(table.caption()))
                .append("\"><table role=\"table\"")
                .append(header.size() >= MANY ? " class=\"many\"" : "")
                .append("><caption class=\"vh\">")
                .append(HtmlText.escaped(table.caption()))
                .append("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
        header.forEach(cell -> html.append("<th scope=\"col\" role=\"columnheader\"")
                .append(isShort(cell) ? " class=\"short\">" : ">")
                .append(HtmlText.escaped(cell))
                .append("</th>"));
        html.append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        table.rows().stream().skip(1).forEach(cells -> row(cells, header));
        html.append("</tbody></table></div>\n");
    }

    private void row(List<String> cells, List<String> header) {
        html.append("<tr role=\"row\">");
        for (var i = 0; i < cells.size(); i++) {
            var text = HtmlText.escaped(cells.get(i));
            if (i == 0) {
                html.append("<th scope=\"row\" role=\"rowheader\"")
                        .append(isLong(cells.get(i)) ? " class=\"long\">" : ">")
                        .append(text)
                        .append("</th>");
            } else {
                html.append("<td role=\"cell\" data-l=\"")
                        .append(HtmlText.escaped(header.get(i)))
                        .append('"')
                        .append(style(cells.get(i)))
                        .append(text)
                        .append("</td>");
            }
        }
        html.append("</tr>\n");
    }

    private static String style(String cell) {
        if (isLong(cell)) {
            return " class=\"long\">";
        }
        return NOTHING.contains(cell) ? " class=\"none\">" : isShort(cell) ? " class=\"short\">" : ">";
    }

    /** An amount is not parted from its unit. */
    private static boolean isShort(String text) {
        return columns(text) <= SHORT;
    }

    private static boolean isLong(String text) {
        return columns(text) > LONG;
    }

    /** A Japanese character is two columns wide. */
    private static int columns(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
