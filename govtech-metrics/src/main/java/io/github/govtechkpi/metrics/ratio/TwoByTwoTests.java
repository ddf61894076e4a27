package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import java.util.function.DoubleSupplier;

/** Tests of whether two independent shares differ; a p-value is secondary to the interval of their difference. */
public final class TwoByTwoTests {
    private static final double YATES = 0.5;
    private static final Derivation DERIVATION = Derivation.of(
            "Fisher's exact test (Fisher 1935) where an expected count is below 5, else the score test (Pearson 1900)",
            Assumptions.INDEPENDENT_EVENTS,
            Assumptions.INDEPENDENT_GROUPS);

    private TwoByTwoTests() {}

    /**
     * Tests k1 of n1 against k2 of n2.
     *
     * <p>With K = k1 + k2 of N = n1 + n2: {@code scoreZ = (p1 - p2) / sqrt(K/N (1 - K/N) (1/n1 + 1/n2))}; the N-1
     * chi-squared statistic is {@code scoreZ^2 (N-1)/N}; Yates subtracts {@code min(0.5, |observed - expected|)}.
     * Fisher's two-sided p-value sums the tables with a probability up to {@code 1 + 1e-7} times that of the observed
     * one, as R does.
     *
     * @param k1 the part of the first whole, a whole number from 0
     * @param n1 the first whole; 0 gives {@code NO_BASE}
     * @param k2 the part of the second whole, a whole number from 0
     * @param n2 the second whole; 0 gives {@code NO_BASE}
     * @return the counts with all tests
     * @throws io.github.govtechkpi.model.InvalidInputException if a count is negative, fractional or above 10^12, or a
     *     part exceeds its whole
     */
    public static Computed<TwoByTwoTest> test(double k1, double n1, double k2, double n2) {
        if (!Counts.haveBases(k1, n1, k2, n2)) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        var population = n1 + n2;
        var successes = k1 + k2;
        var failures = population - successes;
        var varies = successes > 0 && failures > 0;
        var cross = Counts.crossDifference(k1, n1, k2, n2).doubleValue();
        var z = cross / (n1 * n2) * Math.sqrt(population / successes * (population / failures) / (1 / n1 + 1 / n2));
        var yates = yates(Math.abs(cross) / population, n1, n2, successes, failures);
        var fisher = new FisherExact(successes, failures, n1);
        return Computed.of(new TwoByTwoTest(
                (long) k1,
                (long) n1,
                (long) k2,
                (long) n2,
                fisher.twoSided(k1),
                fisher.atLeast(k1),
                fisher.atMost(k1),
                where(varies, () -> z),
                where(varies, () -> Distributions.normalTwoSidedP(z)),
                where(varies, () -> Distributions.normalTwoSidedP(z * Math.sqrt((population - 1) / population))),
                where(varies, () -> yates),
                where(varies, () -> Distributions.normalTwoSidedP(Math.sqrt(yates))),
                Math.min(n1, n2) * (Math.min(successes, failures) / population),
                DERIVATION));
    }

    private static double yates(double deviation, double n1, double n2, double successes, double failures) {
        var corrected = deviation - Math.min(YATES, deviation);
        var population = n1 + n2;
        return corrected * corrected * (population / n1) * (population / n2) * (population / successes / failures);
    }

    private static Computed<Double> where(boolean defined, DoubleSupplier value) {
        return defined ? Computed.of(value.getAsDouble()) : Computed.notComputable(ReasonCode.NO_VARIATION);
    }
}
