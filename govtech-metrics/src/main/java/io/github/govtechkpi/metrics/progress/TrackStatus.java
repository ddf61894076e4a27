package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import java.util.Optional;

/**
 * How a goal stands today, and by what that was judged.
 *
 * @param code the verdict
 * @param paceRatio {@code absoluteGain / d(expectedNow - baseline)} on the declared path; empty for targets without a path
 * @param paceRatioCompound the ratio of growth rates, where it is defined
 * @param provisional whether the verdict rests on a provisional or estimated value
 * @param thresholds the pace ratios at which one verdict becomes the next
 */
public record TrackStatus(
        StatusCode code,
        Optional<Computed<Double>> paceRatio,
        Optional<Double> paceRatioCompound,
        boolean provisional,
        StatusThresholds thresholds) {
    /** Checks that every part is there. */
    public TrackStatus {
        requireNonNull(code, "code");
        requireNonNull(paceRatio, "paceRatio");
        requireNonNull(paceRatioCompound, "paceRatioCompound");
        requireNonNull(thresholds, "thresholds");
    }
}
