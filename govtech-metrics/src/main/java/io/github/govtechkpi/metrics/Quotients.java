package io.github.govtechkpi.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Quotients of exact numbers as doubles, rounded once. */
public final class Quotients {
    private static final int EXACT_BITS = 53; // a double holds a whole number of these without rounding
    private static final int QUOTIENT_BITS = 60; // more than a double has, and with one more still a long

    private Quotients() {}

    /** Returns the double nearest to a quotient of decimals, for example 0.1 for 1 and 10; the divisor is not 0. */
    public static double nearest(BigDecimal dividend, BigDecimal divisor) {
        var exponent = divisor.scale() - dividend.scale();
        return nearest(scaled(dividend.unscaledValue(), exponent), scaled(divisor.unscaledValue(), -(long) exponent));
    }

    /**
     * Returns the double nearest to a quotient of whole numbers; infinite if no double is so large. The divisor is not 0.
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
        return Math.scalb((double) quotient, -shift - 1);
    }

    private static BigInteger scaled(BigInteger number, long powerOfTen) {
        return powerOfTen > 0 ? number.multiply(BigInteger.TEN.pow((int) powerOfTen)) : number;
    }
}
