package io.github.govtechkpi.model.review;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.checklist.AssessmentId;
import io.github.govtechkpi.model.program.ProgramId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sheet of one review of a program (レビューシート): how the goals stood, what was proposed and answered, and the decision.
 *
 * <p>Without a decision it is a form that is still to be filled in. Observations are not copied into it: with {@code asOf} and {@link
 * #knownBy()} the review can be computed again as it was known at the time.
 *
 * @param program the program
 * @param asOf the day of the judgement; empty where there was nothing to judge
 * @param knownOn the day whose knowledge counted; empty for all that was known
 * @param assessment the assessment that was looked at, if there was one
 * @param goals the goals, in the order of the program
 * @param findings the findings of the design review, worst first
 * @param decision what was decided; empty in a form
 */
public record ReviewSheet(
        ProgramId program,
        Optional<LocalDate> asOf,
        Optional<LocalDate> knownOn,
        Optional<AssessmentId> assessment,
        List<ReviewedGoal> goals,
        List<RecordedFinding> findings,
        Optional<Decision> decision) {
    /** Checks that every part is there, and no goal twice. */
    public ReviewSheet {
        requireNonNull(program, "program");
        requireNonNull(asOf, "asOf");
        requireNonNull(knownOn, "knownOn");
        requireNonNull(assessment, "assessment");
        goals = List.copyOf(goals);
        findings = List.copyOf(findings);
        requireNonNull(decision, "decision");
        var seen = new ArrayList<ReviewedGoal>();
        for (var goal : goals) {
            if (seen.stream().anyMatch(goal::isAbout)) {
                throw InvalidValueException.of(
                                "レビューシートに目標%sが二つあります。一つにしてください。",
                                "The review sheet has goal %s twice: keep one", goal.place())
                        .allowing("each goal, area and slice once");
            }
            seen.add(goal);
        }
    }

    /** Returns the day whose knowledge the review rests on: the one it names, else that of the decision. */
    public Optional<LocalDate> knownBy() {
        return knownOn.or(() -> decision.map(Decision::on));
    }

    /** Returns this sheet with other goals, for example answered ones. */
    public ReviewSheet withGoals(List<ReviewedGoal> reviewed) {
        return new ReviewSheet(program, asOf, knownOn, assessment, reviewed, findings, decision);
    }

    /** Returns this sheet with a decision. */
    public ReviewSheet decided(Decision decided) {
        return new ReviewSheet(program, asOf, knownOn, assessment, goals, findings, Optional.of(decided));
    }
}
