package io.github.govtechkpi.report.page;

import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.report.page.Part.Link;
import io.github.govtechkpi.report.page.Part.Links;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The report of several programs: how all goals stand, what they add up to, and a section for each program. */
public final class PortfolioPage {
    private static final int MOST_CARDS = 8;
    private final ReportSource source;
    private final PageWords words;
    private final Function<Program, Optional<String>> address;
    private final List<ProgramPage> pages;
    private final Portfolio all;

    private PortfolioPage(ReportSource source, Locale locale, Function<Program, Optional<String>> address) {
        this.source = source;
        this.words = new PageWords(locale, source.areas());
        this.address = address;
        this.pages = source.programs().stream()
                .map(program -> new ProgramPage(program, source, locale))
                .toList();
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
        return new PortfolioPage(source, locale, address).page();
    }

    private ReportPage page() {
        var sections = new ArrayList<Section>();
        var summary = new ArrayList<Part>();
        if (all.results().isEmpty()) {
            summary.add(new Paragraph(words.get("noGoals")));
        } else {
            summary.addAll(Summaries.verdicts(
                    all,
                    pages.stream().flatMap(page -> page.headlines().stream()).toList(),
                    words));
        }
        sections.add(new Section("summary", words.get("summary"), summary));
        cards().ifPresent(sections::add);
        for (var page : pages) {
            if (!page.portfolio().results().isEmpty()) {
                sections.add(program(page));
            }
        }
        withoutGoals().ifPresent(sections::add);
        Summaries.totals(all, words).ifPresent(sections::add);
        sections.add(new Section("notes", words.get("reading"), List.of(new Paragraph(words.get("readingNote")))));
        return new ReportPage(
                words.get("portfolio"),
                words.get("portfolioOf", source.programs().size(), all.results().size()),
                words.locale(),
                sections);
    }

    /** A few goals get their cards here; of many the reports of the programs have them. */
    private Optional<Section> cards() {
        var judged = all.results().stream().filter(ProgramPage::isJudged).count();
        if (judged == 0 || judged > MOST_CARDS) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "judged",
                words.get("judged"),
                pages.stream()
                        .flatMap(page -> page.judged().stream())
                        .map(Part.class::cast)
                        .toList()));
    }

    private Section program(ProgramPage page) {
        var parts = new ArrayList<Part>();
        var program = page.program();
        var results = page.portfolio().results();
        var kgis =
                results.stream().filter(result -> result.goal() instanceof Kgi).count();
        parts.add(new Paragraph(owner(program)
                        .map(name -> name + words.get("separator"))
                        .orElse("")
                + words.get("goalCounts", kgis, results.size() - kgis)
                + page.portfolio()
                        .asOf()
                        .map(day -> words.get("separator") + words.get("asOf", words.day(day)))
                        .orElse("")));
        var shown = Summaries.shown(results);
        if (!shown.isEmpty()) {
            parts.add(Summaries.overview(program.name().in(words.locale()), shown, words));
        }
        if (shown.size() < results.size()) {
            parts.add(new Paragraph(words.get("othersInReport", results.size() - shown.size())));
        }
        address.apply(program)
                .ifPresent(file -> parts.add(new Links(List.of(
                        new Link(words.get("more", program.name().in(words.locale())), file)))));
        return new Section("program-" + program.id(), program.name().in(words.locale()), parts);
    }

    /** Programs that state no goals are named together: there is nothing to judge, and their reports say what is known. */
    private Optional<Section> withoutGoals() {
        var links = pages.stream()
                .filter(page -> page.portfolio().results().isEmpty())
                .map(ProgramPage::program)
                .map(program -> new Link(
                        program.name().in(words.locale())
                                + owner(program)
                                        .map(name -> words.get("inBrackets", name))
                                        .orElse(""),
                        address.apply(program).orElse("")))
                .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "without-goals",
                        words.get("withoutGoals"),
                        List.of(new Paragraph(words.get("withoutGoalsNote")), new Links(links))));
    }

    private Optional<String> owner(Program program) {
        return program.owner().map(Organisation::name).map(name -> name.in(words.locale()));
    }
}
