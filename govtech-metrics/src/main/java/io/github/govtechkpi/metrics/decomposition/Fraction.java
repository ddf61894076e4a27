package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.metrics.Rational;
import java.math.BigDecimal;
import org.apache.commons.math3.fraction.BigFraction;

/** An exact fraction, where {@link io.github.govtechkpi.metrics.Twofold} cannot decide. */
record Fraction(BigFraction value) implements Rational<Fraction> {
    /** Returns the decimal that a double prints as. */
    static Fraction of(double decimal) {
        return new Fraction(Fractions.of(decimal));
    }

    static Fraction of(BigDecimal decimal) {
        return new Fraction(Fractions.of(decimal));
    }

    @Override
    public Fraction plus(Fraction other) {
        return new Fraction(value.add(other.value));
    }

    @Override
    public Fraction minus(Fraction other) {
        return new Fraction(value.subtract(other.value));
    }

    @Override
    public Fraction times(Fraction other) {
        return new Fraction(value.multiply(other.value));
    }

    @Override
    public Fraction over(Fraction divisor) {
        return new Fraction(value.divide(divisor.value));
    }

    @Override
    public int sign() {
        return Fractions.sign(value);
    }

    @Override
    public double nearest() {
        return Fractions.toDouble(value);
    }
}
