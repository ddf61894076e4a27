package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;

/** The one rule for ids in files: 1 to 100 letters of any script, digits, {@code .}, {@code _} and {@code -}. */
public final class Ids {
    private static final int MAX_LENGTH = 100;

    private Ids() {}

    /**
     * Returns an id that keeps the rule.
     *
     * @param name what begins the message, for example "An item id"
     * @throws IllegalArgumentException with the rule and the text, if it does not
     */
    public static String require(String name, String text) {
        requireNonNull(text, "text");
        var length = text.codePointCount(0, text.length());
        if (length == 0 || length > MAX_LENGTH) {
            throw InvalidValueException.of(
                    "IDは1～%2$s文字です（「%3$s」は%4$s文字）。",
                    "%s has 1 to %s characters, but \"%s\" has %s: choose another one",
                    name,
                    MAX_LENGTH,
                    shown(text),
                    length);
        }
        text.codePoints().filter(character -> !isAllowed(character)).findFirst().ifPresent(character -> {
            throw InvalidValueException.of(
                    "IDに使えるのは文字・数字・「.」「_」「-」だけです（「%2$s」にU+%3$04Xがあります）。",
                    "%s has letters, digits, \".\", \"_\" and \"-\" alone, but \"%s\" has U+%04X: leave it out",
                    name,
                    shown(text),
                    character);
        });
        return text;
    }

    private static boolean isAllowed(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK // が may be written as two characters
                || character == '.'
                || character == '_'
                || character == '-';
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    // a refused text may hold anything: a message must neither be flooded by it nor broken into lines
    private static String shown(String text) {
        return text.codePoints()
                .limit(MAX_LENGTH)
                .mapToObj(character -> isUnprintable(character) ? "\uFFFD" : Character.toString(character))
                .collect(Collectors.joining());
    }
}
