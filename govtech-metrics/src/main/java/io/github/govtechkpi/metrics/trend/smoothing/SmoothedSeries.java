package io.github.govtechkpi.metrics.trend.smoothing;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.model.Computed;
import java.util.List;
import java.util.Optional;

/**
 * A series smoothed to its end, and the forecast from there.
 *
 * @param parameters the weights and starting values, given or fitted
 * @param level the level after the last value
 * @param trend the trend after the last value, in units for each period
 * @param fitted what was expected of each value one period before
 * @param sse the sum of squared errors; exactly 0 where the model repeats the series
 * @param logLik the log-likelihood of a fit; absent where the parameters were given
 * @param aicc the corrected information criterion of a fit; less is better, among models of one series
 * @param forecast the forecast with the observed values
 */
public record SmoothedSeries(
        SmoothingParameters parameters,
        double level,
        double trend,
        List<Double> fitted,
        double sse,
        Optional<Computed<Double>> logLik,
        Optional<Computed<Double>> aicc,
        Forecast forecast) {
    /** Copies the column and checks that every part is there. */
    public SmoothedSeries {
        requireNonNull(parameters, "parameters");
        fitted = Column.copyOf(fitted);
        requireNonNull(logLik, "logLik");
        requireNonNull(aicc, "aicc");
        requireNonNull(forecast, "forecast");
    }
}
