package io.github.govtechkpi.metrics;

import java.math.BigDecimal;
import java.util.function.Supplier;

/**
 * A number as the sum of two doubles, some 32 digits, with a bound on its error: a filter in front of exact arithmetic.
 *
 * <p>Signs and nearest doubles are answered where the bound leaves one answer only, so they are those of the exact number. Elsewhere,
 * for example at a difference of 0 between quotients, {@link Undecided} is thrown, and {@link #filter} computes
 * exactly. Whole numbers up to 2^53, their sums and products have no error as long as two doubles hold them. For the calculators of
 * this library alone: it may change with any release.<br>
 * Source: Dekker, Numerische Mathematik 18 (1971) 224 (sums, products and quotients of two doubles); Knuth, The Art of Computer Programming 2, 4.2.2; filters as in computational
 * geometry: Shewchuk, Discrete and Computational Geometry 18 (1997) 305.
 */
public final class Twofold implements Rational<Twofold> {
    private static final double HALF_ULP = 0x1p-53; // what one operation loses at most, of its result
    private static final double SLACK = 1 + 0x1p-40; // for the rounding of the bounds themselves
    private static final double LARGEST_WHOLE = 0x1p53;
    /** Above it, what a product loses is a double as well. */
    private static final double SMALLEST_PRODUCT = 1e-250;

    /** Leaves 26 digits in either half of a double, so that products of halves are exact. */
    private static final double SPLIT = 0x1p27 + 1;

    private static final int LONG_DIGITS = 18;
    private static final int EXACT_POWERS = 22; // 10^22 is the last that a double holds

    private final double high; // nearest to the sum
    private final double low;
    private final double error;

    private Twofold(double high, double low, double error) {
        this.high = high;
        this.low = low;
        this.error = error;
    }

    /** Returns what is computed with twofold numbers, or exactly where these leave more than one answer. */
    public static <R> R filter(Supplier<R> twofold, Supplier<R> exact) {
        try {
            return twofold.get();
        } catch (Undecided e) {
            return exact.get();
        }
    }

    /** Is thrown where the error leaves more than one answer. */
    public static final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Undecided() {
            super("More digits than two doubles are needed", null, false, false); // an answer, which needs no trace
        }
    }

    /**
     * Returns the decimal that a double prints as: a tenth for 0.1.
     *
     * @throws NumberFormatException if the value is NaN or infinite, as in {@link BigDecimal#valueOf(double)}
     */
    public static Twofold of(double value) {
        return value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE
                ? new Twofold(value, 0, 0)
                : of(BigDecimal.valueOf(value));
    }

    /** Returns a decimal; one of more than 18 digits, or of a scale beyond 22, remains undecided. */
    public static Twofold of(BigDecimal value) {
        if (value.precision() > LONG_DIGITS || value.scale() > EXACT_POWERS || value.scale() < -EXACT_POWERS) {
            return new Twofold(value.doubleValue(), 0, Double.POSITIVE_INFINITY);
        }
        var digits =
                value.scale() == 0 ? value.longValue() : value.unscaledValue().longValue();
        var rounded = (double) digits;
        var whole = new Twofold(rounded, digits - (long) rounded, 0);
        if (value.scale() == 0) {
            return whole;
        }
        var power = new Twofold(Math.pow(10, Math.abs(value.scale())), 0, 0);
        return value.scale() > 0 ? whole.over(power) : whole.times(power);
    }

    @Override
    public Twofold plus(Twofold other) {
        return sum(other.high, other.low, other.error);
    }

    @Override
    public Twofold minus(Twofold other) {
        return sum(-other.high, -other.low, other.error);
    }

    private Twofold sum(double otherHigh, double otherLow, double otherError) {
        var sum = high + otherHigh;
        var lows = low + otherLow;
        var lost = lost(high, otherHigh, sum);
        var rest = lost + lows;
        var rounding = Math.abs(lost(low, otherLow, lows)) + Math.abs(lost(lost, lows, rest));
        return of(sum, rest, error + otherError + rounding);
    }

    @Override
    public Twofold times(Twofold other) {
        var product = high * other.high;
        var first = high * other.low;
        var second = low * other.high;
        var crossed = first + second;
        var lost = lostOfProduct(high, other.high, product);
        var rest = lost + crossed;
        var rounding = HALF_ULP * (Math.abs(first) + Math.abs(second) + Math.abs(crossed))
                + Math.abs(low * other.low)
                + Math.abs(lost(lost, crossed, rest));
        var inherited = Math.abs(high) * other.error + Math.abs(other.high) * error + error * other.error;
        return of(product, rest, rounding + inherited + underflow(other, product));
    }

    /** Returns a * b - product, which is a double where product is a * b rounded (Dekker, Veltkamp); NaN where a half overflows. */
    private static double lostOfProduct(double a, double b, double product) {
        var a1 = upperHalf(a);
        var a2 = a - a1;
        var b1 = upperHalf(b);
        var b2 = b - b1;
        return a2 * b2 - (((product - a1 * b1) - a2 * b1) - a1 * b2);
    }

    private static double upperHalf(double value) {
        var shifted = SPLIT * value;
        return shifted - (shifted - value);
    }

    /** Returns what is lost where numbers are so small that doubles have fewer digits, for the error bound as well. */
    private double underflow(Twofold other, double product) {
        if (isZero() || other.isZero()) {
            return 0;
        }
        if (Math.abs(product) < SMALLEST_PRODUCT && high != 0 && other.high != 0) {
            return Double.POSITIVE_INFINITY;
        }
        return isExactDouble() && other.isExactDouble() ? 0 : Double.MIN_NORMAL;
    }

    private boolean isZero() {
        return high == 0 && error == 0;
    }

    private boolean isExactDouble() {
        return low == 0 && error == 0;
    }

    /** Divides twice, the second time what the first left; what is left then says how wrong the quotient is. */
    @Override
    public Twofold over(Twofold divisor) {
        var first = high / divisor.high;
        var rest = minus(divisor.times(new Twofold(first, 0, 0)));
        var second = rest.high / divisor.high;
        var left = rest.minus(divisor.times(new Twofold(second, 0, 0)));
        var leftAtMost = Math.abs(left.high) + Math.abs(left.low) + left.error;
        var leastDivisor = Math.abs(divisor.high) * (1 - 2 * HALF_ULP) - divisor.error;
        if (!(leastDivisor > 0)) {
            return of(first, second, Double.POSITIVE_INFINITY);
        }
        return of(first, second, leftAtMost == 0 ? 0 : leftAtMost / leastDivisor + Double.MIN_NORMAL);
    }

    private static Twofold of(double a, double b, double error) {
        var high = a + b;
        return new Twofold(high, lost(a, b, high), error * SLACK);
    }

    /** Returns a + b - sum, which is a double where sum is a + b rounded (Knuth). */
    private static double lost(double a, double b, double sum) {
        var rounded = sum - a;
        return (a - (sum - rounded)) + (b - rounded);
    }

    /**
     * Returns the sign.
     *
     * @throws Undecided if the number cannot be told from 0
     */
    @Override
    public int sign() {
        if (error == 0 || Math.abs(high) > 2 * error) {
            return (int) Math.signum(high);
        }
        throw new Undecided();
    }

    /**
     * Returns the nearest double.
     *
     * @throws Undecided if more than one can be the nearest
     */
    @Override
    public double nearest() {
        var isNearest = high + Math.nextUp(low + error) == high && high + Math.nextDown(low - error) == high;
        if (error == 0 || isNearest) {
            return high + 0.0; // -0.0 becomes 0
        }
        throw new Undecided();
    }
}
