package io.github.govtechkpi.model;

/** What an indicator measures: an absolute amount, or a ratio that keeps both of its counts. */
public sealed interface Quantity permits AbsoluteValue, Ratio {
    /**
     * Reads what the two kinds print, for example {@code 120 人} or {@code 54 of 62 団体}.
     *
     * @throws IllegalArgumentException if the text is of neither form
     */
    static Quantity parse(String text) {
        return Ratio.isWrittenLikeOne(text) ? Ratio.parse(text) : AbsoluteValue.parse(text);
    }

    /** Returns the unit that is counted; for a ratio, the unit of the numerator. */
    MeasureUnit unit();
}
