package io.github.govtechkpi.model.mapping;

import io.github.govtechkpi.model.TextForm;

/** What a target cell asks for; the words are those of {@code target.type} of a program file. */
public enum TargetKind {
    /** To reach the value in the goal's direction. */
    REACH,
    /** Not to fall below it. */
    STAY_AT_LEAST,
    /** Not to rise above it. */
    STAY_AT_MOST,
    /** To collect it as a total. */
    CUMULATIVE_TOTAL;

    /** Reads what {@link #toString()} prints. */
    public static TargetKind parse(String text) {
        return TextForm.parse(TargetKind.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
