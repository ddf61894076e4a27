package io.github.govtechkpi.model.checklist;

import io.github.govtechkpi.model.Ids;

/**
 * The id of a checklist, for example {@code ict-guidebook}.
 *
 * @param text 1 to 100 letters of any script, digits, {@code .}, {@code _} and {@code -}
 */
public record ChecklistId(String text) {
    /** Checks the length and every character. */
    public ChecklistId {
        Ids.require("A checklist id", text);
    }

    /** Reads what {@link #toString()} prints. */
    public static ChecklistId parse(String text) {
        return new ChecklistId(text);
    }

    /** Returns the text itself. */
    @Override
    public String toString() {
        return text;
    }
}
