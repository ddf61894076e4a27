package io.github.govtechkpi.model.rating;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PlainText;

/**
 * A grade of a rating scheme, for example {@code A} or {@code ◎}. What it means is the scheme's: △ is a grade here and a minus sign
 * elsewhere, and D may stand for "not evaluable".
 *
 * @param mark the grade as the body prints it
 * @param label what it means
 */
public record RatingGrade(String mark, LocalizedText label) {
    /** Checks that the mark is not blank and holds no control characters. */
    public RatingGrade {
        requireNonNull(mark, "mark");
        requireNonNull(label, "label");
        if (mark.isBlank()) {
            throw InvalidValueException.of(
                    "評価の記号（grade）が空白です。\"A\"のように書いてください。", "A grade has a mark such as \"A\", but it was blank");
        }
        PlainText.require(mark);
    }

    /** Returns the mark. */
    @Override
    public String toString() {
        return mark;
    }
}
