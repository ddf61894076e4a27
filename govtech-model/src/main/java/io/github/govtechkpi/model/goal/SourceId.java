package io.github.govtechkpi.model.goal;

import io.github.govtechkpi.model.Ids;

/**
 * The id of a source within a program, for example {@code jri}.
 *
 * @param value the text of the id
 */
public record SourceId(String value) {
    /** Checks the rule for ids. */
    public SourceId {
        Ids.require("A source id", value);
    }

    /** Makes an id from its text. */
    public static SourceId of(String value) {
        return new SourceId(value);
    }

    /** Returns the text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
