package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/** How much a finding matters, worst first. */
public enum Severity {
    /** The goal cannot work as it is written. */
    ERROR("誤り", "error"),
    /** The goal can mislead. */
    WARNING("注意", "warning"),
    /** Worth knowing. */
    INFO("参考", "info");

    private final LocalizedText label;

    Severity(String ja, String en) {
        label = LocalizedText.of(ja, en);
    }

    /** Reads what {@link #toString()} prints, for example {@code warning}. */
    public static Severity parse(String text) {
        return TextForm.parse(Severity.class, text);
    }

    /** Tells whether this is as bad as another severity, or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** Returns the severity as a reader sees it, for example 注意 / warning. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the word that files use, for example {@code warning}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
