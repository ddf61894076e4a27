package io.github.govtechkpi.metrics.funnel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;

/**
 * The counts of one stage in two funnels: from 12 to 15 challenges, 3 more.
 *
 * @param before the count of the first funnel
 * @param after the count of the second one
 * @param change {@code after - before}; not computable from inexact counts
 * @param guarded the change as the guard allows it to be told; not computable where the two are not independent
 */
public record CountDifference(
        FunnelCount before, FunnelCount after, Computed<AbsoluteValue> change, Computed<GuardedRatio> guarded) {
    /** Checks that every part is there. */
    public CountDifference {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(change, "change");
        requireNonNull(guarded, "guarded");
    }
}
