package io.github.govtechkpi.model.indicator;

import io.github.govtechkpi.model.TextForm;

/** What a value says about its period: a state on a day, an amount within the period, or a sum since the start. For example, staff is a {@link #STOCK}. */
public enum TimeBasis {
    /** A state on the last day of the period, for example staff on 31 March. */
    STOCK,
    /** An amount within the period, for example applications of a year. */
    FLOW,
    /** A sum since the start in which each is counted once, for example bodies that have ever taken part. */
    CUMULATIVE,
    /** A sum since the start in which one may be counted several times (延べ). */
    GROSS_CUMULATIVE,
    /** A mean over the period (期間平均). */
    PERIOD_AVERAGE;

    /** Reads what {@link #toString()} prints. */
    public static TimeBasis parse(String text) {
        return TextForm.parse(TimeBasis.class, text);
    }

    /** Returns the word that files use. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
