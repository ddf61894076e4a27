package io.github.govtechkpi.metrics.ratio;

import java.util.function.LongToDoubleFunction;

/**
 * A discrete distribution with one peak, and the two-sided p-value that R takes from it: the sum of all outcomes that are no
 * more probable than the observed one.
 *
 * @param pmf P(X = k)
 * @param atMost P(X &lt;= k)
 * @param atLeast P(X &gt;= k)
 * @param least the least possible outcome
 * @param mode the most probable outcome
 * @param greatest the greatest possible outcome
 */
record PointProbabilities(
        LongToDoubleFunction pmf,
        LongToDoubleFunction atMost,
        LongToDoubleFunction atLeast,
        long least,
        long mode,
        long greatest) {
    private static final double TIE = 1 + 1e-7; // R: binom.test, fisher.test

    /** Returns the two-sided p-value of an outcome. */
    double twoSided(long observed) {
        var limit = pmf.applyAsDouble(observed) * TIE;
        var peak = Math.min(mode, greatest); // floor((n+1)p) is n+1 for p = 1
        var sum = observed <= peak
                ? atMost.applyAsDouble(observed)
                        + atLeast.applyAsDouble(firstAtMost(limit, Math.max(peak, observed + 1), greatest + 1))
                : atLeast.applyAsDouble(observed) + atMost.applyAsDouble(lastAtMost(limit, least - 1, peak));
        return Math.min(1, sum);
    }

    /** Returns the first outcome right of the peak that is at most so probable, or {@code end} if there is none before it. */
    private long firstAtMost(double limit, long from, long end) {
        var low = from;
        var high = end;
        while (low < high) {
            var middle = low + (high - low) / 2;
            if (pmf.applyAsDouble(middle) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Returns the last outcome left of the peak that is at most so probable, or {@code end} if there is none behind it. */
    private long lastAtMost(double limit, long end, long from) {
        var low = end;
        var high = from;
        while (low < high) {
            var middle = low + (high - low + 1) / 2;
            if (pmf.applyAsDouble(middle) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
