package io.github.govtechkpi.metrics.decomposition;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import java.util.List;

/**
 * The change of an overall rate, split into the change of the groups' rates and that of the groups' weights.
 *
 * @param groups the counts it was computed from
 * @param ratio0 the overall rate before
 * @param ratio1 the overall rate after
 * @param ratioChange ratio1 - ratio0
 * @param absoluteChange the change of the number of events
 * @param rateEffect the part of {@code ratioChange} that the groups' own rates made
 * @param mixEffect the part that the groups' shares in the denominator made; both parts add up to {@code ratioChange}
 * @param perGroup what each group contributes, in the order of {@code groups}
 * @param threeTerm the split at the weights and rates of the first period, with the interaction kept apart
 * @param derivation how it was computed; its warnings name the new and closed groups
 */
public record RateMix(
        List<GroupCounts> groups,
        double ratio0,
        double ratio1,
        double ratioChange,
        double absoluteChange,
        double rateEffect,
        double mixEffect,
        List<GroupEffect> perGroup,
        ThreeTerms threeTerm,
        Derivation derivation) {
    /** Copies the lists and checks that every part is there. */
    public RateMix {
        groups = List.copyOf(groups);
        perGroup = List.copyOf(perGroup);
        requireNonNull(threeTerm, "threeTerm");
        requireNonNull(derivation, "derivation");
    }

    /** In which of the two periods a group has a base. */
    public enum Presence {
        /** In both. */
        BOTH,
        /** In the second alone: its earlier rate is borrowed from there. */
        NEW_GROUP,
        /** In the first alone: its later rate is borrowed from there. */
        CLOSED_GROUP,
        /** In neither: it contributes nothing. */
        EMPTY
    }

    /**
     * What one group contributes.
     *
     * @param name the group
     * @param rate its share in the rate effect
     * @param mix its share in the mix effect
     * @param presence in which periods it has a base
     */
    public record GroupEffect(String name, double rate, double mix, Presence presence) {
        /** Checks that every part is there. */
        public GroupEffect {
            requireNonNull(name, "name");
            requireNonNull(presence, "presence");
        }
    }

    /**
     * The split at the weights and rates of the first period.
     *
     * @param rate the sum of s0 (r1 - r0)
     * @param mix the sum of r0 (s1 - s0)
     * @param interaction the sum of (r1 - r0)(s1 - s0)
     */
    public record ThreeTerms(double rate, double mix, double interaction) {}
}
