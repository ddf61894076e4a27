package io.github.govtechkpi.model.program;

import io.github.govtechkpi.model.InvalidValueException;

/**
 * Two counts that were given for a published percentage, for example 54 of 62 for 87%; whether they fit it is checked by the design review.
 *
 * @param numerator the count, from 0 up
 * @param denominator what it is said to be taken of, from 1 up
 */
public record ClaimedCounts(long numerator, long denominator) {
    /** Checks that the counts can be counts. */
    public ClaimedCounts {
        if (numerator < 0) {
            throw InvalidValueException.of(
                    "分子（numerator）は0以上の整数です（%s）。", "numerator must not be negative, but was %s", numerator);
        }
        if (denominator < 1) {
            throw InvalidValueException.of(
                    "分母（denominator）は1以上の整数です（%s）。", "denominator must be 1 or more, but was %s", denominator);
        }
    }
}
