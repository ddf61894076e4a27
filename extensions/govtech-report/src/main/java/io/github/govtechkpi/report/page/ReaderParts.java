package io.github.govtechkpi.report.page;

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
import java.util.function.UnaryOperator;

/** Rewrites the texts of a report's content. Names of goals, links and what pictures show stay as they are. */
final class ReaderParts {
    private final UnaryOperator<String> text;

    private ReaderParts(UnaryOperator<String> text) {
        this.text = text;
    }

    static List<Section> of(List<Section> sections, UnaryOperator<String> text) {
        var parts = new ReaderParts(text);
        return sections.stream().map(parts::section).toList();
    }

    private Part part(Part part) {
        if (part instanceof Section section) {
            return section(section);
        }
        if (part instanceof Paragraph paragraph) {
            return new Paragraph(text.apply(paragraph.text()));
        }
        if (part instanceof Lines lines) {
            return new Lines(texts(lines.lines()));
        }
        if (part instanceof Table table) {
            return new Table(
                    text.apply(table.caption()),
                    table.rows().stream().map(this::texts).toList());
        }
        if (part instanceof Fold fold) {
            // beside a status the title is a sentence with amounts
            return new Fold(
                    fold.status().isPresent() ? text.apply(fold.title()) : fold.title(),
                    fold.status(),
                    parts(fold.parts()));
        }
        if (part instanceof Card card) {
            return card(card);
        }
        if (part instanceof Figure || part instanceof Tiles || part instanceof Links) {
            return part;
        }
        throw new AssertionError(part);
    }

    private Section section(Section section) {
        return new Section(section.id(), text.apply(section.title()), parts(section.parts()));
    }

    private Card card(Card card) {
        return new Card(
                card.id(),
                card.title(),
                card.role(),
                card.status(),
                card.statusText(),
                labelled(card.amounts()),
                card.way().map(way -> new Way(way.done(), way.expected(), way.all(), text.apply(way.text()))),
                labelled(card.facts()),
                texts(card.notes()),
                parts(card.parts()));
    }

    private List<Labelled> labelled(List<Labelled> values) {
        return values.stream()
                .map(value -> new Labelled(value.label(), text.apply(value.value())))
                .toList();
    }

    private List<Part> parts(List<Part> parts) {
        return parts.stream().map(this::part).toList();
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(text).toList();
    }
}
