package io.github.govtechkpi.metrics.funnel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import java.util.List;

/**
 * Two funnels compared: of two years, or of one program on two days.
 *
 * @param before the first one
 * @param after the second one
 * @param independent whether no challenge stands in both, so that rates may be compared
 * @param counts the counts that both have, recorded ones first
 * @param rates the rates that both have
 * @param derivation how they were compared
 */
public record FunnelComparison(
        Funnel before,
        Funnel after,
        boolean independent,
        List<CountDifference> counts,
        List<RateDifference> rates,
        Derivation derivation) {
    /** Checks that every part is there. */
    public FunnelComparison {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        counts = List.copyOf(counts);
        rates = List.copyOf(rates);
        requireNonNull(derivation, "derivation");
    }
}
