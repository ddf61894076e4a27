package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A quantity as it was stated, for example about 50 people (約50人) or 20 to 25 firms (20～25社).
 *
 * @param quantity the amount or the two counts; of a range the lower end
 * @param qualifier how exactly it is known
 * @param high the upper end of a range; empty for every other qualifier
 */
public record StatedValue(Quantity quantity, Qualifier qualifier, Optional<AbsoluteValue> high) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Checks that a range has two ends in order, and that nothing else has. */
    public StatedValue {
        requireNonNull(quantity, "quantity");
        requireNonNull(qualifier, "qualifier");
        requireNonNull(high, "high");
        if ((qualifier == Qualifier.RANGE) != high.isPresent()) {
            throw new IllegalArgumentException("A range has low and high, and every other qualifier one value, but was "
                    + qualifier + " with " + (high.isPresent() ? "two" : "one"));
        }
        if (high.isPresent()) {
            if (!(quantity instanceof AbsoluteValue low)) {
                throw new IllegalArgumentException("A range is one of amounts, not of ratios: " + quantity);
            }
            if (low.compareTo(high.get()) > 0) {
                throw new IllegalArgumentException(
                        "low must not be above high, but was %s above %s".formatted(low, high.get()));
            }
        }
    }

    /** Makes a quantity that is exact. */
    public static StatedValue exact(Quantity quantity) {
        return of(quantity, Qualifier.EXACT);
    }

    /** Makes a quantity with a qualifier other than a range. */
    public static StatedValue of(Quantity quantity, Qualifier qualifier) {
        return new StatedValue(quantity, qualifier, Optional.empty());
    }

    /** Makes a range, both ends included. */
    public static StatedValue range(AbsoluteValue low, AbsoluteValue high) {
        return new StatedValue(low, Qualifier.RANGE, Optional.of(high));
    }

    /** Returns what is computed with: the quantity itself, and of a range its middle. */
    public Quantity value() {
        return quantity instanceof AbsoluteValue low && high.isPresent()
                ? new AbsoluteValue(low.amount().add(high.get().amount()).divide(TWO), low.unit())
                : quantity;
    }

    /** Tells whether the quantity is a plain exact one. */
    public boolean isExact() {
        return qualifier == Qualifier.EXACT;
    }

    /** Returns the quantity as an official would write it: 約50人, {@code about 50 人}. */
    public String in(Locale locale) {
        var joint = locale.getLanguage().equals("ja") ? "" : " ";
        return qualifier.phrase().in(locale).formatted(plain(joint));
    }

    private String plain(String joint) {
        if (high.isPresent() && quantity instanceof AbsoluteValue low) {
            return low.amount().toPlainString() + "～" + high.get().amount().toPlainString() + joint
                    + low.unit().symbol();
        }
        return quantity instanceof AbsoluteValue amount
                ? amount.amount().toPlainString() + joint + amount.unit().symbol()
                : quantity.toString();
    }

    /** Returns the English form. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
