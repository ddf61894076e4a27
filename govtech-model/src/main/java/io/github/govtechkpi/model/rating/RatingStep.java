package io.github.govtechkpi.model.rating;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import java.util.List;

/**
 * A step of a rating scheme: the grade, and when it is given.
 *
 * @param grade the grade
 * @param when the conditions, all of which have to hold; at least one
 */
public record RatingStep(RatingGrade grade, List<RatingCondition> when) {
    /** Checks that there is a condition. */
    public RatingStep {
        requireNonNull(grade, "grade");
        when = List.copyOf(when);
        if (when.isEmpty()) {
            throw InvalidValueException.of(
                            "評価「%s」に条件（when）がありません。一つ以上書いてください。",
                            "The grade %s needs at least one condition in \"when\"", grade)
                    .allowing("at least one condition");
        }
    }
}
