package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;

/**
 * The four groups of the World Bank's GovTech Maturity Index.
 *
 * <p>Source: World Bank, GTMI. The quarter cut-offs are known but were not confirmed in the source.
 */
public enum MaturityGroup {
    /** A score of 0.75 or more. */
    A(0.75),
    /** A score of 0.50 or more. */
    B(0.50),
    /** A score of 0.25 or more. */
    C(0.25),
    /** A score below 0.25. */
    D(0);

    private static final List<MaturityGroup> DESCENDING = List.of(values());

    private final double from;

    MaturityGroup(double from) {
        this.from = from;
    }

    /** Returns the lowest score of the group, for example 0.75; it belongs to the group. */
    public double from() {
        return from;
    }

    /**
     * Returns the group of a score, for example A for 0.75.
     *
     * <p>The score is rounded to 12 decimals first, so that a mean of exactly 0.75 is not lost to the last bit of a double.
     *
     * @param score the score, from 0 to 1
     * @throws InvalidInputException with {@code INVALID_INPUT} for a score outside 0 to 1
     */
    public static MaturityGroup of(double score) {
        if (Arguments.finite(score, "score") < 0 || score > 1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "score must be from 0 to 1, but was %s".formatted(score));
        }
        return reachedBy(score);
    }

    /** Returns the group of a mean of scores from 0 to 1, which rounding may have moved beyond them by the last bit. */
    static MaturityGroup reachedBy(double mean) {
        for (var group : DESCENDING) {
            if (Columns.isAtLeast(mean, group.from)) {
                return group;
            }
        }
        return D;
    }
}
