package io.github.govtechkpi.model.indicator;

import io.github.govtechkpi.model.TextForm;

/** Which way is better, for example {@link #DECREASE} for waiting time. */
public enum Direction {
    /** More is better. */
    INCREASE,
    /** Less is better. */
    DECREASE,
    /** Staying where it is is the aim. */
    MAINTAIN;

    /** Reads what {@link #toString()} prints. */
    public static Direction parse(String text) {
        return TextForm.parse(Direction.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
