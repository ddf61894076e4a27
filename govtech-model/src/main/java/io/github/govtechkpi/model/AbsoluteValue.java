package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * An exact amount with its unit, for example {@code 120 人}; 5 and 5.0 persons are equal.
 *
 * @param amount the amount: may be negative, and may have decimals in every unit
 * @param unit what is counted
 */
public record AbsoluteValue(BigDecimal amount, MeasureUnit unit) implements Quantity, Comparable<AbsoluteValue> {
    /** Brings the amount to its normal form: without trailing zeros and without an exponent. */
    public AbsoluteValue {
        requireNonNull(amount, "amount");
        requireNonNull(unit, "unit");
        amount = Decimals.plain(amount); // BigDecimal.equals compares the scale too
    }

    /** Makes an amount of whole units. */
    public static AbsoluteValue of(long amount, MeasureUnit unit) {
        return new AbsoluteValue(BigDecimal.valueOf(amount), unit);
    }

    /** Makes an amount from a decimal text such as {@code "12.5"}. */
    public static AbsoluteValue of(String amount, MeasureUnit unit) {
        return new AbsoluteValue(Decimals.parse(amount), unit);
    }

    /**
     * Reads what {@link #toString()} prints, for example {@code "120 人"}.
     *
     * @throws IllegalArgumentException if there is no amount, blank and unit
     */
    public static AbsoluteValue parse(String text) {
        var blank = text.indexOf(' ');
        if (blank < 1) {
            throw InvalidValueException.of(
                    "%s は使えません。「120 人」のように、数、空白、単位の順に書いてください。",
                    "Expected an amount, a blank and a unit such as \"120 人\", but was %s", Quoted.of(text));
        }
        return of(text.substring(0, blank), MeasureUnit.parse(text.substring(blank + 1)));
    }

    /**
     * Adds an amount of the same unit.
     *
     * @throws IllegalArgumentException if the units differ, or have no sum (scores, ranks)
     */
    public AbsoluteValue plus(AbsoluteValue other) {
        requireSameUnit(other);
        if (!unit.additive()) {
            throw new IllegalArgumentException("Amounts in %s have no sum: show them side by side".formatted(unit));
        }
        return new AbsoluteValue(amount.add(other.amount), unit);
    }

    /**
     * Subtracts an amount of the same unit; scores have a difference although they have no sum.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public AbsoluteValue minus(AbsoluteValue other) {
        requireSameUnit(other);
        return new AbsoluteValue(amount.subtract(other.amount), unit);
    }

    /**
     * Compares two amounts of the same unit.
     *
     * @throws IllegalArgumentException if the units differ
     */
    @Override
    public int compareTo(AbsoluteValue other) {
        requireSameUnit(other);
        return amount.compareTo(other.amount);
    }

    /** Returns amount and unit, for example {@code 120 人}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }

    private void requireSameUnit(AbsoluteValue other) {
        if (!unit.equals(other.unit)) {
            throw InvalidValueException.of(
                    "%sと%sは単位が異なります。一方の単位にそろえてください。",
                    "Cannot combine %s with %s: convert one to the other's unit first", this, other);
        }
    }
}
