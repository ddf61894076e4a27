package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.PanelSink.ExactRow;
import io.github.govtechkpi.metrics.panel.PanelSink.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one thread gathers from all of its rows: the slots of each series, and the sums of each group, indicator and period. Two of these
 * can be merged, in any order.
 */
final class FirstPass implements PanelSink.RowConsumer {
    /** Above the sum of denominators, a cell counts its rows: 2^16 denominators below 2^31 stay below this. */
    static final int COUNT_SHIFT = 48;

    static final long ONE_ROW = 1L << COUNT_SHIFT;

    private static final int FIRST_PERIODS = 12;

    private final PanelGoals goals;
    private final AreaGroups groups;
    private final int width;
    private final double[] grids;
    private final boolean[] isRatio;
    private final long[] baselines;
    private long[][] series = {}; // by area code: the slots of all indicators; allocated where an area has a row
    private int[] groupOf = {}; // by area code
    private int areaCount;
    private final long[][]
            cells; // by group and indicator: two longs for each period code, side by side as sorted rows come

    FirstPass(PanelGoals goals, AreaGroups groups) {
        this.goals = goals;
        this.groups = groups;
        this.width = goals.size();
        this.grids = new double[width];
        this.isRatio = new boolean[width];
        this.baselines = new long[width];
        this.cells = new long[groups.names().size() * width][];
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
                var cell = cell(group * width + indicator, period);
                cell[2 * period] += ratio ? Pairs.numerator(pair) : pair;
                cell[2 * period + 1] += ratio ? ONE_ROW | Pairs.denominator(pair) : ONE_ROW;
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

    private long[] cell(int index, int period) {
        var cell = cells[index];
        if (cell == null || cell.length <= 2 * period) {
            cell = cell == null
                    ? new long[2 * Math.max(FIRST_PERIODS, period + 1)]
                    : Arrays.copyOf(cell, 4 * period + 2);
            cells[index] = cell;
        }
        return cell;
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
        var codes = new int[otherSink.periodCount()];
        for (var code = 0; code < codes.length; code++) {
            var period = otherSink.periods()[code];
            codes[code] = sink.period(PeriodGrid.at(SeriesSlots.gridOf(period), SeriesSlots.ordinalOf(period)));
        }
        for (var index = 0; index < cells.length; index++) {
            mergeCell(index, other.cells[index], codes);
            other.cells[index] = null; // there is not always room for both
        }
    }

    private void mergeCell(int index, long @Nullable [] other, int[] codes) {
        if (other == null) {
            return;
        }
        for (var code = 0; code < Math.min(codes.length, other.length / 2); code++) {
            if (other[2 * code + 1] != 0) {
                var cell = cell(index, codes[code]);
                cell[2 * codes[code]] += other[2 * code];
                cell[2 * codes[code] + 1] += other[2 * code + 1];
            }
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
        var count = groups.names().size();
        for (var i = 0; i < width; i++) {
            for (var code = 0; code < sink.periodCount(); code++) {
                var all = new long[2 * count];
                var isUsed = false;
                for (var group = 0; group < count; group++) {
                    var cell = cells[group * width + i];
                    if (cell != null && cell.length > 2 * code && cell[2 * code + 1] != 0) {
                        all[2 * group] = cell[2 * code];
                        all[2 * group + 1] = cell[2 * code + 1];
                        isUsed = true;
                    }
                }
                if (isUsed) {
                    sums.put(i, sink.periods()[code], all);
                }
            }
            for (var group = 0; group < count; group++) {
                cells[group * width + i] = null; // what has moved is not needed any more
            }
        }
        return sums;
    }
}
