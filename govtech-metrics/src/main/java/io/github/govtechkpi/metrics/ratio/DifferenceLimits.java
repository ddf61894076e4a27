package io.github.govtechkpi.metrics.ratio;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The lower limit of p1 - p2; the upper one is minus the lower limit of p2 - p1.
 *
 * @param k1 the part of the first whole
 * @param n1 the first whole
 * @param k2 the part of the second whole
 * @param n2 the second whole
 * @param z the two-sided normal quantile
 */
record DifferenceLimits(double k1, double n1, double k2, double n2, double z) {
    private static final int MAX_EVALUATIONS = 10_000;
    private static final double ACCURACY = 1e-16;
    private static final double NEAR_ZERO = 1e-25; // where a limit is itself about a billionth, or 0

    DifferenceLimits swapped() {
        return new DifferenceLimits(k2, n2, k1, n1, z);
    }

    double low(DifferenceMethod method) {
        return Math.max(
                -1,
                switch (method) {
                    case NEWCOMBE -> newcombe(Wilson.gapBelow(k1, n1, z), Wilson.gapAbove(k2, n2, z));
                    case NEWCOMBE_CC -> newcombe(correctedGap(k1, n1), correctedGap(n2 - k2, n2));
                    case MIETTINEN_NURMINEN -> score((n1 + n2) / (n1 + n2 - 1));
                    case MEE -> score(1);
                    case AGRESTI_CAFFO -> agrestiCaffo();
                });
    }

    private double difference() {
        return Counts.differenceOfShares(k1, n1, k2, n2);
    }

    private double newcombe(double below, double above) {
        return difference() - Math.hypot(below, above);
    }

    private double correctedGap(double k, double n) {
        return k == 0 ? 0 : 0.5 / n + Wilson.gapBelow(k - 0.5, n, z);
    }

    private double agrestiCaffo() {
        var a = k1 + 1;
        var b = k2 + 1;
        var m1 = n1 + 2;
        var m2 = n2 + 2;
        var variance = a / m1 * ((m1 - a) / m1) / m1 + b / m2 * ((m2 - b) / m2) / m2;
        return Counts.differenceOfShares(a, m1, b, m2) - z * Math.sqrt(variance);
    }

    /** Finds the least difference that a score test does not reject. */
    private double score(double factor) {
        var difference = difference();
        if (difference == -1) {
            return -1;
        }
        UnivariateFunction excess = delta -> difference - delta - z * Math.sqrt(factor * restrictedVariance(delta));
        // at 0 of n1 against 0 of n2 the variance vanishes at the observed difference itself, but not beside it
        var end = difference - 1e-3 * z * z / (n1 + n2);
        return new BrentSolver(ACCURACY, NEAR_ZERO, 0).solve(MAX_EVALUATIONS, excess, -1, end);
    }

    /**
     * Returns {@code p1(1-p1)/n1 + p2(1-p2)/n2} at the most likely shares with p1 = p2 + delta.
     *
     * <p>The closed form of Farrington and Manning 1990 for the cubic equation loses the digits of small shares. So the
     * equation itself is solved, for the share or for the failures, whichever is the smaller part of its range.
     */
    private double restrictedVariance(double delta) {
        var higher = delta < 0 ? swapped() : this;
        var size = Math.abs(delta);
        if (size == 1) {
            return 0;
        }
        return higher.slope((1 - size) / 2, size) > 0
                ? higher.failures().varianceFromLowerShare(size)
                : higher.varianceFromLowerShare(size);
    }

    /** The failures of both groups, whose lower share is that of the first group. */
    private DifferenceLimits failures() {
        return new DifferenceLimits(n2 - k2, n2, n1 - k1, n1, z);
    }

    private double varianceFromLowerShare(double delta) {
        var range = 1 - delta;
        var p2 = mostLikelyLowerShare(delta, range / 2);
        return p2 * (1 - p2) / n2 + (p2 + delta) * (range - p2) / n1;
    }

    private double mostLikelyLowerShare(double delta, double most) {
        var least = most * 1e-18;
        if (slope(least, delta) <= 0) {
            return 0;
        }
        if (slope(most, delta) >= 0) { // by rounding alone
            return most;
        }
        return new BrentSolver(ACCURACY, 0, 0).solve(MAX_EVALUATIONS, p2 -> slope(p2, delta), least, most);
    }

    /** Returns the derivative of the log likelihood by the lower share p2, times p2. */
    private double slope(double p2, double delta) {
        return k2 - (n2 - k2) * (p2 / (1 - p2)) + k1 * (p2 / (p2 + delta)) - (n1 - k1) * (p2 / (1 - delta - p2));
    }
}
