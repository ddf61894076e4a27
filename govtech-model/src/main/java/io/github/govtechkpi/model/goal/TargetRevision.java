package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A target and the day from which it was in force, for example 250 人 by {@code 2027}, from 2025-04-01.
 *
 * @param target the target
 * @param from the first day on which it was in force
 * @param reason why it was set or moved
 * @param by who decided it
 */
public record TargetRevision(
        Target target, LocalDate from, Optional<LocalizedText> reason, Optional<LocalizedText> by) {
    /** Checks that every part is there. */
    public TargetRevision {
        requireNonNull(target, "target");
        requireNonNull(from, "from");
        requireNonNull(reason, "reason");
        requireNonNull(by, "by");
    }
}
