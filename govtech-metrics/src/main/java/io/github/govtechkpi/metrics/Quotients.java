package io.github.govtechkpi.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Quotients of exact numbers as doubles, rounded once. */
public final class Quotients {
    private static final int EXACT_BITS = 53; // a double holds a whole number of these without rounding
    private static final int QUOTIENT_BITS = 60; // more than a double has, and with one more still a long

    private static final int LEAST_EXPONENT = -1074; // the least double is 2 to this

    private Quotients() {}

    /** Returns the double nearest to a quotient of decimals, for example 0.1 for 1 and 10; the divisor is not 0. */
    public static double nearest(BigDecimal dividend, BigDecimal divisor) {
        var exponent = divisor.scale() - dividend.scale();
        return nearest(scaled(dividend.unscaledValue(), exponent), scaled(divisor.unscaledValue(), -(long) exponent));
    }

    /**
     * Returns the double nearest to a quotient of whole numbers; infinite if no double is so large, and below 2^-1022
     * the nearest of the doubles that have fewer digits. The divisor is not 0.
     *
     * <p>A decimal division and {@code BigDecimal.doubleValue}, which prints the quotient and reads it again, would round twice and make
     * some thirty objects.
     */
    public static double nearest(BigInteger dividend, BigInteger divisor) {
        if (dividend.bitLength() <= EXACT_BITS && divisor.bitLength() <= EXACT_BITS) {
            return dividend.doubleValue() / divisor.doubleValue() + 0.0; // -0.0 becomes 0
        }
        var shift = QUOTIENT_BITS - dividend.bitLength() + divisor.bitLength();
        var parts = shift >= 0
                ? dividend.shiftLeft(shift).divideAndRemainder(divisor)
                : dividend.divideAndRemainder(divisor.shiftLeft(-shift));
        // one more bit for the rest, because a tie is rounded to even and what lies beside it is not
        var quotient = 2 * parts[0].longValueExact() + (long) parts[1].signum() * divisor.signum();
        var nearest = Math.scalb((double) quotient, -shift - 1);
        return Math.abs(nearest) < Double.MIN_NORMAL ? subnormal(dividend, divisor) : nearest;
    }

    /** Rounds to whole units of the least double, which is all that a double below the normal ones has. */
    private static double subnormal(BigInteger dividend, BigInteger divisor) {
        var parts = dividend.shiftLeft(-LEAST_EXPONENT).divideAndRemainder(divisor);
        var units = parts[0].longValueExact();
        var half = parts[1].abs().shiftLeft(1).compareTo(divisor.abs());
        var isAway = half > 0 || (half == 0 && units % 2 != 0);
        var sign = (long) dividend.signum() * divisor.signum();
        return Math.scalb((double) (isAway ? units + sign : units), LEAST_EXPONENT);
    }

    private static BigInteger scaled(BigInteger number, long powerOfTen) {
        return powerOfTen > 0 ? number.multiply(BigInteger.TEN.pow((int) powerOfTen)) : number;
    }
}
