package io.github.govtechkpi.metrics.feasible;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Possible bases, one bit for each base that was searched: a million of them as objects would take 200 MB. The ranges of their counts
 * are worked out when they are asked for. It cannot be changed once the search has handed it out.
 */
final class FeasibleBases extends AbstractList<FeasibleBase> implements RandomAccess {
    private final long first;
    private final long[] possible;
    private final int[] rowsBefore;
    private final List<ShareNode> roots;
    private final int shares;

    /**
     * Makes the list.
     *
     * @param first the base of the first bit
     * @param possible a bit for each base, which the caller never changes from then on
     * @param roots the shares of the base itself, with those nested within them
     * @param shares the number of all shares
     */
    FeasibleBases(long first, long[] possible, List<ShareNode> roots, int shares) {
        this.first = first;
        this.possible = possible;
        this.roots = roots;
        this.shares = shares;
        this.rowsBefore = new int[possible.length + 1];
        for (var word = 0; word < possible.length; word++) {
            rowsBefore[word + 1] = rowsBefore[word] + Long.bitCount(possible[word]);
        }
    }

    @Override
    public FeasibleBase get(int row) {
        if (row < 0 || row >= size()) {
            throw new IndexOutOfBoundsException("There are %s bases, none at index %s".formatted(size(), row));
        }
        var base = base(row);
        var lows = new long[shares];
        var highs = new long[shares];
        roots.forEach(root -> root.range(base, base, lows, highs));
        var ranges = new ArrayList<CountRange>(shares);
        for (var share = 0; share < shares; share++) {
            ranges.add(new CountRange(lows[share], highs[share]));
        }
        return new FeasibleBase(base, ranges);
    }

    private long base(int row) {
        // the first word with more rows up to its end than come before this one
        var found = Arrays.binarySearch(rowsBefore, row + 1);
        var word = found < 0 ? -found - 2 : found - 1;
        while (rowsBefore[word] > row) {
            word--;
        }
        var bits = possible[word];
        for (var before = rowsBefore[word]; before < row; before++) {
            bits &= bits - 1; // without its lowest bit
        }
        return first + (long) word * Long.SIZE + Long.numberOfTrailingZeros(bits);
    }

    @Override
    public int size() {
        return rowsBefore[possible.length];
    }
}
