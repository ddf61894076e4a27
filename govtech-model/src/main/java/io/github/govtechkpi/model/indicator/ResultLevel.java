package io.github.govtechkpi.model.indicator;

import io.github.govtechkpi.model.TextForm;

/** How far along the logic model an indicator measures, for example {@link #OUTCOME} for hours that citizens save. */
public enum ResultLevel {
    /** What is put in: money, staff, hours. */
    INPUT,
    /** What is done: meetings, trainings. */
    ACTIVITY,
    /** What comes out: services opened, firms supported. */
    OUTPUT,
    /** What gets better for users. */
    OUTCOME,
    /** What changes in society. */
    IMPACT;

    /** Reads what {@link #toString()} prints. */
    public static ResultLevel parse(String text) {
        return TextForm.parse(ResultLevel.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
