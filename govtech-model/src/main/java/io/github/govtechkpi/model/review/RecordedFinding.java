package io.github.govtechkpi.model.review;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PlainText;
import io.github.govtechkpi.model.goal.GoalId;
import java.util.Optional;

/**
 * A finding of the design review, as it stood when the program was reviewed.
 *
 * @param rule the id of the rule, for example {@code R10}
 * @param goal the goal that it is about, if it is about one
 * @param text what was found
 */
public record RecordedFinding(String rule, Optional<GoalId> goal, LocalizedText text) {
    /** Checks that every part is there, and the characters of the rule. */
    public RecordedFinding {
        PlainText.require(requireNonNull(rule, "rule"));
        requireNonNull(goal, "goal");
        requireNonNull(text, "text");
    }
}
