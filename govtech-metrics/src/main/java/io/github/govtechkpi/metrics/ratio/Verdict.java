package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.model.LocalizedText;

/** What the ratio guard allows for two counts. */
public enum Verdict {
    /** No percentage: the counts alone are printed. */
    BLOCKED("割合は示さない", "no percentage"),
    /** A percentage only inside a text that holds both counts and says why it is doubtful. */
    UNSAFE("割合は注記付きでのみ示す", "a percentage with a warning only"),
    /** A percentage beside both counts and the interval. */
    SHOWN("割合を示してよい", "a percentage beside its counts");

    private final String ja;
    private final String en;

    Verdict(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** Returns what the verdict allows, in both languages. */
    public LocalizedText meaning() {
        return LocalizedText.of(ja, en);
    }
}
