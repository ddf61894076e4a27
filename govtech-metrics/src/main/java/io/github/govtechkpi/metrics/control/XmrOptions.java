package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How an XmR chart is to be computed and read.
 *
 * @param screenMovingRange whether moving ranges from 3.267 times their mean up are left out of it, in one pass
 * @param baselinePoints the number of first points (of each part of the chart) that fix the limits, for example those up to the
 *     due date; absent: all
 * @param gapsBefore the points, from 1, before which at least one period has no value; in order
 * @param rebases where the limits are computed anew, and why; in order
 * @param better which direction is an improvement; {@link Direction#MAINTAIN}: neither, a signal is a change and no more
 * @param target the target that the process is held against, if there is one
 */
public record XmrOptions(
        boolean screenMovingRange,
        OptionalInt baselinePoints,
        List<Integer> gapsBefore,
        List<Rebase> rebases,
        Direction better,
        OptionalDouble target) {
    private static final XmrOptions STANDARD = builder().build();

    /** Checks the ranges and the order. */
    public XmrOptions {
        requireNonNull(baselinePoints, "baselinePoints");
        gapsBefore = List.copyOf(gapsBefore);
        rebases = List.copyOf(rebases);
        requireNonNull(better, "better");
        requireNonNull(target, "target");
        if (baselinePoints.isPresent() && baselinePoints.getAsInt() < XmrCharts.MIN_POINTS) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "baselinePoints must be at least 2, but was " + baselinePoints.getAsInt());
        }
        requireRising(gapsBefore, "gapsBefore");
        requireRising(rebases.stream().map(Rebase::index).toList(), "the indices of rebases");
        if (target.isPresent()) {
            Arguments.finite(target.getAsDouble(), "target");
        }
    }

    /** Returns the options of NHS Making Data Count: moving ranges screened, limits from all points, no direction, no target. */
    public static XmrOptions standard() {
        return STANDARD;
    }

    /** Returns a builder that starts from {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    private static void requireRising(List<Integer> indices, String name) {
        var before = 0;
        for (var index : indices) {
            if (index <= before) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT, "%s must rise, from 1 up, but were %s".formatted(name, indices));
            }
            before = index;
        }
    }

    /** Sets options one by one; {@link #build()} checks them. */
    public static final class Builder {
        private boolean screenMovingRange = true;
        private OptionalInt baselinePoints = OptionalInt.empty();
        private List<Integer> gapsBefore = List.of();
        private List<Rebase> rebases = List.of();
        private Direction better = Direction.MAINTAIN;
        private OptionalDouble target = OptionalDouble.empty();

        private Builder() {}

        /** Sets whether very large moving ranges are left out of their mean. */
        public Builder screenMovingRange(boolean screen) {
            this.screenMovingRange = screen;
            return this;
        }

        /** Fixes the limits on the first points, 12 or better 20 of them. */
        public Builder baselinePoints(int points) {
            this.baselinePoints = OptionalInt.of(points);
            return this;
        }

        /** Names the points before which a period has no value. */
        public Builder gapsBefore(List<Integer> indices) {
            this.gapsBefore = List.copyOf(indices);
            return this;
        }

        /** Names the points from which on the limits are computed anew. */
        public Builder rebases(List<Rebase> newRebases) {
            this.rebases = List.copyOf(newRebases);
            return this;
        }

        /** Sets which direction is an improvement. */
        public Builder better(Direction direction) {
            this.better = requireNonNull(direction, "direction");
            return this;
        }

        /** Sets the target that the process is held against. */
        public Builder target(double value) {
            this.target = OptionalDouble.of(value);
            return this;
        }

        /** Returns the options. */
        public XmrOptions build() {
            return new XmrOptions(screenMovingRange, baselinePoints, gapsBefore, rebases, better, target);
        }
    }
}
