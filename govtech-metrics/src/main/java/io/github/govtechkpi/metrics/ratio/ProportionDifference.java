package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;

/**
 * The difference p1 - p2 of two shares with its interval, for example 0.2 (0.0524 to 0.3339) for 56 of 70 against 48 of
 * 80.
 *
 * @param first the first share with its counts
 * @param second the second share with its counts
 * @param difference p1 - p2
 * @param low the lower limit, from -1
 * @param high the upper limit, up to 1
 * @param method the formula of the interval
 * @param confidence the two-sided confidence
 * @param derivation the method with its source, and what it takes for granted
 */
public record ProportionDifference(
        Proportion first,
        Proportion second,
        double difference,
        double low,
        double high,
        DifferenceMethod method,
        double confidence,
        Derivation derivation) {
    /** Checks that every part is there. */
    public ProportionDifference {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        requireNonNull(method, "method");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the limits with their method, as JSON writes them. */
    public Interval interval() {
        return new Interval(low, high, method.toString(), confidence);
    }
}
