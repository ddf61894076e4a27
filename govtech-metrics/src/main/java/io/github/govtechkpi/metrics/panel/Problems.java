package io.github.govtechkpi.metrics.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts rows that are left out, and keeps the first of them. */
final class Problems {
    private final int limit;
    private final List<Row> first = new ArrayList<>();
    private long count;

    Problems(int limit) {
        this.limit = limit;
    }

    /** A row in one part of the source. */
    record Row(int part, int row, RowProblem problem, String found) {}

    /** Counts a row; the parts of one reader come in order, so the first rows are the ones that come first. */
    void add(int part, int row, RowProblem problem, String found) {
        count++;
        if (first.size() < limit) {
            first.add(new Row(part, row, problem, found));
        }
    }

    void addAll(Problems other) {
        count += other.count;
        first.addAll(other.first);
    }

    long count() {
        return count;
    }

    List<Row> first() {
        return first.stream()
                .sorted(Comparator.comparingInt(Row::part).thenComparingInt(Row::row))
                .limit(limit)
                .toList();
    }
}
