package io.github.govtechkpi.model.checklist;

import io.github.govtechkpi.model.Ids;

/**
 * The id of a checklist item, unique within its checklist, for example {@code 6}.
 *
 * @param text 1 to 100 letters of any script, digits, {@code .}, {@code _} and {@code -}
 */
public record ItemId(String text) {
    /** Checks the length and every character. */
    public ItemId {
        Ids.require("An item id", text);
    }

    /** Reads what {@link #toString()} prints. */
    public static ItemId parse(String text) {
        return new ItemId(text);
    }

    /** Returns the text itself. */
    @Override
    public String toString() {
        return text;
    }
}
