package io.github.govtechkpi.metrics.count;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;

/**
 * The counts to expect where rates differ from unit to unit, for example mean 4 and size 2: variance 12, no event in 11 % of
 * units, 95 % of units from 0 to 13.
 *
 * @param mean the expected count
 * @param size the shape: the smaller, the more the units differ; Poisson as it grows
 * @param variance {@code mean + mean^2 / size}
 * @param probabilityOfZero the probability of no event
 * @param low the smallest count whose cumulative probability reaches the lower tail
 * @param high the smallest count whose cumulative probability reaches the upper tail
 * @param confidence the probability between the tails, for example 0.95
 * @param derivation how the result came about
 */
public record NegativeBinomial(
        double mean,
        double size,
        double variance,
        double probabilityOfZero,
        double low,
        double high,
        double confidence,
        Derivation derivation) {
    /** Checks that every part is there. */
    public NegativeBinomial {
        requireNonNull(derivation, "derivation");
    }
}
