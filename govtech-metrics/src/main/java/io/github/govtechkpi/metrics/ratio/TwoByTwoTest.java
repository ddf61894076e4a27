package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;

/**
 * The tests of whether two shares differ, for 56 of 70 against 48 of 80 for example a p-value of 0.0080 by the score
 * test.
 *
 * <p>Where nobody or everybody is a success, only Fisher's test and the smallest expected count are defined.
 *
 * @param k1 the part of the first whole
 * @param n1 the first whole
 * @param k2 the part of the second whole
 * @param n2 the second whole
 * @param fisherTwoSided Fisher's exact two-sided p-value, the sum of all tables as improbable as this one
 * @param fisherGreater the probability of at least k1, given the margins
 * @param fisherLess the probability of at most k1, given the margins
 * @param scoreZ the score statistic with the pooled share, positive if the first share is larger
 * @param scoreP its two-sided p-value
 * @param nMinusOneP the p-value of the N-1 chi-squared test (Campbell 2007)
 * @param yatesChiSquared the chi-squared statistic with Yates' correction, as R corrects
 * @param yatesP its p-value
 * @param minExpected the smallest expected count of the four cells
 * @param derivation what the tests take for granted
 */
public record TwoByTwoTest(
        long k1,
        long n1,
        long k2,
        long n2,
        double fisherTwoSided,
        double fisherGreater,
        double fisherLess,
        Computed<Double> scoreZ,
        Computed<Double> scoreP,
        Computed<Double> nMinusOneP,
        Computed<Double> yatesChiSquared,
        Computed<Double> yatesP,
        double minExpected,
        Derivation derivation) {
    private static final double EXACT_BELOW = 5; // METHODS 2.4

    /** The two tests that a p-value is taken from by default. */
    public enum Method {
        /** Fisher's exact test. */
        FISHER,
        /** The score test with the pooled share, which is Pearson's chi-squared test. */
        SCORE
    }

    /** Checks that every part is there. */
    public TwoByTwoTest {
        requireNonNull(scoreZ, "scoreZ");
        requireNonNull(scoreP, "scoreP");
        requireNonNull(nMinusOneP, "nMinusOneP");
        requireNonNull(yatesChiSquared, "yatesChiSquared");
        requireNonNull(yatesP, "yatesP");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the test to use: Fisher's where an expected count is below 5, else the score test. */
    public Method method() {
        return minExpected < EXACT_BELOW ? Method.FISHER : Method.SCORE;
    }

    /** Returns the two-sided p-value of {@link #method()}. */
    public double p() {
        return method() == Method.FISHER ? fisherTwoSided : scoreP.orElseThrow();
    }
}
