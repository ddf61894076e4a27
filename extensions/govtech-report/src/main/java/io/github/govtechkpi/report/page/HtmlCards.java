package io.github.govtechkpi.report.page;

import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.report.page.Part.Card;
import io.github.govtechkpi.report.page.Part.Labelled;
import io.github.govtechkpi.report.page.Part.Tiles;
import io.github.govtechkpi.report.page.Part.Way;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes as HTML what tells a verdict: tiles that count them, and the head of a card with its amounts. */
final class HtmlCards {
    private final StringBuilder html;
    private final PageWords words;

    HtmlCards(StringBuilder html, PageWords words) {
        this.html = html;
        this.words = words;
    }

    void tiles(Tiles tiles) {
        html.append("<ul class=\"tiles\">\n");
        tiles.tiles()
                .forEach(tile -> html.append("<li class=\"")
                        .append(StatusSigns.tone(tile.status()))
                        .append("\"><span class=\"n\">")
                        .append(tile.count())
                        .append("</span>")
                        .append(mark(tile.status()))
                        .append(HtmlText.escaped(tile.label()))
                        .append("</li>\n"));
        html.append("</ul>\n");
    }

    /** Writes what stands below the title of a card and above its pictures. */
    void head(Card card) {
        html.append("<p class=\"state ")
                .append(StatusSigns.tone(card.status()))
                .append("\"><span class=\"pill\">")
                .append(mark(card.status()))
                .append(HtmlText.escaped(card.statusText()))
                .append("</span> <span class=\"role\">")
                .append(HtmlText.escaped(card.role()))
                .append("</span></p>\n");
        labelled("big", card.amounts());
        card.way().ifPresent(this::way);
        labelled("facts", card.facts());
    }

    private void labelled(String style, List<Labelled> values) {
        if (values.isEmpty()) {
            return;
        }
        html.append("<dl class=\"").append(style).append("\">\n");
        values.forEach(value -> html.append("<div><dt>")
                .append(HtmlText.escaped(value.label()))
                .append("</dt><dd>")
                .append(HtmlText.escaped(value.value()))
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
                .append(HtmlText.escaped(way.text()))
                .append("</span>");
        if (way.expected().isPresent()) {
            html.append("<span class=\"m\"><span aria-hidden=\"true\">┃</span> ")
                    .append(HtmlText.escaped(words.get("elapsedMark")))
                    .append("</span>");
        }
        html.append("</p>\n");
    }

    private static String share(BigDecimal part, BigDecimal all) {
        return part.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP).toPlainString();
    }

    static String mark(StatusCode code) {
        return "<span class=\"mark\" aria-hidden=\"true\">" + StatusSigns.sign(code) + "</span>";
    }
}
