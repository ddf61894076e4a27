package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A percentage that was published without its counts, for example {@code 93%} or {@code >90%}.
 *
 * <p>No calculator takes it except the search for the counts that it can come from. The decimals are kept as they were printed,
 * because they say how it was rounded: 93 % and 93.0 % are different statements. There is no {@code double} form on purpose.
 *
 * @param percent the number before the percent sign, from 0 up, with the decimals that were printed
 * @param qualifier how exactly it was stated; not a range
 */
public record PublishedRate(BigDecimal percent, Qualifier qualifier) {
    private static final String SUFFIX = " (published without counts)";
    private static final int MAX_DIGITS = 12;
    private static final Map<Qualifier, String> SIGNS = Map.of(
            Qualifier.EXACT, "",
            Qualifier.ABOUT, "~",
            Qualifier.AT_LEAST, ">=",
            Qualifier.MORE_THAN, ">",
            Qualifier.AT_MOST, "<=",
            Qualifier.LESS_THAN, "<");
    private static final Pattern TEXT = Pattern.compile("(>=|<=|>|<|~|)\\s*([0-9]{1,12}(?:\\.[0-9]{1,12})?)\\s*%");

    /** Checks the range of the number. */
    public PublishedRate {
        requireNonNull(percent, "percent");
        requireNonNull(qualifier, "qualifier");
        // the size by its exponent: 1E+999999999 would become a number of a billion digits below
        if (percent.signum() < 0
                || percent.precision() > MAX_DIGITS
                || percent.scale() > MAX_DIGITS
                || (long) percent.precision() - percent.scale() > MAX_DIGITS) {
            throw InvalidValueException.of(
                    "百分率は、公表されたとおりの、0以上で%s桁以内の数です（%s）。",
                    "percent must be from 0 up with at most %s digits, as it was printed, but was %s",
                    MAX_DIGITS,
                    Quoted.cut(percent.toString()));
        }
        if (qualifier == Qualifier.RANGE) {
            throw InvalidValueException.of(
                    "公表された百分率に範囲（range）は使えません。両端を二つの公表値として記録してください。",
                    "A published rate is no range: record its two ends as two figures");
        }
        percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** Makes a rate that was published as it stands, for example {@code of("93")}. */
    public static PublishedRate of(String percent) {
        return new PublishedRate(Decimals.parse(percent), Qualifier.EXACT);
    }

    /**
     * Reads {@code 93%}, {@code >90%}, {@code >=90%}, {@code ~5%}, also in full-width characters, and what {@link #toString()} prints.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static PublishedRate parse(String text) {
        var plain = text.endsWith(SUFFIX) ? text.substring(0, text.length() - SUFFIX.length()) : text;
        var parts = TEXT.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .strip()
                .replace("≧", ">=")
                .replace("≥", ">=")
                .replace("≦", "<=")
                .replace("≤", "<="));
        if (!parts.matches()) {
            throw InvalidValueException.of(
                    "%s は使えません。93%%、>90%%、>=90%%のように書いてください。",
                    "Expected a percentage such as 93%%, >90%% or >=90%%, but was %s", Quoted.of(text));
        }
        var sign = parts.group(1);
        var qualifier = SIGNS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(sign))
                .findFirst()
                .orElseThrow()
                .getKey();
        return new PublishedRate(new BigDecimal(parts.group(2)), qualifier);
    }

    /** Returns the percentage as it was printed, marked as one without counts. */
    @Override
    public String toString() {
        return SIGNS.get(qualifier) + percent.toPlainString() + "%" + SUFFIX;
    }
}
