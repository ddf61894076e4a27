package io.github.govtechkpi.checklist;

import io.github.govtechkpi.model.checklist.Checklist;

/** The OECD GovTech Policy Framework: four building blocks and three layers of enablers. */
public final class OecdFramework {
    private static final Checklist CHECKLIST = ShippedChecklists.read("oecd-govtech");

    private OecdFramework() {}

    /** Returns the framework as a checklist. */
    public static Checklist checklist() {
        return CHECKLIST;
    }
}
