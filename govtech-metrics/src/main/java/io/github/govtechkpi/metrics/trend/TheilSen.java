package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The median of the slopes of all pairs, with its interval in both conventions.
 *
 * @param slope the median slope
 * @param intercept {@code median(y) - slope * median(t)}
 * @param low the lower limit at a rounded rank (Sen 1968, as scipy)
 * @param high the upper limit at a rounded rank
 * @param interpolatedLow the lower limit between two ranks (Gilbert 1987)
 * @param interpolatedHigh the upper limit between two ranks
 */
record TheilSen(
        double slope,
        double intercept,
        double low,
        double high,
        Computed<Double> interpolatedLow,
        Computed<Double> interpolatedHigh) {
    /** Estimates the slope of a series with distinct times and values as sorted; {@code halfRanks} is {@code z * sqrt(varS)}. */
    static TheilSen of(TimedValues series, double[] sortedValues, double halfRanks) {
        var n = series.size();
        var slopes = new double[n * (n - 1) / 2];
        var next = 0;
        for (var i = 0; i < n; i++) {
            for (var j = i + 1; j < n; j++) {
                slopes[next++] = (series.value(j) - series.value(i)) / (series.time(j) - series.time(i));
            }
        }
        Arrays.sort(slopes);
        var slope = median(slopes);
        var pairs = slopes.length;
        // Math.rint rounds half to even, as Python does
        var lowIndex = Math.max((int) Math.rint((pairs - halfRanks) / 2) - 1, 0);
        var highIndex = Math.min((int) Math.rint((pairs + halfRanks) / 2), pairs - 1);
        return new TheilSen(
                slope,
                median(sortedValues) - slope * series.medianTime(),
                slopes[lowIndex],
                slopes[highIndex],
                atRank(slopes, (pairs - halfRanks) / 2),
                atRank(slopes, (pairs + halfRanks) / 2 + 1));
    }

    /** Returns the lag-1 autocorrelation of the residuals about the line; 0 where there are none. */
    double residualAutocorrelation(TimedValues series) {
        var residuals = new double[series.size()];
        var total = 0.0;
        for (var i = 0; i < residuals.length; i++) {
            residuals[i] = series.value(i) - slope * (series.time(i) - series.time(0));
            total += series.value(i) * series.value(i);
        }
        var mean = StatUtils.mean(residuals);
        var squares = 0.0;
        var products = 0.0;
        for (var i = 0; i < residuals.length; i++) {
            squares += (residuals[i] - mean) * (residuals[i] - mean);
            if (i > 0) {
                products += (residuals[i] - mean) * (residuals[i - 1] - mean);
            }
        }
        return squares <= LinearTrends.ZERO_RESIDUAL * total ? 0 : products / squares;
    }

    private static Computed<Double> atRank(double[] slopes, double rank) {
        if (rank < 1 || rank > slopes.length) {
            return Computed.notComputable(Reason.of(
                    ReasonCode.TOO_FEW_OBSERVATIONS,
                    LocalizedText.of(
                            "観測値が少なく、この信頼水準の区間の端が求まりません。",
                            "There are too few observations for a limit at this confidence.")));
        }
        var below = (int) Math.floor(rank);
        var value = slopes[below - 1];
        return Computed.of(below == rank ? value : value + (rank - below) * (slopes[below] - value));
    }

    static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
