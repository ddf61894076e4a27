package io.github.govtechkpi.metrics.ratio;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The limits of p1 / p2.
 *
 * @param k1 the part of the first whole
 * @param n1 the first whole
 * @param k2 the part of the second whole
 * @param n2 the second whole
 * @param z the two-sided normal quantile
 */
record RiskLimits(double k1, double n1, double k2, double n2, double z) {
    private static final int MAX_EVALUATIONS = 10_000;
    private static final double ACCURACY = 1e-16;
    private static final double FAR = 300; // no limit of counts up to 10^12 lies beyond exp(300)

    double low(RelativeRiskMethod method) {
        return switch (method) {
            case KOOPMAN -> scoreLow(1);
            case MIETTINEN_NURMINEN -> scoreLow(bySampleSize());
            case KATZ -> log(0, -1);
            case KATZ_ADJUSTED -> log(0.5, -1);
        };
    }

    double high(RelativeRiskMethod method) {
        return switch (method) {
            case KOOPMAN -> scoreHigh(1);
            case MIETTINEN_NURMINEN -> scoreHigh(bySampleSize());
            case KATZ -> log(0, 1);
            case KATZ_ADJUSTED -> log(0.5, 1);
        };
    }

    private double bySampleSize() {
        return (n1 + n2) / (n1 + n2 - 1);
    }

    private double log(double added, int side) {
        var x1 = k1 + added;
        var x2 = k2 + added;
        var variance = (n1 - k1) / (x1 * (n1 + added)) + (n2 - k2) / (x2 * (n2 + added)); // 1/x - 1/n of each
        return x1 / (n1 + added) / (x2 / (n2 + added)) * Math.exp(side * z * Math.sqrt(variance));
    }

    private double scoreLow(double factor) {
        return k1 == 0 ? 0 : scoreLimit(factor, observed() - nearest(), -FAR, z);
    }

    private double scoreHigh(double factor) {
        return k2 == 0
                ? Double.POSITIVE_INFINITY
                : scoreLimit(factor, k1 == 0 ? -FAR : observed() + nearest(), FAR, -z);
    }

    private double observed() {
        return k2 == 0 ? FAR : Math.log(k1 / n1 / (k2 / n2));
    }

    /** At n1 of n1 against n2 of n2 the variance vanishes at the observed ratio itself, but not beside it. */
    private double nearest() {
        return 1e-3 * z * z / (n1 + n2);
    }

    private double scoreLimit(double factor, double near, double far, double wanted) {
        UnivariateFunction excess = logRatio -> score(Math.exp(logRatio), factor) - wanted;
        if (excess.value(near) * wanted >= 0) {
            return Math.exp(near); // with a confidence near 0 no double lies between the observed ratio and its limit
        }
        return Math.exp(new BrentSolver(ACCURACY, ACCURACY, 0)
                .solve(MAX_EVALUATIONS, excess, Math.min(near, far), Math.max(near, far)));
    }

    /**
     * Returns the score statistic of p1 / p2 = ratio.
     *
     * <p>The most likely shares under that ratio solve a quadratic equation (Koopman 1984). Shares and failures are
     * written as sums of positive terms, so that neither loses its digits at 0 or 1.
     */
    private double score(double ratio, double factor) {
        var failures1 = n1 - k1;
        var failures2 = n2 - k2;
        var u = n2 + k1;
        var w = ratio * (n1 + k2);
        var cross = 4 * ratio * failures1 * failures2;
        var root = Math.sqrt((u - w) * (u - w) + cross);
        var total = u + w + root;
        var p2 = 2 * (k1 + k2) / total;
        var p1 = ratio * p2;
        var q1 = (2 * ratio * failures1 + rootPlus(root, u - w, cross)) / total;
        var q2 = (2 * failures2 + rootPlus(root, w - u, cross)) / total;
        var variance = p1 * q1 / n1 + ratio * ratio * p2 * q2 / n2;
        var excess = k1 / n1 - ratio * (k2 / n2);
        return excess == 0 ? 0 : excess / Math.sqrt(factor * variance); // both may be 0
    }

    /** Returns root + term, where root^2 = term^2 + cross. */
    private static double rootPlus(double root, double term, double cross) {
        return term >= 0 ? root + term : cross / (root - term);
    }
}
