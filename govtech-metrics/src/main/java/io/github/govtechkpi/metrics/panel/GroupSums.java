package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.SecondPass.TakenRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sums of each group, indicator and period, with the number of areas that they are made of. */
final class GroupSums {
    private static final long DENOMINATOR_MASK = SumCells.ONE_ROW - 1;

    private final PanelGoals goals;
    private final AreaGroups groups;
    private final Map<Key, long[]> cells = new TreeMap<>();
    private final Map<Key, Exact[]> exact = new TreeMap<>();

    GroupSums(PanelGoals goals, AreaGroups groups) {
        this.goals = goals;
        this.groups = groups;
    }

    /** A cell of every group: an indicator's goal and a period. */
    record Key(int goal, long period) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::goal)
                .thenComparingInt(key -> SeriesSlots.gridOf(key.period))
                .thenComparingInt(key -> SeriesSlots.ordinalOf(key.period));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** What rows that fit into no pair add to a cell. */
    private record Exact(BigDecimal numerator, BigDecimal denominator, int count) {
        static final Exact NOTHING = new Exact(BigDecimal.ZERO, BigDecimal.ZERO, 0);

        Exact plus(TakenRow row) {
            return new Exact(numerator.add(row.numerator()), denominator.add(row.denominator()), count + 1);
        }
    }

    void put(int goal, long period, long[] cell) {
        cells.put(new Key(goal, period), cell);
    }

    /** Takes out what the first pass added for a row, or adds what it could not. */
    void correct(int goal, int group, TakenRow row) {
        var key = new Key(goal, row.period());
        if (row.pair().isPresent()) {
            var pair = row.pair().get();
            // the first pass put the row there; a cell whose rows fill its count exactly looks like one without a row
            var cell = cells.computeIfAbsent(
                    key, unused -> new long[2 * groups.names().size()]);
            var ratio = goals.get(goal).isRatio();
            cell[2 * group] -= ratio ? Pairs.numerator(pair) : pair;
            cell[2 * group + 1] -= ratio ? SumCells.ONE_ROW | Pairs.denominator(pair) : SumCells.ONE_ROW;
        } else {
            var all = exact.computeIfAbsent(
                    key, unused -> new Exact[groups.names().size()]);
            all[group] = (all[group] == null ? Exact.NOTHING : all[group]).plus(row);
        }
    }

    /** Returns the cells that have a row in a group, in the order of the goals and then of the periods. */
    List<Key> keys() {
        var keys = new TreeSet<>(cells.keySet());
        keys.addAll(exact.keySet());
        return List.copyOf(keys);
    }

    /** Returns the cell of a key, which is looked up once for all groups. */
    Cell cell(Key key) {
        return new Cell(cells.get(key), exact.get(key));
    }

    /** The sums of all groups in one period. */
    static final class Cell {
        private final long @Nullable [] whole;
        private final Exact @Nullable [] exact;

        private Cell(long @Nullable [] whole, Exact @Nullable [] exact) {
            this.whole = whole;
            this.exact = exact;
        }

        int count(int group) {
            var rows = whole == null ? 0 : (int) (whole[2 * group + 1] >>> SumCells.COUNT_SHIFT);
            return rows + exact(group).count();
        }

        BigDecimal numerator(int group) {
            return sum(whole == null ? 0 : whole[2 * group], exact(group).numerator());
        }

        BigDecimal denominator(int group) {
            return sum(
                    whole == null ? 0 : whole[2 * group + 1] & DENOMINATOR_MASK,
                    exact(group).denominator());
        }

        private static BigDecimal sum(long rows, BigDecimal others) {
            return others.signum() == 0
                    ? BigDecimal.valueOf(rows)
                    : BigDecimal.valueOf(rows).add(others);
        }

        private Exact exact(int group) {
            return exact == null || exact[group] == null ? Exact.NOTHING : exact[group];
        }
    }
}
