package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.result.ProgressOverview;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.report.page.Part.Link;
import io.github.govtechkpi.report.page.Part.Links;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The report of several programs: how all goals stand, what they add up to, and a section for each program. */
public final class PortfolioPage {
    private static final int MOST_CARDS = 8;

    private PortfolioPage() {}

    /**
     * Makes the report of all programs of a source.
     *
     * @param source the programs with their observations
     * @param locale the reader's language
     * @param address where the report of a program is; empty where there is none
     */
    public static ReportPage of(ReportSource source, Locale locale, Function<Program, Optional<String>> address) {
        var words = new PageWords(locale);
        var results = source.programs().stream()
                .map(program -> ProgramPage.portfolio(program, source))
                .toList();
        var all = new Portfolio(
                source.asOf(),
                results.stream()
                        .flatMap(portfolio -> portfolio.results().stream())
                        .toList());
        var sections = new ArrayList<Section>();
        var summary = new ArrayList<Part>();
        if (all.results().isEmpty()) {
            summary.add(new Paragraph(words.get("noGoals")));
        } else {
            summary.addAll(ProgramPage.tiles(all, words));
        }
        sections.add(new Section("summary", words.get("summary"), summary));
        cards(source, all, words).ifPresent(sections::add);
        for (var i = 0; i < results.size(); i++) {
            sections.add(program(source.programs().get(i), results.get(i), words, address));
        }
        ProgramPage.totals(all, words).ifPresent(sections::add);
        sections.add(new Section("notes", words.get("reading"), List.of(new Paragraph(words.get("readingNote")))));
        return new ReportPage(
                words.get("portfolio"),
                words.get("portfolioOf", source.programs().size(), all.results().size()),
                locale,
                sections);
    }

    /** A few goals get their cards here; of many the reports of the programs have them. */
    private static Optional<Section> cards(ReportSource source, Portfolio all, PageWords words) {
        var judged = all.results().stream().filter(ProgramPage::isJudged).count();
        if (judged == 0 || judged > MOST_CARDS) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "judged",
                words.get("judged"),
                source.programs().stream()
                        .flatMap(program -> ProgramPage.judged(program, source, words).stream())
                        .map(Part.class::cast)
                        .toList()));
    }

    private static Section program(
            Program program, Portfolio portfolio, PageWords words, Function<Program, Optional<String>> address) {
        var parts = new ArrayList<Part>();
        var owner = program.owner().map(Organisation::name).map(name -> name.in(words.locale()));
        var kgis = portfolio.results().stream()
                .filter(result -> result.goal() instanceof Kgi)
                .count();
        parts.add(new Paragraph(owner.map(name -> name + words.get("separator")).orElse("")
                + words.get("goalCounts", kgis, portfolio.results().size() - kgis)
                + portfolio
                        .asOf()
                        .map(day -> words.get("separator") + words.get("asOf", day))
                        .orElse("")));
        if (!portfolio.results().isEmpty()) {
            parts.add(new Table(
                    program.name().in(words.locale()), ProgressOverview.rows(portfolio.results(), words.locale())));
        }
        address.apply(program)
                .ifPresent(file -> parts.add(new Links(List.of(
                        new Link(words.get("more", program.name().in(words.locale())), file)))));
        return new Section("program-" + program.id(), program.name().in(words.locale()), parts);
    }
}
