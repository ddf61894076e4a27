package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Reason;

/**
 * A number of a result that could not be computed.
 *
 * @param field the name in files, for example {@code achievementShare}
 * @param reason why, and what to use instead
 */
public record Undefined(String field, Reason reason) {
    /** Checks that both parts are there. */
    public Undefined {
        requireNonNull(field, "field");
        requireNonNull(reason, "reason");
    }
}
