package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.control.Signal;
import io.github.govtechkpi.metrics.control.SignalRule;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A series with its signals and its forecast as a table for CSV and spreadsheets: a row for each period. */
public final class SeriesTable {
    private static final List<String> HEADER =
            List.of("period", "kind", "value", "low80", "high80", "low95", "high95", "signals", "unit");

    private SeriesTable() {}

    /** Returns the rows, the header first; observed values are exact. */
    public static List<List<String>> rows(SeriesAnalysis analysis) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        var unit = analysis.unit().map(MeasureUnit::symbol).orElse("");
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
                    unit));
        }
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
                    unit));
        }
        return rows;
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
