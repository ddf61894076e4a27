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
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Review sheets of all kinds. */
public final class ReviewModels {
    private ReviewModels() {}

    public static Arbitrary<Decision> decisions() {
        return Combinators.combine(
                        Arbitraries.of(ReviewOption.class),
                        Models.texts(),
                        Models.texts(),
                        Models.days(),
                        Arbitraries.integers().between(1, 1000))
                .as((option, reason, by, day, later) -> new Decision(
                        option,
                        reason,
                        by,
                        day,
                        option == ReviewOption.STOP
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(day.plusDays(later))));
    }

    public static Arbitrary<ProposedOption> options() {
        return Combinators.combine(Arbitraries.of(ReviewOption.class), Models.texts())
                .as(ProposedOption::new);
    }

    public static Arbitrary<ReviewedGoal> goals() {
        return Models.ids().flatMap(ReviewModels::goals);
    }

    private static Arbitrary<ReviewedGoal> goals(String id) {
        return Combinators.combine(
                        Models.areas().optional(),
                        GoalModels.slices().optional(),
                        Arbitraries.of("ON_TRACK", "NOT_COMPUTABLE"),
                        Arbitraries.of("IN_PROGRESS", "NOT_ACHIEVED").optional(),
                        options().list().ofMaxSize(3),
                        Models.texts().optional(),
                        Models.texts().optional())
                .as((area, slice, status, due, options, question, answer) ->
                        new ReviewedGoal(GoalId.of(id), area, slice, status, due, options, question, answer));
    }

    public static Arbitrary<RecordedFinding> findings() {
        return Combinators.combine(
                        Arbitraries.of("R01", "R50"),
                        Models.ids().map(GoalId::of).optional(),
                        Models.texts())
                .as(RecordedFinding::new);
    }

    public static Arbitrary<ReviewSheet> sheets() {
        Arbitrary<List<ReviewedGoal>> goals = Models.differentIds(3)
                .flatMap(ids -> Combinators.combine(
                                ids.stream().map(ReviewModels::goals).toList())
                        .as(all -> all));
        return Combinators.combine(
                        Models.ids().map(ProgramId::of),
                        Models.days().optional(),
                        Models.days().optional(),
                        Models.ids().map(AssessmentId::parse).optional(),
                        goals,
                        findings().list().ofMaxSize(3),
                        decisions().optional())
                .as(ReviewSheet::new);
    }
}
