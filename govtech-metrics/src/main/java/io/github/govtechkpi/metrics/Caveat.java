package io.github.govtechkpi.metrics;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;

/**
 * What a reader has to know about a number that could be computed.
 *
 * @param code the kind of caveat, stable across versions, for example {@code TWO_POINTS_ONLY}
 * @param text the sentence for this number, in both languages
 */
public record Caveat(CaveatCode code, LocalizedText text) {
    /** Checks that both parts are there. */
    public Caveat {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
    }

    /** Returns the code and the English sentence. */
    @Override
    public String toString() {
        return code + ": " + text;
    }
}
