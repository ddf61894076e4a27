package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;

/**
 * A trend as every method reports it.
 *
 * @param method the method with its source
 * @param confidence the confidence of the interval, for example 0.95
 * @param slopePerYear the change for each unit of time: a year, where the times are years
 * @param slopeLow the lower limit of the slope
 * @param slopeHigh the upper limit of the slope
 * @param p the two-sided p-value of no trend
 * @param n the number of observations
 */
public record TrendReport(
        String method,
        double confidence,
        double slopePerYear,
        Computed<Double> slopeLow,
        Computed<Double> slopeHigh,
        Computed<Double> p,
        int n) {
    /** Checks that every part is there. */
    public TrendReport {
        requireNonNull(method, "method");
        requireNonNull(slopeLow, "slopeLow");
        requireNonNull(slopeHigh, "slopeHigh");
        requireNonNull(p, "p");
    }

    /** Tells whether the trend is clear: p is below {@code 1 - confidence}. */
    public boolean isClear() {
        return p.toOptional().filter(value -> value < 1 - confidence).isPresent();
    }
}
