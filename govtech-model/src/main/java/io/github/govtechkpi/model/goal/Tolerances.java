package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.InvalidValueException;
import java.math.BigDecimal;
import java.util.Optional;

/** The one check of a tolerance, which three kinds of target have. */
final class Tolerances {
    private Tolerances() {}

    static Optional<BigDecimal> checked(Optional<BigDecimal> tolerance) {
        requireNonNull(tolerance, "tolerance");
        var plain = tolerance.map(Decimals::plain);
        if (plain.filter(value -> value.signum() < 0).isPresent()) {
            throw InvalidValueException.of(
                    "許容幅（tolerance）は0以上の数です（%s）。", "tolerance must not be negative, but was %s", plain.get());
        }
        return plain;
    }
}
