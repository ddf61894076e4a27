package io.github.govtechkpi.metrics.panel;

import java.util.Optional;

/**
 * The rows of all series that fit their slots, each series on its own in the order of its periods. A row takes 8 bytes: which period it
 * is of, the presence bits of the slots tell.
 */
final class SortedRows {
    private final SeriesTable table;
    private final int goals;
    private final int[] firsts; // of each area and goal: where its rows begin among those of the area
    private final long[][] pairs; // of each area

    /** Makes room for the rows; which there are, the table knows. */
    SortedRows(PanelGoals goals, SeriesTable table) {
        this.table = table;
        this.goals = goals.size();
        this.firsts = new int[table.areaCount() * this.goals];
        this.pairs = new long[table.areaCount()][];
        for (var place = 0; place < pairs.length; place++) {
            var size = 0;
            for (var goal = 0; goal < this.goals; goal++) {
                firsts[table.key(place, goal)] = size;
                size += has(place, goal) ? SeriesSlots.count(table.block(place), table.at(place, goal)) : 0;
            }
            pairs[place] = new long[size];
        }
    }

    /** Tells whether there is such a series and its rows stand here. */
    boolean has(int place, int goal) {
        var at = table.at(place, goal);
        var slots = table.block(place);
        return SeriesSlots.isUsed(slots, at) && !SeriesSlots.isToBeTakenAgain(slots, at);
    }

    /** Puts a row where it belongs. */
    void put(int place, int goal, long period, long pair) {
        var index = index(place, goal, period);
        if (index < 0) {
            throw otherRows();
        }
        pairs[place][index] = pair;
    }

    static IllegalStateException otherRows() {
        return new IllegalStateException(
                "The source has other rows than when it was read first: read it again when nothing changes it");
    }

    private int index(int place, int goal, long period) {
        var slots = table.block(place);
        var at = table.at(place, goal);
        var x = SeriesSlots.gridOf(period) == SeriesSlots.grid(slots, at)
                ? (long) SeriesSlots.ordinalOf(period) - SeriesSlots.base(slots, at)
                : -1;
        return x >= 0 && x < SeriesSlots.SPAN && SeriesSlots.isPresent(slots, at, (int) x)
                ? firsts[table.key(place, goal)] + SeriesSlots.rank(slots, at, (int) x)
                : -1;
    }

    /** Returns the rows of an area, one series after the other. */
    long[] of(int place) {
        return pairs[place];
    }

    /** Returns where the rows of a series begin among those of its area. */
    int first(int place, int goal) {
        return firsts[table.key(place, goal)];
    }

    /** Returns the number of all rows. */
    long size() {
        long size = 0;
        for (var area : pairs) {
            size += area.length;
        }
        return size;
    }

    /** Returns slots whose series are counted from the periods of other goals. */
    SeriesSpace countedFrom(PanelGoals others) {
        var slots = table.slots().copy();
        for (var goal = 0; goal < goals; goal++) {
            var baseline = others.get(goal).baseline().map(SeriesSlots::period);
            for (var place = 0; place < pairs.length; place++) {
                if (has(place, goal)) {
                    var index = first(place, goal, baseline);
                    var start = index < 0 ? Optional.<Long>empty() : Optional.of(pairs[place][index]);
                    SeriesSlots.setStart(slots.block(table.code(place)), table.at(place, goal), start);
                }
            }
        }
        return slots;
    }

    private int first(int place, int goal, Optional<Long> baseline) {
        return baseline.isEmpty() ? first(place, goal) : index(place, goal, baseline.get());
    }
}
