package io.github.govtechkpi.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.ResourceBundle;

/** The phrases of the command line in the reader's language. */
final class CliWords {
    private final ResourceBundle bundle;

    CliWords(Locale locale) {
        bundle = ResourceBundle.getBundle("io.github.govtechkpi.cli.messages", locale);
    }

    String get(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }

    void print(PrintStream out, String key, Object... values) {
        out.println(get(key, values));
    }
}
