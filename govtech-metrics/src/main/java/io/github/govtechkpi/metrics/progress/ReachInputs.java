package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;

/**
 * The numbers of a target that is to be reached: where it started, where it is and where it has to go, each with its time in years.
 *
 * <p>Who makes the times is free to choose their zero: whole periods divided by their number in a year, or days by 365.2425.
 *
 * @param baseline the value at the start
 * @param baselineTime when that was
 * @param target the value to reach
 * @param dueTime by when; after the start
 * @param current the value now
 * @param currentTime when that is; not before the start
 * @param direction increase or decrease
 */
public record ReachInputs(
        double baseline,
        double baselineTime,
        double target,
        double dueTime,
        double current,
        double currentTime,
        Direction direction) {
    /** Checks that all numbers are finite and the times in order. */
    public ReachInputs {
        Arguments.finite(baseline, "baseline");
        Arguments.finite(baselineTime, "baselineTime");
        Arguments.finite(target, "target");
        Arguments.finite(dueTime, "dueTime");
        Arguments.finite(current, "current");
        Arguments.finite(currentTime, "currentTime");
        requireNonNull(direction, "direction");
        if (dueTime <= baselineTime) {
            throw invalid("dueTime must be after baselineTime %s, but was %s".formatted(baselineTime, dueTime));
        }
        if (currentTime < baselineTime) {
            throw invalid(
                    "currentTime must not be before baselineTime %s, but was %s: leave earlier values to the trend"
                            .formatted(baselineTime, currentTime));
        }
        if (direction == Direction.MAINTAIN) {
            throw invalid("direction must be increase or decrease, but was maintain: use a stay-target");
        }
    }

    /**
     * Makes the inputs of a goal whose direction follows from baseline and target.
     *
     * @throws InvalidInputException if the two are equal, so that no direction follows
     */
    public static ReachInputs inferringDirection(
            double baseline, double baselineTime, double target, double dueTime, double current, double currentTime) {
        if (baseline == target) {
            throw invalid("target must differ from baseline %s where no direction is given: state the direction"
                    .formatted(baseline));
        }
        var direction = target > baseline ? Direction.INCREASE : Direction.DECREASE;
        return new ReachInputs(baseline, baselineTime, target, dueTime, current, currentTime, direction);
    }

    /** Returns +1 where more is better and -1 where less is. */
    public double sign() {
        return direction == Direction.DECREASE ? -1 : 1;
    }

    /** Returns the share of the time that has passed: 1 at the due time, more after it. */
    public double elapsedShare() {
        return (currentTime - baselineTime) / (dueTime - baselineTime);
    }

    /** Tells whether the target is met now, exactly meeting it included. */
    public boolean isAchieved() {
        return sign() * (current - target) >= 0;
    }

    private static InvalidInputException invalid(String message) {
        return new InvalidInputException(ReasonCode.INVALID_INPUT, message);
    }
}
