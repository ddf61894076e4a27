package io.github.govtechkpi.metrics;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;

/** The checks that every calculator makes on its arguments before it computes; each refuses, none corrects. */
public final class Arguments {
    private static final double SQUARABLE = 1e100;

    private Arguments() {}

    /** Requires a number that is neither NaN nor infinite, and returns it. */
    public static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "%s must be a finite number, but was %s".formatted(name, value));
        }
        return value;
    }

    /** Requires numbers that are neither NaN nor infinite, and returns a copy of them. */
    public static double[] finite(double[] values, String name) {
        for (var i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) { // a name for each good value would cost more than the calculation
                finite(values[i], name + "[" + i + "]");
            }
        }
        return values.clone();
    }

    /** Requires a finite number below 1e100 in size, so that sums of its squares stay finite, and returns it. */
    public static double squarable(double value, String name) {
        if (Math.abs(finite(value, name)) >= SQUARABLE) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "%s must be below 1e100 in size, but was %s: use a larger unit".formatted(name, value));
        }
        return value;
    }

    /** Requires finite numbers below 1e100 in size, so that sums of their squares stay finite, and returns a copy of them. */
    public static double[] squarable(double[] values, String name) {
        for (var i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) < SQUARABLE)) {
                squarable(values[i], name + "[" + i + "]");
            }
        }
        return values.clone();
    }

    /** Requires a whole number from 0 up, as 2.0 is and 2.5 is not, and returns it. */
    public static double count(double value, String name) {
        if (finite(value, name) < 0 || value != Math.rint(value)) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "%sは0以上の整数です（%s）。",
                    "%s must be a whole number from 0 up, but was %s",
                    name,
                    value);
        }
        return value;
    }

    /** Requires a confidence between 0 and 1, both excluded, and returns it. */
    public static double confidence(double value) {
        if (!(value > 0 && value < 1)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_CONFIDENCE,
                    "confidence must be above 0 and below 1, for example 0.95, but was " + value);
        }
        return value;
    }

    /** Requires columns of one length. */
    public static void sameLength(int first, int second, String names) {
        if (first != second) {
            throw new InvalidInputException(
                    ReasonCode.LENGTH_MISMATCH,
                    "%s must have one length, but have %d and %d".formatted(names, first, second));
        }
    }
}
