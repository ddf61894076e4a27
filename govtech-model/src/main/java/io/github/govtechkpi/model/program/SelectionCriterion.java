package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;

/**
 * What proposals are judged by at a stage, for example 課題の理解度 at the selection.
 *
 * @param stage the stage at which it is applied: the selection or the review board
 * @param name the criterion
 */
public record SelectionCriterion(Stage stage, LocalizedText name) {
    /** Checks that the stage is one that judges. */
    public SelectionCriterion {
        requireNonNull(stage, "stage");
        requireNonNull(name, "name");
        if (stage != Stage.SELECTION && stage != Stage.REVIEW_BOARD) {
            throw InvalidValueException.of(
                            "選定基準を適用する段階は、選考（selection）か審査会（review-board）です（%s）。",
                            "A criterion belongs to selection or review-board, but was %s", stage)
                    .allowing("selection or review-board");
        }
    }
}
