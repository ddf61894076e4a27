package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * What a test for a break in a series found. Closed on purpose: a new test is a new major version.
 *
 * <p>A break stands behind the first {@code breakIndex} values, so that {@code values.get(breakIndex)} is the first of the
 * new level.
 */
public sealed interface BreakTest {
    /** The level at which a test calls a break significant. */
    double SIGNIFICANCE = 0.05;

    /** Returns the values in order of time. */
    List<Double> values();

    /** Returns how many values stand before the break. */
    int breakIndex();

    /** Tells whether the series as such shows a break there. */
    boolean isSupported();

    /** Returns how the test works and what it assumes. */
    Derivation derivation();

    /**
     * An F test.
     *
     * @param f the statistic
     * @param p the probability of one as large or larger without a break
     */
    record FTest(double f, double p) {}

    /**
     * The interval of the level shift by Welch's t test, which allows each part its own variance.
     *
     * @param low the lower limit of the shift, in the unit of the values
     * @param high the upper limit of the shift
     * @param p the two-sided p-value of no shift
     */
    record Welch(double low, double high, double p) {}

    /**
     * The size and significance of a break at a known place, where the definition changed.
     *
     * @param values the values in order of time
     * @param breakIndex how many values stand before the break
     * @param confidence the confidence of the interval
     * @param chowMean Chow's test of two levels against one
     * @param chowTrend Chow's test of two straight lines against one, on time 1 to n
     * @param levelShift the mean after the break less the mean before it, in the unit of the values
     * @param welch the interval of the shift
     * @param derivation how they were computed
     */
    record Known(
            List<Double> values,
            int breakIndex,
            double confidence,
            Computed<FTest> chowMean,
            Computed<FTest> chowTrend,
            double levelShift,
            Computed<Welch> welch,
            Derivation derivation)
            implements BreakTest {
        /** Checks that every part is there. */
        public Known {
            values = Column.copyOf(values);
            requireNonNull(chowMean, "chowMean");
            requireNonNull(chowTrend, "chowTrend");
            requireNonNull(welch, "welch");
            requireNonNull(derivation, "derivation");
        }

        /** Tells whether the levels differ significantly by Welch's test; the definition changed in any case. */
        @Override
        public boolean isSupported() {
            return welch.toOptional().filter(test -> test.p() < SIGNIFICANCE).isPresent();
        }
    }

    /**
     * The place where one break fits best, compared with no break.
     *
     * @param values the values in order of time
     * @param minSegment the least number of values on each side
     * @param breakIndex how many values stand before the best place
     * @param supF the largest F of all places; it has no F distribution, so it has no p-value here
     * @param bicNoBreak the Bayesian information criterion of one level
     * @param bicOneBreak that of two levels; smaller is better
     * @param breakPreferred whether two levels are better than one
     * @param derivation how they were computed
     */
    record Search(
            List<Double> values,
            int minSegment,
            int breakIndex,
            Computed<Double> supF,
            double bicNoBreak,
            Computed<Double> bicOneBreak,
            boolean breakPreferred,
            Derivation derivation)
            implements BreakTest {
        /** Checks that every part is there. */
        public Search {
            values = Column.copyOf(values);
            requireNonNull(supF, "supF");
            requireNonNull(bicOneBreak, "bicOneBreak");
            requireNonNull(derivation, "derivation");
        }

        @Override
        public boolean isSupported() {
            return breakPreferred;
        }
    }

    /**
     * Pettitt's rank test for one break at an unknown place.
     *
     * @param values the values in order of time
     * @param k the largest absolute rank statistic
     * @param breakIndex how many values stand before the first place where it is reached
     * @param p the approximate p-value, at most 1
     * @param derivation how they were computed
     */
    record Pettitt(List<Double> values, long k, int breakIndex, double p, Derivation derivation) implements BreakTest {
        /** Checks that every part is there. */
        public Pettitt {
            values = Column.copyOf(values);
            requireNonNull(derivation, "derivation");
        }

        @Override
        public boolean isSupported() {
            return p < SIGNIFICANCE;
        }
    }
}
