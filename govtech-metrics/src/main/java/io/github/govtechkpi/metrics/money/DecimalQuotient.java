package io.github.govtechkpi.metrics.money;

import io.github.govtechkpi.metrics.Quotients;
import io.github.govtechkpi.metrics.Rational;
import java.math.BigDecimal;

/**
 * A quotient of two exact decimals, where {@link io.github.govtechkpi.metrics.Twofold} cannot decide.
 *
 * @param dividend for example 1040 yen
 * @param divisor for example 1.04
 */
record DecimalQuotient(BigDecimal dividend, BigDecimal divisor) implements Rational<DecimalQuotient> {
    static DecimalQuotient of(BigDecimal amount) {
        return new DecimalQuotient(amount, BigDecimal.ONE);
    }

    @Override
    public DecimalQuotient plus(DecimalQuotient other) {
        return new DecimalQuotient(
                product(dividend, other.divisor).add(product(other.dividend, divisor)),
                product(divisor, other.divisor));
    }

    @Override
    public DecimalQuotient minus(DecimalQuotient other) {
        return plus(new DecimalQuotient(other.dividend.negate(), other.divisor));
    }

    @Override
    public DecimalQuotient times(DecimalQuotient other) {
        return new DecimalQuotient(product(dividend, other.dividend), product(divisor, other.divisor));
    }

    @Override
    public DecimalQuotient over(DecimalQuotient other) {
        return new DecimalQuotient(product(dividend, other.divisor), product(divisor, other.dividend));
    }

    @Override
    public int sign() {
        return dividend.signum() * divisor.signum();
    }

    @Override
    public double nearest() {
        return Quotients.nearest(dividend, divisor);
    }

    /** Returns a * b; until something is divided every divisor is 1, and multiplying by it would only copy. */
    private static BigDecimal product(BigDecimal a, BigDecimal b) {
        if (isOne(a)) {
            return b;
        }
        return isOne(b) ? a : a.multiply(b);
    }

    private static boolean isOne(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0;
    }
}
