package io.github.govtechkpi.checklist;

import io.github.govtechkpi.model.checklist.Checklist;

/** The guidebook's definition of innovation as four tests: added value, changed behaviour, continuity, roll-out. */
public final class InnovationDefinition {
    private static final Checklist CHECKLIST = ShippedChecklists.read("innovation-definition");

    private InnovationDefinition() {}

    /** Returns the four tests as a checklist. */
    public static Checklist checklist() {
        return CHECKLIST;
    }
}
