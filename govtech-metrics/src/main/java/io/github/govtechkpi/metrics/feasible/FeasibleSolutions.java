package io.github.govtechkpi.metrics.feasible;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** Solutions in one column of numbers, without an object for each count. It cannot be changed once the search has handed it out. */
final class FeasibleSolutions extends AbstractList<FeasibleSolution> implements RandomAccess {
    private static final int FIRST_ROWS = 16;

    private final int width;
    private int[] cells;
    private int rows;

    FeasibleSolutions(int shares) {
        this.width = 1 + shares;
        this.cells = new int[FIRST_ROWS * width];
    }

    /** Adds a solution; called by the search alone, before anybody else sees the list. */
    void append(long base, long[] counts) {
        var at = rows * width;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, 2 * at);
        }
        cells[at++] = Math.toIntExact(base);
        for (var count : counts) {
            cells[at++] = Math.toIntExact(count);
        }
        rows++;
    }

    @Override
    public FeasibleSolution get(int row) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException("There are %s solutions, none at index %s".formatted(rows, row));
        }
        var at = row * width;
        List<Long> counts = IntStream.range(at + 1, at + width)
                .mapToObj(cell -> (long) cells[cell])
                .toList();
        return new FeasibleSolution(cells[at], counts);
    }

    @Override
    public int size() {
        return rows;
    }
}
