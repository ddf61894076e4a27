package io.github.govtechkpi.model.goal;

import io.github.govtechkpi.model.TextForm;

/** The path from baseline to target that the owner declared when the goal was set, for example {@link #LINEAR}: the same amount every year. */
public enum DeclaredPath {
    /** The same amount each period. */
    LINEAR,
    /** The same growth rate each period. */
    COMPOUND,
    /** Straight lines between the recorded milestones. */
    MILESTONES,
    /** The last milestone that was due, until the next one is. */
    MILESTONES_STEP,
    /** Slow, fast, slow: baseline + (target - baseline) * s^2 * (3 - 2s) over the elapsed share s. */
    S_CURVE;

    /** Reads what {@link #toString()} prints. */
    public static DeclaredPath parse(String text) {
        return TextForm.parse(DeclaredPath.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
