package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.result.MarkdownTable;
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
import java.util.List;
import java.util.stream.Stream;

/** All parts within a part, and all texts that a reader must find whichever form the report has. */
final class PartTexts {
    private PartTexts() {}

    /** Returns a part and all that stand in it, in their order. */
    static Stream<Part> all(Part part) {
        return Stream.concat(Stream.of(part), within(part).stream().flatMap(PartTexts::all));
    }

    private static List<Part> within(Part part) {
        return part instanceof Section section
                ? section.parts()
                : part instanceof Fold fold ? fold.parts() : part instanceof Card card ? card.parts() : List.of();
    }

    static Stream<String> of(Part whole) {
        return all(whole).flatMap(PartTexts::own).filter(text -> !text.isBlank());
    }

    private static Stream<String> own(Part part) {
        if (part instanceof Section section) {
            return Stream.of(section.title());
        } else if (part instanceof Paragraph paragraph) {
            return Stream.of(paragraph.text());
        } else if (part instanceof Lines lines) {
            return lines.lines().stream();
        } else if (part instanceof Table table) {
            return table.rows().stream().flatMap(List::stream);
        } else if (part instanceof Figure figure) {
            return Stream.of(figure.wide().title());
        } else if (part instanceof Tiles tiles) {
            return tiles.tiles().stream().flatMap(tile -> Stream.of(tile.label(), String.valueOf(tile.count())));
        } else if (part instanceof Fold fold) {
            return Stream.of(fold.title());
        } else if (part instanceof Links links) {
            return links.links().stream().flatMap(link -> Stream.of(link.text(), link.address()));
        } else if (part instanceof Card card) {
            return own(card);
        }
        throw new AssertionError(part);
    }

    private static Stream<String> own(Card card) {
        return Stream.of(
                        Stream.of(card.title(), card.role(), card.statusText()),
                        Stream.concat(card.amounts().stream(), card.facts().stream())
                                .flatMap((Labelled value) -> Stream.of(value.label(), value.value())),
                        card.way().map(Way::text).stream(),
                        card.notes().stream())
                .flatMap(texts -> texts);
    }

    /** Returns a text as it stands in Markdown; an address is not escaped. */
    static String inMarkdown(String text) {
        return text.startsWith("https:") || text.endsWith(".html") ? text : MarkdownTable.escaped(text);
    }
}
