package io.github.govtechkpi.metrics.decomposition;

import io.github.govtechkpi.model.TextForm;

/** Which way a ratio has to move to improve. */
public enum Better {
    /** A rise is an improvement, as for a share of online applications. */
    HIGHER(1),
    /** A fall is an improvement, as for complaints per case. */
    LOWER(-1);

    private final int sign;

    Better(int sign) {
        this.sign = sign;
    }

    /** Reads what {@link #toString()} prints, for example {@code higher}. */
    public static Better parse(String text) {
        return TextForm.parse(Better.class, text);
    }

    /** Returns 1 or -1: the change of a number times this is positive for an improvement. */
    public int sign() {
        return sign;
    }

    /** Returns the word that files use, for example {@code higher}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
