package io.github.govtechkpi.io.sheet;

import io.github.govtechkpi.io.result.AssessmentText;
import io.github.govtechkpi.io.result.FeasibleResults;
import io.github.govtechkpi.io.result.FunnelOverview;
import io.github.govtechkpi.io.result.FunnelTable;
import io.github.govtechkpi.io.result.ProgressMarkdown;
import io.github.govtechkpi.io.result.ProgressTable;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.ResultWords;
import io.github.govtechkpi.io.result.SeriesOverview;
import io.github.govtechkpi.io.result.SeriesTable;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.progress.Measure;
import io.github.govtechkpi.metrics.progress.Undefined;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.model.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results that have amounts, as tables with their units, sources and caveats. */
public final class ResultTables {
    private static final String OF_ROW = "%s";

    private final Locale locale;
    private final ResultWords words;

    private ResultTables(Locale locale) {
        this.locale = locale;
        this.words = new ResultWords(locale);
    }

    /** Makes the table of the progress of goals; the sources are those of the programs. */
    public static ResultTable of(AssessedPortfolio assessed, List<Program> programs, Locale locale) {
        var tables = new ResultTables(locale);
        var remarks = new ArrayList<ResultSection>();
        assessed.portfolio()
                .asOf()
                .ifPresent(day -> remarks.add(
                        ResultSection.of(tables.words.get("title"), List.of(tables.words.get("asOf", day)))));
        programs.forEach(program -> remarks.add(sources(program, locale)));
        assessed.assessments().forEach(assessment -> remarks.add(tables.caveats(assessment)));
        return new ResultTable(ProgressTable.rows(assessed), tables.units(assessed), remarks);
    }

    /** Makes the table of a series with its forecast. */
    public static ResultTable of(SeriesAnalysis analysis, Locale locale) {
        var units = Stream.of("value", "low80", "high80", "low95", "high95")
                .collect(Collectors.toMap(column -> column, column -> OF_ROW));
        var title = ResultSection.of(SeriesOverview.title(analysis, locale), List.of());
        return new ResultTable(
                SeriesTable.rows(analysis),
                units,
                Stream.concat(Stream.of(title), SeriesOverview.sections(analysis, locale).stream())
                        .toList());
    }

    /** Makes the table of funnels; the sources are those of their programs. */
    public static ResultTable of(List<Funnel> funnels, Locale locale) {
        var tables = new ResultTables(locale);
        var units = new HashMap<String, String>();
        Stream.of("value", "high", "movedOn", "discontinued", "there").forEach(column -> units.put(column, OF_ROW));
        Stream.of("medianDays", "longestDays", "longestDaysSoFar")
                .forEach(column -> units.put(column, tables.words.get("unitDay")));
        var remarks = new ArrayList<ResultSection>();
        funnels.stream().map(Funnel::program).distinct().forEach(program -> remarks.add(sources(program, locale)));
        funnels.forEach(funnel -> remarks.addAll(FunnelOverview.sections(funnel, locale)));
        return new ResultTable(FunnelTable.rows(funnels, locale), units, remarks);
    }

    /** Makes the table of the counts that published percentages can come from. */
    public static ResultTable of(FeasibleCounts counts, Locale locale) {
        var warnings = counts.derivation().warnings().stream()
                .map(caveat -> caveat.text().in(locale))
                .toList();
        return ResultTable.of(FeasibleResults.rows(counts))
                .withRemarks(List.of(ResultSection.of(
                        new ResultWords(locale).get("sheetCaveat"),
                        Stream.concat(Stream.of(counts.text().in(locale)), warnings.stream())
                                .toList())));
    }

    /** Returns a line for each source of a program: title, date and address. */
    public static ResultSection sources(Program program, Locale locale) {
        return ResultSection.of(
                new ResultWords(locale).get("sheetSource"),
                program.sources().stream()
                        .map(source -> source.title().in(locale)
                                + source.published().map(date -> " " + date).orElse("")
                                + source.url().map(url -> " " + url).orElse(""))
                        .toList());
    }

    private Map<String, String> units(AssessedPortfolio assessed) {
        var units = new HashMap<>(Map.of("value", OF_ROW, "numerator", OF_ROW));
        assessed.portfolio().results().stream()
                .flatMap(progress -> progress.absolute().measures().stream())
                .forEach(measure -> units.put(measure.field(), unit(measure)));
        return units;
    }

    private String unit(Measure measure) {
        return switch (measure.form()) {
            case AMOUNT -> OF_ROW;
            case AMOUNT_PER_YEAR -> words.get("unitPerYear", OF_ROW);
            case AMOUNT_PER_PERIOD -> words.get("unitPerPeriod", OF_ROW);
            case SHARE, PERIODS, FLAG, WORD -> "";
        };
    }

    private ResultSection caveats(GoalAssessment assessment) {
        var progress = assessment.progress();
        var lines = new ArrayList<String>();
        Stream.concat(progress.caveats().stream(), AssessmentText.caveats(assessment).stream())
                .map(Caveat::text)
                .distinct()
                .forEach(text -> lines.add(text.in(locale)));
        Undefined.byReason(progress.notComputable())
                .forEach((reason, numbers) -> lines.add(words.get(
                        "sheetNotComputable",
                        numbers.stream()
                                .map(number -> number.label().in(locale))
                                .distinct()
                                .collect(Collectors.joining(words.get("comma"))),
                        reason.message().in(locale))));
        return ResultSection.of(ProgressMarkdown.title(progress, locale), lines);
    }
}
