package io.github.govtechkpi.metrics.decomposition;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * Two arms compared in total and within their strata; arm A is side 0 of the counts, arm B side 1.
 *
 * <p>Whether the total or the parts tell what is causal is not decided here.
 *
 * @param strata the counts of both arms in each stratum, and what they give
 * @param eventsA the events of arm A in total
 * @param baseA what they are counted of
 * @param eventsB the events of arm B in total
 * @param baseB what they are counted of
 * @param pooledA eventsA / baseA
 * @param pooledB eventsB / baseB
 * @param pooledDifference pooledA - pooledB
 * @param standardisedDifference the difference at a common mix of strata, that of both arms together; not computable where a
 *     stratum lacks an arm
 * @param standardisedSignDiffers whether that difference and the pooled one have opposite signs; false where it is not
 *     computable
 * @param mantelHaenszel the estimates that hold the strata fixed
 * @param reversal how far the strata contradict the total
 * @param derivation how it was computed; a warning names the strata that are opposite to the total
 */
public record ParadoxReport(
        List<Stratum> strata,
        double eventsA,
        double baseA,
        double eventsB,
        double baseB,
        double pooledA,
        double pooledB,
        double pooledDifference,
        Computed<Double> standardisedDifference,
        boolean standardisedSignDiffers,
        MantelHaenszel mantelHaenszel,
        Reversal reversal,
        Derivation derivation) {
    /** Copies the strata and checks that every part is there. */
    public ParadoxReport {
        strata = List.copyOf(strata);
        requireNonNull(standardisedDifference, "standardisedDifference");
        requireNonNull(mantelHaenszel, "mantelHaenszel");
        requireNonNull(reversal, "reversal");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the names of the strata whose difference has the sign opposite to the pooled one. */
    public List<String> oppositeStrata() {
        return strata.stream()
                .filter(Stratum::opposite)
                .map(stratum -> stratum.counts().name())
                .toList();
    }

    /** How far the strata contradict the total. */
    public enum Reversal {
        /** Every stratum with a difference has the opposite sign. */
        FULL,
        /** The strata of opposite sign hold more than half of all cases. */
        PARTIAL,
        /** Neither, or the pooled difference is exactly 0. */
        NONE
    }

    /**
     * One stratum.
     *
     * @param counts events and bases of both arms
     * @param difference the rate of arm A - the rate of arm B; {@code NO_BASE} where an arm is empty
     * @param opposite whether its sign is opposite to that of the pooled difference
     */
    public record Stratum(GroupCounts counts, Computed<Double> difference, boolean opposite) {
        /** Checks that every part is there. */
        public Stratum {
            requireNonNull(counts, "counts");
            requireNonNull(difference, "difference");
        }
    }

    /**
     * Estimates common to all strata, A against B, and the test that there is no association.
     *
     * @param riskDifference weighted by nA nB / (nA + nB); {@code NO_BASE} where no stratum has both arms
     * @param riskRatio {@code ZERO_DENOMINATOR} where arm B has no event in a stratum with both arms
     * @param oddsRatio {@code ZERO_DENOMINATOR} where its lower sum is 0
     * @param chiSquared Cochran-Mantel-Haenszel statistic, 1 degree of freedom, uncorrected; {@code NO_VARIATION} where
     *     all or none of the cases are events
     * @param chiSquaredCorrected the same with R's continuity correction
     * @param p the p-value of {@code chiSquared}
     */
    public record MantelHaenszel(
            Computed<Double> riskDifference,
            Computed<Double> riskRatio,
            Computed<Double> oddsRatio,
            Computed<Double> chiSquared,
            Computed<Double> chiSquaredCorrected,
            Computed<Double> p) {
        /** Checks that every part is there. */
        public MantelHaenszel {
            requireNonNull(riskDifference, "riskDifference");
            requireNonNull(riskRatio, "riskRatio");
            requireNonNull(oddsRatio, "oddsRatio");
            requireNonNull(chiSquared, "chiSquared");
            requireNonNull(chiSquaredCorrected, "chiSquaredCorrected");
            requireNonNull(p, "p");
        }
    }
}
