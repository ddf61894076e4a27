package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;

/**
 * The path that runs through recorded milestones, the baseline its first point and the target its last.
 *
 * <p>After the last milestone its value holds.
 */
public final class MilestonePath {
    private final double[] times;
    private final double[] values;

    private MilestonePath(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /**
     * Makes a path from times in ascending order and their values.
     *
     * @throws InvalidInputException with {@code DUPLICATE_MILESTONE_TIME} for two equal times, {@code LENGTH_MISMATCH} for columns of
     *     different length, {@code INVALID_INPUT} for none, for descending times or for what is no finite number
     */
    public static MilestonePath of(double[] times, double[] values) {
        Arguments.sameLength(times.length, values.length, "times and values");
        var t = Arguments.finite(times, "times");
        var v = Arguments.finite(values, "values");
        if (t.length == 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "A path needs at least one milestone, but has none");
        }
        for (var i = 1; i < t.length; i++) {
            if (t[i] == t[i - 1]) {
                throw new InvalidInputException(
                        ReasonCode.DUPLICATE_MILESTONE_TIME,
                        "milestones must have times of their own, but two have %s: merge them".formatted(t[i]));
            }
            if (t[i] < t[i - 1]) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "milestones must be in ascending order, but %s follows %s: sort them"
                                .formatted(t[i], t[i - 1]));
            }
        }
        return new MilestonePath(t, v);
    }

    /**
     * Returns the value on the straight line between the milestones around a time.
     *
     * @throws InvalidInputException with {@code BEFORE_BASELINE} for a time before the first milestone
     */
    public double linearAt(double time) {
        var i = lastNotAfter(time);
        return i == times.length - 1
                ? values[i]
                : values[i] + (values[i + 1] - values[i]) * ((time - times[i]) / (times[i + 1] - times[i]));
    }

    /**
     * Returns the value of the last milestone that was due at a time; at a milestone's own time that one.
     *
     * @throws InvalidInputException with {@code BEFORE_BASELINE} for a time before the first milestone
     */
    public double stepAt(double time) {
        return values[lastNotAfter(time)];
    }

    private int lastNotAfter(double time) {
        if (Arguments.finite(time, "time") < times[0]) {
            throw new InvalidInputException(
                    ReasonCode.BEFORE_BASELINE,
                    "time must not be before the first milestone %s, but was %s".formatted(times[0], time));
        }
        var i = times.length - 1;
        while (times[i] > time) {
            i--;
        }
        return i;
    }
}
