package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;

/** Judges values that have to stay on one side of a level or within a range. */
public final class StayTargets {
    private StayTargets() {}

    /** The sides of a range on which a value can lie; beyond the upper end is a miss as well. */
    public enum Side {
        /** Below the lower end. */
        BELOW,
        /** Within, both ends included. */
        IN,
        /** Above the upper end. */
        ABOVE
    }

    /**
     * How far a value is from a level that it has to keep.
     *
     * @param margin {@code d(y-L)}: what is to spare, negative where the level is missed
     * @param status maintained, within tolerance, or breached
     */
    public record Margin(double margin, StatusCode status) {}

    /**
     * How far a value is from a range, and how much closer it came.
     *
     * @param baselineDistance the distance at the start; 0 inside the range
     * @param currentDistance the distance now
     * @param absoluteGain {@code baselineDistance - currentDistance}
     * @param side on which side the value lies now
     */
    public record Distance(double baselineDistance, double currentDistance, double absoluteGain, Side side) {
        /** Tells whether the value lies in the range. */
        public boolean inRange() {
            return side == Side.IN;
        }
    }

    /**
     * Judges a value against a level: with a level of 95 and a tolerance of 2, 94 misses it by 1 and is within tolerance.
     *
     * @param level the level L
     * @param tolerance how far on the wrong side still counts, from 0 up
     * @param higherIsBetter whether to stay at least or at most at the level
     * @param current the value y
     */
    public static Margin margin(double level, double tolerance, boolean higherIsBetter, double current) {
        Arguments.finite(level, "level");
        Arguments.finite(current, "current");
        if (Arguments.finite(tolerance, "tolerance") < 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "tolerance must not be negative, but was " + tolerance);
        }
        var margin = (higherIsBetter ? 1 : -1) * (current - level);
        return new Margin(margin, status(margin, tolerance));
    }

    /**
     * Judges a value against a range: from 30 to 35 towards 40 to 60, it came 5 closer and is 5 below.
     *
     * @throws InvalidInputException with {@code INVALID_RANGE} if low is above high
     */
    public static Distance distance(double low, double high, double baseline, double current) {
        Arguments.finite(low, "low");
        Arguments.finite(high, "high");
        if (low > high) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_RANGE, "low must not be above high, but was %s above %s".formatted(low, high));
        }
        var before = distance(low, high, Arguments.finite(baseline, "baseline"));
        var now = distance(low, high, Arguments.finite(current, "current"));
        return new Distance(before, now, before - now, side(low, high, current));
    }

    static StatusCode status(double margin, double tolerance) {
        return margin >= 0
                ? StatusCode.MAINTAINED
                : margin >= -tolerance ? StatusCode.WITHIN_TOLERANCE : StatusCode.BREACHED;
    }

    static double distance(double low, double high, double value) {
        return Math.max(0, Math.max(low - value, value - high));
    }

    static Side side(double low, double high, double value) {
        return value < low ? Side.BELOW : value > high ? Side.ABOVE : Side.IN;
    }
}
