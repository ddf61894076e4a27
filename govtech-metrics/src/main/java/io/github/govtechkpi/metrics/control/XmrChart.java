package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An individuals and moving range chart.
 *
 * @param points the values in order, each with what it says
 * @param segments the parts of the chart, one more than there are rebases
 * @param signals every point that a rule marks, by index and then by precedence; a point may stand here more than once
 * @param assurance whether the target will be met; empty without target, direction or limits
 * @param options how the chart was computed: baseline, gaps, rebases with their reasons, direction, target
 * @param derivation how the result came about
 */
public record XmrChart(
        List<Point> points,
        List<Segment> segments,
        List<Signal> signals,
        Optional<Assurance> assurance,
        XmrOptions options,
        Derivation derivation) {
    /** Copies the lists. */
    public XmrChart {
        points = List.copyOf(points);
        segments = List.copyOf(segments);
        signals = List.copyOf(signals);
        requireNonNull(assurance, "assurance");
        requireNonNull(options, "options");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the part of the chart that holds now: the last one. */
    public Segment current() {
        return segments.get(segments.size() - 1);
    }

    /** Returns the points that a rule marks, by their places from 0. */
    public List<Integer> indicesOf(SignalRule rule) {
        return Signal.indices(signals, rule);
    }

    /**
     * A point of the chart.
     *
     * @param index its place, from 0
     * @param value its value
     * @param movingRange the distance to the point before; empty at the start of a segment and after a gap
     * @param signal the rule that takes precedence, if any marks the point: outside, trend, two of three, one side
     * @param variation what the point says
     */
    public record Point(
            int index, double value, OptionalDouble movingRange, Optional<Signal> signal, Variation variation) {
        private static final LocalizedText COMMON_CAUSE = LocalizedText.of("通常の変動", "Common Cause");

        /** Checks that every part is there. */
        public Point {
            requireNonNull(movingRange, "movingRange");
            requireNonNull(signal, "signal");
            requireNonNull(variation, "variation");
        }

        /** Returns the words of the deciding rule, for example 上側管理限界の外 / Above UCL, or 通常の変動 / Common Cause. */
        public LocalizedText label() {
            return signal.map(Signal::label).orElse(COMMON_CAUSE);
        }
    }

    /**
     * Points that have one centre and one pair of limits.
     *
     * @param first the first point, from 0
     * @param last the last point
     * @param baselinePoints how many of them, from the first on, fix centre and limits
     * @param center the mean of the baseline
     * @param rawMovingRange the mean of all its moving ranges; not computable where it has none
     * @param movingRangeLimit the upper limit of the moving range chart, {@code 3.267 * rawMovingRange}
     * @param limits the control limits; not computable (ZERO_SIGMA) where no moving range is left after screening
     */
    public record Segment(
            int first,
            int last,
            int baselinePoints,
            double center,
            Computed<Double> rawMovingRange,
            Computed<Double> movingRangeLimit,
            Computed<Limits> limits) {
        /** Checks that every part is there. */
        public Segment {
            requireNonNull(rawMovingRange, "rawMovingRange");
            requireNonNull(movingRangeLimit, "movingRangeLimit");
            requireNonNull(limits, "limits");
        }
    }

    /**
     * Control limits; they are not clipped, so that a count may have a lower limit below 0.
     *
     * @param movingRange the mean moving range, after screening where that was asked for
     * @param lower {@code center - 2.66 * movingRange}
     * @param nearLower two thirds of the way from the centre to {@code lower}
     * @param nearUpper two thirds of the way from the centre to {@code upper}
     * @param upper {@code center + 2.66 * movingRange}
     */
    public record Limits(double movingRange, double lower, double nearLower, double nearUpper, double upper) {}

    /** What a point of a control chart says. */
    public enum Variation {
        /** Ordinary fluctuation: no reason to look for a cause of this point. */
        COMMON_CAUSE("通常の変動", "Common cause variation"),
        /** A signal in the better direction. */
        IMPROVEMENT("特別な変動（改善）", "Special cause variation: improvement"),
        /** A signal in the worse direction. */
        CONCERN("特別な変動（懸念）", "Special cause variation: concern"),
        /** A signal where no direction is better, or one without a direction. */
        NEUTRAL("特別な変動（良し悪しの判定なし）", "Special cause variation: neither better nor worse");

        private final LocalizedText label;

        Variation(String ja, String en) {
            this.label = LocalizedText.of(ja, en);
        }

        /** Returns the words for reports, for example 特別な変動（改善） / Special cause variation: improvement. */
        public LocalizedText label() {
            return label;
        }

        /** Returns what a signal on one side says where one direction is better. */
        public static Variation of(Signal.Side side, Direction better) {
            if (side == Signal.Side.NONE || better == Direction.MAINTAIN) {
                return NEUTRAL;
            }
            return (side == Signal.Side.HIGH) == (better == Direction.INCREASE) ? IMPROVEMENT : CONCERN;
        }
    }

    /** Whether a process will meet its target as long as nothing about it changes. */
    public enum Assurance {
        /** The target lies beyond the limits on the worse side: ordinary fluctuation does not miss it. */
        CONSISTENTLY_HITS("現状のままで目標を安定して満たします", "Consistently hits the target"),
        /** The target lies beyond the limits on the better side: ordinary fluctuation does not reach it. */
        CONSISTENTLY_FAILS("現状のままでは目標に届きません", "Consistently fails the target"),
        /** The target lies within the limits, which belong to it: it is met in some periods and missed in others. */
        HIT_OR_MISS("期間によって目標を満たすことも満たさないこともあります", "Hit or miss: meets the target in some periods only");

        private final LocalizedText label;

        Assurance(String ja, String en) {
            this.label = LocalizedText.of(ja, en);
        }

        /** Returns the words for reports, for example 現状のままでは目標に届きません / Consistently fails the target. */
        public LocalizedText label() {
            return label;
        }

        static Assurance of(double target, double lower, double upper, Direction better) {
            if (target > upper) {
                return better == Direction.INCREASE ? CONSISTENTLY_FAILS : CONSISTENTLY_HITS;
            }
            if (target < lower) {
                return better == Direction.INCREASE ? CONSISTENTLY_HITS : CONSISTENTLY_FAILS;
            }
            return HIT_OR_MISS;
        }
    }
}
