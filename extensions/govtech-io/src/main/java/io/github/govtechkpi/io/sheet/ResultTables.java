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
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results that have amounts, as tables with their units, sources and caveats. */
public final class ResultTables {
    private static final String OF_ROW = "{unit}";
    private static final String OF_DENOMINATOR = "{denominatorUnit}";

    private final Locale locale;
    private final ResultWords words;
    private final Provenance provenance;

    private ResultTables(Locale locale) {
        this.locale = locale;
        this.words = new ResultWords(locale);
        this.provenance = new Provenance(locale);
    }

    /** Makes the table of the progress of goals; the sources are those of the programs. */
    public static ResultTable of(AssessedPortfolio assessed, List<Program> programs, Locale locale) {
        var tables = new ResultTables(locale);
        var remarks = new ArrayList<ResultSection>();
        assessed.portfolio()
                .asOf()
                .ifPresent(day -> remarks.add(
                        ResultSection.of(tables.words.get("title"), List.of(tables.words.get("asOf", day)))));
        remarks.addAll(tables.provenance.sources(programs));
        assessed.assessments().forEach(assessment -> remarks.add(tables.caveats(assessment)));
        remarks.add(tables.codes(assessed));
        return new ResultTable(ProgressTable.rows(assessed), tables.units(assessed), remarks);
    }

    /**
     * Makes the table of a series with its forecast.
     *
     * @param series the observations of the series, which say how exactly each value is known
     * @param program the program that the series belongs to, whose sources are those of the values; empty where none is known
     */
    public static ResultTable of(SeriesAnalysis analysis, Vintages series, Optional<Program> program, Locale locale) {
        var units = Stream.of("value", "low80", "high80", "low95", "high95")
                .collect(Collectors.toMap(column -> column, column -> OF_ROW));
        var provenance = new Provenance(locale);
        var measured = series.latest().observations().stream()
                .filter(observation -> observation.value().isPresent())
                .toList();
        var remarks = new ArrayList<ResultSection>();
        remarks.addAll(provenance.sources(program.stream().toList()));
        program.flatMap(known -> known.indicator(analysis.key().indicator()))
                .ifPresent(indicator -> remarks.add(provenance.measured(indicator)));
        remarks.addAll(provenance.values(measured, analysis.unit().isPresent()));
        remarks.addAll(SeriesOverview.sections(analysis, locale));
        return new ResultTable(SeriesTable.rows(analysis, measured), units, remarks);
    }

    /** Makes the table of funnels; the sources are those of their programs. */
    public static ResultTable of(List<Funnel> funnels, Locale locale) {
        var tables = new ResultTables(locale);
        var units = new HashMap<String, String>();
        Stream.of("value", "high", "movedOn", "discontinued", "there").forEach(column -> units.put(column, OF_ROW));
        Stream.of("medianDays", "longestDays", "longestDaysSoFar")
                .forEach(column -> units.put(column, tables.words.get("unitDay")));
        var remarks = new ArrayList<ResultSection>();
        remarks.addAll(tables.provenance.sources(
                funnels.stream().map(Funnel::program).distinct().toList()));
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
        return new Provenance(locale).sources(List.of(program)).get(0);
    }

    /** What the words of the columns {@code status} and {@code due} mean. */
    private ResultSection codes(AssessedPortfolio assessed) {
        return provenance.codes(assessed.portfolio().results().stream()
                .flatMap(progress -> Stream.concat(
                        Stream.of(provenance.code(
                                progress.status().code(),
                                progress.status().code().label().in(locale))),
                        progress.due().toOptional().stream()
                                .map(due -> provenance.code(
                                        due.code(), due.code().label().in(locale))))));
    }

    private Map<String, String> units(AssessedPortfolio assessed) {
        var units = new HashMap<>(Map.of("value", OF_ROW, "numerator", OF_ROW, "denominator", OF_DENOMINATOR));
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
        progress.current()
                .flatMap(Observation::note)
                .ifPresent(note -> lines.add(words.get("sheetCodeOf", words.get("sheetNote"), note)));
        return ResultSection.of(ProgressMarkdown.title(progress, locale), lines);
    }
}
