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
                dividend.multiply(other.divisor).add(other.dividend.multiply(divisor)),
                divisor.multiply(other.divisor));
    }

    @Override
    public DecimalQuotient minus(DecimalQuotient other) {
        return plus(new DecimalQuotient(other.dividend.negate(), other.divisor));
    }

    @Override
    public DecimalQuotient times(DecimalQuotient other) {
        return new DecimalQuotient(dividend.multiply(other.dividend), divisor.multiply(other.divisor));
    }

    @Override
    public DecimalQuotient over(DecimalQuotient other) {
        return new DecimalQuotient(dividend.multiply(other.divisor), divisor.multiply(other.dividend));
    }

    @Override
    public int sign() {
        return dividend.signum() * divisor.signum();
    }

    @Override
    public double nearest() {
        return Quotients.nearest(dividend, divisor);
    }
}
