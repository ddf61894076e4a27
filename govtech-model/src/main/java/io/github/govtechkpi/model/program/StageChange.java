package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * A challenge entered a stage, for example {@code demonstration} in {@code 2021-04}.
 *
 * @param stage the stage
 * @param on the day, or the month or year where no day is known
 * @param note what happened; for a discontinued challenge the lesson learnt, which is then required
 */
public record StageChange(Stage stage, ReportingPeriod on, Optional<LocalizedText> note) {
    /** Checks that a discontinued challenge has a lesson. */
    public StageChange {
        requireNonNull(stage, "stage");
        requireNonNull(on, "on");
        requireNonNull(note, "note");
        if (stage == Stage.DISCONTINUED && note.isEmpty()) {
            throw InvalidValueException.of(
                            "中止（discontinued）には、得られた教訓を備考（note）に書いてください。",
                            "A discontinued challenge needs the lesson learnt as its note")
                    .allowing("a note beside discontinued");
        }
    }

    /** Makes a change without a note. */
    public static StageChange of(Stage stage, ReportingPeriod on) {
        return new StageChange(stage, on, Optional.empty());
    }
}
