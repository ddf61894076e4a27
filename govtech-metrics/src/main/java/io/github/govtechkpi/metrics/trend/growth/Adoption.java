package io.github.govtechkpi.metrics.trend.growth;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A growth curve that the data identify, with the uncertainty of its ceiling.
 *
 * @param curve the fitted curve with its parameters
 * @param times the times of the observations
 * @param values the observed values; for Bass the adopters of each interval
 * @param ceilingLow the lower limit of the ceiling's 95 % interval
 * @param ceilingHigh the upper limit
 * @param covariance the covariance of the parameters, in the order of the curve's record
 * @param rss the residual sum of squares
 * @param derivation method, assumptions and warnings
 */
public record Adoption(
        GrowthCurve curve,
        List<Double> times,
        List<Double> values,
        double ceilingLow,
        double ceilingHigh,
        List<List<Double>> covariance,
        double rss,
        Derivation derivation) {
    /** Copies the columns and checks that every part is there. */
    public Adoption {
        requireNonNull(curve, "curve");
        times = Column.copyOf(times);
        values = Column.copyOf(values);
        Arguments.sameLength(times.size(), values.size(), "times and values");
        covariance = covariance.stream().map(Column::copyOf).toList();
        requireNonNull(derivation, "derivation");
    }

    /**
     * Returns this adoption if its ceiling stays within a natural limit, such as the population.
     *
     * @param naturalLimit the most that there can be, in units of the values
     * @return this; {@code NOT_IDENTIFIABLE} if the ceiling lies above the limit
     * @throws io.github.govtechkpi.model.InvalidInputException if the limit is not finite
     */
    public Computed<Adoption> within(double naturalLimit) {
        if (curve.ceiling() <= Arguments.finite(naturalLimit, "naturalLimit")) {
            return Computed.of(this);
        }
        return Computed.notComputable(Reason.of(
                ReasonCode.NOT_IDENTIFIABLE,
                LocalizedText.of(
                        "推定した飽和水準が自然の上限（%s）を超えています。".formatted(plain(naturalLimit)),
                        "The estimated ceiling lies above the natural limit of %s.".formatted(plain(naturalLimit)))));
    }

    /** Returns the number of observations. */
    public int n() {
        return times.size();
    }

    /** Returns the standard error of each parameter, in the order of the curve's record. */
    public List<Double> standardErrors() {
        return IntStream.range(0, covariance.size())
                .mapToObj(i -> Math.sqrt(covariance.get(i).get(i)))
                .toList();
    }

    /**
     * Returns the standard error of a function of the parameters by the delta method, {@code sqrt(g' C g)}.
     *
     * @param gradient how the function changes with each parameter, in the order of the curve's record
     * @throws io.github.govtechkpi.model.InvalidInputException if there is not one number for each parameter
     */
    public double standardErrorOf(double... gradient) {
        Arguments.sameLength(gradient.length, covariance.size(), "gradient and parameters");
        var sum = 0.0;
        for (var i = 0; i < gradient.length; i++) {
            for (var j = 0; j < gradient.length; j++) {
                sum += gradient[i] * gradient[j] * covariance.get(i).get(j);
            }
        }
        return Math.sqrt(Math.max(0, sum)); // rounding alone makes a variance negative
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
