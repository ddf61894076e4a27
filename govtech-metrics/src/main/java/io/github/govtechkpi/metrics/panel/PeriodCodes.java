package io.github.govtechkpi.metrics.panel;

import java.util.Arrays;
import java.util.Comparator;

/** The periods of all rows as small numbers in their order, so that those of a series mostly follow on each other. */
final class PeriodCodes {
    private static final int NONE = -1;

    private final long[] periods;
    private final int[] firsts = new int[PeriodGrid.COUNT];
    private final int[][] codes = new int[PeriodGrid.COUNT][];

    /** Takes the periods, each once, in any order. */
    PeriodCodes(long[] found) {
        periods = Arrays.stream(found)
                .boxed()
                .sorted(Comparator.comparingInt(SeriesSlots::gridOf).thenComparingInt(SeriesSlots::ordinalOf))
                .mapToLong(Long::longValue)
                .toArray();
        for (var end = periods.length; end > 0; ) {
            var grid = SeriesSlots.gridOf(periods[end - 1]);
            var from = end - 1;
            while (from > 0 && SeriesSlots.gridOf(periods[from - 1]) == grid) {
                from--;
            }
            firsts[grid] = SeriesSlots.ordinalOf(periods[from]);
            codes[grid] = new int[SeriesSlots.ordinalOf(periods[end - 1]) - firsts[grid] + 1];
            Arrays.fill(codes[grid], NONE);
            for (var code = from; code < end; code++) {
                codes[grid][SeriesSlots.ordinalOf(periods[code]) - firsts[grid]] = code;
            }
            end = from;
        }
    }

    /** Returns the codes of a grid's periods, one after the other from {@link #first} on. */
    int[] of(int grid) {
        return codes[grid];
    }

    int first(int grid) {
        return firsts[grid];
    }

    /** Returns the periods by their codes. */
    long[] periods() {
        return periods;
    }
}
