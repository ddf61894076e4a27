package io.github.govtechkpi.metrics.count;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Adjusts p-values for the number of comparisons: among 60 municipalities 3 differ "significantly" by chance alone. */
public final class Multiplicity {
    // METHODS.md 4.9
    private static final double DEFAULT_FALSE_DISCOVERY_RATE = 0.05;

    private static final double DECIMALS = 1e12; // METHODS-VECTORS A: thresholds are met to 12 decimals

    private Multiplicity() {}

    /** Compares with a tolerated share of false findings of 0.05. */
    public static MultipleComparison compare(double[] p) {
        return compare(p, DEFAULT_FALSE_DISCOVERY_RATE);
    }

    /**
     * Adjusts p-values in all four ways and counts those that stand at a false discovery rate.
     *
     * <p>Source: Benjamini &amp; Hochberg, JRSS B 1995 57:289; Benjamini &amp; Yekutieli, Ann Stat 2001 29:1165; Holm, Scand J
     * Stat 1979 6:65. Results equal those of R's p.adjust.
     *
     * @param p the p-values, each from 0 to 1; {@code NaN} stands for a comparison that has none, and is left out of their number
     * @param falseDiscoveryRate above 0 and below 1, for example 0.05
     * @throws InvalidInputException if a p-value or the rate is outside its range
     */
    public static MultipleComparison compare(double[] p, double falseDiscoveryRate) {
        var order = order(p);
        var bh = adjust(p, order, MultiplicityMethod.BH);
        requireRate(falseDiscoveryRate);
        return new MultipleComparison(
                Counts.list(p),
                falseDiscoveryRate,
                bh,
                adjust(p, order, MultiplicityMethod.BY),
                adjust(p, order, MultiplicityMethod.HOLM),
                adjust(p, order, MultiplicityMethod.BONFERRONI),
                (int) bh.stream()
                        .filter(q -> isDiscovery(q, falseDiscoveryRate))
                        .count(),
                Derivation.of(
                        MultiplicityMethod.BH.text(),
                        LocalizedText.of(
                                "「違いがある」とした結果のうち、偽りの割合を%s以下に抑えます。比較が互いに独立か、同じ方向に関係していることが前提です。"
                                        .formatted(falseDiscoveryRate),
                                "Keeps the share of false ones among the differences found to at most %s, for comparisons that are independent or depend positively on each other."
                                        .formatted(falseDiscoveryRate))));
    }

    /**
     * Adjusts p-values in one way, for example 0.01 and 0.02 by BH: 0.02 and 0.02.
     *
     * <p>Formula: with the p-values in order and {@code m} of them, BH is the smallest {@code m / i * p(i)} of this rank or a
     * higher one, BY that times {@code 1 + 1/2 + ... + 1/m}, Holm the largest {@code (m - i + 1) * p(i)} of this rank or a lower
     * one, Bonferroni {@code m * p}; none above 1.
     *
     * @param p the p-values, each from 0 to 1, or {@code NaN}, which is left out of m and returned
     * @return the adjusted p-values in the order of the input
     * @throws InvalidInputException if a p-value is below 0 or above 1
     */
    public static List<Double> adjust(double[] p, MultiplicityMethod method) {
        requireNonNull(method, "method");
        return adjust(p, order(p), method);
    }

    /**
     * Tells whether a comparison is a finding: its adjusted p-value is at most the false discovery rate, both to 12 decimals, because
     * 3 * 0.05 / 3 need not be 0.05.
     *
     * @param adjusted adjusted by {@link MultiplicityMethod#BH}; {@code NaN}, which is none, never is a finding
     * @param falseDiscoveryRate above 0 and below 1, for example 0.05
     * @throws InvalidInputException if the rate is outside its range
     */
    public static boolean isDiscovery(double adjusted, double falseDiscoveryRate) {
        requireRate(falseDiscoveryRate);
        return !Double.isNaN(adjusted) && Math.rint(adjusted * DECIMALS) <= Math.rint(falseDiscoveryRate * DECIMALS);
    }

    private static void requireRate(double falseDiscoveryRate) {
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "falseDiscoveryRate must be above 0 and below 1, for example 0.05, but was " + falseDiscoveryRate);
        }
    }

    /** Returns the places of the p-values, the smallest first. */
    private static int[] order(double[] p) {
        for (var i = 0; i < p.length; i++) {
            if (p[i] < 0 || p[i] > 1) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT, "p[%d] must be from 0 to 1, or NaN, but was %s".formatted(i, p[i]));
            }
        }
        return IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<Double> adjust(double[] p, int[] order, MultiplicityMethod method) {
        var adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        var number = order.length;
        var weight = method.weight(number);
        var reached = method.isStepUp() ? 1.0 : 0.0;
        for (var step = 1; step <= number; step++) {
            var rank = method.isStepUp() ? number - step + 1 : step;
            var index = order[rank - 1];
            var own = Math.min(1, weight * method.factor(rank, number) * p[index]);
            reached = method.isStepUp() ? Math.min(reached, own) : Math.max(reached, own);
            adjusted[index] = reached;
        }
        return Column.sharing(adjusted);
    }
}
