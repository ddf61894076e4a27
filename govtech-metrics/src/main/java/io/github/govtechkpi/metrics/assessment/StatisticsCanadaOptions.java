package io.github.govtechkpi.metrics.assessment;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.OptionalDouble;

/**
 * What the method of Statistics Canada is computed with beside a series.
 *
 * @param direction increase or decrease
 * @param baseYear the year to start from; where it has no value, the next one that has
 * @param target the value to reach, if there is one
 * @param targetYear its year
 * @param limit the natural limit, which counts where there is no target
 * @param thresholds thresholds other than the defaults
 */
public record StatisticsCanadaOptions(
        Direction direction,
        int baseYear,
        OptionalDouble target,
        int targetYear,
        OptionalDouble limit,
        ProgressThresholds thresholds) {
    /** The published defaults: from 2015 to 2030, downwards, without target, limit and thresholds of one's own. */
    public static final StatisticsCanadaOptions DEFAULT = new StatisticsCanadaOptions(
            Direction.DECREASE, 2015, OptionalDouble.empty(), 2030, OptionalDouble.empty(), ProgressThresholds.NONE);

    /** Checks the direction and that the numbers are finite. */
    public StatisticsCanadaOptions {
        requireNonNull(target, "target").ifPresent(value -> Arguments.finite(value, "target"));
        requireNonNull(limit, "limit").ifPresent(value -> Arguments.finite(value, "limit"));
        requireNonNull(thresholds, "thresholds");
        if (requireNonNull(direction, "direction") == Direction.MAINTAIN) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "direction must be increase or decrease, but was maintain: use a stay-target");
        }
    }
}
