package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.metrics.Quotients;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Exact fractions of decimal inputs, so that signs and thresholds are decided without rounding. */
final class Fractions {
    private Fractions() {}

    /** Returns the decimal that a double prints as: 0.1 is one tenth, not the nearest binary fraction. */
    static BigFraction of(double value) {
        return of(BigDecimal.valueOf(value));
    }

    /** Returns the decimals of a column; finite, and refused where one is negative. */
    static List<BigFraction> notNegative(double[] values, String name) {
        for (var i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "%s[%s] must not be negative, but was %s".formatted(name, i, values[i]));
            }
        }
        return of(values);
    }

    static List<BigFraction> of(double[] values) {
        return Arrays.stream(values).mapToObj(Fractions::of).toList();
    }

    static BigFraction of(BigDecimal value) {
        return value.scale() > 0
                ? new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new BigFraction(value.toBigIntegerExact());
    }

    /** Returns a number as people write it: 312, not 312.0. */
    static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static int sign(BigFraction fraction) {
        return fraction.getNumerator().signum();
    }

    /** Adds by halves: one after the other, the denominators of a thousand groups would make it quadratic. */
    static BigFraction sum(List<BigFraction> terms) {
        return switch (terms.size()) {
            case 0 -> BigFraction.ZERO;
            case 1 -> terms.get(0);
            default -> {
                var half = terms.size() / 2;
                yield sum(terms.subList(0, half)).add(sum(terms.subList(half, terms.size())));
            }
        };
    }

    /**
     * Returns the nearest double.
     *
     * <p>{@code BigFraction.doubleValue} divides two doubles: it rounds three times, and a numerator beyond their range gives
     * infinity also where the quotient is small.
     */
    static double toDouble(BigFraction fraction) {
        var value = Quotients.nearest(fraction.getNumerator(), fraction.getDenominator());
        if (Double.isInfinite(value)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "The result exceeds the range of a double: give the amounts in a larger unit");
        }
        return value;
    }

    static List<Double> toDoubles(List<BigFraction> fractions) {
        return fractions.stream().map(Fractions::toDouble).toList();
    }
}
