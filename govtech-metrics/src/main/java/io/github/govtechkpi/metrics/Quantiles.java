package io.github.govtechkpi.metrics;

import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.math3.util.KthSelector;

/** Quantiles of a sample, of type 7 as R computes them by default. */
public final class Quantiles {
    private static final KthSelector SELECTOR = new KthSelector(); // without state

    private Quantiles() {}

    /**
     * Returns a quantile of numbers, for example 2.5 of 1, 2, 3 and 4 for 0.5, and leaves the numbers in another order.
     *
     * <p>{@code Percentile.evaluate} of commons-math3 would copy them and make a table of 512 pivots for each call; its estimation type
     * works in place and needs neither.
     *
     * @param numbers the numbers, at least one, none of them NaN; reordered
     * @param p which quantile, above 0 and at most 1
     */
    public static double reordering(double[] numbers, double p) {
        return EstimationType.R_7.evaluate(numbers, 100 * p, SELECTOR);
    }

    /** Returns the median of numbers, which it leaves in another order. */
    public static double medianReordering(double[] numbers) {
        return reordering(numbers, 0.5);
    }
}
