package io.github.govtechkpi.metrics.funnel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.ratio.GuardedDifference;
import io.github.govtechkpi.model.Computed;

/**
 * The rates between the same two stages in two funnels, side by side.
 *
 * @param before the rate of the first funnel
 * @param after the rate of the second one
 * @param difference both with what the guard says of their difference; not computable where a rate is, or where the two are not
 *     independent
 */
public record RateDifference(FunnelRate before, FunnelRate after, Computed<GuardedDifference> difference) {
    /** Checks that every part is there. */
    public RateDifference {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(difference, "difference");
    }
}
