package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Arguments;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * How often a level was kept: 4 of 6 periods, the longest breach 2 periods, none at the end.
 *
 * @param periodsInCompliance the number of periods that kept it, without any tolerance
 * @param periods the number of periods that were measured
 * @param longestBreach the most periods in a row that did not keep it
 * @param currentBreach the number of periods in a row up to the last one that did not keep it
 */
public record StayCompliance(int periodsInCompliance, int periods, int longestBreach, int currentBreach) {
    /** Counts the periods of a series that a rule holds for, in their order. */
    public static StayCompliance of(List<Double> series, DoublePredicate kept) {
        var inCompliance = 0;
        var longest = 0;
        var run = 0;
        for (var value : series) {
            var holds = kept.test(Arguments.finite(value, "series"));
            inCompliance += holds ? 1 : 0;
            run = holds ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return new StayCompliance(inCompliance, series.size(), longest, run);
    }
}
