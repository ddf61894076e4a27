package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.LocalizedText;

/** How a goal stands to its due date. The names are part of the contract with other applications. */
public enum DueCode {
    /** Nothing was measured. */
    NO_OBSERVATION("観測値なし", "no observation"),
    /** Not yet due, and not met. */
    IN_PROGRESS("期限前", "not yet due"),
    /** Not yet due; it was met, and is no longer. */
    IN_PROGRESS_LOST("期限前（一度達成後に後退）", "not yet due, was reached and lost again"),
    /** Not yet due, and met now. */
    ACHIEVED_EARLY("期限前に達成", "achieved early"),
    /** Met by the last value on or before the due date. */
    ACHIEVED_ON_TIME("期限内に達成", "achieved on time"),
    /** Met after the due date only. */
    ACHIEVED_LATE("期限後に達成", "achieved late"),
    /** Measured at the due date, and not met. */
    NOT_ACHIEVED("未達成", "not achieved"),
    /** Nothing was measured at the due date, nor up to 366 days before. */
    DUE_UNMEASURED("期限時点の測定なし", "not measured at the due date");

    private final LocalizedText label;

    DueCode(String ja, String en) {
        label = LocalizedText.of(ja, en);
    }

    /** Returns the verdict for readers, for example 期限内に達成 / achieved on time. */
    public LocalizedText label() {
        return label;
    }
}
