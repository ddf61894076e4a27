package io.github.govtechkpi.metrics.quality;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Means and residual sums of squares of the two parts of a column, for every place where it can be cut.
 *
 * <p>Summed value by value (Welford), because a difference of large sums loses the digits that the tests need.
 */
final class SegmentSums {
    private static final double NO_RESIDUAL = 1e-20; // METHODS-VECTORS.md, A: zero residual

    private final double[] values;
    private final double[] meanBefore;
    private final double[] rssBefore;
    private final double[] meanAfter;
    private final double[] rssAfter;

    SegmentSums(double[] values) {
        var n = values.length;
        this.values = values;
        meanBefore = new double[n + 1];
        rssBefore = new double[n + 1];
        meanAfter = new double[n + 1];
        rssAfter = new double[n + 1];
        for (var i = 0; i < n; i++) {
            add(values[i], i + 1, meanBefore, rssBefore, i, i + 1);
            var j = n - 1 - i;
            add(values[j], i + 1, meanAfter, rssAfter, j + 1, j);
        }
    }

    private static void add(double value, int count, double[] means, double[] rss, int from, int to) {
        var delta = value - means[from];
        means[to] = means[from] + delta / count;
        rss[to] = rss[from] + delta * (value - means[to]);
    }

    int size() {
        return values.length;
    }

    /** Returns the sum of squares about the mean of all values. */
    double total() {
        return rssBefore[values.length];
    }

    /** Returns the sum of squares about the mean of each part, the first of which has {@code cut} values. */
    double within(int cut) {
        return rssBefore[cut] + rssAfter[cut];
    }

    /** Returns the sum of squares that the cut explains: total less within, without subtracting them. */
    double between(int cut) {
        var shift = shift(cut);
        return (double) cut * (values.length - cut) / values.length * shift * shift;
    }

    /** Returns the mean after the cut less the mean before it. */
    double shift(int cut) {
        return meanAfter[cut] - meanBefore[cut];
    }

    double varianceBefore(int cut) {
        return rssBefore[cut] / (cut - 1);
    }

    double varianceAfter(int cut) {
        return rssAfter[cut] / (values.length - cut - 1);
    }

    /** Tells whether a residual sum of squares is nothing but rounding. */
    boolean isZeroResidual(double rss) {
        return rss <= NO_RESIDUAL * total();
    }

    /** Returns the residual sum of squares about a straight line through the values from one index to another. */
    double lineRss(int from, int to) {
        var middle = (from + to - 1) / 2.0; // SimpleRegression loses digits on a time that is not centred
        var line = new SimpleRegression();
        IntStream.range(from, to).forEach(i -> line.addData(i - middle, values[i]));
        // its own error sum is a difference of large sums
        return IntStream.range(from, to)
                .mapToDouble(i -> values[i] - line.predict(i - middle))
                .map(residual -> residual * residual)
                .sum();
    }
}
