package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import java.util.List;
import java.util.Optional;

/**
 * How a series moves and how it goes on.
 *
 * @param times the times, ascending
 * @param values the observed values
 * @param unit the unit of the values, where it is known
 * @param season the periods of a season, 1 without one
 * @param monotonic the Mann-Kendall test with the Theil-Sen slope
 * @param line the line of least squares
 * @param choice what the backtest compared; not computable with gaps or fewer than 6 values
 * @param method the method of the forecast
 * @param points the forecast of each coming period, marked as projected
 * @param derivation methods, assumptions and warnings
 */
public record SeriesForecast(
        List<Double> times,
        List<Double> values,
        Optional<MeasureUnit> unit,
        int season,
        Computed<MonotonicTrend> monotonic,
        Computed<LinearTrend> line,
        Computed<ModelChoice> choice,
        ForecastMethod method,
        Computed<List<Point>> points,
        Derivation derivation) {
    /** Copies the columns and checks that every part is there. */
    public SeriesForecast {
        times = Column.copyOf(times);
        values = Column.copyOf(values);
        requireNonNull(unit, "unit");
        requireNonNull(monotonic, "monotonic");
        requireNonNull(line, "line");
        requireNonNull(choice, "choice");
        requireNonNull(method, "method");
        points = points.map(List::copyOf);
        requireNonNull(derivation, "derivation");
    }

    /** Returns this forecast as one of values in a unit. */
    public SeriesForecast in(MeasureUnit ofValues) {
        return new SeriesForecast(
                times, values, Optional.of(ofValues), season, monotonic, line, choice, method, points, derivation);
    }

    /** Returns the trend with its interval, in the form that all trend methods share. */
    public Computed<TrendReport> trend() {
        return monotonic.map(MonotonicTrend::report);
    }

    /**
     * Returns trend, forecast and method in plain words, for example: The change is +28.7 人 a year (95 % interval: +27 to
     * +31.2; p &lt; 0.001): a rising trend.
     */
    public LocalizedText verdict() {
        return SeriesWording.verdict(this);
    }

    /**
     * The forecast of one coming period: a projection, never an observation.
     *
     * @param time the time of the period
     * @param value what is expected
     * @param low80 the lower limit of the 80 % interval
     * @param high80 the upper limit of the 80 % interval
     * @param low95 the lower limit of the 95 % interval
     * @param high95 the upper limit of the 95 % interval
     */
    public record Point(
            double time,
            double value,
            Computed<Double> low80,
            Computed<Double> high80,
            Computed<Double> low95,
            Computed<Double> high95) {
        /** Checks that every part is there. */
        public Point {
            requireNonNull(low80, "low80");
            requireNonNull(high80, "high80");
            requireNonNull(low95, "low95");
            requireNonNull(high95, "high95");
        }
    }
}
