package io.github.govtechkpi.metrics.money;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Twofold;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.MathContext;

/** Exact decimals for amounts of money, and the checks on them. */
final class Amounts {
    /** Of every division: far more digits than a double holds, so a result is rounded once, at the end. */
    static final MathContext DIVISION = MathContext.DECIMAL128;

    private static final double LARGEST_WHOLE = 0x1p53; // up to it a double holds every whole number

    private Amounts() {}

    /** Returns the decimal that a person typed: 0.04, not the binary fraction next to it. */
    static BigDecimal exact(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
                ? BigDecimal.valueOf((long) value) // without printing and reading it
                : BigDecimal.valueOf(value);
    }

    /** Returns the double nearest to an exact amount; refuses what no double can hold. */
    static double rounded(BigDecimal amount, String name) {
        // doubleValue prints a long number and reads it again
        return Arguments.finite(Twofold.filter(() -> Twofold.of(amount).nearest(), amount::doubleValue), name);
    }

    static void notNegative(double value, String name, String nextStep) {
        if (Arguments.finite(value, name) < 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "%s must be 0 or more, but was %s: %s".formatted(name, value, nextStep));
        }
    }

    static void share(double value, String name) {
        if (Arguments.finite(value, name) < 0 || value > 1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "%s must be from 0 to 1, but was %s: enter 80 percent as 0.8".formatted(name, value));
        }
    }
}
