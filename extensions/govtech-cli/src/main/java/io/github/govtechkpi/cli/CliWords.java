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

    /** Returns the name of a check; of a known break, with its period. */
    String check(String name) {
        var key = "check." + name;
        return bundle.containsKey(key)
                ? bundle.getString(key)
                : bundle.getString("check.breaks")
                        + name.substring(name.indexOf('.')).replace('.', ' ');
    }

    void print(PrintStream out, String key, Object... values) {
        out.println(get(key, values));
    }
}
