package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.metrics.trend.smoothing.Forecast;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The forecast of one coming period.
 *
 * @param value what is expected
 * @param standardError the standard error of one observation; 0 where the method repeats its series
 * @param degreesOfFreedom those of Student's t; absent for the normal distribution
 */
record ForecastStep(double value, double standardError, OptionalInt degreesOfFreedom) {
    static ForecastStep normal(double value, double standardError) {
        return new ForecastStep(value, standardError, OptionalInt.empty());
    }

    static List<ForecastStep> all(Forecast forecast) {
        double sigma2 = forecast.sigma2().orElseThrow();
        return IntStream.range(0, forecast.expected().size())
                .mapToObj(h -> normal(
                        forecast.expected().get(h),
                        Math.sqrt(sigma2 * forecast.varianceFactors().get(h))))
                .toList();
    }

    double low(double confidence) {
        return value - half(confidence);
    }

    double high(double confidence) {
        return value + half(confidence);
    }

    private double half(double confidence) {
        var quantile = degreesOfFreedom.isPresent()
                ? Distributions.tQuantile(1 - (1 - confidence) / 2, degreesOfFreedom.getAsInt())
                : Distributions.normalTwoSided(confidence);
        return quantile * standardError;
    }
}
