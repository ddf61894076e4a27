package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Measures how far forecasts were from what came, and whether their intervals held it. */
public final class ForecastAccuracy {
    private static final double PERCENT = 100;

    private ForecastAccuracy() {}

    /**
     * Compares forecasts and their 80 % intervals with the actual values.
     *
     * <p>Formula: {@code e = actual - forecast}; ME, MAE, RMSE in units of the values; {@code MAPE = mean 100|e/actual|},
     * {@code sMAPE = mean 200|e|/(|actual|+|forecast|)}; {@code MASE = MAE / scale} with
     * {@code scale = mean |y_t - y_(t-season)|} of the training values; {@code intervalScore80} as
     * {@link #intervalScore}.<br>
     * Edge cases: an actual value of 0 leaves MAPE undefined, a training series that never changes MASE, a forecast of 0 for
     * an actual 0 sMAPE. Of all measures, MASE alone compares series of different size without dividing by their values.<br>
     * Source: <cite>Hyndman and Koehler, IJF 22 (2006) 679; Gneiting and Raftery, JASA 102 (2007) 359</cite>.
     *
     * @param training the values that the forecasts were made from, without gaps
     * @param season the periods of a season, 1 without one
     * @param actual what came
     * @param forecast what was forecast
     * @param low the lower limits of the 80 % intervals
     * @param high the upper limits
     * @return the measures; not computable without any forecast
     * @throws InvalidInputException if lengths differ, a number is not finite, a lower limit is above its upper one, or the
     *     season is below 1
     */
    public static Computed<Accuracy> of(
            double[] training, int season, double[] actual, double[] forecast, double[] low, double[] high) {
        Arguments.sameLength(actual.length, forecast.length, "actual and forecast");
        Arguments.sameLength(actual.length, low.length, "actual and low");
        Arguments.sameLength(actual.length, high.length, "actual and high");
        Arguments.squarable(training, "training");
        Arguments.squarable(actual, "actual");
        Arguments.squarable(forecast, "forecast");
        Arguments.squarable(low, "low");
        Arguments.squarable(high, "high");
        requireOrdered(low, high);
        if (season < 1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "season must be 1 or more, but was %d: use 1 without one".formatted(season));
        }
        if (actual.length == 0) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATIONS);
        }
        return Computed.of(measure(training, season, actual, forecast, low, high));
    }

    private static Accuracy measure(
            double[] training, int season, double[] actual, double[] forecast, double[] low, double[] high) {
        var n = actual.length;
        var mae = mean(n, i -> Math.abs(actual[i] - forecast[i]));
        var scale = scale(training, season);
        return new Accuracy(
                TimedValues.list(training),
                season,
                TimedValues.list(actual),
                TimedValues.list(forecast),
                TimedValues.list(low),
                TimedValues.list(high),
                mean(n, i -> actual[i] - forecast[i]),
                mae,
                Math.sqrt(mean(n, i -> (actual[i] - forecast[i]) * (actual[i] - forecast[i]))),
                relative(n, i -> actual[i], i -> PERCENT * Math.abs((actual[i] - forecast[i]) / actual[i])),
                relative(
                        n,
                        i -> Math.abs(actual[i]) + Math.abs(forecast[i]),
                        i -> 2
                                * PERCENT
                                * Math.abs(actual[i] - forecast[i])
                                / (Math.abs(actual[i]) + Math.abs(forecast[i]))),
                scale.flatMap(value ->
                        value == 0 ? Computed.notComputable(ReasonCode.NO_VARIATION) : Computed.of(mae / value)),
                scale,
                held(actual, low, high),
                mean(n, i -> intervalScore(actual[i], low[i], high[i], Accuracy.CONFIDENCE)),
                Derivation.of(
                        "Forecast accuracy (Hyndman and Koehler 2006; Gneiting and Raftery 2007)",
                        LocalizedText.of(
                                "予測は、実績を知る前に作られたものであること。",
                                "The forecasts were made before the actual values were known.")));
    }

    /**
     * Returns the mean absolute change of a series over a season, the error of forecasting each value by the one before.
     */
    static Computed<Double> scale(double[] training, int season) {
        return training.length <= season
                ? Computed.notComputable(Reason.tooFewObservations(season + 1, training.length))
                : Computed.of(mean(training.length - season, i -> Math.abs(training[i + season] - training[i])));
    }

    /**
     * Scores one interval: its width, and a penalty of {@code 2 / (1 - confidence)} for each unit by which it missed; less is
     * better.
     */
    static double intervalScore(double actual, double low, double high, double confidence) {
        var shortfall = Math.max(0, Math.max(low - actual, actual - high));
        return high - low + 2 / (1 - confidence) * shortfall;
    }

    /** Counts the actual values that lie within their interval, limits included. */
    static int held(double[] actual, double[] low, double[] high) {
        return (int) IntStream.range(0, actual.length)
                .filter(i -> low[i] <= actual[i] && actual[i] <= high[i])
                .count();
    }

    private static Computed<Double> relative(int n, IntToDoubleFunction denominator, IntToDoubleFunction term) {
        var hasZero = IntStream.range(0, n).anyMatch(i -> denominator.applyAsDouble(i) == 0);
        var mean = hasZero ? Double.NaN : mean(n, term);
        return Double.isFinite(mean) ? Computed.of(mean) : Computed.notComputable(ReasonCode.ZERO_DENOMINATOR);
    }

    private static double mean(int n, IntToDoubleFunction term) {
        return IntStream.range(0, n).mapToDouble(term).average().orElseThrow();
    }

    private static void requireOrdered(double[] low, double[] high) {
        for (var i = 0; i < low.length; i++) {
            if (low[i] > high[i]) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_RANGE,
                        "low[%d] must not be above high[%d], but was %s above %s".formatted(i, i, low[i], high[i]));
            }
        }
    }
}
