package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.SecondPass.TakenRow;
import io.github.govtechkpi.metrics.trend.LinearTrends;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a series from all of its rows, with exact numbers: the way of decimals, large numbers and long spans. */
final class ExactSeries extends SeriesFacts {
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(1_000_000_000_000L); // as the intervals allow

    private final @Nullable RowProblem problem;
    private TakenRow startRow;
    private TakenRow previousRow;
    private TakenRow lastRow;

    private ExactSeries(@Nullable RowProblem problem, List<TakenRow> rows) {
        this.problem = problem;
        this.startRow = rows.get(0);
        this.lastRow = rows.get(rows.size() - 1);
        this.previousRow = rows.get(Math.max(0, rows.size() - 2));
    }

    /** Makes the facts from all rows in the order of their periods. */
    static ExactSeries of(PanelGoal goal, List<TakenRow> rows) {
        var series = new ExactSeries(problem(rows), rows);
        if (!series.isSetAside()) {
            series.learn(goal, rows);
        }
        return series;
    }

    private static @Nullable RowProblem problem(List<TakenRow> rows) {
        for (var i = 1; i < rows.size(); i++) {
            if (rows.get(i).period() == rows.get(i - 1).period()) {
                return RowProblem.DUPLICATE_PERIOD;
            }
        }
        var isMixed = SeriesSlots.gridOf(rows.get(0).period())
                != SeriesSlots.gridOf(rows.get(rows.size() - 1).period());
        return isMixed ? RowProblem.MIXED_PERIODS : null;
    }

    private void learn(PanelGoal goal, List<TakenRow> rows) {
        grid = SeriesSlots.gridOf(lastRow.period());
        first = SeriesSlots.ordinalOf(rows.get(0).period());
        last = SeriesSlots.ordinalOf(lastRow.period());
        count = rows.size();
        hasPrevious = count > 1;
        previous = SeriesSlots.ordinalOf(previousRow.period());
        start = goal.baseline().map(PeriodGrid::ordinal).orElse(first);
        var from = goal.baseline().map(SeriesSlots::period).orElse(rows.get(0).period());
        for (var row : rows) {
            if (row.period() == from) {
                hasStart = true;
                startRow = row;
            }
        }
        startNumerator = startRow.numerator().doubleValue();
        startDenominator = startRow.denominator().doubleValue();
        numerator = lastRow.numerator().doubleValue();
        denominator = lastRow.denominator().doubleValue();
        fit(rows);
    }

    private void fit(List<TakenRow> rows) {
        var times = rows.stream()
                .mapToDouble(row -> SeriesSlots.ordinalOf(row.period()) - first)
                .toArray();
        var values = rows.stream()
                .mapToDouble(
                        row -> row.numerator().doubleValue() / row.denominator().doubleValue())
                .toArray();
        LinearTrends.fit(times, values).toOptional().ifPresent(trend -> {
            slope = trend.slope();
            meanOrdinal = first + trend.meanTime();
            meanValue = trend.meanValue();
        });
    }

    boolean isSetAside() {
        return problem != null;
    }

    @Nullable
    RowProblem problem() {
        return problem;
    }

    private TakenRow row(At at) {
        return switch (at) {
            case START -> startRow;
            case PREVIOUS -> previousRow;
            case LAST -> lastRow;
        };
    }

    @Override
    BigDecimal numerator(At at) {
        return row(at).numerator();
    }

    @Override
    BigDecimal denominator(At at) {
        return row(at).denominator();
    }

    @Override
    int compareLast(TargetLine target) {
        return target.compare(lastRow.numerator(), lastRow.denominator());
    }

    @Override
    int compareStart(TargetLine target) {
        return target.compare(startRow.numerator(), startRow.denominator());
    }

    @Override
    int ratioChange() {
        return lastRow.numerator()
                .multiply(startRow.denominator())
                .compareTo(startRow.numerator().multiply(lastRow.denominator()));
    }

    @Override
    int numeratorChange() {
        return lastRow.numerator().compareTo(startRow.numerator());
    }

    @Override
    int denominatorEffect() {
        return numerators().signum() == 0 ? 0 : startRow.denominator().compareTo(lastRow.denominator());
    }

    @Override
    int compareEffects() {
        var change = lastRow.numerator().subtract(startRow.numerator());
        return change.multiply(startRow.denominator().add(lastRow.denominator()))
                .compareTo(numerators().multiply(startRow.denominator().subtract(lastRow.denominator())));
    }

    private BigDecimal numerators() {
        return startRow.numerator().add(lastRow.numerator());
    }

    @Override
    boolean hasWholeCounts() {
        return isWhole(lastRow.numerator()) && isWhole(lastRow.denominator());
    }

    private static boolean isWhole(BigDecimal number) {
        return number.compareTo(LARGEST_COUNT) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }
}
