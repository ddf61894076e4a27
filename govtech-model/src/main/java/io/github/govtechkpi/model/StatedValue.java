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
            throw high.isPresent()
                    ? InvalidValueException.of(
                                    "範囲（lowとhigh）に値の表し方（qualifier）の「%s」は付けられません。",
                                    "A range has no qualifier of its own, but was %s", qualifier)
                            .allowing("low and high without a qualifier")
                    : InvalidValueException.of(
                                    "範囲（range）にはlowとhighの両方が必要です。", "A range needs low and high, but has one value")
                            .allowing("low and high");
        }
        if (high.isPresent()) {
            if (!(quantity instanceof AbsoluteValue low)) {
                throw InvalidValueException.of(
                        "範囲（lowとhigh）は量だけに使えます。比（%s）には使えません。",
                        "A range is one of amounts, not of ratios: %s", quantity);
            }
            if (low.compareTo(high.get()) > 0) {
                throw InvalidValueException.of(
                                "下限（low）%sが上限（high）%sを上回っています。",
                                "low must not be above high, but was %s above %s", low, high.get())
                        .allowing("low up to high");
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

    /** Returns the quantity as an official would write it: 約50人, 62団体のうち54団体以上; {@code about 50 人}, {@code at least 54 of 62 団体}. */
    public String in(Locale locale) {
        var japanese = locale.getLanguage().equals("ja");
        var phrase = qualifier.phrase().in(locale);
        if (quantity instanceof Ratio ratio) {
            return japanese
                    ? with(ratio.denominator(), "") + "のうち" + phrase.formatted(with(ratio.numerator(), ""))
                    : phrase.formatted(ratio);
        }
        if (quantity instanceof AbsoluteValue amount) {
            var joint = japanese ? "" : " ";
            return high.map(end -> amount.amount().toPlainString() + (japanese ? "～" : " to ") + with(end, joint))
                    .orElseGet(() -> phrase.formatted(with(amount, joint)));
        }
        throw new AssertionError(quantity);
    }

    private static String with(AbsoluteValue amount, String joint) {
        return amount.amount().toPlainString() + joint + amount.unit().symbol();
    }

    /** Returns the English form. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
