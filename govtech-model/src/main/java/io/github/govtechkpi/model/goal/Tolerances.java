package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/** The one check of a tolerance, which three kinds of target have. */
final class Tolerances {
    private Tolerances() {}

    static Optional<BigDecimal> checked(Optional<BigDecimal> tolerance) {
        requireNonNull(tolerance, "tolerance");
        if (tolerance.filter(value -> value.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("tolerance must not be negative, but was " + tolerance.get());
        }
        return tolerance.map(BigDecimal::stripTrailingZeros);
    }
}
