package io.github.govtechkpi.model.rating;

import io.github.govtechkpi.model.Ids;

/**
 * The id of a rating scheme, for example {@code tama}.
 *
 * @param text 1 to 100 letters of any script, digits, {@code .}, {@code _} and {@code -}
 */
public record RatingSchemeId(String text) {
    /** Checks the length and every character. */
    public RatingSchemeId {
        Ids.require("A rating scheme id", text);
    }

    /** Reads what {@link #toString()} prints. */
    public static RatingSchemeId parse(String text) {
        return new RatingSchemeId(text);
    }

    /** Returns the text itself. */
    @Override
    public String toString() {
        return text;
    }
}
