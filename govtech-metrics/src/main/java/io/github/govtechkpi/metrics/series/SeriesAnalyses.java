package io.github.govtechkpi.metrics.series;

import io.github.govtechkpi.metrics.control.RunCharts;
import io.github.govtechkpi.metrics.control.XmrCharts;
import io.github.govtechkpi.metrics.control.XmrOptions;
import io.github.govtechkpi.metrics.quality.QualityRequest;
import io.github.govtechkpi.metrics.quality.SeriesPoint;
import io.github.govtechkpi.metrics.quality.SeriesQuality;
import io.github.govtechkpi.metrics.trend.SeriesForecasts;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Analyses one series with the calculators of data quality, control charts and trend. */
public final class SeriesAnalyses {
    private static final double DAYS_PER_YEAR = 365.2425;

    private SeriesAnalyses() {}

    /**
     * Analyses the latest values of a series.
     *
     * @param vintages the observations, also the revised ones
     * @param unit the unit of the values
     * @param direction which way is better
     * @param breaks the known changes of the definition
     * @param horizon how many periods to forecast, from 1 to 1000
     */
    public static SeriesAnalysis of(
            Vintages vintages, MeasureUnit unit, Direction direction, List<SeriesBreak> breaks, int horizon) {
        var measured = vintages.latest().observations().stream()
                .filter(observation -> observation.value().isPresent())
                .toList();
        var periods = measured.stream().map(Observation::period).toList();
        var values = measured.stream()
                .map(observation -> SeriesPoint.from(observation).value().orElseThrow())
                .toList();
        var column = values.stream().mapToDouble(Double::doubleValue).toArray();
        var isOneGrid = isOneGrid(periods);
        var options = XmrOptions.builder()
                .better(direction)
                .gapsBefore(isOneGrid ? gapsBefore(periods) : List.of())
                .build();
        return new SeriesAnalysis(
                vintages.key(),
                unit,
                periods,
                values,
                SeriesQuality.report(QualityRequest.of(vintages).withBreaks(breaks)),
                XmrCharts.of(column, options),
                RunCharts.of(column),
                values.isEmpty()
                        ? Computed.notComputable(ReasonCode.NO_OBSERVATIONS)
                        : Computed.of(SeriesForecasts.of(
                                periods.stream()
                                        .mapToDouble(period -> years(period, isOneGrid))
                                        .toArray(),
                                column,
                                unit,
                                isOneGrid ? periods.get(0).frequency().perYear().orElse(1) : 1,
                                horizon)),
                isOneGrid && !periods.isEmpty() ? coming(periods.get(periods.size() - 1), horizon) : List.of());
    }

    private static boolean isOneGrid(List<ReportingPeriod> periods) {
        return !periods.isEmpty()
                && periods.get(0).frequency().perYear().isPresent()
                && periods.stream().allMatch(periods.get(0)::sameGrid);
    }

    /** Returns the times in years: by whole periods on one grid, so that months are evenly spaced, else by last days. */
    private static double years(ReportingPeriod period, boolean isOneGrid) {
        return isOneGrid
                ? (double) period.ordinal() / period.frequency().perYear().orElseThrow()
                : period.end().toEpochDay() / DAYS_PER_YEAR;
    }

    private static List<Integer> gapsBefore(List<ReportingPeriod> periods) {
        var gaps = new ArrayList<Integer>();
        for (var i = 1; i < periods.size(); i++) {
            if (periods.get(i - 1).periodsUntil(periods.get(i)) > 1) {
                gaps.add(i);
            }
        }
        return gaps;
    }

    private static List<ReportingPeriod> coming(ReportingPeriod last, int horizon) {
        return LongStream.rangeClosed(1, horizon)
                .mapToObj(last::plus)
                .map(ReportingPeriod.class::cast)
                .toList();
    }
}
