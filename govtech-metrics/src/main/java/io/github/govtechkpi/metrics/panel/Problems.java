package io.github.govtechkpi.metrics.panel;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Counts rows that are left out, and keeps the first of them by their lines, in whatever order they are found. */
final class Problems {
    private static final Comparator<Row> BY_LINE =
            Comparator.comparingInt(Row::part).thenComparingInt(Row::row);

    private static final int LINE_BITS = 31;

    private final int limit;
    private final PriorityQueue<Row> first = new PriorityQueue<>(BY_LINE.reversed()); // the last of them can be had
    private long count;

    Problems(int limit) {
        this.limit = limit;
    }

    /** A row in one part of the source. */
    record Row(int part, int row, RowProblem problem, String found) {}

    /** Counts a row, and keeps it if it is among the first. */
    void add(int part, int row, RowProblem problem, String found) {
        count++;
        keep(new Row(part, row, problem, found));
    }

    private void keep(Row row) {
        var last = first.peek();
        if (last == null || first.size() < limit) {
            first.add(row);
        } else if (BY_LINE.compare(row, last) < 0) {
            first.poll();
            first.add(row);
        }
    }

    void addAll(Problems other) {
        count += other.count;
        other.first.forEach(this::keep);
    }

    long count() {
        return count;
    }

    /** Returns the first rows, by line. */
    List<ProblemRow> rows(Lines lines) {
        return first.stream()
                .sorted(BY_LINE)
                .map(row -> new ProblemRow(lines.line(row.part, row.row), row.problem, row.found))
                .toList();
    }

    /** Returns the same rows by their lines alone, for when the source is there no more. */
    Problems byLine(Lines lines) {
        var byLine = new Problems(limit);
        byLine.count = count;
        for (var row : first) {
            var line = lines.line(row.part, row.row);
            byLine.first.add(new Row(part(line), row(line), row.problem, row.found));
        }
        return byLine;
    }

    /** Tells the line of a row in a part of the source. */
    interface Lines {
        long line(int part, int row);
    }

    static int part(long line) {
        return (int) (line >>> LINE_BITS);
    }

    static int row(long line) {
        return (int) line & Integer.MAX_VALUE;
    }

    /** Returns the line that {@link #part} and {@link #row} were made of. */
    static long line(int part, int row) {
        return (long) part << LINE_BITS | row;
    }
}
