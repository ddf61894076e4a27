package io.github.govtechkpi.metrics.panel;

/** Adds whole series up by group, indicator and period; each thread has its own. */
final class SeriesSums {
    private final PanelGoals goals;
    private final PeriodCodes codes;
    private final SumCells cells;

    SeriesSums(PanelGoals goals, AreaGroups groups, PeriodCodes codes) {
        this.goals = goals;
        this.codes = codes;
        this.cells = new SumCells(groups.names().size(), goals.size());
    }

    /** Adds a series, whose rows stand one after the other from a place on. */
    void add(long[] slots, int at, int goal, int group, long[] pairs, int first) {
        var grid = SeriesSlots.grid(slots, at);
        var code = codes.of(grid);
        var isRatio = goals.get(goal).isRatio();
        var base = SeriesSlots.base(slots, at) - codes.first(grid);
        var next = first;
        long[] sums = {};
        var known = -1;
        for (var word = 0; word < SeriesSlots.SPAN / Long.SIZE; word++) {
            for (var left = slots[at + SeriesSlots.LOW + word]; left != 0; left &= left - 1) {
                var bit = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                var period = code[base + bit];
                if (SumCells.together(period) != known) {
                    known = SumCells.together(period); // sixteen rows or so have one array: it is looked up once
                    sums = cells.block(goal, period);
                }
                SumCells.add(sums, cells.at(group, period), pairs[next], isRatio);
                next++;
            }
        }
    }

    /** Adds a row of a series that does not stand with the others. */
    void add(int goal, int group, long period, long pair) {
        var grid = SeriesSlots.gridOf(period);
        var code = codes.of(grid)[SeriesSlots.ordinalOf(period) - codes.first(grid)];
        SumCells.add(
                cells.block(goal, code),
                cells.at(group, code),
                pair,
                goals.get(goal).isRatio());
    }

    /** Takes in what another thread added up, and empties it. */
    void merge(SeriesSums other) {
        var same = new int[codes.periods().length];
        for (var code = 0; code < same.length; code++) {
            same[code] = code;
        }
        cells.merge(other.cells, same);
    }

    /** Hands over all sums, which it then has no more. */
    void moveTo(GroupSums sums) {
        cells.moveTo(sums, codes.periods(), codes.periods().length);
    }
}
