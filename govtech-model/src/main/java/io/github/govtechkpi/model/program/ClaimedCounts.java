package io.github.govtechkpi.model.program;

/**
 * Two counts that were given for a published percentage; whether they fit it is checked by the design review.
 *
 * @param numerator the count, from 0 up
 * @param denominator what it is said to be taken of, from 1 up
 */
public record ClaimedCounts(long numerator, long denominator) {
    /** Checks that the counts can be counts. */
    public ClaimedCounts {
        if (numerator < 0) {
            throw new IllegalArgumentException("numerator must not be negative, but was " + numerator);
        }
        if (denominator < 1) {
            throw new IllegalArgumentException("denominator must be 1 or more, but was " + denominator);
        }
    }
}
