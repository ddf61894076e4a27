package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Quantiles;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says in one call how a series moves, how it goes on, and how far that can be trusted. */
public final class SeriesForecasts {
    private static final double CONFIDENCE = 0.95;
    private static final double NARROW = 0.80;

    /** Months differ by a tenth and still are periods of one length; a missing period doubles a step. */
    private static final double UNEVEN = 0.25;

    private static final int MINIMUM = 3;
    /** The most periods that can be forecast at once. */
    public static final int MAX_HORIZON = 1_000;

    private SeriesForecasts() {}

    /**
     * Tests the trend of a series, chooses a forecasting method by a backtest, and forecasts with it; the unit of the values is known.
     *
     * @throws InvalidInputException as {@link #of(double[], double[], int, int)}
     * @see #of(double[], double[], int, int)
     */
    public static SeriesForecast of(double[] times, double[] values, MeasureUnit unit, int season, int horizon) {
        requireNonNull(unit, "unit");
        return of(times, values, season, horizon).in(unit);
    }

    /**
     * Tests the trend of a series, chooses a forecasting method by a backtest, and forecasts with it.
     *
     * <p>The trend is the Mann-Kendall test with the Theil-Sen slope at 95 %, beside it the line of least squares; both use the
     * true times. The method is the one of {@link Backtests#choose}; where too few values are there to test it, the naive one.<br>
     * Unit: that of the values; with times in years, slopes are for a year.<br>
     * Edge cases: fewer than 3 values have neither trend nor forecast. Times that are not evenly spaced, or a gap, have a
     * trend and no forecast: {@code MISSING_PERIOD}. Where a method repeats the series exactly, its forecast has no interval.
     *
     * @param times when each value was observed, ascending, for example 2023.25; in years
     * @param values the observed values; a missing one is left out together with its time
     * @param season the periods of a season: 12 for months, 4 for quarters, 1 without one
     * @param horizon how many periods to forecast, from 1 to 1000
     * @return trend, forecast and verdict
     * @throws InvalidInputException if the lengths differ, a number is not finite, the times do not ascend, or season or
     *     horizon are out of range
     */
    public static SeriesForecast of(double[] times, double[] values, int season, int horizon) {
        var series = TimedValues.of(times, values);
        requireAscending(times);
        if (season < 1 || horizon < 1 || horizon > MAX_HORIZON) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "season must be 1 or more and horizon from 1 to %d, but were %d and %d"
                            .formatted(MAX_HORIZON, season, horizon));
        }
        var monotonic = MannKendall.test(times, values, CONFIDENCE);
        var line = LinearTrends.fit(times, values);
        var choice = even(series).flatMap(even -> Backtests.choose(even.values(), season));
        var method = choice.map(ModelChoice::method).toOptional().orElse(ForecastMethod.NAIVE);
        var points = even(series)
                .flatMap(even -> method.forecast(even.values(), season, horizon).map(steps -> points(even, steps)));
        return new SeriesForecast(
                TimedValues.list(times),
                TimedValues.list(values),
                Optional.empty(),
                season,
                monotonic,
                line,
                choice,
                method,
                points,
                derivation(monotonic, choice));
    }

    /** Returns the series if its times are evenly spaced. */
    private static Computed<TimedValues> even(TimedValues series) {
        var n = series.size();
        if (n < MINIMUM) {
            return Computed.notComputable(Reason.tooFewObservations(MINIMUM, n));
        }
        var steps = IntStream.range(1, n)
                .mapToDouble(i -> series.time(i) - series.time(i - 1))
                .toArray();
        var usual = Quantiles.medianReordering(steps.clone());
        for (var step : steps) {
            if (Math.abs(step - usual) > UNEVEN * usual) {
                return Computed.notComputable(Reason.of(
                        ReasonCode.MISSING_PERIOD,
                        LocalizedText.of(
                                "途中の期間の値が欠けているか、期間が等間隔ではありません。",
                                "A period in between has no value, or the periods are not evenly spaced.")));
            }
        }
        return Computed.of(series);
    }

    private static List<SeriesForecast.Point> points(TimedValues series, List<ForecastStep> steps) {
        var step = (series.last() - series.time(0)) / (series.size() - 1);
        return IntStream.range(0, steps.size())
                .mapToObj(h -> point(series.last() + (h + 1) * step, steps.get(h)))
                .toList();
    }

    private static SeriesForecast.Point point(double time, ForecastStep step) {
        return new SeriesForecast.Point(
                time,
                step.value(),
                limit(step, step.low(NARROW)),
                limit(step, step.high(NARROW)),
                limit(step, step.low(CONFIDENCE)),
                limit(step, step.high(CONFIDENCE)));
    }

    private static Computed<Double> limit(ForecastStep step, double value) {
        return step.standardError() == 0
                ? Computed.notComputable(ReasonCode.ZERO_RESIDUAL_VARIANCE)
                : Computed.of(value);
    }

    private static void requireAscending(double[] times) {
        for (var i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1]) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "times must ascend, but %s stands before %s: sort the series, one value for each time"
                                .formatted(times[i - 1], times[i]));
            }
        }
    }

    private static Derivation derivation(Computed<MonotonicTrend> monotonic, Computed<ModelChoice> choice) {
        var parts = new ArrayList<Derivation>();
        monotonic.toOptional().map(MonotonicTrend::derivation).ifPresent(parts::add);
        choice.toOptional().map(ModelChoice::chosen).map(Backtest::derivation).ifPresent(parts::add);
        var warnings = Stream.concat(
                parts.stream().flatMap(part -> part.warnings().stream()), Stream.of(CaveatCode.PROJECTED.with()));
        return new Derivation(
                "Mann-Kendall trend, and the forecasting method that a rolling-origin backtest chose",
                parts.stream().flatMap(part -> part.assumptions().stream()).toList(),
                warnings.toList());
    }
}
