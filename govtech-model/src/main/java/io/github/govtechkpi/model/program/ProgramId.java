package io.github.govtechkpi.model.program;

import io.github.govtechkpi.model.Ids;

/**
 * The id of a program, for example {@code govtech-tokyo}.
 *
 * @param value the text of the id
 */
public record ProgramId(String value) {
    /** Checks the rule for ids. */
    public ProgramId {
        Ids.require("A program id", value);
    }

    /** Makes an id from its text. */
    public static ProgramId of(String value) {
        return new ProgramId(value);
    }

    /** Returns the text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
