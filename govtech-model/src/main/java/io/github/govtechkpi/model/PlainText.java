package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

/**
 * The one rule for free texts: no control characters but line feed and tab, and no half of a surrogate pair. Neither can be printed, and
 * a spreadsheet, XML or UTF-8 cannot hold all of them, so that a text would not come back as it was.
 */
public final class PlainText {
    /** The rule as a pattern that what is refused matches somewhere; Java and JSON Schema read it alike. */
    public static final String REFUSED = "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]";

    private PlainText() {}

    /**
     * Returns a text that keeps the rule, for example {@code 50人程度から} or one of several lines.
     *
     * @throws IllegalArgumentException with the character as {@code U+0007}, if it does not
     */
    public static String require(String text) {
        requireNonNull(text, "text");
        var at = 0;
        while (at < text.length()) { // no stream: every sentence that is made comes through here
            var character = text.codePointAt(at);
            if (!isAllowed(character)) {
                throw refused(character);
            }
            at += Character.charCount(character);
        }
        return text;
    }

    private static InvalidValueException refused(int character) {
        return isSurrogate(character)
                ? InvalidValueException.of(
                        "対になっていないサロゲート文字U+%04Xがあります。取り除いてください。",
                        "A text must not hold half of a surrogate pair, but has U+%04X: take it out", character)
                : InvalidValueException.of(
                        "制御文字U+%04Xがあります。文に使える制御文字は改行（U+000A）とタブ（U+0009）だけです。取り除いてください。",
                        "A text must not hold control characters but line feed (U+000A) and tab (U+0009), but has U+%04X: take it out",
                        character);
    }

    private static boolean isAllowed(int character) {
        return character == '\n' || character == '\t' || !(Character.isISOControl(character) || isSurrogate(character));
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
