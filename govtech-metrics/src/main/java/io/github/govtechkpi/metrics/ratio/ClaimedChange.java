package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Distributions;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private final BigDecimal change;
    private final BigDecimal of;
    private final boolean everyBaseIsABlock;

    /** Claims a change of so much of so much, for example 1 of 2 for +50 %. */
    ClaimedChange(BigDecimal change, BigDecimal of) {
        this.change = change;
        this.of = of;
        this.everyBaseIsABlock = change.compareTo(of) >= 0;
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
        var base = BigDecimal.valueOf(before);
        return before
                + base.multiply(change)
                        .add(of.multiply(HALF))
                        .divide(of, 0, RoundingMode.FLOOR)
                        .longValueExact();
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
        var edge = BigDecimal.valueOf(block).subtract(HALF).multiply(of);
        return change.signum() > 0 ? ceiling(edge, change) : floor(edge, change.negate()) + 1;
    }

    private long last(long block) {
        if (everyBaseIsABlock) {
            return block;
        }
        var edge = BigDecimal.valueOf(block).add(HALF).multiply(of);
        return change.signum() > 0 ? ceiling(edge, change) - 1 : floor(edge, change.negate());
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

    private static long floor(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, RoundingMode.FLOOR).longValueExact();
    }

    private static long ceiling(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, RoundingMode.CEILING).longValueExact();
    }
}
