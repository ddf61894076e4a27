package io.github.govtechkpi.metrics.panel;

import java.util.Arrays;

/**
 * Room for the slots of all series: of each area, by its code, those of all indicators. It grows by blocks of some areas, so that nothing
 * that was written has to move, and few blocks are few lengths for the processor to remember.
 */
final class SeriesSpace {
    private static final int AREA_BITS = 5;
    private static final int AREA_MASK = (1 << AREA_BITS) - 1;

    private final int indicators;
    private long[][] blocks = {};

    SeriesSpace(int indicators) {
        this.indicators = indicators;
    }

    SeriesSpace copy() {
        var copy = new SeriesSpace(indicators);
        copy.blocks = Arrays.stream(blocks).map(long[]::clone).toArray(long[][]::new);
        return copy;
    }

    /** Makes room for the areas with codes below a number. */
    void makeRoom(int areas) {
        var before = blocks.length;
        var needed = (areas + AREA_MASK) >> AREA_BITS;
        if (needed > before) {
            blocks = Arrays.copyOf(blocks, needed);
            for (var i = before; i < needed; i++) {
                blocks[i] = new long[Math.multiplyExact(indicators, SeriesSlots.SIZE << AREA_BITS)];
            }
        }
    }

    /** Returns the array that holds the slots of an area. */
    long[] block(int area) {
        return blocks[area >> AREA_BITS];
    }

    /** Returns where in their array the slots of a series begin. */
    int at(int area, int indicator) {
        return ((area & AREA_MASK) * indicators + indicator) * SeriesSlots.SIZE;
    }
}
