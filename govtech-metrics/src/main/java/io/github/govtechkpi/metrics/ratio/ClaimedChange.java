package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Distributions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.LongPredicate;

/**
 * A claimed relative change, as an exact fraction, and the bases from which counts show it.
 *
 * <p>Whether a base shows the claim goes up and down with the rounding of the second count, so no bisection over the
 * bases finds the last failure. Bases with the same rounded difference form a block, though: within a block a larger
 * base shows less, and from block to block the first and the last base show more and more. For a claim of +100 % and
 * above each base is a block of its own.
 */
final class ClaimedChange {
    private static final int LONG_BITS = 62; // of a product, so that a sum of two still is a long

    private final BigInteger change;
    private final BigInteger of;
    private final BigInteger twiceChange;
    private final BigInteger twiceOf;
    private final boolean everyBaseIsABlock;

    /** Claims a change of so much of so much, for example 1 of 2 for +50 %. */
    ClaimedChange(BigDecimal change, BigDecimal of) {
        var decimals = Math.max(0, Math.max(change.scale(), of.scale()));
        this.change = change.movePointRight(decimals).toBigIntegerExact();
        this.of = of.movePointRight(decimals).toBigIntegerExact();
        this.twiceChange = this.change.shiftLeft(1);
        this.twiceOf = this.of.shiftLeft(1);
        this.everyBaseIsABlock = this.change.compareTo(this.of) >= 0;
    }

    /** Returns the smallest base whose claimed change the interval tells from none. */
    long firstSignificantBase(double tail) {
        return first(firstBlock(block -> shows(first(block), tail)));
    }

    /** Returns the smallest base from which on every base shows the claimed change. */
    long minBase(double tail) {
        return last(firstBlock(block -> shows(last(block), tail)) - 1) + 1;
    }

    /** Returns x1 = floor(x0 (1 + c) + 0.5). */
    long after(long before) {
        return before + floor(2 * before, change, of, twiceOf);
    }

    private boolean shows(long base, double tail) {
        var after = after(base);
        // the lower limit of the share of the larger count exceeds 1/2 if and only if this tail is the smaller one
        var p = Distributions.binomialAtLeast((double) Math.max(base, after), (double) base + after, 0.5);
        return !Thresholds.atMost(1, p / tail);
    }

    private long first(long block) {
        if (everyBaseIsABlock) {
            return block;
        }
        return 1 + lastUpTo(2 * block - 1);
    }

    private long last(long block) {
        if (everyBaseIsABlock) {
            return block;
        }
        return lastUpTo(2 * block + 1);
    }

    /** Returns the last base whose difference is below so many halves, or at them where it falls: halves are rounded up. */
    private long lastUpTo(long halves) {
        return change.signum() > 0
                ? -floor(-halves, of, BigInteger.ZERO, twiceChange) - 1
                : floor(halves, of, BigInteger.ZERO, twiceChange.negate());
    }

    private static long firstBlock(LongPredicate shows) {
        var high = 1L;
        while (!shows.test(high)) {
            high *= 2;
        }
        var low = high / 2;
        while (high - low > 1) {
            var middle = low + (high - low) / 2;
            if (shows.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Returns the last whole number up to (factor * times + plus) / divisor. */
    private static long floor(long factor, BigInteger times, BigInteger plus, BigInteger divisor) {
        var bits = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(factor)) + times.bitLength();
        if (Math.max(bits, Math.max(plus.bitLength(), divisor.bitLength())) <= LONG_BITS) {
            return Math.floorDiv(factor * times.longValue() + plus.longValue(), divisor.longValue());
        }
        var parts = BigInteger.valueOf(factor).multiply(times).add(plus).divideAndRemainder(divisor);
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }
}
