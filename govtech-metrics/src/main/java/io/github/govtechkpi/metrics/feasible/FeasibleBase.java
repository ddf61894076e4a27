package io.github.govtechkpi.metrics.feasible;

import java.util.List;

/**
 * A base that all published shares can come from.
 *
 * @param base the base, for example 46
 * @param ranges for each share the counts that occur in a solution with this base: the smallest and the largest do, those in
 *     between need not when shares are nested
 */
public record FeasibleBase(long base, List<CountRange> ranges) {
    /** Copies the list. */
    public FeasibleBase {
        ranges = List.copyOf(ranges);
    }
}
