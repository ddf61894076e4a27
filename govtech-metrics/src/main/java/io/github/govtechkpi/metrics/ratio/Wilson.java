package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Distributions;

/**
 * The score limits of Wilson (1927), written as sums of positive terms, so that no digit cancels for a share of one in
 * a billion.
 *
 * <p>The textbook limits {@code (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)} are the roots of a quadratic
 * equation; the lower one is taken from their product. The count may be a real number, which gives the
 * continuity-corrected limits at k - 0.5 and k + 0.5.
 */
public final class Wilson {
    private static final double LEAST_Z = 1e-30;

    private Wilson() {}

    /** Returns the two-sided normal quantile of a confidence. */
    public static double z(double confidence) {
        // a smaller one moves no limit by a bit, but its square would vanish, and 0 / 0 with it
        return Math.max(LEAST_Z, Distributions.normalTwoSided(Arguments.confidence(confidence)));
    }

    /** Returns the lower limit, exactly 0 for k = 0. */
    public static double low(double k, double n, double z) {
        return k / n * (k / (k + half(k, n, z)));
    }

    /** Returns the upper limit, exactly 1 for k = n. */
    public static double high(double k, double n, double z) {
        return k == n ? 1 : (k + half(k, n, z)) / (n + z * z);
    }

    /** Returns k/n minus the lower limit. */
    static double gapBelow(double k, double n, double z) {
        return k / n * (half(k, n, z) / (k + half(k, n, z)));
    }

    /** Returns the upper limit minus k/n. */
    static double gapAbove(double k, double n, double z) {
        return gapBelow(n - k, n, z);
    }

    private static double half(double k, double n, double z) {
        return z * z / 2 + z * Math.sqrt(k * (n - k) / n + z * z / 4);
    }
}
