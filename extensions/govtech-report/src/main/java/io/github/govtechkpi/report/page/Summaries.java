package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.result.ProgressOverview;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.SummaryOverview;
import io.github.govtechkpi.metrics.portfolio.PortfolioSummary;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.Undefined;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.report.page.Part.Lines;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import io.github.govtechkpi.report.page.Part.Tile;
import io.github.govtechkpi.report.page.Part.Tiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** What stands at the beginning of a report: how many goals have which verdict, how far they have come, and why others have none. */
final class Summaries {
    private static final int MOST_HEADLINES = 8;
    private static final int MANY = 12;

    private Summaries() {}

    /** Counts the verdicts of goals that have a target; those without one, which nobody can judge, are told apart. */
    static List<Part> verdicts(Portfolio portfolio, List<String> headlines, PageWords words) {
        var judged =
                portfolio.results().stream().filter(ProgramGoals::hasTarget).toList();
        var without = portfolio.results().size() - judged.size();
        var parts = new ArrayList<Part>();
        if (!judged.isEmpty()) {
            parts.add(tiles(PortfolioSummary.of(new Portfolio(portfolio.asOf(), judged)), words));
        }
        if (!headlines.isEmpty() && headlines.size() <= MOST_HEADLINES) {
            parts.add(new Lines(headlines));
        }
        var reasons = reasons(judged, words);
        if (!reasons.isEmpty()) {
            parts.add(new Paragraph(words.get("whyUnjudged")));
            parts.add(new Lines(reasons));
        }
        if (without > 0) {
            parts.add(new Paragraph(words.get("withoutTargetCount", without)));
        }
        return parts;
    }

    private static Tiles tiles(PortfolioSummary summary, PageWords words) {
        return new Tiles(summary.statuses().stream()
                .filter(status -> status.k() > 0)
                .map(status -> new Tile(status.code(), status.code().label().in(words.locale()), status.k()))
                .toList());
    }

    /** Counts why goals cannot be judged, by the first reason of each. */
    private static List<String> reasons(List<Progress> results, PageWords words) {
        var counts = new EnumMap<ReasonCode, Integer>(ReasonCode.class);
        results.stream()
                .filter(progress -> !ProgramGoals.isJudged(progress))
                .flatMap(progress -> Undefined.byReason(progress.notComputable()).keySet().stream()
                        .limit(1))
                .map(Reason::code)
                .forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> words.get("reasonCount", entry.getKey().message().in(words.locale()), entry.getValue()))
                .toList();
    }

    /** Of very many results those that have a target are shown; a section of their own has the others. */
    static List<Progress> shown(List<Progress> results) {
        return results.size() <= MANY
                ? results
                : results.stream().filter(ProgramGoals::hasTarget).toList();
    }

    /** Makes the table of some results, without the columns that none of them fills. */
    static Table overview(String caption, List<Progress> results, PageWords words) {
        return new Table(caption, ProgressOverview.rows(results, words.locale(), words::title, words::period))
                .without(List.of(words.get("nothing"), ""));
    }

    static Optional<Section> totals(Portfolio portfolio, PageWords words) {
        var parts = new ArrayList<Part>();
        SummaryOverview.sections(portfolio, words.locale(), words::title).stream()
                .skip(1) // the first counts the verdicts, as the tiles do
                .forEach(section -> {
                    var rows = new ArrayList<>(section.table());
                    rows.removeIf(row -> row.get(1).equals(words.get("nothing")));
                    if (rows.size() > 1 || section.table().isEmpty()) {
                        parts.add(ProgramPage.part(
                                "sum-" + parts.size(),
                                new ResultSection(section.title(), rows, section.lines()),
                                words));
                    }
                });
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Section("totals", words.get("totals"), parts));
    }
}
