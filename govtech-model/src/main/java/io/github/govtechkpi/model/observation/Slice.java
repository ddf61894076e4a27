package io.github.govtechkpi.model.observation;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.PlainText;

/**
 * A part of what an indicator counts, for example {@code age=65+}.
 *
 * @param text dimension and value as the file writes them
 */
public record Slice(String text) {
    private static final int MAX_LENGTH = 200;

    /** Checks the length and the characters. */
    public Slice {
        requireNonNull(text, "slice");
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw InvalidValueException.of(
                    "区分はage=65+のように1～%s文字で書いてください。",
                    "A slice needs 1 to %s characters, for example age=65+", MAX_LENGTH);
        }
        PlainText.require(text);
    }

    /** Returns dimension and value as the file writes them. */
    @Override
    public String toString() {
        return text;
    }
}
