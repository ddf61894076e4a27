package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A text in Japanese, in English, or in both, for example デジタル人材 / Digital staff.
 *
 * <p>Where one language is missing the other is shown, so a text is never empty.
 *
 * @param ja the Japanese text, if there is one
 * @param en the English text, if there is one
 */
public record LocalizedText(Optional<String> ja, Optional<String> en) {
    /** Checks that at least one language is there, and that none is blank or holds control characters ({@link PlainText}). */
    public LocalizedText {
        requireNonNull(ja, "ja");
        requireNonNull(en, "en");
        if (ja.isEmpty() && en.isEmpty()) {
            throw InvalidValueException.of(
                            "文には日本語（ja）か英語（en）の少なくとも一方が必要です。", "A text needs ja, en or both, but has neither")
                    .allowing("ja, en or both");
        }
        if (ja.filter(String::isBlank).isPresent() || en.filter(String::isBlank).isPresent()) {
            throw InvalidValueException.of(
                    "空白だけの文は書けません。その言語の項目を省いてください。", "A text must not be blank: leave the language out instead");
        }
        ja.ifPresent(PlainText::require);
        en.ifPresent(PlainText::require);
    }

    /** Makes a text with both languages. */
    public static LocalizedText of(String ja, String en) {
        return new LocalizedText(Optional.of(ja), Optional.of(en));
    }

    /** Makes a text that exists in Japanese alone. */
    public static LocalizedText ja(String ja) {
        return new LocalizedText(Optional.of(ja), Optional.empty());
    }

    /** Makes a text that exists in English alone. */
    public static LocalizedText en(String en) {
        return new LocalizedText(Optional.empty(), Optional.of(en));
    }

    /** Makes a text that reads the same in both languages, for example a name or a text whose language is unknown. */
    public static LocalizedText same(String text) {
        return of(text, text);
    }

    /**
     * Returns this text with values in the places of its {@code %s}; a value that is a text itself is put in in the same language.
     *
     * <p>For example {@code of("目標は%sです", "The target is %s").filled(amount)}.
     */
    public LocalizedText filled(Object... values) {
        return new LocalizedText(
                ja.map(text -> filled(text, Locale.JAPANESE, values)),
                en.map(text -> filled(text, Locale.ENGLISH, values)));
    }

    private static String filled(String text, Locale locale, Object... values) {
        return text.formatted(Arrays.stream(values)
                .map(value -> value instanceof LocalizedText part ? part.in(locale) : value)
                .toArray());
    }

    /**
     * Returns the text for a reader's language: Japanese for {@code ja} in any country, English for every other; the
     * other language where that one is missing.
     */
    public String in(Locale locale) {
        var japanese = locale.getLanguage().equals("ja");
        return (japanese ? ja : en).or(() -> japanese ? en : ja).orElseThrow();
    }

    /** Returns the English text where there is one, else the Japanese one. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
