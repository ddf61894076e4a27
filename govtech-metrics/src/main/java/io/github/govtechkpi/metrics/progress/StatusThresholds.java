package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;

/**
 * The pace ratios at which one verdict becomes the next; each belongs to the better one.
 *
 * @param onTrack from where a goal is on track
 * @param moderate from where its progress is moderate
 */
public record StatusThresholds(double onTrack, double moderate) {
    /** The cut-offs 0.95 and 0.6 of the Open SDG method, which Eurostat uses as well. */
    public static final StatusThresholds DEFAULT = new StatusThresholds(0.95, 0.6);

    private static final double ROUNDING = 1e12;
    private static final double LARGE = 1e4;

    /** Checks their order. */
    public StatusThresholds {
        if (!(onTrack >= moderate && moderate >= 0 && Double.isFinite(onTrack))) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "thresholds must be in order from 0 up, but were onTrack %s and moderate %s"
                            .formatted(onTrack, moderate));
        }
    }

    /**
     * Returns the verdict of a pace ratio.
     *
     * <p>The ratio is rounded to 12 decimals first: 0.95 that was computed as 0.9499999999999999 is 0.95.
     */
    public StatusCode classify(double paceRatio) {
        // from 1e4 on a double has no 13th decimal, and far from there the product would overflow
        var ratio = Math.abs(Arguments.finite(paceRatio, "paceRatio")) < LARGE
                ? Math.rint(paceRatio * ROUNDING) / ROUNDING
                : paceRatio;
        if (ratio >= onTrack) {
            return StatusCode.ON_TRACK;
        }
        if (ratio >= moderate) {
            return StatusCode.MODERATE;
        }
        return ratio >= 0 ? StatusCode.LIMITED : StatusCode.DETERIORATING;
    }
}
