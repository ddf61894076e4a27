package io.github.govtechkpi.metrics.funnel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * How many of those at one stage are counted at a later one: 153 of 1,356 firms.
 *
 * <p>Of challenges that were recorded one by one, it follows each: of those that entered the first stage, those that entered the
 * second one later. Of published totals it is one total of the other, which a caveat says.
 *
 * @param from the earlier count
 * @param to the later count
 * @param ratio k of n with what the guard says of it; not computable for units that differ, dates that differ, or inexact counts
 * @param underWay how many of n have neither reached the second stage nor passed or left the way to it; 0 for published totals
 * @param caveats what a reader has to know
 */
public record FunnelRate(
        FunnelCount from, FunnelCount to, Computed<GuardedRatio> ratio, int underWay, List<Caveat> caveats) {
    /** Checks that every part is there. */
    public FunnelRate {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(ratio, "ratio");
        caveats = List.copyOf(caveats);
    }
}
