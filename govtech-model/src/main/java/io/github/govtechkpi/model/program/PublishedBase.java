package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import java.util.OptionalLong;

/**
 * What is known about the number that a published percentage is taken of: for example exactly 13, at least 50, or 45 to 60.
 *
 * @param low the least that it can be, from 1 up
 * @param high the most that it can be, if that is known
 */
public record PublishedBase(long low, OptionalLong high) {
    /** Checks the order of the limits. */
    public PublishedBase {
        requireNonNull(high, "high");
        if (low < 1) {
            throw InvalidValueException.of("母数（base）は1以上の整数です（%s）。", "base must be 1 or more, but was %s", low);
        }
        if (high.isPresent() && high.getAsLong() < low) {
            throw InvalidValueException.of(
                            "下限（low）%sが上限（high）%sを上回っています。",
                            "low must not be above high, but was %s above %s", low, high.getAsLong())
                    .allowing("low up to high");
        }
    }

    /** Makes a base that is known exactly. */
    public static PublishedBase exactly(long value) {
        return new PublishedBase(value, OptionalLong.of(value));
    }

    /** Makes a base of which only a lower limit is known. */
    public static PublishedBase atLeast(long low) {
        return new PublishedBase(low, OptionalLong.empty());
    }

    /** Makes a base that lies between two limits, both included. */
    public static PublishedBase between(long low, long high) {
        return new PublishedBase(low, OptionalLong.of(high));
    }

    /** Tells whether the base is known exactly. */
    public boolean isExact() {
        return high.isPresent() && high.getAsLong() == low;
    }
}
