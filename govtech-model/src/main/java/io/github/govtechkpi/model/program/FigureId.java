package io.github.govtechkpi.model.program;

import io.github.govtechkpi.model.Ids;

/**
 * The id of a published figure, for example {@code resolution}.
 *
 * @param value the text of the id
 */
public record FigureId(String value) {
    /** Checks the rule for ids. */
    public FigureId {
        Ids.require("A figure id", value);
    }

    /** Makes an id from its text. */
    public static FigureId of(String value) {
        return new FigureId(value);
    }

    /** Returns the text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
