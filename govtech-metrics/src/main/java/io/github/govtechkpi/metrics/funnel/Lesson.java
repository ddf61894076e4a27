package io.github.govtechkpi.metrics.funnel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.program.ChallengeId;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * What was learnt from a challenge that was discontinued.
 *
 * @param challenge the challenge
 * @param leftAt the stage that it was in; empty if it had not entered one
 * @param on when it was discontinued
 * @param text the lesson
 */
public record Lesson(ChallengeId challenge, Optional<Stage> leftAt, ReportingPeriod on, LocalizedText text) {
    /** Checks that every part is there. */
    public Lesson {
        requireNonNull(challenge, "challenge");
        requireNonNull(leftAt, "leftAt");
        requireNonNull(on, "on");
        requireNonNull(text, "text");
    }
}
