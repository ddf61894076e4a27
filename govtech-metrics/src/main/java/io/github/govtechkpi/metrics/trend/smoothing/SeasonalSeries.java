package io.github.govtechkpi.metrics.trend.smoothing;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import java.util.List;

/**
 * A seasonal series smoothed to its end, and the forecast from there.
 *
 * @param weights the weights, given or fitted
 * @param season the periods of a season
 * @param level the level after the last value
 * @param trend the trend after the last value, in units for each period
 * @param seasonals the deviation of each coming period of a season, the next one first
 * @param sse the sum of squared errors from the second season on; exactly 0 where the model repeats the series
 * @param forecast the forecast with the observed values
 */
public record SeasonalSeries(
        SeasonalWeights weights,
        int season,
        double level,
        double trend,
        List<Double> seasonals,
        double sse,
        Forecast forecast) {
    /** Copies the column and checks that every part is there. */
    public SeasonalSeries {
        requireNonNull(weights, "weights");
        seasonals = Column.copyOf(seasonals);
        requireNonNull(forecast, "forecast");
    }
}
