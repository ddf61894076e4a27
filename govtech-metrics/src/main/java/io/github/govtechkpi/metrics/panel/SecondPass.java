package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.PanelSink.ExactRow;
import io.github.govtechkpi.metrics.panel.PanelSink.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes all rows of those series again that did not fit, or had a period twice; there is a second pass only where there are some. */
final class SecondPass implements PanelSink.RowConsumer {
    private final PanelGoals goals;
    private final SeriesTable table;
    private final Map<Integer, List<TakenRow>> rows;

    SecondPass(PanelGoals goals, SeriesTable table) {
        this(goals, table, new TreeMap<>());
    }

    /** Settles rows that were taken before. */
    SecondPass(PanelGoals goals, SeriesTable table, Map<Integer, List<TakenRow>> rows) {
        this.goals = goals;
        this.table = table;
        this.rows = rows;
    }

    /** A row with its exact numbers; {@code pair} is what the first pass added to the sums, and empty if it added nothing. */
    record TakenRow(long period, BigDecimal numerator, BigDecimal denominator, Optional<Long> pair, int part, int row) {
        private static final Comparator<TakenRow> BY_PERIOD = Comparator.comparingInt(
                        (TakenRow row) -> SeriesSlots.gridOf(row.period()))
                .thenComparingInt(row -> SeriesSlots.ordinalOf(row.period()))
                .thenComparingInt(TakenRow::part)
                .thenComparingInt(TakenRow::row);

        private TakenRow at(long line) {
            return new TakenRow(period, numerator, denominator, pair, Problems.part(line), Problems.row(line));
        }
    }

    @Override
    public void take(Rows batch, PanelSink sink) {
        for (var i = 0; i < batch.count; i++) {
            var place = place(batch.areas[i], sink);
            if (takes(place, batch.indicators[i])) {
                take(batch, i, place, sink);
            }
        }
    }

    /** Tells whether the rows of a series are taken. */
    boolean takes(int place, int goal) {
        return table.isToBeTakenAgain(place, goal);
    }

    void take(Rows batch, int i, int place, PanelSink sink) {
        var goal = batch.indicators[i];
        var pair = batch.pairs[i];
        var ratio = goals.get(goal).isRatio();
        add(
                place,
                goal,
                new TakenRow(
                        sink.periods()[batch.periods[i]],
                        BigDecimal.valueOf(ratio ? Pairs.numerator(pair) : pair),
                        BigDecimal.valueOf(ratio ? Pairs.denominator(pair) : 1),
                        Optional.of(pair),
                        batch.part,
                        batch.rows[i]));
    }

    @Override
    public void end() {} // nothing is put aside

    @Override
    public void takeExact(ExactRow row, PanelSink sink) {
        add(
                place(row.area(), sink),
                row.indicator(),
                new TakenRow(
                        sink.periods()[row.period()],
                        row.numerator(),
                        row.denominator(),
                        Optional.empty(),
                        row.part(),
                        row.row()));
    }

    int place(int area, PanelSink sink) {
        return table.place(
                area == PanelSink.NO_AREA
                        ? Optional.empty()
                        : Optional.of(sink.areas().get(area - 1)));
    }

    private void add(int place, int goal, TakenRow row) {
        rows.computeIfAbsent(table.key(place, goal), unused -> new ArrayList<>())
                .add(row);
    }

    void merge(SecondPass other) {
        other.rows.forEach((key, taken) ->
                rows.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(taken));
    }

    /** Returns all rows by their lines alone, for when the source is there no more. */
    Map<Integer, List<TakenRow>> rows(Problems.Lines lines) {
        var all = new TreeMap<Integer, List<TakenRow>>();
        rows.forEach((key, taken) -> all.put(
                key,
                taken.stream()
                        .map(row -> row.at(lines.line(row.part(), row.row())))
                        .toList()));
        return Collections.unmodifiableMap(all);
    }

    /** Judges which series are set aside, and corrects the sums: without these, and with what the first pass could not add. */
    void settle(GroupSums sums, Problems problems) {
        rows.forEach((key, unsorted) -> {
            var taken = unsorted.stream().sorted(TakenRow.BY_PERIOD).toList();
            var series = ExactSeries.of(goals.get(table.goalAt(key)), taken);
            table.put(key, series);
            var group = table.groupAt(key);
            for (var row : taken) {
                if (group >= 0 && series.isSetAside() == row.pair().isPresent()) {
                    sums.correct(table.goalAt(key), group, row);
                }
            }
            if (series.isSetAside()) {
                report(key, series, taken, problems);
            }
        });
    }

    private void report(int key, ExactSeries series, List<TakenRow> taken, Problems problems) {
        for (var i = 0; i < taken.size(); i++) {
            var period = taken.get(i).period();
            var isTwice = (i > 0 && taken.get(i - 1).period() == period)
                    || (i + 1 < taken.size() && taken.get(i + 1).period() == period);
            if (isTwice || series.problem() == RowProblem.MIXED_PERIODS) {
                problems.add(
                        taken.get(i).part(),
                        taken.get(i).row(),
                        isTwice ? RowProblem.DUPLICATE_PERIOD : RowProblem.MIXED_PERIODS,
                        goals.get(table.goalAt(key)).indicator()
                                + table.areaAt(key).map(code -> " " + code).orElse("") + " "
                                + PeriodGrid.at(SeriesSlots.gridOf(period), SeriesSlots.ordinalOf(period)));
            }
        }
    }
}
