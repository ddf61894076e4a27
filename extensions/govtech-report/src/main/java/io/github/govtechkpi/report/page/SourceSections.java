package io.github.govtechkpi.report.page;

import io.github.govtechkpi.metrics.GroupedDigits;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.PublishedBase;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.report.page.Part.Link;
import io.github.govtechkpi.report.page.Part.Links;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a program published beside its goals: percentages without counts, facts, and where all of it stands. */
final class SourceSections {
    private final Program program;
    private final PageWords words;

    SourceSections(Program program, PageWords words) {
        this.program = program;
        this.words = words;
    }

    Optional<Section> published() {
        if (program.published().isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("figure"), words.get("publishedAs"), words.get("base"), words.get("note")));
        program.published().forEach(figure -> rows.add(row(figure)));
        return Optional.of(new Section(
                "published",
                words.get("published"),
                List.of(new Paragraph(words.get("publishedNote")), new Table(words.get("published"), rows))));
    }

    private List<String> row(PublishedFigure figure) {
        return List.of(
                figure.name().in(words.locale()),
                withoutCounts(figure.rate()),
                figure.of()
                        .map(of -> words.get("baseOf", of))
                        .orElseGet(() -> figure.base().map(this::base).orElse(words.get("unknown"))),
                figure.note().map(note -> note.in(words.locale())).orElse(""));
    }

    private String withoutCounts(PublishedRate rate) {
        return words.get(
                "withoutCounts",
                rate.qualifier()
                        .phrase()
                        .in(words.locale())
                        .formatted(words.get("percent", rate.percent().toPlainString())));
    }

    private String base(PublishedBase base) {
        if (base.isExact()) {
            return grouped(base.low());
        }
        return base.high().isPresent()
                ? words.get("between", grouped(base.low()), grouped(base.high().getAsLong()))
                : words.get("atLeast", grouped(base.low()));
    }

    private static String grouped(long number) {
        return GroupedDigits.of(String.valueOf(number));
    }

    /** Returns the facts as a table, where there are any, and the sources with their addresses. */
    List<Part> sources() {
        var parts = new ArrayList<Part>();
        facts().ifPresent(parts::add);
        parts.add(links().map(Part.class::cast).orElseGet(() -> new Paragraph(words.get("noSources"))));
        return parts;
    }

    Optional<Table> facts() {
        if (program.facts().isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("fact"), words.get("amount"), words.get("when")));
        program.facts()
                .forEach(fact -> rows.add(List.of(
                        fact.statement().in(words.locale()),
                        fact.value()
                                .map(value -> AmountText.of(value, words.locale()))
                                .orElse(words.get("nothing")),
                        fact.asOf().map(words::period).orElse(words.get("nothing")))));
        return Optional.of(new Table(words.get("facts"), rows));
    }

    Optional<Links> links() {
        var links = program.sources().stream()
                .map(found -> new Link(
                        found.title().in(words.locale())
                                + found.published()
                                        .map(when -> words.get("publishedIn", when))
                                        .orElse(""),
                        found.url().map(Object::toString).orElse("")))
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(new Links(links));
    }
}
