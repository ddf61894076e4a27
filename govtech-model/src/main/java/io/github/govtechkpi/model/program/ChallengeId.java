package io.github.govtechkpi.model.program;

import io.github.govtechkpi.model.Ids;

/**
 * The id of a challenge, for example {@code 2018-h1-01}.
 *
 * @param value the text of the id
 */
public record ChallengeId(String value) {
    /** Checks the rule for ids. */
    public ChallengeId {
        Ids.require("A challenge id", value);
    }

    /** Makes an id from its text. */
    public static ChallengeId of(String value) {
        return new ChallengeId(value);
    }

    /** Returns the text of the id. */
    @Override
    public String toString() {
        return value;
    }
}
