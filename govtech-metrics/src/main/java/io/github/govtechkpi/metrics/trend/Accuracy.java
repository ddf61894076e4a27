package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * How far forecasts were from what came; errors are actual less forecast.
 *
 * @param training the values that the forecasts were made from
 * @param season the periods of a season, 1 without one
 * @param actual what came
 * @param forecast what was forecast
 * @param low the lower limits of the 80 % intervals
 * @param high the upper limits
 * @param me the mean error: above 0, the forecasts were too low
 * @param mae the mean absolute error, in units of the values
 * @param rmse the root of the mean squared error
 * @param mape the mean absolute error in percent of the actual values; not computable if one of them is 0
 * @param smape the same in percent of the mean of actual and forecast, from 0 to 200; not computable if both are 0
 * @param mase the mean absolute error over {@code scale}: below 1, better than forecasting each value by the one before
 * @param scale the mean absolute change of the training values over a season
 * @param covered how many actual values lie within their interval, limits included
 * @param intervalScore80 the mean of width and penalty of the intervals; less is better
 * @param derivation method and assumptions
 */
public record Accuracy(
        List<Double> training,
        int season,
        List<Double> actual,
        List<Double> forecast,
        List<Double> low,
        List<Double> high,
        double me,
        double mae,
        double rmse,
        Computed<Double> mape,
        Computed<Double> smape,
        Computed<Double> mase,
        Computed<Double> scale,
        int covered,
        double intervalScore80,
        Derivation derivation) {
    /** The confidence of the intervals (METHODS 5.5). */
    static final double CONFIDENCE = 0.80;

    /** Copies the columns and checks that every part is there. */
    public Accuracy {
        training = Column.copyOf(training);
        actual = Column.copyOf(actual);
        forecast = Column.copyOf(forecast);
        low = Column.copyOf(low);
        high = Column.copyOf(high);
        requireNonNull(mape, "mape");
        requireNonNull(smape, "smape");
        requireNonNull(mase, "mase");
        requireNonNull(scale, "scale");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the share of the actual values that lie within their interval; 0.8 is what the intervals promise. */
    public double coverage() {
        return (double) covered / actual.size();
    }
}
