package io.github.govtechkpi.model;

/** What an indicator measures: an absolute amount, or a ratio that keeps both of its counts. */
public sealed interface Quantity permits AbsoluteValue, Ratio {
    /** Returns the unit that is counted; for a ratio, the unit of the numerator. */
    MeasureUnit unit();
}
