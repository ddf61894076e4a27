package io.github.govtechkpi.metrics.funnel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.program.Stage;
import java.util.Optional;

/**
 * What became of the challenges that reached a stage: of 12 that were demonstrated 7 moved on, 2 were discontinued and 3 are still
 * there.
 *
 * @param stage the stage, not {@code discontinued}, which is the end of another one
 * @param reached how many challenges entered it
 * @param movedOn how many of them entered a later stage
 * @param discontinued how many of them were discontinued from it
 * @param there how many of them are in it now; {@code reached = movedOn + discontinued + there}
 * @param medianDays the median of the days that those who left it had spent in it
 * @param longestDays the most days that one of those had spent in it
 * @param longestDaysSoFar the most days that one of those who are in it now has spent in it; empty for the last stage, which nobody
 *     waits in, and where nobody is there
 */
public record StageFlow(
        Stage stage,
        int reached,
        int movedOn,
        int discontinued,
        int there,
        Computed<Double> medianDays,
        Computed<Long> longestDays,
        Optional<Long> longestDaysSoFar) {
    /** Checks that all who reached the stage are accounted for. */
    public StageFlow {
        requireNonNull(stage, "stage");
        requireNonNull(medianDays, "medianDays");
        requireNonNull(longestDays, "longestDays");
        requireNonNull(longestDaysSoFar, "longestDaysSoFar");
        if (stage == Stage.DISCONTINUED) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "stage must not be discontinued: count the challenges at the stage that they left");
        }
        if (Math.min(Math.min(movedOn, discontinued), there) < 0 || reached != movedOn + discontinued + there) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "reached must be the sum of movedOn, discontinued and there, each from 0 up, but was %s of %s, %s and %s"
                            .formatted(reached, movedOn, discontinued, there));
        }
    }

    /** Returns how many challenges left the stage, onwards or for good. */
    public int left() {
        return movedOn + discontinued;
    }
}
