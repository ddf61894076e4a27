package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.LocalizedText;

/** How a series of a panel stands: as a goal of its own would, or set aside. The names are part of the contract with other applications. */
public enum PanelStatus {
    /** The target is met now. */
    ACHIEVED(StatusCode.ACHIEVED.label()),
    /** The pace is at least 0.95 of what is needed. */
    ON_TRACK(StatusCode.ON_TRACK.label()),
    /** The pace is at least 0.6 of it. */
    MODERATE(StatusCode.MODERATE.label()),
    /** The pace is at least 0. */
    LIMITED(StatusCode.LIMITED.label()),
    /** The value moves away from the target. */
    DETERIORATING(StatusCode.DETERIORATING.label()),
    /** The latest period is not after the baseline. */
    TOO_EARLY(StatusCode.TOO_EARLY.label()),
    /** There is no verdict, and a reason why. */
    NOT_COMPUTABLE(StatusCode.NOT_COMPUTABLE.label()),
    /** The series has a period twice, or periods of different kinds: it is not judged, and in no sum. */
    SET_ASIDE(LocalizedText.of("対象外（重複など）", "set aside"));

    private final LocalizedText label;

    PanelStatus(LocalizedText label) {
        this.label = label;
    }

    static PanelStatus of(StatusCode code) {
        return switch (code) { // by name it would be looked up for each series
            case ACHIEVED -> ACHIEVED;
            case ON_TRACK -> ON_TRACK;
            case MODERATE -> MODERATE;
            case LIMITED -> LIMITED;
            case DETERIORATING -> DETERIORATING;
            case TOO_EARLY -> TOO_EARLY;
            case NOT_COMPUTABLE -> NOT_COMPUTABLE;
            case MAINTAINED, WITHIN_TOLERANCE, BREACHED ->
                throw new IllegalArgumentException(code + " is no status of a target to be reached");
        };
    }

    /** Returns the verdict for readers, for example 順調 / on track. */
    public LocalizedText label() {
        return label;
    }
}
