package io.github.govtechkpi.model.mapping;

import io.github.govtechkpi.model.TextForm;

/** What a row of a table is. */
public enum TableLayout {
    /** A row is a goal: a KPI sheet. */
    GOALS,
    /** A row is a local government, perhaps of one period: a table of municipalities. */
    AREAS;

    /** Reads what {@link #toString()} prints. */
    public static TableLayout parse(String text) {
        return TextForm.parse(TableLayout.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
