package io.github.govtechkpi.metrics.ratio;

/** Comparisons with a threshold that the last bits of a computed number must not decide. */
final class Thresholds {
    private static final double DECIMALS = 1e12; // METHODS-VECTORS A: the double rounded to 12 decimals

    private Thresholds() {}

    /** Tells whether a number is at most another, both rounded to 12 decimals. */
    static boolean atMost(double value, double limit) {
        return Math.rint(value * DECIMALS) <= Math.rint(limit * DECIMALS);
    }
}
