package io.github.govtechkpi.checklist.pdca;

import static java.util.Objects.requireNonNull;

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
     * Returns the goals of the sheet that do not come out as they were recorded: the program file or the observations were changed since
     * without a record of it.
     */
    public List<ReviewedGoal> differences() {
        var now = review.proposals().stream().map(GoalProposal::onSheet).toList();
        return sheet.goals().stream()
                .filter(then -> now.stream().noneMatch(goal -> isSame(goal, then)))
                .toList();
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
