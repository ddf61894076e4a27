package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.LocalizedText;

/** How a goal stands today. The names are part of the contract with other applications. */
public enum StatusCode {
    /** The target is met now. */
    ACHIEVED("達成", "achieved"),
    /** The pace is at least 0.95 of the declared path's. */
    ON_TRACK("順調", "on track"),
    /** The pace is at least 0.6 of it. */
    MODERATE("やや遅れ", "moderate: acceleration needed"),
    /** The pace is at least 0. */
    LIMITED("遅れ", "limited"),
    /** The value moves away from the target. */
    DETERIORATING("後退", "deteriorating"),
    /** The latest observation is not after the baseline. */
    TOO_EARLY("判定前", "too early to say"),
    /** A stay-target is kept. */
    MAINTAINED("維持", "maintained"),
    /** A stay-target is missed by no more than its tolerance. */
    WITHIN_TOLERANCE("許容範囲内", "within tolerance"),
    /** A stay-target is missed. */
    BREACHED("基準逸脱", "breached"),
    /** There is no verdict, and a reason why. */
    NOT_COMPUTABLE("判定不能", "not computable");

    private final LocalizedText label;

    StatusCode(String ja, String en) {
        label = LocalizedText.of(ja, en);
    }

    /** Returns the verdict for readers, for example 順調 / on track. */
    public LocalizedText label() {
        return label;
    }
}
