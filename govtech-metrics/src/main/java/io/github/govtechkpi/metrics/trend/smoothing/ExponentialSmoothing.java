package io.github.govtechkpi.metrics.trend.smoothing;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Optional;

/** Forecasts a series without a season by simple, linear (Holt) or damped exponential smoothing. */
public final class ExponentialSmoothing {
    /** METHODS 12: one or two points are too few. */
    private static final int MINIMUM = 3;

    private ExponentialSmoothing() {}

    /**
     * Forecasts with given weights and starting values.
     *
     * <p>Formula: {@code e = y - (level + phi * trend)}; the level becomes {@code level + phi * trend + alpha * e}, the trend
     * {@code phi * trend + beta * e}. The forecast for period h is {@code level + (phi + ... + phi^h) * trend}, its variance
     * {@code sigma2 * (1 + sum of (alpha + beta * (phi + ... + phi^j))^2)} over j below h, which is what the tables of
     * textbooks sum up to. {@code sigma2 = SSE / n}.<br>
     * Unit: that of the values; the trend is for one period.<br>
     * Edge cases: fewer than 3 values are too few. A missing period, NaN in the column, is never filled in:
     * {@code MISSING_PERIOD}.<br>
     * Source: <cite>Holt 1957 (IJF 20 (2004) 5); Gardner and McKenzie, Management Science 31 (1985) 1237; Hyndman and
     * Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, chapter 8</cite>.
     *
     * @param values the values of evenly spaced periods; NaN where a period has none
     * @param parameters the weights and starting values
     * @param horizon how many periods to forecast, from 1
     * @return the forecast
     * @throws io.github.govtechkpi.model.InvalidInputException if a value is infinite, the horizon below 1, or a starting
     *     value 1e100 or more
     */
    public static Computed<SmoothedSeries> forecast(double[] values, SmoothingParameters parameters, int horizon) {
        var obstacle = EvenSeries.obstacle(values, MINIMUM, horizon);
        if (obstacle.isPresent()) {
            return EvenSeries.notComputable(obstacle);
        }
        Arguments.squarable(parameters.level0(), "level0");
        Arguments.squarable(parameters.trend0(), "trend0");
        return Computed.of(result(values, parameters, horizon, values.length));
    }

    /**
     * Forecasts with fitted weights and starting values.
     *
     * <p>They minimise the sum of squared errors, with alpha from 0.0001 to 0.9999, beta from 0.0001 to alpha and phi from 0.8 to
     * 0.98, by the Nelder-Mead search of R's {@code ets}. Where the likelihood is flat, that stops near the greatest value and not
     * at it, here as in R; a second search is taken where its log-likelihood is greater by more than 1.
     * {@code sigma2 = SSE / (n - q)} and {@code AICc = -2 logLik + 2k + 2k(k+1)/(n-k-1)}, {@code k = q + 1}, with q
     * estimated parameters, the starting values among them; {@code logLik = -n/2 ln(SSE)}.<br>
     * Edge cases: as with given parameters; at least q + 1 values, 3, 5 or 6 by the model. A series that the model repeats
     * exactly has no likelihood.<br>
     * Source: <cite>Hyndman and Athanasopoulos, chapter 8; R package forecast, function ets</cite>.
     *
     * @param values the values of evenly spaced periods; NaN where a period has none
     * @param model the kind of smoothing
     * @param horizon how many periods to forecast, from 1
     * @return the forecast; {@code NOT_IDENTIFIABLE} if the search does not settle
     * @throws io.github.govtechkpi.model.InvalidInputException if a value is infinite or the horizon below 1
     */
    public static Computed<SmoothedSeries> fit(double[] values, SmoothingModel model, int horizon) {
        var obstacle = EvenSeries.obstacle(values, model.minimum(), horizon);
        if (obstacle.isPresent()) {
            return EvenSeries.notComputable(obstacle);
        }
        return SmoothingFit.parameters(values, model)
                .map(parameters ->
                        withLikelihood(result(values, parameters, horizon, values.length - model.estimated())))
                .map(Computed::of)
                .orElseGet(() -> Computed.notComputable(ReasonCode.NOT_IDENTIFIABLE));
    }

    private static SmoothedSeries result(double[] values, SmoothingParameters p, int horizon, int divisor) {
        var run = Smoothing.run(values, p);
        var expected = new double[horizon];
        var factors = new double[horizon];
        var damping = 0.0;
        var factor = 1.0;
        for (var h = 0; h < horizon; h++) {
            if (h > 0) {
                factor += (p.alpha() + p.beta() * damping) * (p.alpha() + p.beta() * damping);
            }
            damping += Math.pow(p.phi(), h + 1);
            expected[h] = run.level() + damping * run.trend();
            factors[h] = factor;
        }
        var sse = run.sse() <= EvenSeries.negligible(values) ? 0 : run.sse();
        return new SmoothedSeries(
                p,
                run.level(),
                run.trend(),
                Column.sharing(Smoothing.fitted(values, p)),
                sse,
                Optional.empty(),
                Optional.empty(),
                new Forecast(
                        EvenSeries.list(values),
                        EvenSeries.list(expected),
                        Computed.of(sse / divisor),
                        EvenSeries.list(factors),
                        EvenSeries.derivation(p.model().method())));
    }

    private static SmoothedSeries withLikelihood(SmoothedSeries s) {
        var n = s.fitted().size();
        var k = s.parameters().model().estimated() + 1;
        Computed<Double> logLik = s.sse() == 0
                ? Computed.notComputable(ReasonCode.ZERO_RESIDUAL_VARIANCE)
                : Computed.of(-n / 2.0 * Math.log(s.sse()));
        Computed<Double> aicc = n <= k + 1
                ? Computed.notComputable(Reason.tooFewObservations(k + 2, n))
                : logLik.map(value -> -2 * value + 2 * k + 2.0 * k * (k + 1) / (n - k - 1));
        return new SmoothedSeries(
                s.parameters(),
                s.level(),
                s.trend(),
                s.fitted(),
                s.sse(),
                Optional.of(logLik),
                Optional.of(aicc),
                s.forecast());
    }
}
