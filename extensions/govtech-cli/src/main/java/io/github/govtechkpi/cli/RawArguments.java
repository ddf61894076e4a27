package io.github.govtechkpi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What has to be known of the arguments before they are parsed: the help, the complaints about them and the findings are in a language
 * and of a form.
 *
 * @param all the arguments as they were given
 */
record RawArguments(List<String> all) {
    /** Copies the arguments. */
    RawArguments {
        all = List.copyOf(all);
    }

    Locale locale() {
        return valueOf("--lang").filter("ja"::equalsIgnoreCase).isPresent() ? Locale.JAPANESE : Locale.ENGLISH;
    }

    boolean isJson() {
        return valueOf("--format").filter("json"::equalsIgnoreCase).isPresent();
    }

    boolean isDebug() {
        return all.contains("--debug");
    }

    private Optional<String> valueOf(String option) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith(option + "=")) {
                return Optional.of(all.get(i).substring(option.length() + 1));
            }
            if (all.get(i).equals(option) && i + 1 < all.size()) {
                return Optional.of(all.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
