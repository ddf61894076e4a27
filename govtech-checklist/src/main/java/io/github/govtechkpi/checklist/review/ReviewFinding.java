package io.github.govtechkpi.checklist.review;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.List;
import java.util.Optional;

/**
 * Something that a rule of the design review found in a program, for example R20: there is no baseline.
 *
 * @param rule the rule
 * @param program the program
 * @param goal the goal; empty where the finding is about something else of the program
 * @param text what is wrong and what to do
 * @param evidence the fields that it rests on, with their values
 */
public record ReviewFinding(
        ReviewRule rule, ProgramId program, Optional<GoalId> goal, LocalizedText text, List<FieldValue> evidence) {
    /** Checks that every part is there. */
    public ReviewFinding {
        requireNonNull(rule, "rule");
        requireNonNull(program, "program");
        requireNonNull(goal, "goal");
        requireNonNull(text, "text");
        evidence = List.copyOf(evidence);
    }

    /** Returns how much it matters. */
    public Severity severity() {
        return rule.severity();
    }

    /** Returns rule, program, goal and the English text. */
    @Override
    public String toString() {
        return rule + " " + program + goal.map(id -> "/" + id).orElse("") + ": " + text;
    }
}
