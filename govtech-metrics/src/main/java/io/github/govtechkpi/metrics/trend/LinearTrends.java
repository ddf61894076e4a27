package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;

/** Fits a straight line through a series by ordinary least squares. */
public final class LinearTrends {
    /** The least number of observations (METHODS 5.1). */
    static final int MINIMUM = 3;

    /** The number of observations that is advised (METHODS 5.1). */
    static final int ADVISED = 6;

    /** Below this share of the total sum of squares, what is left is rounding and no residual (METHODS-VECTORS A). */
    static final double ZERO_RESIDUAL = 1e-20;

    private LinearTrends() {}

    /**
     * Fits {@code value = intercept + slope * time}, for example 28.9 users more a year.
     *
     * <p>Formula: {@code slope = sum((t - mean t)(y - mean y)) / sum((t - mean t)^2)}, computed on centred times, because
     * raw years lose digits. {@code residualSd = sqrt(RSS / (n - 2))}.<br>
     * Unit: the slope is in units of the values for each unit of time; with times in years, a year.<br>
     * Edge cases: fewer than 3 observations are too few, 6 are advised. All times equal: {@code NO_TIME_VARIATION}. All
     * values equal: slope 0, p 1, no R². Points exactly on a line: no p, because there is no residual to test against.
     * The order of the observations does not matter; gaps are fine, because the true times are used.<br>
     * Source: <cite>Montgomery, Peck and Vining, Introduction to Linear Regression Analysis, 2012</cite>.
     *
     * @param times when each value was observed, for example 2023.25; one for each value
     * @param values the observed values; a missing one is left out together with its time
     * @return the line with its uncertainty
     * @throws io.github.govtechkpi.model.InvalidInputException if the lengths differ, or a number is not finite
     */
    public static Computed<LinearTrend> fit(double[] times, double[] values) {
        var series = TimedValues.of(times, values);
        if (series.size() < MINIMUM) {
            return Computed.notComputable(Reason.tooFewObservations(MINIMUM, series.size()));
        }
        if (series.hasOneTimeOnly()) {
            return Computed.notComputable(ReasonCode.NO_TIME_VARIATION);
        }
        return Computed.of(fit(series));
    }

    private static LinearTrend fit(TimedValues series) {
        var n = series.size();
        var meanTime = series.meanTime();
        var meanValue = series.meanValue();
        // not SimpleRegression: it updates its means with three divisions for each value, and its sum of squared
        // errors, a difference of two large sums, never sees that a fit is exact
        var timeSquares = 0.0;
        var products = 0.0;
        for (var i = 0; i < n; i++) {
            var time = series.time(i) - meanTime;
            timeSquares += time * time;
            products += time * (series.value(i) - meanValue);
        }
        var slope = products / timeSquares;
        var rss = 0.0;
        var tss = 0.0;
        var constant = true;
        for (var i = 0; i < n; i++) {
            constant &= series.value(i) == series.value(0);
            var deviation = series.value(i) - meanValue;
            var residual = deviation - slope * (series.time(i) - meanTime);
            rss += residual * residual;
            tss += deviation * deviation;
        }
        var exact = constant || rss <= ZERO_RESIDUAL * tss;
        var residualSd = exact ? 0 : Math.sqrt(rss / (n - 2));
        var slopeError = residualSd / Math.sqrt(timeSquares);
        return new LinearTrend(
                series.timeColumn(),
                series.valueColumn(),
                meanTime,
                meanValue,
                timeSquares,
                slope,
                slopeError,
                residualSd,
                constant ? Computed.notComputable(ReasonCode.NO_VARIATION) : Computed.of(exact ? 1 : 1 - rss / tss),
                slopeP(slope, slopeError, n - 2, constant, exact),
                derivation(n));
    }

    private static Computed<Double> slopeP(
            double slope, double slopeError, int degreesOfFreedom, boolean constant, boolean exact) {
        if (constant) {
            return Computed.of(1.0);
        }
        // the lower tail, because 1 - cdf is 0 from p = 1e-16 on
        return exact
                ? Computed.notComputable(ReasonCode.ZERO_RESIDUAL_VARIANCE)
                : Computed.of(2 * Distributions.tCdf(-Math.abs(slope / slopeError), degreesOfFreedom));
    }

    private static Derivation derivation(int n) {
        List<Caveat> warnings = n < ADVISED ? List.of(CaveatCode.SMALL_SAMPLE.with(n)) : List.of();
        return Derivation.of(
                        "Ordinary least squares on centred times (Montgomery, Peck and Vining 2012)",
                        LocalizedText.of("変化は直線的であること。", "The change is linear."),
                        LocalizedText.of(
                                "直線からのずれは互いに独立で、大きさがそろっていること。",
                                "The deviations from the line are independent and of one spread."))
                .withWarnings(warnings);
    }
}
