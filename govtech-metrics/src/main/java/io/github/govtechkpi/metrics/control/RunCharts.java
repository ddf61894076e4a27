package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;

/** Draws up run charts, the tool for a series too short for control limits. */
public final class RunCharts {
    private static final int MIN_USEFUL = 2;
    private static final double FEW_CROSSINGS_P = 0.05; // Anhoj & Olesen 2014

    private RunCharts() {}

    /**
     * Draws up a chart, for example of 12 values that rise throughout: 1 crossing where at least 3 are expected, a signal.
     *
     * <p>Formula: values on the median are not useful and skipped; with n useful ones the longest run is a signal above {@code
     * round(log2(n) + 3)}, the crossings below the 5 % quantile of {@code Bin(n - 1, 0.5)}.<br>
     * Source: Anhoj &amp; Olesen, PLoS ONE 2014 9:e113825; Perla, Provost &amp; Murray, BMJ Qual Saf 2011 20:46.
     *
     * @param values one value per period, in order
     * @return the chart, whose runs are not computable (TOO_FEW_USEFUL) for fewer than 2 useful values; not computable
     *     (NO_OBSERVATIONS) without values
     * @throws io.github.govtechkpi.model.InvalidInputException if a value is not finite
     */
    public static Computed<RunChart> of(double[] values) {
        var series = Arguments.finite(values, "values");
        if (series.length == 0) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATIONS);
        }
        var median = median(series);
        var useful = Arrays.stream(series).filter(value -> value != median).toArray();
        return Computed.of(
                new RunChart(
                        Column.sharing(series),
                        median,
                        useful.length,
                        useful.length < MIN_USEFUL
                                ? Computed.notComputable(TooFewPoints.useful(MIN_USEFUL, useful.length))
                                : Computed.of(runs(useful, median)),
                        Derivation.of(
                                "Run chart with the Anhoj rules (Anhoj & Olesen 2014)",
                                LocalizedText.of(
                                        "変化がなければ、各値は互いに独立に半々の確率で中央値の上か下になるものとしています。",
                                        "Without a change each value lies above or below the median with equal chance, independently."))));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var upper = sorted[sorted.length / 2];
        var lower = sorted[(sorted.length - 1) / 2];
        return lower == upper ? lower : lower / 2 + upper / 2;
    }

    private static RunChart.Runs runs(double[] useful, double median) {
        var longest = 1;
        var run = 1;
        var crossings = 0;
        for (var i = 1; i < useful.length; i++) {
            if (useful[i] > median == useful[i - 1] > median) {
                run++;
            } else {
                run = 1;
                crossings++;
            }
            longest = Math.max(longest, run);
        }
        var n = useful.length;
        var longestLimit = (int) Math.rint(Math.log(n) / Math.log(2) + 3);
        return new RunChart.Runs(
                longest, longestLimit, crossings, Distributions.binomialQuantile(FEW_CROSSINGS_P, n - 1, 0.5));
    }
}
