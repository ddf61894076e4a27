package io.github.govtechkpi.metrics.feasible;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.RandomAccess;

/**
 * Possible bases with the ranges of their counts, kept in one column of numbers: a million of them as objects would take
 * 200 MB. It cannot be changed once the search has handed it out.
 */
final class FeasibleBases extends AbstractList<FeasibleBase> implements RandomAccess {
    private final int width;
    private final int[] cells;
    private int rows;

    FeasibleBases(int shares, int capacity) {
        this.width = 1 + 2 * shares;
        this.cells = new int[capacity * width];
    }

    /** Adds a base; called by the search alone, before anybody else sees the list. */
    void append(long base, long[] lows, long[] highs) {
        var at = rows * width;
        cells[at++] = Math.toIntExact(base);
        for (var share = 0; share < lows.length; share++) {
            cells[at++] = Math.toIntExact(lows[share]);
            cells[at++] = Math.toIntExact(highs[share]);
        }
        rows++;
    }

    @Override
    public FeasibleBase get(int row) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException("There are %s bases, none at index %s".formatted(rows, row));
        }
        var ranges = new ArrayList<CountRange>();
        for (var at = row * width + 1; at < (row + 1) * width; at += 2) {
            ranges.add(new CountRange(cells[at], cells[at + 1]));
        }
        return new FeasibleBase(cells[row * width], ranges);
    }

    @Override
    public int size() {
        return rows;
    }
}
