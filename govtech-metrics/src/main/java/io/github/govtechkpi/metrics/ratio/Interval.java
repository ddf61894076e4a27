package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

/**
 * The limits between which a share, a difference or a multiple lies, for example 0.1078 to 0.6032 for 3 of 10.
 *
 * @param low the lower limit
 * @param high the upper limit; infinite where the counts set none, as for a multiple of 0
 * @param method the word for the method, for example {@code wilson}
 * @param confidence the two-sided confidence, for example 0.95
 */
public record Interval(double low, double high, String method, double confidence) {
    /** Checks that the limits are in order. */
    public Interval {
        requireNonNull(method, "method");
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "low must not exceed high, but they were %s and %s".formatted(low, high));
        }
    }

    /** Returns the distance of the limits. */
    public double width() {
        return high - low;
    }

    /** Tells whether a value lies within the limits, the limits included. */
    public boolean contains(double value) {
        return Thresholds.atMost(low, value) && Thresholds.atMost(value, high);
    }
}
