package io.github.govtechkpi.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A value that cannot exist. It says in both languages which rule of its type it breaks, because the reader of a file passes the rule
 * on to the person who wrote the value.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The rule; not serialised, the message says it in English. */
    private final transient LocalizedText rule;

    /** What would be right, where somebody said it; not serialised. */
    private final transient Optional<String> allowed;

    /** Makes the exception from its rule, which names the value and the next step. */
    public InvalidValueException(LocalizedText rule) {
        this(rule, Optional.empty());
    }

    private InvalidValueException(LocalizedText rule, Optional<String> allowed) {
        super(rule.in(Locale.ENGLISH));
        this.rule = rule;
        this.allowed = allowed;
    }

    /** Returns this exception with what would be right, for example {@code low up to high}, for a finding to say apart from what is wrong. */
    public InvalidValueException allowing(String right) {
        return new InvalidValueException(rule, Optional.of(right));
    }

    /** Returns what would be right, where that was said. */
    public Optional<String> allowed() {
        return allowed;
    }

    /**
     * Makes the exception from a sentence in each language, in which {@code %s} stands for the values. Amounts and texts are written in
     * the way of the language: 5人 and 5 人.
     */
    public static InvalidValueException of(String ja, String en, Object... values) {
        return new InvalidValueException(
                LocalizedText.of(ja.formatted(in(Locale.JAPANESE, values)), en.formatted(in(Locale.ENGLISH, values))));
    }

    private static Object[] in(Locale locale, Object... values) {
        return Arrays.stream(values).map(value -> in(locale, value)).toArray();
    }

    private static Object in(Locale locale, Object value) {
        if (value instanceof Quantity quantity) {
            return StatedValue.exact(quantity).in(locale);
        }
        return value instanceof LocalizedText text ? text.in(locale) : value;
    }

    /** Returns the rule that the value breaks. */
    public LocalizedText rule() {
        return rule;
    }
}
