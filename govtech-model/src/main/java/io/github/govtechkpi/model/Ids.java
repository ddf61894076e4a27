package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** The one rule for ids in files: 1 to 100 letters of any script, digits, {@code .}, {@code _} and {@code -}. */
public final class Ids {
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{1,100}");
    private static final int SHOWN = 60;

    private Ids() {}

    /**
     * Returns an id that keeps the rule.
     *
     * @throws IllegalArgumentException with the rule and the (shortened) text, if it does not
     */
    public static String requireValid(String id, String name) {
        requireNonNull(id, name);
        if (!ALLOWED.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "%s must be 1 to 100 letters of any script, digits, '.', '_' or '-', but was \"%s\""
                            .formatted(name, id.length() <= SHOWN ? id : id.substring(0, SHOWN) + "…"));
        }
        return id;
    }
}
