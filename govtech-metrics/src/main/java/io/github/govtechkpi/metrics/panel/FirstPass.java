package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.PanelSink.ExactRow;
import io.github.govtechkpi.metrics.panel.PanelSink.Rows;
import java.util.Arrays;

/**
 * What one thread gathers from all of its rows: the slots of each series, and the sums of each group, indicator and period. Two of these
 * can be merged, in any order.
 */
final class FirstPass implements PanelSink.RowConsumer {
    /** Above the sum of denominators, a cell counts its rows: 2^16 denominators below 2^31 stay below this. */
    static final int COUNT_SHIFT = 48;

    static final long ONE_ROW = 1L << COUNT_SHIFT;

    private final PanelGoals goals;
    private final AreaGroups groups;
    private final int width;
    private final double[] grids;
    private final boolean[] isRatio;
    private final long[] baselines;
    private long[][] series = {}; // by area code: the slots of all indicators; allocated where an area has a row
    private int[] groupOf = {}; // by area code
    private int areaCount;
    private long[][] cells = {}; // by period code and indicator: two longs for each group

    FirstPass(PanelGoals goals, AreaGroups groups) {
        this.goals = goals;
        this.groups = groups;
        this.width = goals.size();
        this.grids = new double[width];
        this.isRatio = new boolean[width];
        this.baselines = new long[width];
        for (var i = 0; i < width; i++) {
            var goal = goals.get(i);
            grids[i] = Pairs.grid(goal);
            isRatio[i] = goal.isRatio();
            baselines[i] = goal.baseline()
                    .map(period -> SeriesSlots.period(PeriodGrid.of(period), PeriodGrid.ordinal(period)))
                    .orElse(SeriesSlots.FROM_FIRST);
        }
    }

    @Override
    public void take(Rows rows, PanelSink sink) {
        learn(sink);
        var periods = sink.periods();
        for (var i = 0; i < rows.count; i++) {
            var indicator = rows.indicators[i];
            var area = rows.areas[i];
            var period = rows.periods[i];
            var pair = rows.pairs[i];
            var ratio = isRatio[indicator];
            SeriesSlots.add(
                    slots(area),
                    indicator * SeriesSlots.SIZE,
                    periods[period],
                    pair,
                    ratio ? Pairs.steps(pair, grids[indicator]) : pair,
                    baselines[indicator]);
            var group = groupOf[area];
            if (group >= 0) {
                var cell = cell(period * width + indicator);
                cell[2 * group] += ratio ? Pairs.numerator(pair) : pair;
                cell[2 * group + 1] += ratio ? ONE_ROW | Pairs.denominator(pair) : ONE_ROW;
            }
        }
    }

    @Override
    public void takeExact(ExactRow row, PanelSink sink) {
        learn(sink);
        SeriesSlots.takeAgain(slots(row.area()), row.indicator() * SeriesSlots.SIZE);
    }

    private long[] slots(int area) {
        if (series[area] == null) {
            series[area] = new long[width * SeriesSlots.SIZE];
        }
        return series[area];
    }

    private long[] cell(int index) {
        if (cells[index] == null) {
            cells[index] = new long[2 * groups.names().size()];
        }
        return cells[index];
    }

    /** Makes room for the areas and periods that the sink has met since. */
    private void learn(PanelSink sink) {
        var areas = sink.areas();
        if (series.length <= areas.size()) {
            series = Arrays.copyOf(series, 2 * areas.size() + 1);
            groupOf = Arrays.copyOf(groupOf, series.length);
        }
        for (; areaCount <= areas.size(); areaCount++) {
            groupOf[areaCount] = areaCount == PanelSink.NO_AREA ? -1 : groups.indexOf(areas.get(areaCount - 1));
        }
        if (cells.length < sink.periodCount() * width) {
            cells = Arrays.copyOf(cells, 2 * sink.periodCount() * width);
        }
    }

    /** Takes in what another thread gathered; the codes of the two differ. */
    void merge(PanelSink sink, FirstPass other, PanelSink otherSink) {
        learn(sink);
        for (var code = 0; code < other.areaCount; code++) {
            var slots = other.series[code];
            if (slots == null) {
                continue;
            }
            var mine = code == PanelSink.NO_AREA
                    ? code
                    : sink.area(otherSink.areas().get(code - 1));
            learn(sink);
            if (series[mine] == null) {
                series[mine] = slots;
                continue;
            }
            for (var i = 0; i < width; i++) {
                var at = i * SeriesSlots.SIZE;
                SeriesSlots.merge(series[mine], at, slots, at, baselines[i] == SeriesSlots.FROM_FIRST);
            }
        }
        for (var code = 0; code < otherSink.periodCount(); code++) {
            var period = otherSink.periods()[code];
            var mine = sink.period(PeriodGrid.at(SeriesSlots.gridOf(period), SeriesSlots.ordinalOf(period)));
            learn(sink);
            for (var i = 0; i < width; i++) {
                mergeCell(mine * width + i, other.cells, code * width + i);
            }
        }
    }

    private void mergeCell(int index, long[][] otherCells, int otherIndex) {
        var other = otherIndex < otherCells.length ? otherCells[otherIndex] : null;
        if (other == null) {
            return;
        }
        if (cells[index] == null) {
            cells[index] = other;
            return;
        }
        for (var i = 0; i < other.length; i++) {
            cells[index][i] += other[i];
        }
    }

    /** Makes the tables of all series and sums, in the order of the results. */
    SeriesTable series(PanelSink sink) {
        learn(sink);
        return SeriesTable.of(goals, groups, sink.areas(), series);
    }

    GroupSums sums(PanelSink sink) {
        learn(sink);
        var sums = new GroupSums(goals, groups);
        for (var code = 0; code < sink.periodCount(); code++) {
            for (var i = 0; i < width; i++) {
                var cell = cells[code * width + i];
                if (cell != null) {
                    sums.put(i, sink.periods()[code], cell);
                }
            }
        }
        return sums;
    }
}
