package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** The checks on columns of components, weights and counts. */
final class Columns {
    // METHODS-VECTORS A: what is compared with a cut-off is rounded to 12 decimals first
    private static final int DECIMALS = 12;
    private static final double CLEARLY_APART = 1e-11; // ten of the last of these decimals
    /** Beyond it a double no longer holds every whole number. */
    private static final double MAX_COUNT = 0x1p53;

    private Columns() {}

    /** Tells whether a component is missing; an infinite one is refused, because it is neither a value nor missing. */
    static boolean anyMissing(double[] values, String name) {
        var anyMissing = false;
        for (var i = 0; i < values.length; i++) {
            anyMissing |= Double.isNaN(values[i]);
            if (Double.isInfinite(values[i])) {
                throw new InvalidInputException(
                        ReasonCode.MISSING_COMPONENT,
                        "%s[%d] must be a finite number, or NaN where the value is missing, but was %s"
                                .formatted(name, i, values[i]));
            }
        }
        return anyMissing;
    }

    /** Requires weights of 0 or more with a sum above 0, and returns the sum. */
    static double weights(double[] weights) {
        for (var i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && Double.isFinite(weights[i]))) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_WEIGHTS,
                        "weights[%d] must be a finite number from 0 up, but was %s".formatted(i, weights[i]));
            }
        }
        var sum = StatUtils.sum(weights);
        if (!(sum > 0 && Double.isFinite(sum))) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_WEIGHTS, "The sum of weights must be above 0 and finite, but was " + sum);
        }
        return sum;
    }

    /** Requires an entry of a table to be a count, and returns it. */
    static double count(double[][] table, int row, int column, String name) {
        var count = table[row][column];
        if (!(count >= 0 && count == Math.rint(count) && Double.isFinite(count))) {
            // a name for each good entry would cost more than the calculation
            Arguments.count(count, name + "[" + row + "][" + column + "]");
        }
        return count;
    }

    /** Requires a sum of counts that is still exact, and returns it. */
    static long exactCount(double count, String name) {
        if (count > MAX_COUNT) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "%s must not exceed 2^53, but was %s".formatted(name, count));
        }
        return (long) count;
    }

    /** Rounds a number for its comparison with a cut-off, so that the last bit of a double decides nothing. */
    static double comparable(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** Tells whether a number reaches a cut-off, both with 12 decimals. */
    static boolean isAtLeast(double number, double limit) {
        // so far apart, no rounding changes the order, and no decimal need be made
        return Math.abs(number - limit) > CLEARLY_APART ? number > limit : comparable(number) >= limit;
    }

    /** Requires rows of one length. */
    static void rectangular(double[][] rows, int length, String names) {
        for (var row : rows) {
            Arguments.sameLength(row.length, length, names);
        }
    }

    static List<Double> list(double[] values) {
        return Column.of(values);
    }

    static List<List<Double>> lists(double[][] rows) {
        return Arrays.stream(rows).map(Columns::list).toList();
    }
}
