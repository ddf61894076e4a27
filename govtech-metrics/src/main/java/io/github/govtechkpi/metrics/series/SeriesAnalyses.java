package io.github.govtechkpi.metrics.series;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.control.RunCharts;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.control.XmrCharts;
import io.github.govtechkpi.metrics.control.XmrOptions;
import io.github.govtechkpi.metrics.quality.QualityRequest;
import io.github.govtechkpi.metrics.quality.SeriesPoint;
import io.github.govtechkpi.metrics.quality.SeriesQuality;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.metrics.trend.SeriesForecasts;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Analyses one series with the calculators of data quality, control charts and trend. */
public final class SeriesAnalyses {
    private static final double DAYS_PER_YEAR = 365.2425; // METHODS.md 1.6

    private SeriesAnalyses() {}

    /**
     * Analyses the latest values of a series, for example of 36 months: 36 of 36 periods reported, limits 42.35 and 57.82, +28.7 人 a
     * year, and 12 months forecast by the method that the past supports.
     *
     * <p>Unit: that of the values; slopes are for a year. A ratio is analysed by the counts of its numerator.<br>
     * Time runs in whole periods where all are of one kind (months, quarters, years), so that a gap shows as one; else by the last days
     * of the periods. The control chart keeps a gap apart: no moving range across it.<br>
     * Edge cases: a series that is empty, short, constant or has gaps is a result, whose parts say why they are not computable; missing
     * values are left out together with their periods and never filled. Where two periods end on one day (2024 and 2024-12), the values
     * have no order in time: no trend ({@code INVALID_PERIOD}).<br>
     * Sources: those of {@link SeriesQuality}, {@link XmrCharts}, {@link RunCharts} and {@link SeriesForecasts}.
     *
     * @param vintages the observations, also the revised ones
     * @param unit the unit of the values
     * @param direction which way is better: what makes a signal an improvement or a concern
     * @param breaks the known changes of the definition
     * @param horizon how many periods to forecast, from 1 to 1000
     * @return the analysis
     * @throws InvalidInputException if the horizon is out of range
     */
    public static SeriesAnalysis of(
            Vintages vintages, MeasureUnit unit, Direction direction, List<SeriesBreak> breaks, int horizon) {
        requireNonNull(unit, "unit");
        return of(vintages, Optional.of(unit), direction, breaks, horizon);
    }

    /**
     * Analyses the latest values of a series whose unit nobody has named: its sentences have numbers alone, whatever unit the observations
     * carry.
     *
     * @throws InvalidInputException if the horizon is out of range
     * @see #of(Vintages, MeasureUnit, Direction, List, int)
     */
    public static SeriesAnalysis withoutUnit(
            Vintages vintages, Direction direction, List<SeriesBreak> breaks, int horizon) {
        return of(vintages, Optional.empty(), direction, breaks, horizon);
    }

    private static SeriesAnalysis of(
            Vintages vintages, Optional<MeasureUnit> unit, Direction direction, List<SeriesBreak> breaks, int horizon) {
        if (horizon < 1 || horizon > SeriesForecasts.MAX_HORIZON) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "horizon must be from 1 to %d, but was %d: forecast fewer periods"
                            .formatted(SeriesForecasts.MAX_HORIZON, horizon));
        }
        var measured = vintages.latest().observations().stream()
                .filter(observation -> observation.value().isPresent())
                .toList();
        var periods = measured.stream().map(Observation::period).toList();
        var column = measured.stream()
                .mapToDouble(
                        observation -> SeriesPoint.from(observation).value().orElseThrow())
                .toArray();
        var isOneGrid = isOneGrid(periods);
        var quality = SeriesQuality.report(QualityRequest.of(vintages).withBreaks(breaks));
        var xmr = controlChart(measured, direction);
        var forecast = forecast(periods, column, unit, isOneGrid, horizon);
        return new SeriesAnalysis(
                vintages.key(),
                unit,
                direction,
                periods,
                measured.stream()
                        .map(observation ->
                                SeriesPoint.from(observation).value().orElseThrow())
                        .toList(),
                quality,
                xmr,
                RunCharts.of(column),
                forecast,
                isOneGrid ? coming(periods.get(periods.size() - 1), horizon) : List.of(),
                SeriesCaveats.derivation(measured, unit.isPresent(), isOneGrid, quality, xmr, forecast));
    }

    /**
     * Draws up the control chart alone, for example of 36 monthly values with limits 42.35 and 57.82; a gap is kept apart as in {@link
     * #of}.
     *
     * <p>Unit: that of the values; of a ratio its numerator.<br>
     * Source: that of {@link XmrCharts}.
     *
     * @param measured observations that have a value, in the order of time
     * @param direction which way is better
     * @return the chart; not computable for fewer than 2 values (TOO_FEW_POINTS)
     */
    public static Computed<XmrChart> controlChart(List<Observation> measured, Direction direction) {
        var periods = measured.stream().map(Observation::period).toList();
        var options = XmrOptions.builder()
                .better(direction)
                .gapsBefore(isOneGrid(periods) ? gapsBefore(periods) : List.of())
                .build();
        return XmrCharts.of(
                measured.stream()
                        .mapToDouble(observation ->
                                SeriesPoint.from(observation).value().orElseThrow())
                        .toArray(),
                options);
    }

    private static boolean isOneGrid(List<ReportingPeriod> periods) {
        return !periods.isEmpty()
                && periods.get(0).frequency().perYear().isPresent()
                && periods.stream().allMatch(periods.get(0)::sameGrid);
    }

    private static Computed<SeriesForecast> forecast(
            List<ReportingPeriod> periods,
            double[] values,
            Optional<MeasureUnit> unit,
            boolean isOneGrid,
            int horizon) {
        if (periods.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATIONS);
        }
        var times =
                periods.stream().mapToDouble(period -> years(period, isOneGrid)).toArray();
        for (var i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1]) {
                return Computed.notComputable(sameEnd(periods.get(i - 1), periods.get(i)));
            }
        }
        var season = isOneGrid ? periods.get(0).frequency().perYear().orElseThrow() : 1;
        var forecast = SeriesForecasts.of(times, values, season, horizon);
        return Computed.of(unit.map(forecast::in).orElse(forecast));
    }

    /** Returns the times in years: by whole periods on one grid, so that months are evenly spaced, else by last days. */
    private static double years(ReportingPeriod period, boolean isOneGrid) {
        return isOneGrid
                ? (double) period.ordinal() / period.frequency().perYear().orElseThrow()
                : period.end().toEpochDay() / DAYS_PER_YEAR;
    }

    private static Reason sameEnd(ReportingPeriod one, ReportingPeriod other) {
        return Reason.of(
                ReasonCode.INVALID_PERIOD,
                LocalizedText.of(
                        "%sと%sは期間の終わりの順になっていないため、傾向を計算できません。期間の種類をそろえてください。".formatted(one, other),
                        "%s and %s do not end one after the other, so there is no trend: use periods of one kind"
                                .formatted(one, other)));
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
        var coming = new ArrayList<ReportingPeriod>();
        try {
            for (var i = 1; i <= horizon; i++) {
                coming.add(last.plus(i));
            }
        } catch (IllegalArgumentException | DateTimeException endOfTime) {
            return coming; // beyond the year 9998 no period has a name
        }
        return coming;
    }
}
