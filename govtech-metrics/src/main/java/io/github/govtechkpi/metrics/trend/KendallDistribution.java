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
        var probability = inversions(n);
        var pairs = n * (n - 1) / 2;
        var tail = 0.0;
        for (var k = 0; k <= (pairs - Math.abs(s)) / 2; k++) {
            tail += probability[k];
        }
        return Math.min(1, 2 * tail);
    }

    /** Returns the probability of each number of pairs out of order: the next value has 0 to n-1 of them, equally likely. */
    private static double[] inversions(int n) {
        var probability = new double[] {1};
        for (var size = 2; size <= n; size++) {
            var next = new double[size * (size - 1) / 2 + 1];
            for (var k = 0; k < next.length; k++) {
                for (var own = Math.max(0, k - probability.length + 1); own < size && own <= k; own++) {
                    next[k] += probability[k - own] / size;
                }
            }
            probability = next;
        }
        return probability;
    }
}
