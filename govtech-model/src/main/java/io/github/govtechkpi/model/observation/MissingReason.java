package io.github.govtechkpi.model.observation;

import io.github.govtechkpi.model.TextForm;

/** Why a value is missing. Missing is never 0. */
public enum MissingReason {
    /** Still being counted (集計中). */
    PENDING,
    /** Not asked in this period. */
    NOT_SURVEYED,
    /** Has no meaning here. */
    NOT_APPLICABLE,
    /** No longer measured (事業終了). */
    DISCONTINUED,
    /** Known, but hidden because the count is small. */
    SUPPRESSED,
    /** The body did not report (未提出). */
    NOT_SUBMITTED,
    /** No reason is recorded (不明). */
    UNKNOWN;

    /** Reads what {@link #toString()} prints. */
    public static MissingReason parse(String text) {
        return TextForm.parse(MissingReason.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
