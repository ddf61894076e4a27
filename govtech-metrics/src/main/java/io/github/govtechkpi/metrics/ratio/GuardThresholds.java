package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;

/**
 * From which base and which precision on the ratio guard lets a percentage through.
 *
 * <p>A project may be stricter than {@link #DEFAULT} and never laxer: bases and confidence can only be raised, the
 * width only lowered.
 *
 * @param changeBlockedBelow the count before a change below which no percentage is made, at least 10
 * @param shareBlockedBelow the base of a share below which no percentage is made, at least 20
 * @param unsafeBelow the base below which a percentage is flagged, at least 30
 * @param widthLimit the width of a share's Wilson interval from which it is flagged, above 0 and at most 0.30
 * @param confidence the confidence of the guard's intervals, at least 0.95 and below 1
 */
public record GuardThresholds(
        long changeBlockedBelow, long shareBlockedBelow, long unsafeBelow, double widthLimit, double confidence) {
    // METHODS 2.9; 20 is the digit rule of the AMA, 30 and 0.30 are sample size and width of NCHS Series 2 No. 175
    private static final long CHANGE_BLOCKED_BELOW = 10;
    private static final long SHARE_BLOCKED_BELOW = 20;
    private static final long UNSAFE_BELOW = 30;
    private static final double WIDTH_LIMIT = 0.30;
    private static final double CONFIDENCE = 0.95;

    /** The thresholds that always hold. */
    public static final GuardThresholds DEFAULT =
            new GuardThresholds(CHANGE_BLOCKED_BELOW, SHARE_BLOCKED_BELOW, UNSAFE_BELOW, WIDTH_LIMIT, CONFIDENCE);

    /** Checks that no threshold is laxer than the default. */
    public GuardThresholds {
        require(
                changeBlockedBelow >= CHANGE_BLOCKED_BELOW,
                "changeBlockedBelow must be at least 10",
                changeBlockedBelow);
        require(shareBlockedBelow >= SHARE_BLOCKED_BELOW, "shareBlockedBelow must be at least 20", shareBlockedBelow);
        require(unsafeBelow >= UNSAFE_BELOW, "unsafeBelow must be at least 30", unsafeBelow);
        require(widthLimit > 0 && widthLimit <= WIDTH_LIMIT, "widthLimit must be above 0 and at most 0.30", widthLimit);
        require(confidence >= CONFIDENCE && confidence < 1, "confidence must be at least 0.95 and below 1", confidence);
    }

    /** Returns these thresholds with another count before a change below which no percentage is made. */
    public GuardThresholds withChangeBlockedBelow(long count) {
        return new GuardThresholds(count, shareBlockedBelow, unsafeBelow, widthLimit, confidence);
    }

    /** Returns these thresholds with another base of a share below which no percentage is made. */
    public GuardThresholds withShareBlockedBelow(long base) {
        return new GuardThresholds(changeBlockedBelow, base, unsafeBelow, widthLimit, confidence);
    }

    /** Returns these thresholds with another base below which a percentage is flagged. */
    public GuardThresholds withUnsafeBelow(long base) {
        return new GuardThresholds(changeBlockedBelow, shareBlockedBelow, base, widthLimit, confidence);
    }

    /** Returns these thresholds with another width of the interval from which a share is flagged. */
    public GuardThresholds withWidthLimit(double width) {
        return new GuardThresholds(changeBlockedBelow, shareBlockedBelow, unsafeBelow, width, confidence);
    }

    /** Returns these thresholds with another confidence of the intervals. */
    public GuardThresholds withConfidence(double newConfidence) {
        return new GuardThresholds(changeBlockedBelow, shareBlockedBelow, unsafeBelow, widthLimit, newConfidence);
    }

    private static void require(boolean strictEnough, String rule, Number value) {
        if (!strictEnough) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "%s, but was %s: the guard can be made stricter, never laxer".formatted(rule, value));
        }
    }
}
