package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelColumn;
import io.github.govtechkpi.metrics.panel.PanelFlag;
import io.github.govtechkpi.metrics.panel.PanelSeries;
import io.github.govtechkpi.metrics.panel.PanelSum;
import io.github.govtechkpi.metrics.panel.StatusTally;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The answer of the panel engine. */
final class PanelEngine {
    private PanelEngine() {}

    /** What is measured: all columns, sums and tallies, in the form in which the library gives them. */
    record Result(Panel panel, List<double[]> columns, List<PanelSum> sums, List<StatusTally> tallies) {
        static Result of(Panel panel) {
            return new Result(panel, panel.columns(PanelColumn.values()), panel.sums(), panel.tallies());
        }
    }

    /** Brings the result into the form in which all engines are compared; not measured. */
    static PanelAnswer answer(Result result) {
        var all = result.panel().series();
        var series = new double[PanelAnswer.SERIES.length][];
        fill(series, 0, all, each -> month(span(each).first()));
        fill(
                series,
                1,
                all,
                each -> span(each).previous().map(PanelEngine::month).orElse(Double.NaN));
        fill(series, 2, all, each -> month(span(each).latest()));
        var columns = List.of(
                PanelColumn.PERIODS, PanelColumn.NUMERATOR, PanelColumn.DENOMINATOR, PanelColumn.NUMERATOR_CHANGE);
        for (var i = 0; i < columns.size(); i++) {
            series[3 + i] = result.columns().get(columns.get(i).ordinal());
        }
        fill(
                series,
                7,
                all,
                each -> each.latest()
                        .orElseThrow()
                        .changeFromPrevious()
                        .map(Number::doubleValue)
                        .orElse(Double.NaN));
        for (var i = PanelColumn.DENOMINATOR_CHANGE.ordinal(); i <= PanelColumn.SLOPE.ordinal(); i++) {
            series[8 + i - PanelColumn.DENOMINATOR_CHANGE.ordinal()] =
                    result.columns().get(i);
        }
        fill(
                series,
                18,
                all,
                each -> each.attained().toOptional().map(PanelEngine::month).orElse(Double.NaN));
        fill(series, 19, all, each -> each.flags().contains(PanelFlag.SMALL_BASE) ? 1 : 0);
        fill(series, 20, all, each -> each.flags().contains(PanelFlag.IMPROVED_ONLY_VIA_DENOMINATOR) ? 1 : 0);
        fill(series, 21, all, each -> PanelAnswer.status(each.status().name()));
        return new PanelAnswer(series, sums(result.sums()), tallies(result.tallies()));
    }

    private static void fill(
            double[][] series, int column, List<PanelSeries> all, ToDoubleFunction<PanelSeries> number) {
        series[column] = all.stream().mapToDouble(number).toArray();
    }

    private static PanelSeries.Span span(PanelSeries series) {
        return series.span().orElseThrow();
    }

    static double month(ReportingPeriod period) {
        return period.ordinal();
    }

    private static double group(String name) {
        return name.equals("nation") ? 0 : Integer.parseInt(name.substring(0, 2));
    }

    private static double[][] sums(List<PanelSum> sums) {
        var sorted = new ArrayList<>(sums);
        sorted.sort(Comparator.comparing((PanelSum sum) -> sum.indicator().value())
                .thenComparingDouble(sum -> month(sum.period()))
                .thenComparingDouble(sum -> group(sum.group())));
        return new double[][] {
            sorted.stream().mapToDouble(sum -> month(sum.period())).toArray(),
            sorted.stream().mapToDouble(sum -> group(sum.group())).toArray(),
            sorted.stream().mapToDouble(sum -> sum.numerator().doubleValue()).toArray(),
            sorted.stream()
                    .mapToDouble(sum -> sum.denominator().orElseThrow().doubleValue())
                    .toArray(),
            sorted.stream().mapToDouble(sum -> sum.coverage().k()).toArray()
        };
    }

    private static double[][] tallies(List<StatusTally> tallies) {
        var sorted = new ArrayList<>(tallies);
        sorted.sort(
                Comparator.comparing((StatusTally tally) -> tally.indicator().value())
                        .thenComparingDouble(tally -> group(tally.group())));
        var columns = new double[PanelAnswer.STATUSES.length][];
        for (var i = 0; i < columns.length; i++) {
            var status = PanelAnswer.STATUSES[i];
            columns[i] = sorted.stream()
                    .mapToDouble(tally -> tally.counts().entrySet().stream()
                            .filter(count -> count.getKey().name().equals(status))
                            .mapToInt(count -> count.getValue())
                            .sum())
                    .toArray();
        }
        return columns;
    }
}
