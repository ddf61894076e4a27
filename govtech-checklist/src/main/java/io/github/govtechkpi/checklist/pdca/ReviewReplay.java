package io.github.govtechkpi.checklist.pdca;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.review.RecordedFinding;
import io.github.govtechkpi.model.review.ReviewSheet;
import io.github.govtechkpi.model.review.ReviewedGoal;
import java.util.List;

/**
 * A review computed again as it was known at the time.
 *
 * @param sheet the sheet of that time
 * @param review the review as it is computed now from what was known then
 */
public record ReviewReplay(ReviewSheet sheet, ProgramReview review) {
    /** Checks that both parts are there. */
    public ReviewReplay {
        requireNonNull(sheet, "sheet");
        requireNonNull(review, "review");
    }

    /**
     * Computes the review of a sheet again: on its own day, with what was published by then and the targets in force.
     *
     * @param sheet the sheet
     * @param program the program as it is recorded now
     * @param observations the series with all their revisions
     * @param assessments assessments at hand, among them the one that the sheet names, if it names one
     */
    public static ReviewReplay of(
            ReviewSheet sheet, Program program, List<Vintages> observations, List<AssessmentResult> assessments) {
        var assessment = assessments.stream()
                .filter(result -> sheet.assessment()
                        .filter(result.assessment().id()::equals)
                        .isPresent())
                .findFirst();
        return new ReviewReplay(
                sheet, ProgramReview.of(program, observations, assessment, sheet.asOf(), sheet.knownBy()));
    }

    /** Returns the findings that were recorded and no longer come out, for example because a field was filled in without a date. */
    public List<RecordedFinding> lostFindings() {
        return without(sheet.findings(), review.recordedFindings());
    }

    /** Returns the findings that come out now and were not recorded, for example because a rule is newer than the sheet. */
    public List<RecordedFinding> newFindings() {
        return without(review.recordedFindings(), sheet.findings());
    }

    private static List<RecordedFinding> without(List<RecordedFinding> all, List<RecordedFinding> others) {
        return all.stream()
                .filter(finding -> others.stream()
                        .noneMatch(other -> other.rule().equals(finding.rule())
                                && other.goal().equals(finding.goal())))
                .toList();
    }

    /**
     * Returns the goals of the sheet that do not come out as they were recorded: the program file or the observations were changed since
     * without a record of it.
     */
    public List<ReviewedGoal> differences() {
        var now = review.proposals().stream().map(GoalProposal::onSheet).toList();
        return sheet.goals().stream()
                .filter(then -> now.stream().noneMatch(goal -> isSame(goal, then)))
                .toList();
    }

    /** Tells whether all goals and findings come out as they were recorded. */
    public boolean isTheSame() {
        return differences().isEmpty()
                && lostFindings().isEmpty()
                && newFindings().isEmpty();
    }

    private static boolean isSame(ReviewedGoal now, ReviewedGoal then) {
        return now.isAbout(then)
                && now.status().equals(then.status())
                && now.due().equals(then.due())
                && now.options().stream()
                        .map(option -> option.option())
                        .toList()
                        .equals(then.options().stream()
                                .map(option -> option.option())
                                .toList())
                && now.question().isPresent() == then.question().isPresent();
    }
}
