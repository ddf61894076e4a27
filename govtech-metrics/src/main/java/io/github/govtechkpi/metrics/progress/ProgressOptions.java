package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a progress is computed with beside the goal and its observations. There is no clock: without a day nothing is due.
 *
 * @param asOf the day of the judgement: observations of periods that end later are left out; empty where there is nothing to judge
 * @param knownOn the day whose target counts, where the goal's target was moved; empty for the target of today
 * @param thresholds the pace ratios at which one verdict becomes the next
 */
public record ProgressOptions(Optional<LocalDate> asOf, Optional<LocalDate> knownOn, StatusThresholds thresholds) {
    /** Checks that every part is there. */
    public ProgressOptions {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownOn, "knownOn");
        requireNonNull(thresholds, "thresholds");
    }

    /** Judges on a day, by the target and the thresholds of today. */
    public static ProgressOptions asOf(LocalDate day) {
        return new ProgressOptions(Optional.of(day), Optional.empty(), StatusThresholds.DEFAULT);
    }

    /** Returns these options with the target that was in force on a day. */
    public ProgressOptions knownOn(LocalDate day) {
        return new ProgressOptions(asOf, Optional.of(day), thresholds);
    }
}
