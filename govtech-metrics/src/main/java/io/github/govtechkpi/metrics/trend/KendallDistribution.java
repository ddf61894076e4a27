package io.github.govtechkpi.metrics.trend;

/** The exact distribution of Kendall's S for distinct values in random order. */
final class KendallDistribution {
    private KendallDistribution() {}

    /**
     * Returns {@code min(1, 2 * min(P(S <= s), P(S >= s)))}.
     *
     * <p>S counts pairs in order less pairs out of order, so {@code S >= s} means at most {@code (pairs - s) / 2} pairs out of
     * order. The distribution is symmetric; the upper tail of |s| is summed from its small terms, where 1 less the lower
     * tail would lose digits.
     */
    static double twoSidedP(int n, int s) {
        var mostOutOfOrder = (n * (n - 1) / 2 - Math.abs(s)) / 2;
        var tail = 0.0;
        for (var probability : inversions(n, mostOutOfOrder)) {
            tail += probability;
        }
        return Math.min(1, 2 * tail);
    }

    /**
     * Returns the probability of 0 to {@code most} pairs out of order: each next value has 0 to size-1 of them, equally likely.
     *
     * <p>In place from the end, because a number of pairs needs those of fewer pairs alone.
     */
    private static double[] inversions(int n, int most) {
        var probability = new double[most + 1];
        probability[0] = 1;
        for (var size = 2; size <= n; size++) {
            for (var k = Math.min(most, size * (size - 1) / 2); k >= 0; k--) {
                var sum = 0.0;
                for (var own = 0; own < size && own <= k; own++) {
                    sum += probability[k - own] / size;
                }
                probability[k] = sum;
            }
        }
        return probability;
    }
}
