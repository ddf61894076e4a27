package io.github.govtechkpi.model.checklist;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;

/**
 * How far an item has come, in the order of the constants: the ordered categories that two assessors are compared by.
 *
 * <p>The guidebook gives no scale; these steps are this project's.
 */
public enum AnswerLevel {
    /** Nothing has been decided or done (未着手). */
    NOT_STARTED(LocalizedText.of("未着手", "not started")),
    /** Decided, with nothing done yet (計画済み). */
    PLANNED(LocalizedText.of("計画済み", "planned")),
    /** Being done (実施中). */
    UNDER_WAY(LocalizedText.of("実施中", "under way")),
    /** Done, or done as a matter of course (実施済み). */
    DONE(LocalizedText.of("実施済み", "done"));

    private final LocalizedText label;

    AnswerLevel(LocalizedText label) {
        this.label = label;
    }

    /** Reads what {@link #toString()} prints, for example {@code under-way}. */
    public static AnswerLevel parse(String text) {
        return TextForm.parse(AnswerLevel.class, text);
    }

    /** Returns the level as a reader sees it, for example 実施中 / under way. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the word that files use, for example {@code under-way}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
