package io.github.govtechkpi.io.exchange.opensdg;

import com.fasterxml.jackson.databind.node.DecimalNode;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.ExchangeJson;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.MethodOptions;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the data and the options of each indicator. */
final class OpenSdgFiles {
    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";

    private OpenSdgFiles() {}

    static List<ExchangeFile> of(Exchanged exchanged) {
        var files = new ArrayList<ExchangeFile>();
        var written = new HashSet<IndicatorId>();
        for (var goal : exchanged.program().goals()) {
            var id = goal.indicator().id();
            var rows = rows(exchanged, id);
            if (!rows.isEmpty() && written.add(id)) {
                files.add(ExchangeFile.of("data/indicator_" + id + ".csv", CsvText.write(data(rows))));
                files.add(ExchangeFile.of("indicator-config/" + id + ".yml", options(goal, rows)));
            }
        }
        return files;
    }

    /** Returns the last published value of each series and year; a fiscal year stands for the year in which it begins. */
    private static List<Observation> rows(Exchanged exchanged, IndicatorId id) {
        var last = new LinkedHashMap<List<Object>, Observation>();
        for (var observation : exchanged.observations()) {
            if (observation.key().indicator().equals(id) && observation.period().frequency() == Frequency.YEARLY) {
                var own = List.<Object>of(observation.key(), year(observation.period()));
                var other = last.get(own);
                if (other == null
                        || other.period().isFiscal()
                        || !observation.period().isFiscal()) {
                    last.put(own, observation);
                }
            }
        }
        return last.values().stream()
                .filter(observation -> observation.value().isPresent())
                .toList();
    }

    private static int year(ReportingPeriod period) {
        return period instanceof FiscalYear fiscal
                ? fiscal.startYear()
                : period.start().getYear();
    }

    private static List<List<String>> data(List<Observation> rows) {
        var slices = rows.stream()
                .flatMap(row -> row.key().slice().stream())
                .map(slice -> OpenSdgSlice.of(slice).column())
                .distinct()
                .sorted()
                .toList();
        var isRatio = rows.get(0).value().orElseThrow() instanceof Ratio;
        var hasAreas = rows.stream().anyMatch(row -> row.key().area().isPresent());
        var header = new ArrayList<String>(List.of("Year", "Units"));
        if (isRatio) {
            header.add("Series");
        }
        if (hasAreas) {
            header.add("GeoCode");
        }
        header.addAll(slices);
        header.add("Value");
        var table = new ArrayList<List<String>>(List.of(header));
        for (var row : rows) {
            if (row.value().orElseThrow() instanceof Ratio ratio) {
                table.add(cells(header, row, NUMERATOR, ratio.numerator()));
                table.add(cells(header, row, DENOMINATOR, ratio.denominator()));
            } else {
                table.add(cells(header, row, "", (AbsoluteValue) row.value().orElseThrow()));
            }
        }
        return table;
    }

    private static List<String> cells(List<String> header, Observation row, String series, AbsoluteValue value) {
        var slice = row.key().slice().map(OpenSdgSlice::of);
        return header.stream()
                .map(column -> switch (column) {
                    case "Year" -> String.format(Locale.ROOT, "%04d", year(row.period()));
                    case "Units" -> value.unit().toString();
                    case "Series" -> series;
                    case "GeoCode" -> row.key().area().map(Object::toString).orElse("");
                    case "Value" -> value.amount().toPlainString();
                    default ->
                        slice.filter(part -> part.column().equals(column))
                                .map(OpenSdgSlice::value)
                                .orElse("");
                })
                .toList();
    }

    private static String options(Goal goal, List<Observation> rows) {
        var file = ExchangeJson.object()
                .put("indicator_number", goal.id().value())
                .put("indicator_name", goal.name().in(Locale.ENGLISH))
                .put("reporting_status", "complete")
                .put("published", true)
                .put("auto_progress_calculation", true);
        var options = file.putArray("progress_calculation_options").addObject();
        options.put("direction", goal.direction() == Direction.DECREASE ? "negative" : "positive");
        baseYear(goal, rows).ifPresent(year -> options.put("base_year", year));
        var target = target(goal);
        target.ifPresent(amount -> {
            options.set("target", DecimalNode.valueOf(amount)); // a plain put makes 1E+2 of 100
            goal.target().flatMap(Target::due).ifPresent(due -> options.put("target_year", year(due)));
        });
        if (target.isEmpty()) {
            goal.indicator()
                    .traits()
                    .naturalLimit()
                    .ifPresent(limit -> options.set("limit", DecimalNode.valueOf(limit)));
        }
        thresholds(goal).ifPresent(thresholds -> {
            var written = options.putObject(SeriesOptions.PROGRESS_THRESHOLDS);
            thresholds.forEach((name, value) -> written.set(name, DecimalNode.valueOf(value)));
        });
        return ExchangeJson.text(file);
    }

    /** Open SDG computes the method of Statistics Canada, with three thresholds. */
    private static Optional<Map<String, BigDecimal>> thresholds(Goal goal) {
        return Optional.ofNullable(goal.definition().methodOptions().get(AssessmentMethod.STATISTICS_CANADA.id()))
                .map(MethodOptions::thresholds)
                .filter(thresholds ->
                        !thresholds.isEmpty() && SeriesOptions.THRESHOLDS.containsAll(thresholds.keySet()));
    }

    /** Open SDG takes the value of the base year from the data: another baseline would be changed by it. */
    private static Optional<Integer> baseYear(Goal goal, List<Observation> rows) {
        return goal.baseline()
                .flatMap(baseline -> baseline.period()
                        .filter(period -> period.frequency() == Frequency.YEARLY)
                        .filter(period -> rows.stream()
                                .filter(row -> row.key().area().isEmpty()
                                        && row.key().slice().isEmpty())
                                .filter(row -> year(row.period()) == year(period))
                                .anyMatch(row -> row.value()
                                        .filter(baseline.value().quantity()::equals)
                                        .isPresent()))
                        .map(OpenSdgFiles::year));
    }

    private static Optional<BigDecimal> target(Goal goal) {
        return goal.target()
                .filter(Target.Reach.class::isInstance)
                .flatMap(target -> ((Target.Reach) target).level())
                .filter(TargetLevel.Stated.class::isInstance)
                .map(level -> ((TargetLevel.Stated) level).value())
                .filter(value -> value.qualifier() != Qualifier.RANGE)
                .map(value -> value.quantity())
                .filter(AbsoluteValue.class::isInstance)
                .map(value -> ((AbsoluteValue) value).amount());
    }
}
