package io.github.govtechkpi.report.page;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of reports in the reader's language. */
final class PageWords {
    private final ResourceBundle bundle;
    private final Locale locale;

    PageWords(Locale locale) {
        this.locale = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(PageWords.class.getPackageName() + ".messages", this.locale);
    }

    String get(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    Locale locale() {
        return locale;
    }
}
