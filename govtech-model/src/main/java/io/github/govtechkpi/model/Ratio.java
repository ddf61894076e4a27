package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Two counts, one of the other, for example {@code 54 of 62 団体}.
 *
 * <p>It has no decimal form on purpose: two users becoming three is "+50 %". What may be said as a percentage is decided by
 * the ratio guard of govtech-metrics. The numerator may exceed the denominator; where it is a part of it, the indicator
 * says so and the reader refuses it.
 *
 * @param numerator what is counted, at least 0
 * @param denominator what it is counted of, above 0
 */
public record Ratio(AbsoluteValue numerator, AbsoluteValue denominator) implements Quantity, Comparable<Ratio> {
    private static final int LONGEST_TEXT = 1000; // the pattern takes quadratic time
    private static final Pattern TEXT = Pattern.compile("([0-9.]+)(?: (.+?))? of ([0-9.]+) (.+)");

    /** Checks that neither count is negative and that there is a base. */
    public Ratio {
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        if (numerator.amount().signum() < 0) {
            throw InvalidValueException.of(
                            "分子（numerator）は0以上の数です（%s）。", "numerator must not be negative, but was %s", numerator)
                    .allowing("a numerator from 0 up");
        }
        if (denominator.amount().signum() <= 0) {
            throw InvalidValueException.of(
                            "分母（denominator）は0より大きい数です（%s）。", "denominator must be above 0, but was %s", denominator)
                    .allowing("a denominator above 0");
        }
    }

    /** Makes a ratio; a base of 0 gives {@code NO_BASE}. */
    public static Computed<Ratio> of(AbsoluteValue numerator, AbsoluteValue denominator) {
        return denominator.amount().signum() == 0
                ? Computed.notComputable(ReasonCode.NO_BASE)
                : Computed.of(new Ratio(numerator, denominator));
    }

    /** Makes a ratio of whole counts of one unit; a base of 0 gives {@code NO_BASE}. */
    public static Computed<Ratio> of(long numerator, long denominator, MeasureUnit unit) {
        return of(AbsoluteValue.of(numerator, unit), AbsoluteValue.of(denominator, unit));
    }

    /**
     * Combines ratios as sum over sum, never as a mean of ratios: 1 of 10 and 90 of 90 is 91 of 100.
     *
     * @return the ratio of the sums; {@code NO_BASE} for none at all
     * @throws IllegalArgumentException if the units differ or have no sum
     */
    public static Computed<Ratio> sum(Collection<Ratio> ratios) {
        return ratios.stream()
                .reduce((a, b) -> new Ratio(a.numerator.plus(b.numerator), a.denominator.plus(b.denominator)))
                .map(Computed::of)
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_BASE));
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Ratio parse(String text) {
        var parts = TEXT.matcher(text);
        if (text.length() > LONGEST_TEXT || !parts.matches()) {
            throw InvalidValueException.of(
                    "%s は使えません。「54 of 62 団体」や「54 件 of 62 団体」のように、二つの件数を書いてください。",
                    "Expected two counts such as \"54 of 62 団体\" or \"54 件 of 62 団体\", but was %s", Quoted.of(text));
        }
        var denominatorUnit = MeasureUnit.parse(parts.group(4));
        var numeratorUnit = parts.group(2) == null ? denominatorUnit : MeasureUnit.parse(parts.group(2));
        return new Ratio(
                AbsoluteValue.of(parts.group(1), numeratorUnit), AbsoluteValue.of(parts.group(3), denominatorUnit));
    }

    /** Tells whether a text is rather a ratio than an amount: no unit holds "of" and a number. */
    static boolean isWrittenLikeOne(String text) {
        return MeasureUnit.PART_OF_A_RATIO.matcher(text).find();
    }

    @Override
    public MeasureUnit unit() {
        return numerator.unit();
    }

    /**
     * Compares two ratios exactly, by their cross products: 1 of 2 and 2 of 4 are as large as each other, although not equal.
     *
     * @throws IllegalArgumentException if the units differ
     */
    @Override
    public int compareTo(Ratio other) {
        if (!numerator.unit().equals(other.numerator.unit())
                || !denominator.unit().equals(other.denominator.unit())) {
            throw new IllegalArgumentException("Cannot compare %s with %s: their units differ".formatted(this, other));
        }
        return numerator
                .amount()
                .multiply(other.denominator.amount())
                .compareTo(other.numerator.amount().multiply(denominator.amount()));
    }

    /** Returns the counts alone, for example {@code 54 of 62 団体}. */
    @Override
    public String toString() {
        return numerator.unit().equals(denominator.unit())
                ? numerator.amount().toPlainString() + " of " + denominator
                : numerator + " of " + denominator;
    }
}
