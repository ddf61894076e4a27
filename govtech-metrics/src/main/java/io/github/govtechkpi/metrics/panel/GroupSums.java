package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.SecondPass.TakenRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sums of each group, indicator and period, with the number of areas that they are made of. */
final class GroupSums {
    private static final long DENOMINATOR_MASK = FirstPass.ONE_ROW - 1;

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
            var cell = cells.get(key);
            var ratio = goals.get(goal).isRatio();
            cell[2 * group] -= ratio ? Pairs.numerator(pair) : pair;
            cell[2 * group + 1] -= ratio ? FirstPass.ONE_ROW | Pairs.denominator(pair) : FirstPass.ONE_ROW;
        } else {
            var all = exact.computeIfAbsent(
                    key, unused -> new Exact[groups.names().size()]);
            all[group] = (all[group] == null ? Exact.NOTHING : all[group]).plus(row);
        }
    }

    /** Returns the cells that have a row in a group, in the order of the goals and then of the periods. */
    List<Key> keys() {
        var keys = new java.util.TreeSet<>(cells.keySet());
        keys.addAll(exact.keySet());
        return List.copyOf(keys);
    }

    int count(Key key, int group) {
        var cell = cells.get(key);
        var whole = cell == null ? 0 : (int) (cell[2 * group + 1] >>> 48);
        return whole + exactOf(key, group).map(Exact::count).orElse(0);
    }

    BigDecimal numerator(Key key, int group) {
        var cell = cells.get(key);
        var whole = BigDecimal.valueOf(cell == null ? 0 : cell[2 * group]);
        return exactOf(key, group).map(sum -> sum.numerator().add(whole)).orElse(whole);
    }

    BigDecimal denominator(Key key, int group) {
        var cell = cells.get(key);
        var whole = BigDecimal.valueOf(cell == null ? 0 : cell[2 * group + 1] & DENOMINATOR_MASK);
        return exactOf(key, group).map(sum -> sum.denominator().add(whole)).orElse(whole);
    }

    private Optional<Exact> exactOf(Key key, int group) {
        var all = exact.get(key);
        return all == null ? Optional.empty() : Optional.ofNullable(all[group]);
    }
}
