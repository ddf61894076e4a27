package io.github.govtechkpi.checklist.pdca;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.DueVerdict;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.review.ProposedOption;
import io.github.govtechkpi.model.review.ReviewedGoal;
import java.util.List;
import java.util.Optional;

/**
 * What the library proposes for one goal. It proposes with reasons, and decides nothing.
 *
 * @param progress the progress of the goal
 * @param options the options, the first one first to be thought about
 * @param question what must be answered in writing, if there is something
 */
public record GoalProposal(Progress progress, List<ProposedOption> options, Optional<LocalizedText> question) {
    /** Checks that every part is there. */
    public GoalProposal {
        requireNonNull(progress, "progress");
        options = List.copyOf(options);
        requireNonNull(question, "question");
    }

    /** Returns the goal as it stands on the sheet, its question unanswered. */
    ReviewedGoal onSheet() {
        return new ReviewedGoal(
                progress.goal().id(),
                progress.key().area(),
                progress.key().slice(),
                progress.status().code().name(),
                progress.due().toOptional().map(DueVerdict::code).map(Enum::name),
                options,
                question,
                Optional.empty());
    }
}
