package io.github.govtechkpi.model.observation;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/** Why a value is missing. Missing is never 0. */
public enum MissingReason {
    /** Still being counted (集計中). */
    PENDING("集計中", "pending"),
    /** Not asked in this period. */
    NOT_SURVEYED("未調査", "not surveyed"),
    /** Has no meaning here. */
    NOT_APPLICABLE("対象外", "not applicable"),
    /** No longer measured (事業終了). */
    DISCONTINUED("事業終了", "discontinued"),
    /** Known, but hidden because the count is small. */
    SUPPRESSED("秘匿", "suppressed"),
    /** The body did not report (未提出). */
    NOT_SUBMITTED("未提出", "not submitted"),
    /** No reason is recorded (不明). */
    UNKNOWN("不明", "unknown");

    private final LocalizedText label;

    MissingReason(String ja, String en) {
        label = LocalizedText.of(ja, en);
    }

    /** Reads what {@link #toString()} prints. */
    public static MissingReason parse(String text) {
        return TextForm.parse(MissingReason.class, text);
    }

    /** Returns the mark that stands in the place of the value for readers, for example 集計中 / pending. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
