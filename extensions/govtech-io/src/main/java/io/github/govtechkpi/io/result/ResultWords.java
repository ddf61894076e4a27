package io.github.govtechkpi.io.result;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of tables and headings in the reader's language. */
public final class ResultWords {
    private final ResourceBundle bundle;

    /** Takes the words of a language: Japanese for {@code ja}, English for every other. */
    public ResultWords(Locale locale) {
        var language = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(ResultWords.class.getPackageName() + ".messages", language);
    }

    /** Returns a phrase with its values filled in. */
    public String get(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }

    /** Tells whether there is a phrase of this key. */
    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
