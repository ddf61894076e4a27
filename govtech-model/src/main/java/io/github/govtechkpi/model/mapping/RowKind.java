package io.github.govtechkpi.model.mapping;

import io.github.govtechkpi.model.TextForm;

/** What a row of a KPI sheet holds that has several rows for a goal. */
public enum RowKind {
    /** The targets of the goal (目標): the latest is the target, the others are milestones. */
    TARGET,
    /** Its measured values (実績). */
    VALUE,
    /** It is left out, for example a rate of achievement. */
    SKIP;

    /** Reads what {@link #toString()} prints. */
    public static RowKind parse(String text) {
        return TextForm.parse(RowKind.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
