package io.github.govtechkpi.io.review;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of forms and headings in the reader's language. */
final class ReviewWords {
    private final ResourceBundle bundle;

    ReviewWords(Locale locale) {
        var language = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        bundle = ResourceBundle.getBundle(ReviewWords.class.getPackageName() + ".messages", language);
    }

    String get(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }

    /** Returns a count with its noun: 1 error, 2 errors. */
    String count(String key, long count) {
        return get(key + (count == 1 ? ".one" : ""), count);
    }
}
