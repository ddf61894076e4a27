package io.github.govtechkpi.model.checklist;

import io.github.govtechkpi.model.Ids;

/**
 * The id of an assessment, for example {@code kobe-2025}.
 *
 * @param text 1 to 100 letters of any script, digits, {@code .}, {@code _} and {@code -}
 */
public record AssessmentId(String text) {
    /** Checks the length and every character. */
    public AssessmentId {
        Ids.require("An assessment id", text);
    }

    /** Reads what {@link #toString()} prints. */
    public static AssessmentId parse(String text) {
        return new AssessmentId(text);
    }

    /** Returns the text itself. */
    @Override
    public String toString() {
        return text;
    }
}
