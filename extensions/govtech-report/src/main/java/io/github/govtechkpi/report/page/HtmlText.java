package io.github.govtechkpi.report.page;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.page.Part.Card;
import io.github.govtechkpi.report.page.Part.Figure;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Labelled;
import io.github.govtechkpi.report.page.Part.Lines;
import io.github.govtechkpi.report.page.Part.Links;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import io.github.govtechkpi.report.page.Part.Tiles;
import io.github.govtechkpi.report.page.Part.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a report as one HTML file: its style and its pictures stand in it, and a policy forbids it to load anything. */
final class HtmlText {
    private static final String STYLE = style();
    private static final int DEEPEST = 6;
    private final ReportPage page;
    private final PageWords words;
    private final StringBuilder html = new StringBuilder();
    private int figures;

    private HtmlText(ReportPage page) {
        this.page = page;
        this.words = new PageWords(page.locale());
    }

    static String write(ReportPage page) {
        return new HtmlText(page).html();
    }

    private String html() {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.locale().getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ")
                .append("base-uri 'none'; form-action 'none'\">\n<title>")
                .append(escaped(page.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("\n</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">")
                .append(escaped(words.get("toContent")))
                .append("</a>\n<header class=\"top\"><div class=\"in\"><h1>")
                .append(escaped(page.title()))
                .append("</h1><p>")
                .append(escaped(page.subtitle()))
                .append("</p></div></header>\n");
        contents();
        html.append("<main id=\"content\"><div class=\"in\">\n");
        page.sections().forEach(section -> part(section, 2, ""));
        html.append("</div></main>\n<footer><div class=\"in\">")
                .append(escaped(words.get("generated", words.get("generatedFrom"))))
                .append("</div></footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private void contents() {
        html.append("<nav aria-label=\"").append(escaped(words.get("contents"))).append("\"><ul class=\"in\">\n");
        page.sections()
                .forEach(section -> html.append("<li><a href=\"#")
                        .append(escaped(section.id()))
                        .append("\">")
                        .append(escaped(section.title()))
                        .append("</a></li>\n"));
        html.append("</ul></nav>\n");
    }

    private void part(Part part, int level, String heading) {
        if (part instanceof Section section) {
            section(section, level);
        } else if (part instanceof Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (part instanceof Lines lines) {
            list("lines", lines.lines());
        } else if (part instanceof Table table) {
            new HtmlTables(html).write(table);
        } else if (part instanceof Figure figure) {
            figure(figure, heading);
        } else if (part instanceof Tiles tiles) {
            tiles(tiles);
        } else if (part instanceof Fold fold) {
            fold(fold, level);
        } else if (part instanceof Links links) {
            links(links);
        } else if (part instanceof Card card) {
            card(card, level);
        } else {
            throw new AssertionError(part);
        }
    }

    private void section(Section section, int level) {
        html.append("<section id=\"").append(escaped(section.id())).append("\">\n");
        heading(level, section.title());
        section.parts().forEach(part -> part(part, level + 1, section.title()));
        html.append("</section>\n");
    }

    private void heading(int level, String title) {
        element("h" + Math.min(level, DEEPEST), title);
    }

    private void element(String name, String content) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void list(String style, List<String> lines) {
        if (!lines.isEmpty()) {
            html.append("<ul class=\"").append(style).append("\">\n");
            lines.forEach(line -> element("li", line));
            html.append("</ul>\n");
        }
    }

    private void figure(Figure figure, String heading) {
        figures++;
        html.append("<figure>");
        if (!figure.wide().title().equals(heading)) {
            html.append("<figcaption>").append(escaped(figure.wide().title())).append("</figcaption>");
        }
        html.append("<div class=\"w\">")
                .append(figure.wide().inline("f" + figures))
                .append("</div><div class=\"n8\">")
                .append(figure.narrow().inline("n" + figures))
                .append("</div></figure>\n");
    }

    private void tiles(Tiles tiles) {
        html.append("<ul class=\"tiles\">\n");
        tiles.tiles()
                .forEach(tile -> html.append("<li class=\"")
                        .append(StatusSigns.tone(tile.status()))
                        .append("\"><span class=\"n\">")
                        .append(tile.count())
                        .append("</span>")
                        .append(mark(tile.status()))
                        .append(escaped(tile.label()))
                        .append("</li>\n"));
        html.append("</ul>\n");
    }

    private void fold(Fold fold, int level) {
        html.append("<details><summary>").append(escaped(fold.title())).append("</summary>\n");
        fold.parts().forEach(part -> part(part, level, ""));
        html.append("</details>\n");
    }

    private void links(Links links) {
        html.append("<ul class=\"links\">\n");
        links.links().forEach(link -> {
            if (link.address().isEmpty()) {
                element("li", link.text());
            } else {
                html.append("<li><a href=\"")
                        .append(escaped(link.address()))
                        .append("\" rel=\"noopener noreferrer\">")
                        .append(escaped(link.text()))
                        .append("</a></li>\n");
            }
        });
        html.append("</ul>\n");
    }

    private void card(Card card, int level) {
        html.append("<article class=\"card\" id=\"").append(escaped(card.id())).append("\">\n");
        heading(level, card.title());
        html.append("<p class=\"state ")
                .append(StatusSigns.tone(card.status()))
                .append("\"><span class=\"pill\">")
                .append(mark(card.status()))
                .append(escaped(card.statusText()))
                .append("</span> <span class=\"role\">")
                .append(escaped(card.role()))
                .append("</span></p>\n");
        labelled("big", card.amounts());
        card.way().ifPresent(this::way);
        labelled("facts", card.facts());
        card.parts().forEach(part -> part(part, level + 1, card.title()));
        list("notes", card.notes());
        html.append("</article>\n");
    }

    private void labelled(String style, List<Labelled> values) {
        if (values.isEmpty()) {
            return;
        }
        html.append("<dl class=\"").append(style).append("\">\n");
        values.forEach(value -> html.append("<div><dt>")
                .append(escaped(value.label()))
                .append("</dt><dd>")
                .append(escaped(value.value()))
                .append("</dd></div>\n"));
        html.append("</dl>\n");
    }

    /** The bar says nothing that the words below it do not say. */
    private void way(Way way) {
        html.append("<div class=\"bar\" aria-hidden=\"true\"><i style=\"width:")
                .append(share(way.done(), way.all()))
                .append("%\"></i>");
        way.expected()
                .ifPresent(expected -> html.append("<b style=\"left:")
                        .append(share(expected, way.all()))
                        .append("%\"></b>"));
        html.append("</div>\n<p class=\"way\"><span>")
                .append(escaped(way.text()))
                .append("</span>");
        if (way.expected().isPresent()) {
            html.append("<span class=\"m\"><span aria-hidden=\"true\">┃</span> ")
                    .append(escaped(words.get("elapsedMark")))
                    .append("</span>");
        }
        html.append("</p>\n");
    }

    private static String share(BigDecimal part, BigDecimal all) {
        return part.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String mark(StatusCode code) {
        return "<span class=\"mark\" aria-hidden=\"true\">" + StatusSigns.sign(code) + "</span>";
    }

    /** Writes a text so that no character of it is read as a mark of HTML. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (character >= ' ' || character == '\n' || character == '\t') {
                        out.appendCodePoint(character);
                    }
                }
            }
        });
        return out.toString();
    }

    private static String style() {
        try (var in = requireNonNull(HtmlText.class.getResourceAsStream("page.css"), "page.css")) {
            return Ink.styleSheet() + "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it stands in our own jar
        }
    }
}
