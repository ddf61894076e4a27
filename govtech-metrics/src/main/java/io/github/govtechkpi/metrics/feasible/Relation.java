package io.github.govtechkpi.metrics.feasible;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/** How a share relates to the percentage that was published for it. */
public enum Relation {
    /** The share was rounded to the percentage: 93%. */
    EQUAL("", "%s", "%s"),
    /** The share itself is above the percentage: &gt;90%, 90％超. */
    MORE_THAN(">", "%s超", "more than %s"),
    /** The share itself is at or above the percentage: &gt;=90%, 90％以上. */
    AT_LEAST(">=", "%s以上", "at least %s"),
    /** The share itself is at or below the percentage: &lt;=90%, 90％以下. */
    AT_MOST("<=", "%s以下", "at most %s"),
    /** The share itself is below the percentage: &lt;90%, 90％未満. */
    LESS_THAN("<", "%s未満", "less than %s");

    private final String symbol;
    private final String ja;
    private final String en;

    Relation(String symbol, String ja, String en) {
        this.symbol = symbol;
        this.ja = ja;
        this.en = en;
    }

    /** Reads what {@link #toString()} prints, for example {@code more-than}. */
    public static Relation parse(String text) {
        return TextForm.parse(Relation.class, text);
    }

    /** Returns what stands in front of the percentage, for example {@code >=}; nothing for {@link #EQUAL}. */
    public String symbol() {
        return symbol;
    }

    /** Returns the words around the percentage in the reader's language; {@code %s} stands for the percentage. */
    public LocalizedText phrase() {
        return LocalizedText.of(ja, en);
    }

    /** Returns the word that files use, for example {@code more-than}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
