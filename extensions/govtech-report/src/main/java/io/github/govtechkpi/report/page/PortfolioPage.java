package io.github.govtechkpi.report.page;

import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Link;
import io.github.govtechkpi.report.page.Part.Links;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The report of several programs: how all goals stand and what they add up to, a card for each goal, how each program stands, checklists,
 * findings, decisions, sources, and how each number was computed.
 */
public final class PortfolioPage {
    private final ReportSource source;
    private final PageWords words;
    private final Function<Program, Optional<String>> address;
    private final List<ProgramPage> pages;
    private final Portfolio all;

    PortfolioPage(
            ReportSource source,
            List<ProgramPage> pages,
            PageWords words,
            Function<Program, Optional<String>> address) {
        this.source = source;
        this.words = words;
        this.address = address;
        this.pages = pages;
        this.all = new Portfolio(
                source.asOf(),
                pages.stream()
                        .flatMap(page -> page.portfolio().results().stream())
                        .toList());
    }

    /**
     * Makes the report of all programs of a source.
     *
     * @param source the programs with their observations
     * @param locale the reader's language
     * @param address where the report of a program is; empty where there is none
     */
    public static ReportPage of(ReportSource source, Locale locale, Function<Program, Optional<String>> address) {
        return of(source, locale, address, (program, page) -> {});
    }

    /**
     * Makes the report of all programs of a source, and on the way that of each: nothing is computed twice.
     *
     * @param source the programs with their observations
     * @param locale the reader's language
     * @param address where the report of a program is; empty where there is none
     * @param each takes the report of each program, in their order
     */
    public static ReportPage of(
            ReportSource source,
            Locale locale,
            Function<Program, Optional<String>> address,
            BiConsumer<Program, ReportPage> each) {
        var pages = source.programs().stream()
                .map(program -> new ProgramPage(program, source, locale))
                .toList();
        pages.forEach(page -> each.accept(page.program(), page.page()));
        return new PortfolioPage(source, pages, new PageWords(locale, source.areas()), address).page();
    }

    ReportPage page() {
        var sections = new ArrayList<Section>();
        sections.add(summary());
        var goals = new PortfolioGoals(pages, words);
        sections.addAll(goals.cards());
        programs().ifPresent(sections::add);
        withoutGoals().ifPresent(sections::add);
        sections.addAll(new PortfolioReviews(pages, words).sections());
        Summaries.totals(all, words).ifPresent(sections::add);
        sections.add(sources());
        goals.computed().ifPresent(sections::add);
        sections.add(new Section("notes", words.get("reading"), List.of(new Paragraph(words.get("readingNote")))));
        return new ReportPage(
                words.get("portfolio"),
                words.get("portfolioOf", source.programs().size(), all.results().size()),
                words.locale(),
                sections);
    }

    private Section summary() {
        return new Section(
                "summary",
                words.get("summary"),
                all.results().isEmpty()
                        ? List.of(new Paragraph(words.get("noGoals")))
                        : Summaries.verdicts(
                                all,
                                pages.stream()
                                        .flatMap(page -> page.goals().headlines().stream())
                                        .toList(),
                                words));
    }

    private Optional<Section> programs() {
        var parts = pages.stream()
                .filter(page -> !page.portfolio().results().isEmpty())
                .map(this::program)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(Section.of("programs", words.get("byProgram"), parts));
    }

    private Section program(ProgramPage page) {
        var parts = new ArrayList<Part>();
        var results = page.portfolio().results();
        var kgis =
                results.stream().filter(result -> result.goal() instanceof Kgi).count();
        parts.add(new Paragraph(page.owner()
                        .map(name -> name + words.get("separator"))
                        .orElse("")
                + words.get("goalCounts", kgis, results.size() - kgis)
                + page.portfolio()
                        .asOf()
                        .map(day -> words.get("separator") + words.get("asOf", words.day(day)))
                        .orElse("")));
        var shown = Summaries.shown(results);
        if (!shown.isEmpty()) {
            parts.add(Summaries.overview(page.name(), shown, words));
        }
        if (shown.size() < results.size()) {
            parts.add(new Paragraph(words.get("othersInReport", results.size() - shown.size())));
        }
        address.apply(page.program())
                .ifPresent(file -> parts.add(new Links(List.of(new Link(words.get("more", page.name()), file)))));
        return new Section("program-" + page.program().id(), page.name(), parts);
    }

    /** Programs that state no goals are named together: there is nothing to judge, and their reports say what is known. */
    private Optional<Section> withoutGoals() {
        var links = pages.stream()
                .filter(page -> page.portfolio().results().isEmpty())
                .map(page -> new Link(
                        page.name()
                                + page.owner()
                                        .map(name -> words.get("inBrackets", name))
                                        .orElse(""),
                        address.apply(page.program()).orElse("")))
                .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "without-goals",
                        words.get("withoutGoals"),
                        List.of(new Paragraph(words.get("withoutGoalsNote")), new Links(links))));
    }

    /** The sources of each program, and folded below them what else is known of it. */
    private Section sources() {
        var parts = new ArrayList<Part>();
        var without = new ArrayList<String>();
        for (var page : pages) {
            var published = new SourceSections(page.program(), words);
            var found = new ArrayList<Part>();
            published.links().ifPresent(found::add);
            published
                    .facts()
                    .ifPresent(facts ->
                            found.add(new Fold(words.get("factsOf", facts.rows().size() - 1), List.of(facts))));
            if (found.isEmpty()) {
                without.add(page.name());
            } else {
                parts.add(new Section("sources-" + page.program().id(), page.name(), found));
            }
        }
        if (!without.isEmpty()) {
            parts.add(new Paragraph(
                    words.get("withoutSources", without.size(), String.join(words.get("listed"), without))));
        }
        return new Section("sources", words.get("sources"), parts);
    }
}
