package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.Measure;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The progress of goals as a table with one row for each result, for CSV and spreadsheets. Columns that no result has are left out;
 * what cannot be computed is an empty cell, and the last column says why.
 */
public final class ProgressTable {
    /** The column of the denominators' unit, where a goal is a ratio: {@code unit} is that of the numerator and of all other amounts. */
    private static final String DENOMINATOR_UNIT = "denominatorUnit";

    private ProgressTable() {}

    /** Returns the rows, the header first. */
    public static List<List<String>> rows(Portfolio portfolio) {
        return rows(AssessedPortfolio.of(portfolio, List.of(), List.of(), Optional.empty()));
    }

    /** Returns the rows with columns for each method asked for and for the rating scheme. */
    public static List<List<String>> rows(AssessedPortfolio assessed) {
        var portfolio = assessed.portfolio();
        var records = assessed.assessments().stream().map(ProgressTable::record).toList();
        var columns = new LinkedHashSet<String>();
        columns.addAll(
                List.of("program", "goal", "area", "slice", "unit", "period", "value", "numerator", "denominator"));
        if (records.stream().anyMatch(record -> record.containsKey(DENOMINATOR_UNIT))) {
            columns.add(DENOMINATOR_UNIT);
        }
        portfolio
                .results()
                .forEach(progress -> progress.absolute().measures().forEach(measure -> columns.add(measure.field())));
        records.forEach(record -> columns.addAll(record.keySet()));
        var rows = new ArrayList<List<String>>();
        rows.add(List.copyOf(columns));
        records.forEach(record -> rows.add(
                columns.stream().map(column -> record.getOrDefault(column, "")).toList()));
        return rows;
    }

    private static Map<String, String> record(GoalAssessment assessment) {
        var progress = assessment.progress();
        var record = new LinkedHashMap<String, String>();
        put(record, "program", progress.key().program());
        record.put("goal", progress.goal().id().value());
        put(record, "area", progress.key().area());
        put(record, "slice", progress.key().slice());
        record.put("unit", progress.unit().symbol());
        if (progress.goal().indicator() instanceof RatioIndicator ratio) {
            record.put(DENOMINATOR_UNIT, ratio.denominator().unit().symbol());
        }
        progress.current().ifPresent(observation -> {
            record.put("period", observation.period().toString());
            var quantity = observation.value().orElseThrow();
            if (quantity instanceof AbsoluteValue amount) {
                record.put("value", JsonLayout.plain(amount.amount()));
            } else if (quantity instanceof Ratio ratio) {
                record.put("numerator", JsonLayout.plain(ratio.numerator().amount()));
                record.put("denominator", JsonLayout.plain(ratio.denominator().amount()));
            } else {
                throw new AssertionError(quantity);
            }
        });
        progress.absolute().measures().forEach(measure -> record.put(measure.field(), text(measure)));
        record.put("status", progress.status().code().name());
        record.put(
                "paceRatio",
                progress.status()
                        .paceRatio()
                        .flatMap(Computed::toOptional)
                        .map(ProgressTable::text)
                        .orElse(""));
        record.put("provisional", String.valueOf(progress.status().provisional()));
        record.put(
                "due", progress.due().toOptional().map(due -> due.code().name()).orElse(""));
        put(record, "firstAttained", progress.due().toOptional().flatMap(due -> due.firstAttained()));
        put(
                record,
                "attainDate",
                progress.projection()
                        .flatMap(projection -> projection.attainDate().toOptional()));
        for (var verdict : assessment.verdicts()) {
            var id = verdict.method().id();
            put(record, id, verdict.value().map(ProgressTable::text).toOptional());
            put(record, id + ".class", verdict.word());
            put(record, id + ".reason", verdict.reason().map(Reason::code));
        }
        assessment
                .rating()
                .ifPresent(rating -> put(record, "rating." + rating.scheme().id(), rating.grade()));
        record.put(
                "caveats",
                Stream.concat(progress.caveats().stream(), assessment.caveats().stream())
                        .map(caveat -> caveat.code().name())
                        .distinct()
                        .collect(Collectors.joining(" ")));
        record.put(
                "notComputable",
                progress.notComputable().stream()
                        .map(undefined ->
                                undefined.field() + ":" + undefined.reason().code())
                        .collect(Collectors.joining(" ")));
        return record;
    }

    private static void put(Map<String, String> record, String column, Optional<?> value) {
        record.put(column, value.map(Object::toString).orElse(""));
    }

    private static String text(Measure measure) {
        return measure.value().toOptional().map(ProgressTable::text).orElse("");
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return JsonLayout.plain(number);
        }
        return value instanceof Double number ? JsonLayout.plain(BigDecimal.valueOf(number)) : value.toString();
    }
}
