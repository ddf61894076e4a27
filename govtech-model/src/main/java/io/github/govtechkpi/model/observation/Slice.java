package io.github.govtechkpi.model.observation;

import static java.util.Objects.requireNonNull;

/**
 * A part of what an indicator counts, for example {@code age=65+}.
 *
 * @param text dimension and value as the file writes them
 */
public record Slice(String text) {
    private static final int MAX_LENGTH = 200;

    /** Checks the length. */
    public Slice {
        requireNonNull(text, "slice");
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "A slice needs 1 to %d characters, for example age=65+".formatted(MAX_LENGTH));
        }
    }

    /** Returns dimension and value as the file writes them. */
    @Override
    public String toString() {
        return text;
    }
}
