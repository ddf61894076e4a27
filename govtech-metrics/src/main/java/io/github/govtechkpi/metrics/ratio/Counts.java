package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;

/** The checks on counts, which are whole numbers in a double, and the exact arithmetic of their fractions. */
final class Counts {
    /** Far above every number of people or cases; the intervals keep their accuracy up to it. */
    private static final double MAX = 1e12;

    private Counts() {}

    /** Requires a whole number from 0 to 10^12. */
    static double whole(double value, String name) {
        return atMostMax(Arguments.count(value, name), name, value);
    }

    /** Requires an amount that is a count. */
    static double of(AbsoluteValue value, String name) {
        var amount = value.amount();
        if (amount.signum() < 0 || amount.scale() > 0) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "%sは0以上の整数です（%s）。",
                    "%s must be a whole number from 0 up, but was %s",
                    name,
                    value);
        }
        return atMostMax(amount.doubleValue(), name, value);
    }

    /** Requires a numerator that is a part of its denominator. */
    static void part(double numerator, double denominator, String numeratorName, String denominatorName) {
        var k = whole(numerator, numeratorName);
        var n = whole(denominator, denominatorName);
        if (k > n) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "%sが%sを上回っています（%.0fと%.0f）。全体のうちの部分を数えてください。",
                    "%s must not exceed %s, but they were %.0f and %.0f: count the part among the whole",
                    numeratorName,
                    denominatorName,
                    k,
                    n);
        }
    }

    /** Requires a part of a whole, finite first; false where the whole is 0. */
    static boolean haveBase(double k, double n) {
        Arguments.finite(k, "k");
        if (Arguments.finite(n, "n") == 0) {
            return false;
        }
        part(k, n, "k", "n");
        return true;
    }

    /** Requires the parts of two wholes, finite first; false where one of the wholes is 0. */
    static boolean haveBases(double k1, double n1, double k2, double n2) {
        Arguments.finite(k1, "k1");
        Arguments.finite(n1, "n1");
        Arguments.finite(k2, "k2");
        Arguments.finite(n2, "n2");
        if (n1 == 0 || n2 == 0) {
            return false;
        }
        part(k1, n1, "k1", "n1");
        part(k2, n2, "k2", "n2");
        return true;
    }

    /** Returns k1 n2 - k2 n1 exactly. */
    static BigDecimal crossDifference(double k1, double n1, double k2, double n2) {
        return product(k1, n2).subtract(product(k2, n1));
    }

    /** Returns k1/n1 - k2/n2 without the cancellation of two quotients. */
    static double differenceOfShares(double k1, double n1, double k2, double n2) {
        return crossDifference(k1, n1, k2, n2).doubleValue() / (n1 * n2);
    }

    private static BigDecimal product(double a, double b) {
        return new BigDecimal(a).multiply(new BigDecimal(b));
    }

    private static double atMostMax(double count, String name, Object shown) {
        if (count > MAX) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "%sは%.0f以下です（%s）。",
                    "%s must be at most %.0f, but was %s",
                    name,
                    MAX,
                    shown);
        }
        return count;
    }
}
