package io.github.govtechkpi.model.mapping;

import io.github.govtechkpi.model.TextForm;

/** How a table writes the codes of local governments. Five digits can be two different bodies, so that the table has to be known. */
public enum AreaCodeForm {
    /** Six digits with the check digit; anything else is a finding. */
    SIX_DIGITS,
    /** Six digits, of which a spreadsheet took the leading zero off: 11002 is 011002. */
    LOST_ZERO,
    /** Five digits without the check digit, perhaps without the leading zero too: 13101, 1100. */
    FIVE_DIGITS;

    /** Reads what {@link #toString()} prints. */
    public static AreaCodeForm parse(String text) {
        return TextForm.parse(AreaCodeForm.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
