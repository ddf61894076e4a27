package io.github.govtechkpi.model.mapping;

import io.github.govtechkpi.model.TextForm;

/** What becomes of a row of totals. */
public enum TotalsRow {
    /** It is the value of all areas together. */
    WHOLE,
    /** It is left out, for example a subtotal. */
    SKIP;

    /** Reads what {@link #toString()} prints. */
    public static TotalsRow parse(String text) {
        return TextForm.parse(TotalsRow.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
