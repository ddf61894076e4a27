package io.github.govtechkpi.metrics.trend.smoothing;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values that a model expects for the coming periods, with what its intervals are made of.
 *
 * @param values the observed values, evenly spaced
 * @param expected the forecasts, one for each coming period
 * @param sigma2 the variance of the error one period ahead
 * @param varianceFactors what {@code sigma2} grows by, for each coming period
 * @param derivation method, assumptions and warnings, among them that this is projected
 */
public record Forecast(
        List<Double> values,
        List<Double> expected,
        Computed<Double> sigma2,
        List<Double> varianceFactors,
        Derivation derivation) {
    /** Copies the columns and checks that every part is there. */
    public Forecast {
        values = Column.copyOf(values);
        expected = Column.copyOf(expected);
        varianceFactors = Column.copyOf(varianceFactors);
        Arguments.sameLength(expected.size(), varianceFactors.size(), "expected and varianceFactors");
        requireNonNull(sigma2, "sigma2");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the lower limits, {@code expected - z * sqrt(sigma2 * varianceFactor)}. */
    public Computed<List<Double>> low(double confidence) {
        return limits(-Distributions.normalTwoSided(Arguments.confidence(confidence)));
    }

    /** Returns the upper limits, {@code expected + z * sqrt(sigma2 * varianceFactor)}. */
    public Computed<List<Double>> high(double confidence) {
        return limits(Distributions.normalTwoSided(Arguments.confidence(confidence)));
    }

    /**
     * Returns the probability that the value of a coming period is at or above a target (METHODS 5.7).
     *
     * @param period the coming period, counted from 1
     * @param target the target
     * @return the probability; not computable where nothing was left to estimate a spread from
     * @throws InvalidInputException if the period was not forecast, or the target is not finite
     */
    public Computed<Double> probabilityAtLeast(int period, double target) {
        return probability(period, target, 1);
    }

    /** Returns the probability that the value of a coming period is at or below a target; else as the one at least. */
    public Computed<Double> probabilityAtMost(int period, double target) {
        return probability(period, target, -1);
    }

    private Computed<Double> probability(int period, double target, int sign) {
        Arguments.finite(target, "target");
        if (period < 1 || period > expected.size()) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "period must be from 1 to %d, but was %d: forecast further".formatted(expected.size(), period));
        }
        var beyond = sign * (expected.get(period - 1) - target);
        return sigma2.flatMap(variance -> variance == 0
                ? Computed.notComputable(ReasonCode.ZERO_RESIDUAL_VARIANCE)
                : Computed.of(Distributions.normalCdf(beyond / Math.sqrt(variance * varianceFactors.get(period - 1)))));
    }

    private Computed<List<Double>> limits(double quantile) {
        return sigma2.map(variance -> IntStream.range(0, expected.size())
                .mapToObj(i -> expected.get(i) + quantile * Math.sqrt(variance * varianceFactors.get(i)))
                .toList());
    }
}
