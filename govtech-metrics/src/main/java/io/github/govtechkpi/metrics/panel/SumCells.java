package io.github.govtechkpi.metrics.panel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sums of each group, indicator and period, as two longs: the numerators; and the denominators with the number of rows above them.
 * Sixteen periods stand side by side, because the rows of a series mostly come together.
 */
final class SumCells {
    /** Above the sum of denominators, a cell counts its rows: 2^16 denominators below 2^31 stay below this. */
    static final int COUNT_SHIFT = 48;

    static final long ONE_ROW = 1L << COUNT_SHIFT;

    private static final int PERIOD_BITS = 4;
    private static final int PERIOD_MASK = (1 << PERIOD_BITS) - 1;

    private final int groups;
    private final int indicators;
    private long[] @Nullable [] blocks = {}; // by sixteen periods, and by indicator

    SumCells(int groups, int indicators) {
        this.groups = groups;
        this.indicators = indicators;
    }

    /** Returns the array that holds the cells of an indicator in a period. */
    long[] block(int indicator, int period) {
        var index = (period >> PERIOD_BITS) * indicators + indicator;
        if (index >= blocks.length) {
            blocks = Arrays.copyOf(blocks, ((period >> PERIOD_BITS) + 1) * indicators);
        }
        var block = blocks[index];
        if (block == null) {
            block = new long[groups << (PERIOD_BITS + 1)];
            blocks[index] = block;
        }
        return block;
    }

    /** Returns what periods whose cells stand in one array have in common. */
    static int together(int period) {
        return period >> PERIOD_BITS;
    }

    /** Adds a row to a cell. */
    static void add(long[] cells, int at, long pair, boolean isRatio) {
        cells[at] += isRatio ? Pairs.numerator(pair) : pair;
        cells[at + 1] += isRatio ? ONE_ROW | Pairs.denominator(pair) : ONE_ROW;
    }

    /** Returns where in its array a cell begins. */
    int at(int group, int period) {
        return (group << PERIOD_BITS | (period & PERIOD_MASK)) << 1;
    }

    /**
     * Takes in what another thread gathered, and empties it: there is not always room for both.
     *
     * @param periods the codes here of the periods there
     */
    void merge(SumCells other, int[] periods) {
        for (var indicator = 0; indicator < indicators; indicator++) {
            for (var period = 0; period < periods.length; period++) {
                if (other.has(indicator, period)) {
                    var from = other.block(indicator, period);
                    var to = block(indicator, periods[period]);
                    for (var group = 0; group < groups; group++) {
                        var source = other.at(group, period);
                        var target = at(group, periods[period]);
                        to[target] += from[source];
                        to[target + 1] += from[source + 1];
                    }
                }
            }
            other.drop(indicator);
        }
    }

    /** Hands the cells of a period to the sums and drops them, unless none has a row. */
    void moveTo(GroupSums sums, long[] periods, int count) {
        for (var indicator = 0; indicator < indicators; indicator++) {
            for (var period = 0; period < count; period++) {
                if (has(indicator, period)) {
                    var all = cells(indicator, period);
                    if (Arrays.stream(all).anyMatch(sum -> sum != 0)) {
                        sums.put(indicator, periods[period], all);
                    }
                }
            }
            drop(indicator);
        }
    }

    private long[] cells(int indicator, int period) {
        var all = new long[2 * groups];
        for (var group = 0; group < groups; group++) {
            System.arraycopy(block(indicator, period), at(group, period), all, 2 * group, 2);
        }
        return all;
    }

    private boolean has(int indicator, int period) {
        var index = (period >> PERIOD_BITS) * indicators + indicator;
        return index < blocks.length && blocks[index] != null;
    }

    private void drop(int indicator) {
        for (var index = indicator; index < blocks.length; index += indicators) {
            blocks[index] = null;
        }
    }
}
