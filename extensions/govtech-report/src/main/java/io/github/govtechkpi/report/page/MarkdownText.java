package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.result.MarkdownTable;
import io.github.govtechkpi.report.page.Part.Card;
import io.github.govtechkpi.report.page.Part.Figure;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Lines;
import io.github.govtechkpi.report.page.Part.Links;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import io.github.govtechkpi.report.page.Part.Tiles;

/** Writes a report as Markdown. */
final class MarkdownText {
    private static final int DEEPEST = 6;
    private final StringBuilder text = new StringBuilder();

    private MarkdownText() {}

    static String write(ReportPage page) {
        var markdown = new MarkdownText();
        markdown.heading(1, page.title());
        markdown.paragraph(page.subtitle());
        page.sections().forEach(section -> markdown.part(section, 2));
        var words = new PageWords(page.locale());
        markdown.paragraph(words.get("generated", words.get("generatedFrom")));
        return markdown.text.toString().stripTrailing() + "\n";
    }

    private void part(Part part, int level) {
        if (part instanceof Section section) {
            heading(level, section.title());
            section.parts().forEach(inner -> part(inner, level + 1));
        } else if (part instanceof Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (part instanceof Lines lines) {
            lines.lines().forEach(this::item);
            text.append('\n');
        } else if (part instanceof Table table) {
            text.append(MarkdownTable.write(table.rows())).append('\n');
        } else if (part instanceof Figure figure) {
            paragraph(figure.wide().title() + ": " + figure.wide().description());
        } else if (part instanceof Tiles tiles) {
            tiles.tiles().forEach(tile -> item(tile.label() + ": " + tile.count()));
            text.append('\n');
        } else if (part instanceof Fold fold) {
            heading(level, fold.title());
            fold.parts().forEach(inner -> part(inner, level + 1));
        } else if (part instanceof Links links) {
            links.links().forEach(link -> item(link.text(), link.address()));
            text.append('\n');
        } else if (part instanceof Card card) {
            card(card, level);
        } else {
            throw new AssertionError(part);
        }
    }

    private void card(Card card, int level) {
        heading(level, card.title() + " [" + card.role() + "] " + card.statusText());
        card.way().ifPresent(way -> paragraph(way.text()));
        card.amounts().forEach(amount -> item(amount.label() + ": " + amount.value()));
        card.facts().forEach(fact -> item(fact.label() + ": " + fact.value()));
        card.notes().forEach(this::item);
        text.append('\n');
        card.parts().forEach(part -> part(part, level + 1));
    }

    private void heading(int level, String title) {
        text.append("#".repeat(Math.min(level, DEEPEST)))
                .append(' ')
                .append(MarkdownTable.escaped(title))
                .append("\n\n");
    }

    private void paragraph(String content) {
        if (!content.isBlank()) {
            text.append(MarkdownTable.escaped(content)).append("\n\n");
        }
    }

    private void item(String content) {
        text.append("- ").append(MarkdownTable.escaped(content)).append('\n');
    }

    private void item(String content, String address) {
        if (address.isEmpty()) {
            item(content);
        } else {
            text.append("- [")
                    .append(MarkdownTable.escaped(content))
                    .append("](<")
                    .append(address.replace("<", "%3C").replace(">", "%3E").replaceAll("\\s", "%20"))
                    .append(">)\n");
        }
    }
}
