package io.github.govtechkpi.model.goal;

import io.github.govtechkpi.model.Ids;

/**
 * The id of a goal, for example {@code digital-staff}.
 *
 * @param value the text of the id
 */
public record GoalId(String value) {
    /** Checks the rule for ids. */
    public GoalId {
        Ids.require("A goal id", value);
    }

    /** Makes an id from its text. */
    public static GoalId of(String value) {
        return new GoalId(value);
    }

    /** Returns the text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
