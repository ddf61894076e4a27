package io.github.govtechkpi.metrics;

/**
 * A rational number that a calculator adds and multiplies without rounding, or knows by how much it may be wrong.
 *
 * <p>For the calculators of this library alone: it may change with any release.
 *
 * @param <T> the kind of number
 */
public interface Rational<T extends Rational<T>> {
    /** Returns the sum. */
    T plus(T other);

    /** Returns the difference. */
    T minus(T other);

    /** Returns the product. */
    T times(T other);

    /** Returns the quotient; the divisor is not 0. */
    T over(T divisor);

    /** Returns -1, 0 or 1: the sign of the exact number. */
    int sign();

    /** Returns the double that is nearest to the exact number, for example 0.1 for a tenth. */
    double nearest();
}
