package io.github.govtechkpi.model;

import io.github.govtechkpi.model.checklist.AssessmentId;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.ProposedOption;
import io.github.govtechkpi.model.review.RecordedFinding;
import io.github.govtechkpi.model.review.ReviewOption;
import io.github.govtechkpi.model.review.ReviewSheet;
import io.github.govtechkpi.model.review.ReviewedGoal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary review sheets, decided and still open. */
public final class ReviewModels {
    private ReviewModels() {}

    public static Arbitrary<ReviewSheet> sheets() {
        return Combinators.combine(
                        Models.ids().map(ProgramId::of),
                        Models.days().optional(),
                        Models.days().optional(),
                        Models.ids().map(AssessmentId::parse).optional(),
                        goals().list().ofMaxSize(3).uniqueElements(ReviewedGoal::place),
                        findings().list().ofMaxSize(2),
                        decisions().optional())
                .as(ReviewSheet::new);
    }

    public static Arbitrary<ReviewedGoal> goals() {
        return Combinators.combine(
                        Models.ids().map(GoalId::of),
                        Models.areas().optional(),
                        GoalModels.slices().optional(),
                        Models.strings(),
                        Models.strings().optional(),
                        options().list().ofMaxSize(2),
                        Models.texts().optional(),
                        Models.texts().optional())
                .as(ReviewedGoal::new);
    }

    public static Arbitrary<ProposedOption> options() {
        return Combinators.combine(Arbitraries.of(ReviewOption.class), Models.texts())
                .as(ProposedOption::new);
    }

    public static Arbitrary<RecordedFinding> findings() {
        return Combinators.combine(
                        Models.strings(), Models.ids().map(GoalId::of).optional(), Models.texts())
                .as(RecordedFinding::new);
    }

    public static Arbitrary<Decision> decisions() {
        return Combinators.combine(
                        Arbitraries.of(ReviewOption.class),
                        Models.texts(),
                        Models.texts(),
                        Models.days(),
                        Arbitraries.integers().between(0, 400))
                .as((option, reason, by, on, later) -> new Decision(
                        option,
                        reason,
                        by,
                        on,
                        option == ReviewOption.STOP && later == 0
                                ? Optional.empty()
                                : Optional.of(on.plusDays(later + 1L))));
    }
}
