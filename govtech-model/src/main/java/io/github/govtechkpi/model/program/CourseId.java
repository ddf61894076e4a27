package io.github.govtechkpi.model.program;

import io.github.govtechkpi.model.Ids;

/**
 * The id of a course of a program, for example {@code regional-challenge}.
 *
 * @param value the text of the id
 */
public record CourseId(String value) {
    /** Checks the rule for ids. */
    public CourseId {
        Ids.require("A course id", value);
    }

    /** Makes an id from its text. */
    public static CourseId of(String value) {
        return new CourseId(value);
    }

    /** Returns the text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
