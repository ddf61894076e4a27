package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.PanelSink.ExactRow;
import io.github.govtechkpi.metrics.panel.PanelSink.Rows;
import java.util.Arrays;

/**
 * What one thread gathers from all of its rows: the slots of each series, and the sums of each group, indicator and period. Two of these
 * can be merged, in any order.
 */
final class FirstPass implements PanelSink.RowConsumer {
    private static final int ROWS_OF_AN_AREA = 8; // from so many on, what they change was fetched by the first of them

    private final PanelGoals goals;
    private final AreaGroups groups;
    private final int width;
    private final double[] grids;
    private final boolean[] isRatio;
    private final long[] baselines;
    private final SeriesSpace series;
    private final SumCells sums;
    private final RowBuckets buckets;
    private long[] periods = {};
    private int[] groupOf = {}; // by area code
    private int areaCount;

    FirstPass(PanelGoals goals, AreaGroups groups) {
        this.goals = goals;
        this.groups = groups;
        this.width = goals.size();
        this.grids = new double[width];
        this.isRatio = new boolean[width];
        this.baselines = new long[width];
        this.series = new SeriesSpace(width);
        this.buckets = new RowBuckets(groups.names().size(), this::add);
        this.sums = new SumCells(groups.names().size(), width);
        for (var i = 0; i < width; i++) {
            var goal = goals.get(i);
            grids[i] = Pairs.grid(goal);
            isRatio[i] = goal.isRatio();
            baselines[i] = goal.baseline().map(SeriesSlots::period).orElse(SeriesSlots.FROM_FIRST);
        }
    }

    @Override
    public void take(Rows rows, PanelSink sink) {
        learn(sink);
        periods = sink.periods();
        if (width > RowBuckets.MOST_INDICATORS || areTogether(rows)) {
            for (var i = 0; i < rows.count; i++) {
                add(rows.areas[i], rows.indicators[i], rows.periods[i], rows.pairs[i]);
            }
        } else {
            buckets.put(rows);
        }
    }

    /** Tells whether the rows come by areas, as they do in most files. */
    private static boolean areTogether(Rows rows) {
        var changes = 0;
        for (var i = 1; i < rows.count; i++) {
            changes += rows.areas[i] != rows.areas[i - 1] ? 1 : 0;
        }
        return changes <= rows.count / ROWS_OF_AN_AREA;
    }

    private void add(int area, int indicator, int period, long pair) {
        var ratio = isRatio[indicator];
        SeriesSlots.add(
                series.block(area),
                series.at(area, indicator),
                periods[period],
                pair,
                ratio ? Pairs.steps(pair, grids[indicator]) : pair,
                baselines[indicator]);
        var group = groupOf[area];
        if (group >= 0) {
            SumCells.add(sums.block(indicator, period), sums.at(group, period), pair, ratio);
        }
    }

    @Override
    public void end() {
        buckets.empty();
    }

    @Override
    public void takeExact(ExactRow row, PanelSink sink) {
        learn(sink);
        SeriesSlots.takeAgain(series.block(row.area()), series.at(row.area(), row.indicator()));
    }

    /** Makes room for the areas that the sink has met since. */
    private void learn(PanelSink sink) {
        var areas = sink.areas();
        if (groupOf.length <= areas.size()) {
            groupOf = Arrays.copyOf(groupOf, 2 * areas.size() + 1);
        }
        if (areaCount > areas.size()) {
            return;
        }
        for (; areaCount <= areas.size(); areaCount++) {
            groupOf[areaCount] = areaCount == PanelSink.NO_AREA ? -1 : groups.indexOf(areas.get(areaCount - 1));
        }
        series.makeRoom(areaCount);
        buckets.learn(groupOf, areaCount);
    }

    /** Takes in what another thread gathered; the codes of the two differ. */
    void merge(PanelSink sink, FirstPass other, PanelSink otherSink) {
        for (var code = 0; code < other.areaCount; code++) {
            var mine = code == PanelSink.NO_AREA
                    ? code
                    : sink.area(otherSink.areas().get(code - 1));
            learn(sink);
            for (var i = 0; i < width; i++) {
                SeriesSlots.merge(
                        series.block(mine),
                        series.at(mine, i),
                        other.series.block(code),
                        other.series.at(code, i),
                        baselines[i] == SeriesSlots.FROM_FIRST);
            }
        }
        var codes = new int[otherSink.periodCount()];
        for (var code = 0; code < codes.length; code++) {
            var period = otherSink.periods()[code];
            codes[code] = sink.period(PeriodGrid.at(SeriesSlots.gridOf(period), SeriesSlots.ordinalOf(period)));
        }
        sums.merge(other.sums, codes);
    }

    /** Makes the table of all series, in the order of the results. */
    SeriesTable series(PanelSink sink) {
        learn(sink);
        return SeriesTable.of(goals, groups, sink.areas(), series);
    }

    /** Hands over the sums of all groups, which it then has no more. */
    GroupSums sums(PanelSink sink) {
        var all = new GroupSums(goals, groups);
        sums.moveTo(all, sink.periods(), sink.periodCount());
        return all;
    }
}
