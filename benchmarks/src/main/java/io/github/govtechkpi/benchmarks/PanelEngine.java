package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelColumn;
import io.github.govtechkpi.metrics.panel.PanelFlag;
import io.github.govtechkpi.metrics.panel.PanelSeries;
import io.github.govtechkpi.metrics.panel.PanelStatus;
import io.github.govtechkpi.metrics.panel.PanelSum;
import io.github.govtechkpi.metrics.panel.StatusTally;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The answer of the panel engine. */
final class PanelEngine {
    private PanelEngine() {}

    /**
     * What is measured: all columns and tallies, and the sums as they stand in the panel, as DuckDB's stand in a table. Records of the
     * sums are made when they are asked for, which is not measured, as DuckDB's rows are not fetched.
     */
    record Result(Panel panel, List<double[]> columns, List<PanelSum> sums, List<StatusTally> tallies) {
        static Result of(Panel panel) {
            return new Result(panel, panel.columns(PanelColumn.values()), panel.sums(), panel.tallies());
        }
    }

    /** Writes the result in the form in which all engines are compared, a column at a time; not measured. */
    static void write(Result result, Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(PanelAnswer.SERIES.length);
            for (var column : PanelAnswer.SERIES) {
                column(out, result.panel().series(), number(column));
            }
            out.writeInt(5);
            column(out, result.sums(), sum -> month(sum.period()));
            column(out, result.sums(), sum -> group(sum.group()));
            column(out, result.sums(), sum -> sum.numerator().doubleValue());
            column(out, result.sums(), sum -> sum.denominator().orElseThrow().doubleValue());
            column(out, result.sums(), sum -> sum.coverage().k());
            out.writeInt(PanelAnswer.STATUSES.length);
            for (var status : PanelAnswer.STATUSES) {
                column(out, result.tallies(), tally -> tally.counts().get(PanelStatus.valueOf(status)));
            }
        }
    }

    private static <T> void column(DataOutputStream out, List<T> rows, ToDoubleFunction<T> number) throws IOException {
        out.writeInt(rows.size());
        for (var row : rows) {
            out.writeDouble(number.applyAsDouble(row));
        }
    }

    private static ToDoubleFunction<PanelSeries> number(String column) {
        return switch (column) {
            case "first" -> series -> month(span(series).first());
            case "previous" ->
                series -> span(series).previous().map(PanelEngine::month).orElse(Double.NaN);
            case "latest" -> series -> month(span(series).latest());
            case "periods" -> series -> span(series).periods();
            case "numerator" -> series -> latest(series).value().doubleValue();
            case "denominator" ->
                series -> share(series).denominator().orElseThrow().doubleValue();
            case "numerator_change" ->
                series -> latest(series).change().orElseThrow().doubleValue();
            case "change_from_previous" ->
                series -> latest(series)
                        .changeFromPrevious()
                        .map(Number::doubleValue)
                        .orElse(Double.NaN);
            case "denominator_change" ->
                series -> share(series).denominatorChange().orElseThrow().doubleValue();
            case "remaining" -> series -> series.remaining().orElseThrow().doubleValue();
            case "achieved_share" -> series -> number(series.achievedShare());
            case "observed_pace" -> series -> number(series.observedPace());
            case "required_pace" -> series -> number(series.requiredPace());
            case "low" -> series -> share(series).interval().orElseThrow().low();
            case "high" -> series -> share(series).interval().orElseThrow().high();
            case "numerator_effect" ->
                series -> share(series).effects().orElseThrow().numerator();
            case "denominator_effect" ->
                series -> share(series).effects().orElseThrow().denominator();
            case "slope" -> series -> number(series.slope());
            case "attained" -> series -> number(series.attained().map(PanelEngine::month));
            case "small_base" -> series -> series.flags().contains(PanelFlag.SMALL_BASE) ? 1 : 0;
            case "via_denominator" ->
                series -> series.flags().contains(PanelFlag.IMPROVED_ONLY_VIA_DENOMINATOR) ? 1 : 0;
            case "status" -> series -> PanelAnswer.status(series.status().name());
            default -> throw new IllegalArgumentException(column);
        };
    }

    private static double number(Computed<Double> number) {
        return number.toOptional().orElse(Double.NaN);
    }

    private static PanelSeries.Span span(PanelSeries series) {
        return series.span().orElseThrow();
    }

    private static PanelSeries.Amounts latest(PanelSeries series) {
        return series.latest().orElseThrow();
    }

    private static PanelSeries.Share share(PanelSeries series) {
        return series.share().orElseThrow();
    }

    private static double month(ReportingPeriod period) {
        return period.ordinal();
    }

    private static double group(String name) {
        return name.equals(AreaGroups.NATION) ? PanelAnswer.NATION : Integer.parseInt(name.substring(0, 2));
    }
}
