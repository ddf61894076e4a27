package io.github.govtechkpi.metrics.assessment;

/** Compares computed numbers with thresholds: 0.95 that was computed as 0.9499999999999999 is 0.95. */
final class Cut {
    private static final double DECIMALS = 1e12;

    private Cut() {}

    /** Tells whether a number is at or above a threshold. */
    static boolean isAtLeast(double value, double threshold) {
        return value >= threshold || rounded(value) >= threshold;
    }

    /** Tells whether a number is above a threshold by more than the last digits of a computation. */
    static boolean isAbove(double value, double threshold) {
        return value > threshold && rounded(value) > threshold;
    }

    private static double rounded(double value) {
        return Math.rint(value * DECIMALS) / DECIMALS;
    }
}
