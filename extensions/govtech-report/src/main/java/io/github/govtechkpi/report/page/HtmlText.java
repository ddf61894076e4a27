package io.github.govtechkpi.report.page;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.page.Part.Card;
import io.github.govtechkpi.report.page.Part.Figure;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Lines;
import io.github.govtechkpi.report.page.Part.Links;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import io.github.govtechkpi.report.page.Part.Tiles;
import java.io.IOException;
import java.io.UncheckedIOException;
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
                .append("</title>\n<style>\n:root{--not-printed:\"")
                .append(words.get("notPrinted"))
                .append("\"}\n")
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
            new HtmlCards(html, words).tiles(tiles);
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

    private void fold(Fold fold, int level) {
        html.append("<details><summary>");
        fold.status()
                .ifPresent(status -> html.append("<span class=\"")
                        .append(StatusSigns.tone(status))
                        .append("\">")
                        .append(HtmlCards.mark(status))
                        .append("</span>"));
        html.append(escaped(fold.title())).append("</summary>\n");
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
        new HtmlCards(html, words).head(card);
        card.parts().forEach(part -> part(part, level + 1, card.title()));
        list("notes", card.notes());
        html.append("</article>\n");
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
