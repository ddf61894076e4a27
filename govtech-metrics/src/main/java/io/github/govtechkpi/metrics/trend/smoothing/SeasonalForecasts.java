package io.github.govtechkpi.metrics.trend.smoothing;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;

/** Forecasts a series with a season: by repeating the last one, or by additive Holt-Winters smoothing. */
public final class SeasonalForecasts {
    private SeasonalForecasts() {}

    /**
     * Forecasts each period by the last one of the same season, for example April by the April before.
     *
     * <p>Formula: {@code sigma2} is the mean square of the n - season seasonal differences, its factor {@code k + 1} with k
     * whole seasons in between.<br>
     * Edge cases: fewer values than a season are too few; one season alone gives forecasts and no spread:
     * {@code ONE_SEASON_ONLY}. A missing period, NaN in the column: {@code MISSING_PERIOD}.<br>
     * Source: <cite>Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, section 5.2</cite>.
     *
     * @param values the values of evenly spaced periods; NaN where a period has none
     * @param season the periods of a season: 12 for months, 4 for quarters, 1 for the naive forecast
     * @param horizon how many periods to forecast, from 1
     * @return the forecast
     * @throws io.github.govtechkpi.model.InvalidInputException if a value is infinite, or season or horizon are below 1
     */
    public static Computed<Forecast> seasonalNaive(double[] values, int season, int horizon) {
        EvenSeries.requireSeason(season, 1);
        var obstacle = EvenSeries.obstacle(values, season, horizon);
        if (obstacle.isPresent()) {
            return EvenSeries.notComputable(obstacle);
        }
        var n = values.length;
        var expected = new double[horizon];
        var factors = new double[horizon];
        for (var h = 0; h < horizon; h++) {
            expected[h] = values[n - season + h % season];
            factors[h] = h / season + 1;
        }
        var squares = 0.0;
        for (var i = season; i < n; i++) {
            squares += (values[i] - values[i - season]) * (values[i] - values[i - season]);
        }
        return Computed.of(new Forecast(
                EvenSeries.list(values),
                EvenSeries.list(expected),
                n == season ? Computed.notComputable(ReasonCode.ONE_SEASON_ONLY) : Computed.of(squares / (n - season)),
                EvenSeries.list(factors),
                EvenSeries.derivation("Seasonal naive forecast (Hyndman and Athanasopoulos, section 5.2)")));
    }

    /**
     * Forecasts by additive Holt-Winters smoothing with given weights, started as R's {@code HoltWinters} starts.
     *
     * <p>Formula: the first two seasons are decomposed (moving average of one season, mean deviation of each season, centred);
     * level and trend before the second season are the straight line through that moving average. From the second season on
     * {@code e = y - (level + trend + seasonal)}, the new level is
     * {@code alpha * (y - seasonal) + (1 - alpha) * (level + trend)}, the trend follows the change of the level with
     * {@code betaStar}, the seasonal {@code y - new level} with {@code gamma}. {@code sigma2 = SSE / errors}; the variance
     * grows by {@code (alpha * (1 + j * betaStar) + gamma * (1 - alpha) at whole seasons)^2}.<br>
     * Edge cases: two seasons are needed. A missing period, NaN in the column: {@code MISSING_PERIOD}.<br>
     * Source: <cite>Holt 1957; Winters, Management Science 6 (1960) 324; R package stats, function HoltWinters</cite>.
     *
     * @param values the values of evenly spaced periods; NaN where a period has none
     * @param season the periods of a season, from 2
     * @param weights the weights
     * @param horizon how many periods to forecast, from 1
     * @return the forecast
     * @throws io.github.govtechkpi.model.InvalidInputException if a value is infinite, the season below 2 or the horizon
     *     below 1
     */
    public static Computed<SeasonalSeries> holtWinters(
            double[] values, int season, SeasonalWeights weights, int horizon) {
        EvenSeries.requireSeason(season, 2);
        var obstacle = EvenSeries.obstacle(values, 2 * season, horizon);
        if (obstacle.isPresent()) {
            return EvenSeries.notComputable(obstacle);
        }
        return Computed.of(result(values, season, weights, horizon, values.length - season));
    }

    /**
     * Forecasts by additive Holt-Winters smoothing with the weights, from 0 to 1, that leave the least squared errors.
     *
     * <p>{@code sigma2 = SSE / (errors - 3)}, so at least {@link #holtWintersMinimum} values are needed; all else as with given
     * weights.
     *
     * @param values the values of evenly spaced periods; NaN where a period has none
     * @param season the periods of a season, from 2
     * @param horizon how many periods to forecast, from 1
     * @return the forecast; {@code NOT_IDENTIFIABLE} if the search does not settle
     * @throws io.github.govtechkpi.model.InvalidInputException if a value is infinite, the season below 2 or the horizon
     *     below 1
     */
    public static Computed<SeasonalSeries> holtWintersFit(double[] values, int season, int horizon) {
        EvenSeries.requireSeason(season, 2);
        var obstacle = EvenSeries.obstacle(values, holtWintersMinimum(season), horizon);
        if (obstacle.isPresent()) {
            return EvenSeries.notComputable(obstacle);
        }
        return SeasonalFit.weights(values, season)
                .map(weights ->
                        result(values, season, weights, horizon, values.length - season - SeasonalWeights.NUMBER))
                .map(Computed::of)
                .orElseGet(() -> Computed.notComputable(ReasonCode.NOT_IDENTIFIABLE));
    }

    /** Returns the least number of values that the weights can be fitted to with a spread left: 8 for quarters, 24 for months. */
    public static int holtWintersMinimum(int season) {
        return season + Math.max(season, SeasonalWeights.NUMBER + 1);
    }

    private static SeasonalSeries result(double[] values, int season, SeasonalWeights w, int horizon, int divisor) {
        var end = SeasonalSmoothing.start(values, season).run(values, w);
        var expected = new double[horizon];
        var factors = new double[horizon];
        var factor = 1.0;
        for (var h = 0; h < horizon; h++) {
            if (h > 0) {
                var wholeSeason = h % season == 0 ? w.gamma() * (1 - w.alpha()) : 0;
                var weight = w.alpha() * (1 + h * w.betaStar()) + wholeSeason;
                factor += weight * weight;
            }
            expected[h] = end.level() + (h + 1) * end.trend() + end.seasonal(h);
            factors[h] = factor;
        }
        var sse = end.sse() <= EvenSeries.negligible(values) ? 0 : end.sse();
        return new SeasonalSeries(
                w,
                season,
                end.level(),
                end.trend(),
                EvenSeries.list(end.seasonals()),
                sse,
                new Forecast(
                        EvenSeries.list(values),
                        EvenSeries.list(expected),
                        Computed.of(sse / divisor),
                        EvenSeries.list(factors),
                        EvenSeries.derivation("Additive Holt-Winters (Holt 1957, Winters 1960), started as R does")));
    }
}
