package io.github.govtechkpi.metrics.feasible;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;

/**
 * The counts from low to high, both possible.
 *
 * @param low the smallest possible count, at least 0
 * @param high the largest possible count
 */
public record CountRange(long low, long high) {
    /** Checks that the counts are not negative and in ascending order. */
    public CountRange {
        if (low < 0 || low > high) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_RANGE,
                    "A range of counts must ascend from 0 up, but was %s..%s".formatted(low, high));
        }
    }

    /** Tells whether a count lies in the range. */
    public boolean contains(long count) {
        return low <= count && count <= high;
    }

    /** Returns what a reader sees, for example 70～71 / 70 to 71, or 34 alone. */
    public LocalizedText text() {
        return low == high
                ? LocalizedText.same(String.valueOf(low))
                : LocalizedText.of("%s～%s".formatted(low, high), "%s to %s".formatted(low, high));
    }

    /** Returns the English text. */
    @Override
    public String toString() {
        return text().toString();
    }
}
