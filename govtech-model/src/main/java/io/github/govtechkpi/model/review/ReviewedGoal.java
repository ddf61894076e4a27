package io.github.govtechkpi.model.review;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PlainText;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.observation.Slice;
import java.util.List;
import java.util.Optional;

/**
 * How one goal stood in a review.
 *
 * @param goal the goal
 * @param area the local government, where the goal was judged for each
 * @param slice the part, where the goal was judged for each
 * @param status the verdict of that day, for example {@code ON_TRACK}
 * @param due the verdict on the due date, for example {@code IN_PROGRESS}, where there was one
 * @param options what was proposed
 * @param question what must be answered in writing, if there is something
 * @param answer what was answered
 */
public record ReviewedGoal(
        GoalId goal,
        Optional<LocalGovernmentCode> area,
        Optional<Slice> slice,
        String status,
        Optional<String> due,
        List<ProposedOption> options,
        Optional<LocalizedText> question,
        Optional<LocalizedText> answer) {
    /** Checks that every part is there, and the characters of the codes. */
    public ReviewedGoal {
        requireNonNull(goal, "goal");
        requireNonNull(area, "area");
        requireNonNull(slice, "slice");
        PlainText.require(requireNonNull(status, "status"));
        requireNonNull(due, "due").ifPresent(PlainText::require);
        options = List.copyOf(options);
        requireNonNull(question, "question");
        requireNonNull(answer, "answer");
    }

    /** Tells whether another entry is about the same goal, area and slice. */
    public boolean isAbout(ReviewedGoal other) {
        return goal.equals(other.goal) && area.equals(other.area) && slice.equals(other.slice);
    }

    /** Returns this goal with an answer to its question. */
    public ReviewedGoal answered(LocalizedText text) {
        return new ReviewedGoal(goal, area, slice, status, due, options, question, Optional.of(text));
    }

    /** Returns goal, area and slice, separated by blanks. */
    public String place() {
        return goal
                + area.map(code -> " " + code).orElse("")
                + slice.map(part -> " " + part).orElse("");
    }
}
