package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.control.Signal;
import io.github.govtechkpi.metrics.control.SignalRule;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A series with its signals and its forecast as a table for CSV and spreadsheets: a row for each period. */
public final class SeriesTable {
    private static final List<String> HEADER =
            List.of("period", "kind", "value", "low80", "high80", "low95", "high95", "signals", "unit");

    private SeriesTable() {}

    /** Returns the rows, the header first; observed values are exact. */
    public static List<List<String>> rows(SeriesAnalysis analysis) {
        return rows(analysis, List.of());
    }

    /**
     * Returns the rows with what is known of the observed values: where one of them is not exact a column {@code qualifier}, and where one
     * is provisional or the like a column {@code obsStatus}.
     *
     * @param observations the observations of the series that have a value
     */
    public static List<List<String>> rows(SeriesAnalysis analysis, List<Observation> observations) {
        var byPeriod = new HashMap<ReportingPeriod, Observation>();
        observations.forEach(observation -> byPeriod.put(observation.period(), observation));
        var isQualified = observations.stream().anyMatch(each -> each.qualifier() != Qualifier.EXACT);
        var hasStatus = observations.stream().anyMatch(each -> each.status() != ObservationStatus.A);
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        observed(analysis).forEach(rows::add);
        forecast(analysis).forEach(rows::add);
        if (!isQualified && !hasStatus) {
            return rows;
        }
        var wider = new ArrayList<List<String>>();
        for (var row : rows) {
            var cells = new ArrayList<>(row);
            var index = wider.size() - 1;
            var observation = index < 0 || index >= analysis.periods().size()
                    ? Optional.<Observation>empty()
                    : Optional.ofNullable(byPeriod.get(analysis.periods().get(index)));
            if (isQualified) {
                cells.add(index < 0 ? "qualifier" : qualifier(observation));
            }
            if (hasStatus) {
                cells.add(index < 0 ? "obsStatus" : text(observation.map(Observation::status)));
            }
            wider.add(cells);
        }
        return wider;
    }

    private static String qualifier(Optional<Observation> observation) {
        return text(observation.map(Observation::qualifier).filter(qualifier -> qualifier != Qualifier.EXACT));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static List<List<String>> observed(SeriesAnalysis analysis) {
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < analysis.periods().size(); i++) {
            rows.add(List.of(
                    analysis.periods().get(i).toString(),
                    "observed",
                    plain(analysis.values().get(i)),
                    "",
                    "",
                    "",
                    "",
                    signals(analysis, i),
                    unit(analysis)));
        }
        return rows;
    }

    private static List<List<String>> forecast(SeriesAnalysis analysis) {
        var rows = new ArrayList<List<String>>();
        var points =
                analysis.forecast().flatMap(SeriesForecast::points).toOptional().orElse(List.of());
        for (var i = 0; i < Math.min(points.size(), analysis.forecastPeriods().size()); i++) {
            var point = points.get(i);
            rows.add(List.of(
                    analysis.forecastPeriods().get(i).toString(),
                    "projected",
                    plain(point.value()),
                    plain(point.low80()),
                    plain(point.high80()),
                    plain(point.low95()),
                    plain(point.high95()),
                    "",
                    unit(analysis)));
        }
        return rows;
    }

    private static String unit(SeriesAnalysis analysis) {
        return analysis.unit().map(MeasureUnit::symbol).orElse("");
    }

    private static String signals(SeriesAnalysis analysis, int index) {
        return analysis.xmr().toOptional().stream()
                .flatMap(chart -> chart.signals().stream())
                .filter(signal -> signal.index() == index)
                .map(Signal::rule)
                .map(SignalRule::name)
                .collect(Collectors.joining(" "));
    }

    private static String plain(Computed<Double> value) {
        return value.map(SeriesTable::plain).toOptional().orElse("");
    }

    private static String plain(double value) {
        return JsonLayout.plain(BigDecimal.valueOf(value));
    }
}
