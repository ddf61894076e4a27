package io.github.govtechkpi.metrics;

import static java.util.Objects.requireNonNull;

import java.util.function.DoubleUnaryOperator;

/**
 * A discrete distribution with one peak, and the two-sided p-value that R takes from it: the sum of all outcomes that
 * are no more probable than the observed one.
 *
 * @param pmf P(X = k)
 * @param atMost P(X &lt;= k)
 * @param atLeast P(X &gt;= k)
 * @param least the least possible outcome
 * @param mode the most probable outcome
 * @param greatest the greatest possible outcome
 */
public record PointProbabilities(
        DoubleUnaryOperator pmf,
        DoubleUnaryOperator atMost,
        DoubleUnaryOperator atLeast,
        double least,
        double mode,
        double greatest) {
    private static final double TIE = 1 + 1e-7; // R: binom.test, fisher.test

    /** Checks that every part is there. */
    public PointProbabilities {
        requireNonNull(pmf, "pmf");
        requireNonNull(atMost, "atMost");
        requireNonNull(atLeast, "atLeast");
    }

    /** Returns the two-sided p-value of an outcome, for example 0.25 for 3 of 3 at 0.5. */
    public double twoSided(double observed) {
        var limit = pmf.applyAsDouble(observed) * TIE;
        var sum = observed <= mode
                ? atMost.applyAsDouble(observed)
                        + atLeast.applyAsDouble(firstAtMost(limit, Math.max(mode, observed + 1), greatest + 1))
                : atLeast.applyAsDouble(observed) + atMost.applyAsDouble(lastAtMost(limit, least - 1, mode));
        return Math.min(1, sum);
    }

    /**
     * Returns the first outcome right of the peak that is at most so probable, or {@code end} if there is none before
     * it.
     */
    private double firstAtMost(double limit, double from, double end) {
        var low = from;
        var high = end;
        while (low < high) {
            var middle = Math.floor((low + high) / 2);
            if (pmf.applyAsDouble(middle) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * Returns the last outcome left of the peak that is at most so probable, or {@code end} if there is none behind it.
     */
    private double lastAtMost(double limit, double end, double from) {
        var low = end;
        var high = from;
        while (low < high) {
            var middle = Math.ceil((low + high) / 2);
            if (pmf.applyAsDouble(middle) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
