package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BiFunction;

/**
 * Brings the quantities of one goal onto one scale: amounts as they are; two counts as the number of cases that their share is at
 * today's denominator.
 *
 * @param denominator today's denominator; 1 for an indicator of one amount
 */
record Amounts(BigDecimal denominator) {
    /** The scale of an indicator of one amount. */
    static final Amounts PLAIN = new Amounts(BigDecimal.ONE);

    private static final double EXACT_INTEGERS = 1L << 53;

    /** Makes the scale on which a quantity is itself. */
    static Amounts of(Quantity today) {
        return today instanceof Ratio ratio ? new Amounts(ratio.denominator().amount()) : PLAIN;
    }

    /** Returns a quantity on this scale: an amount exactly, a share at today's denominator. */
    BigDecimal on(Quantity quantity) {
        if (quantity instanceof AbsoluteValue amount) {
            return amount.amount();
        }
        if (quantity instanceof Ratio ratio) {
            return ratio.denominator().amount().compareTo(denominator) == 0
                    ? ratio.numerator().amount()
                    : computed(denominator
                            .multiply(ratio.numerator().amount())
                            .divide(ratio.denominator().amount(), MathContext.DECIMAL128)
                            .doubleValue());
        }
        throw new AssertionError(quantity);
    }

    /** Returns a computed number as the shortest decimal that reads back to the same double, without an exponent. */
    static BigDecimal computed(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return BigDecimal.valueOf((long) value); // the same decimal, without the way over a text
        }
        var shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        return shortest.setScale(Math.max(0, shortest.scale()));
    }

    /** Combines two numbers; the reason of the first one that is missing stands for the result. */
    static <A, B, R> Computed<R> both(Computed<A> a, Computed<B> b, BiFunction<A, B, R> function) {
        return a.flatMap(first -> b.map(second -> function.apply(first, second)));
    }
}
