package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;

/**
 * The ratio p1 / p2 of two shares with its interval, for example 4.5 (2.94 to 7.15) for 36 of 40 against 16 of 80.
 *
 * @param k1 the part of the first whole
 * @param n1 the first whole
 * @param k2 the part of the second whole
 * @param n2 the second whole
 * @param ratio p1 / p2: infinite for k2 = 0, {@code NO_EVENTS} where both parts are 0
 * @param low the lower limit, from 0
 * @param high the upper limit; infinite where the counts set none
 * @param method the formula of the interval
 * @param confidence the two-sided confidence
 * @param derivation the method with its source, and what it takes for granted
 */
public record RelativeRisk(
        long k1,
        long n1,
        long k2,
        long n2,
        Computed<Double> ratio,
        double low,
        double high,
        RelativeRiskMethod method,
        double confidence,
        Derivation derivation) {
    /** Checks that every part is there. */
    public RelativeRisk {
        requireNonNull(ratio, "ratio");
        requireNonNull(method, "method");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the limits with their method, as JSON writes them. */
    public Interval interval() {
        return new Interval(low, high, method.toString(), confidence);
    }
}
