package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.PanelSink.ExactRow;
import io.github.govtechkpi.metrics.panel.PanelSink.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes all rows of those series again that did not fit, or had a period twice; there is a second pass only where there are some. */
final class SecondPass implements PanelSink.RowConsumer {
    private final PanelGoals goals;
    private final SeriesTable table;
    private final Map<Integer, List<TakenRow>> rows = new TreeMap<>();

    SecondPass(PanelGoals goals, SeriesTable table) {
        this.goals = goals;
        this.table = table;
    }

    /** A row with its exact numbers; {@code pair} is what the first pass added to the sums, and empty if it added nothing. */
    record TakenRow(
            long period, BigDecimal numerator, BigDecimal denominator, Optional<Long> pair, int part, int row) {}

    @Override
    public void take(Rows batch, PanelSink sink) {
        for (var i = 0; i < batch.count; i++) {
            var goal = batch.indicators[i];
            var place = place(batch.areas[i], sink);
            if (table.isToBeTakenAgain(place, goal)) {
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
        }
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

    private int place(int area, PanelSink sink) {
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

    /** Judges which series are set aside, and corrects the sums: without these, and with what the first pass could not add. */
    void settle(GroupSums sums, Problems problems) {
        rows.forEach((key, taken) -> {
            taken.sort(Comparator.comparingInt((TakenRow row) -> SeriesSlots.gridOf(row.period()))
                    .thenComparingInt(row -> SeriesSlots.ordinalOf(row.period()))
                    .thenComparingInt(TakenRow::part)
                    .thenComparingInt(TakenRow::row));
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
