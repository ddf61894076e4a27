package io.github.govtechkpi.metrics.decomposition;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;

/**
 * The steps of a series at which the ratio and its count tell different stories.
 *
 * @param counts the counts, in the order of time
 * @param bases what they are counted of
 * @param traps the steps, in the order of time
 * @param baseShare the share of the change of the ratio from the first to the last point that only the changed base made,
 *     for example 0.277; negative where the base worked against the change; {@code NO_VARIATION} if the ratio is the same
 * @param derivation how it was computed
 */
public record TrapReport(
        List<Double> counts,
        List<Double> bases,
        List<RatioTrap> traps,
        Computed<Double> baseShare,
        Derivation derivation) {
    /** Copies the lists and checks that every part is there. */
    public TrapReport {
        counts = List.copyOf(counts);
        bases = List.copyOf(bases);
        traps = List.copyOf(traps);
        requireNonNull(baseShare, "baseShare");
        requireNonNull(derivation, "derivation");
    }

    /** What the count and the ratio did at a step. */
    public enum Kind {
        /** More were counted, and yet the ratio fell: 124 of 1258 became 136 of 1450. */
        COUNT_UP_RATE_DOWN("実数は増えたのに、割合は下がりました。", "The count rose and the ratio fell."),
        /** Nothing was gained, and yet the ratio rose: 217 of 3419 became 217 of 3298. */
        COUNT_UNCHANGED_RATE_UP("実数は変わらないのに、割合は上がりました。", "The count stayed the same and the ratio rose."),
        /** Fewer were counted, and yet the ratio rose. */
        COUNT_DOWN_RATE_UP("実数は減ったのに、割合は上がりました。", "The count fell and the ratio rose."),
        /** Nothing was lost, and yet the ratio fell. */
        COUNT_UNCHANGED_RATE_DOWN("実数は変わらないのに、割合は下がりました。", "The count stayed the same and the ratio fell.");

        private final String ja;
        private final String en;

        Kind(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        /** Returns the sentence for a reader, in both languages. */
        public LocalizedText text() {
            return LocalizedText.of(ja, en);
        }
    }

    /**
     * One such step, with its counts.
     *
     * @param kind what happened
     * @param index the index of the later of the two points, from 1
     * @param countBefore the count before the step
     * @param baseBefore the base before the step
     * @param countAfter the count after the step
     * @param baseAfter the base after the step
     */
    public record RatioTrap(
            Kind kind, int index, double countBefore, double baseBefore, double countAfter, double baseAfter) {
        /** Checks that the kind is there. */
        public RatioTrap {
            requireNonNull(kind, "kind");
        }
    }
}
