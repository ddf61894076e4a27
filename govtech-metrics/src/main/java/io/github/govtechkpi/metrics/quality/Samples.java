package io.github.govtechkpi.metrics.quality;

import com.google.common.primitives.Doubles;
import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** What the screens and tests of a column share: the check of its values, order statistics, comparison with a limit. */
final class Samples {
    // what an AbsoluteValue can hold: within it, no square and no quotient of squares leaves the doubles
    private static final double LARGEST = 1e60;
    private static final double SMALLEST = 1e-100;

    private static final int COMPARED_DECIMALS = 12; // METHODS-VECTORS.md, A: comparison with a threshold
    private static final double CLEARLY_APART = 1e-11; // ten of the last decimals compared

    // six digits name a value in a sentence; the record has them all
    private static final MathContext PRINTED = new MathContext(6);

    private Samples() {}

    /** Requires values that are finite and can be computed with, and returns a copy of them. */
    static double[] checked(double[] values, String name) {
        var copy = Arguments.finite(values, name);
        for (var i = 0; i < copy.length; i++) {
            var size = Math.abs(copy[i]);
            if (size > LARGEST || (size > 0 && size < SMALLEST)) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "%s[%s] must be 0 or from 1e-100 to 1e60 in size, but was %s: use another unit"
                                .formatted(name, i, copy[i]));
            }
            copy[i] += 0.0; // -0.0 becomes 0: they rank as one value
        }
        return copy;
    }

    static void requirePositive(double value, String name) {
        if (!(Arguments.finite(value, name) > 0)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "%s must be above 0, but was %s".formatted(name, value));
        }
    }

    static void requireAtLeast(int least, int value, String name) {
        if (value < least) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "%s must be at least %s, but was %s".formatted(name, least, value));
        }
    }

    static List<Double> list(double... values) {
        return Column.of(values);
    }

    static double[] array(List<Double> values) {
        return Doubles.toArray(values);
    }

    static double[] absoluteDeviations(double[] values, double from) {
        var deviations = new double[values.length];
        absoluteDeviations(values, from, deviations);
        return deviations;
    }

    /** Fills {@code deviations}, which may be the values themselves. */
    static void absoluteDeviations(double[] values, double from, double[] deviations) {
        for (var i = 0; i < values.length; i++) {
            deviations[i] = Math.abs(values[i] - from);
        }
    }

    /** Tells whether a number exceeds a limit by more than rounding: both are compared with 12 decimals. */
    static boolean exceeds(double number, double limit) {
        if (Math.abs(number - limit) > CLEARLY_APART) {
            return number > limit; // so far apart, no rounding changes the order
        }
        return rounded(number).compareTo(rounded(limit)) > 0;
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(COMPARED_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Prints a number for a sentence, for example 13.6 and 1250000. */
    static String text(double number) {
        var rounded = BigDecimal.valueOf(number).round(PRINTED);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
