package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;

/**
 * A straight line through a series, with what is needed to say how certain it is.
 *
 * @param times the times, in order
 * @param values the observed values, in the order of {@code times}
 * @param meanTime the mean of the times, at which the line is most certain
 * @param meanValue the mean of the values: the line's height at {@code meanTime}
 * @param timeSquares the sum of squares of the times about their mean
 * @param slope the change for each unit of time
 * @param slopeStandardError the standard error of the slope; 0 where there is no residual
 * @param residualSd the standard deviation of the residuals, {@code sqrt(RSS / (n - 2))}; exactly 0 where there is none
 * @param rSquared the share of the spread that the line explains; not computable for equal values
 * @param slopeP the two-sided p-value of the slope; not computable where there is no residual
 * @param derivation method, assumptions and warnings
 */
public record LinearTrend(
        List<Double> times,
        List<Double> values,
        double meanTime,
        double meanValue,
        double timeSquares,
        double slope,
        double slopeStandardError,
        double residualSd,
        Computed<Double> rSquared,
        Computed<Double> slopeP,
        Derivation derivation) {
    /** A correlation below this is rounding, as that of 5, 4, 5 can be, and no slope to project with. */
    private static final double NO_CORRELATION = 1e-12;

    /** Copies the columns and checks that every part is there. */
    public LinearTrend {
        times = Column.copyOf(times);
        values = Column.copyOf(values);
        Arguments.sameLength(times.size(), values.size(), "times and values");
        requireNonNull(rSquared, "rSquared");
        requireNonNull(slopeP, "slopeP");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the number of observations. */
    public int n() {
        return times.size();
    }

    /** Returns the degrees of freedom of the residuals, {@code n - 2}. */
    public int degreesOfFreedom() {
        return n() - 2;
    }

    /** Returns the line's height at time 0, for example -57391 where the times are years. */
    public double intercept() {
        return meanValue - slope * meanTime;
    }

    /** Returns the line's height at a time. */
    public double valueAt(double time) {
        return meanValue + slope * (Arguments.finite(time, "time") - meanTime);
    }

    /**
     * Predicts the value at a time, with two intervals: for one new observation, and for the line itself.
     *
     * <p>Formula: {@code valueAt(time) -+ t * residualSd * sqrt(1 + 1/n + (time - meanTime)^2 / timeSquares)}, without
     * the first 1 for the line; t is the quantile of Student's distribution with {@code n - 2} degrees of freedom.
     *
     * @param time the time, usually after the last observation
     * @param confidence the confidence of both intervals, for example 0.95
     * @return the prediction; its limits are not computable where there is no residual
     * @throws io.github.govtechkpi.model.InvalidInputException if the time is not finite or the confidence not within (0, 1)
     */
    public Prediction predict(double time, double confidence) {
        return predict(time, confidence, quantile(confidence));
    }

    /** Returns the quantile of Student's distribution that an interval reaches on either side; finding it is what takes time. */
    double quantile(double confidence) {
        return Distributions.tQuantile(1 - (1 - Arguments.confidence(confidence)) / 2, degreesOfFreedom());
    }

    Prediction predict(double time, double confidence, double t) {
        var value = valueAt(time);
        var newHalf = t * predictionStandardError(time);
        var lineHalf = t * residualSd * Math.sqrt(relativeVariance(time));
        return new Prediction(
                time,
                confidence,
                value,
                limit(value - newHalf),
                limit(value + newHalf),
                limit(value - lineHalf),
                limit(value + lineHalf));
    }

    /** Returns the standard error of one new observation at a time; 0 where there is no residual. */
    public double predictionStandardError(double time) {
        return residualSd * Math.sqrt(1 + relativeVariance(time));
    }

    /** Returns slope, interval and p in the form that all trend methods share. */
    public TrendReport report(double confidence) {
        var half = quantile(confidence) * slopeStandardError;
        return new TrendReport(
                derivation.method(), confidence, slope, limit(slope - half), limit(slope + half), slopeP, n());
    }

    /** Returns the time at which the line meets a value; not computable if it runs level. */
    Computed<Double> crossing(double value) {
        return isLevel()
                ? Computed.notComputable(ReasonCode.NOT_REACHED_AT_THIS_PACE)
                : Computed.of(meanTime + (value - meanValue) / slope);
    }

    boolean hasResidual() {
        return residualSd > 0;
    }

    private boolean isLevel() {
        var explained = slope * slope * timeSquares;
        return explained
                <= NO_CORRELATION * NO_CORRELATION * (explained + residualSd * residualSd * degreesOfFreedom());
    }

    private double relativeVariance(double time) {
        return 1.0 / n() + (time - meanTime) * (time - meanTime) / timeSquares;
    }

    private Computed<Double> limit(double value) {
        return hasResidual() ? Computed.of(value) : Computed.notComputable(ReasonCode.ZERO_RESIDUAL_VARIANCE);
    }

    /**
     * What the line says about one time.
     *
     * @param time the time
     * @param confidence the confidence of both intervals
     * @param value the line's height
     * @param low the lower limit for one new observation
     * @param high the upper limit for one new observation
     * @param lineLow the lower limit for the line itself
     * @param lineHigh the upper limit for the line itself
     */
    public record Prediction(
            double time,
            double confidence,
            double value,
            Computed<Double> low,
            Computed<Double> high,
            Computed<Double> lineLow,
            Computed<Double> lineHigh) {
        /** Checks that every part is there. */
        public Prediction {
            requireNonNull(low, "low");
            requireNonNull(high, "high");
            requireNonNull(lineLow, "lineLow");
            requireNonNull(lineHigh, "lineHigh");
        }
    }
}
