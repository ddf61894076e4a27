package io.github.govtechkpi.checklist;

import io.github.govtechkpi.model.LocalizedText;
import java.util.Arrays;
import java.util.Locale;

/** Fills the places of messages; texts in both languages are shown in the reader's. */
final class Texts {
    private Texts() {}

    static String filled(LocalizedText message, Locale locale, Object... values) {
        return message.in(locale)
                .formatted(Arrays.stream(values)
                        .map(value -> value instanceof LocalizedText text ? text.in(locale) : value)
                        .toArray());
    }

    static LocalizedText filled(String ja, String en, Object... values) {
        var message = LocalizedText.of(ja, en);
        return LocalizedText.of(filled(message, Locale.JAPANESE, values), filled(message, Locale.ENGLISH, values));
    }
}
