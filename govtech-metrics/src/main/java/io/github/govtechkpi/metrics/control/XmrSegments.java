package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.metrics.Quotients;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.apache.commons.math3.stat.StatUtils;

/** Computes centre and limits of one part of an XmR chart. */
final class XmrSegments {
    // Wheeler 2000: 3 / d2 with d2 = 1.128, and D4 for two points
    private static final double LIMIT_FACTOR = 2.66;
    private static final double MOVING_RANGE_FACTOR = 3.267;
    // NHSRplotthedots: near the limit is from two thirds of the way on
    private static final double NEAR_FACTOR = 2 * (LIMIT_FACTOR / 3);

    private static final int MOST_DECIMALS = 3;
    private static final double[] POWERS_OF_TEN = {1, 10, 100, 1000};
    private static final double LARGEST_WHOLE = 4e9; // times the longest array there can be, it still fits into a long

    private XmrSegments() {}

    static XmrChart.Segment of(double[] values, double[] movingRanges, int first, int last, XmrOptions options) {
        var length = last - first + 1;
        var baseline = Math.min(options.baselinePoints().orElse(length), length);
        var center = decimalMean(values, first, baseline);
        var ranges = Arrays.copyOfRange(movingRanges, first, first + baseline);
        var number = keep(ranges, ranges.length, range -> !Double.isNaN(range));
        if (number == 0) {
            var reason = Reason.of(
                    ReasonCode.TOO_FEW_POINTS,
                    LocalizedText.of(
                            "続いた二つの点がないため、移動範囲を計算できません。",
                            "No two points follow each other, so there is no moving range."));
            return new XmrChart.Segment(
                    first,
                    last,
                    baseline,
                    center,
                    Computed.notComputable(reason),
                    Computed.notComputable(reason),
                    Computed.notComputable(reason));
        }
        var raw = StatUtils.mean(ranges, 0, number);
        var rangeLimit = MOVING_RANGE_FACTOR * raw;
        var kept = options.screenMovingRange() ? keep(ranges, number, range -> range < rangeLimit) : number;
        return new XmrChart.Segment(
                first,
                last,
                baseline,
                center,
                Computed.of(raw),
                Computed.of(rangeLimit),
                kept == 0
                        ? Computed.notComputable(ReasonCode.ZERO_SIGMA)
                        : Computed.of(limits(center, StatUtils.mean(ranges, 0, kept))));
    }

    /** Moves those of the first numbers that are to be kept to the front, and returns how many they are. */
    private static int keep(double[] numbers, int length, DoublePredicate isKept) {
        var kept = 0;
        for (var i = 0; i < length; i++) {
            if (isKept.test(numbers[i])) {
                numbers[kept++] = numbers[i];
            }
        }
        return kept;
    }

    /** Returns the mean as published decimals have it: a value on the mean ends a run, and must not miss it by rounding. */
    private static double decimalMean(double[] values, int first, int number) {
        return Quotients.nearest(decimalSum(values, first, number), BigDecimal.valueOf(number));
    }

    /** Adds decimals of few digits as whole numbers of the last digit, which needs no object for each; others one by one. */
    private static BigDecimal decimalSum(double[] values, int first, int number) {
        for (var scale = 0; scale <= MOST_DECIMALS; scale++) {
            var unit = POWERS_OF_TEN[scale];
            var whole = 0L;
            var i = first;
            while (i < first + number && isDecimal(values[i], unit)) {
                whole += Math.round(values[i] * unit);
                i++;
            }
            if (i == first + number) {
                return BigDecimal.valueOf(whole, scale);
            }
        }
        var sum = BigDecimal.ZERO;
        for (var i = first; i < first + number; i++) {
            sum = sum.add(BigDecimal.valueOf(values[i]));
        }
        return sum;
    }

    /** Tells whether a number is a decimal of that last digit; small enough that a sum of any column fits into a long. */
    private static boolean isDecimal(double value, double unit) {
        var whole = Math.rint(value * unit);
        return Math.abs(whole) < LARGEST_WHOLE && whole / unit == value;
    }

    private static XmrChart.Limits limits(double center, double movingRange) {
        return new XmrChart.Limits(
                movingRange,
                center - LIMIT_FACTOR * movingRange,
                center - NEAR_FACTOR * movingRange,
                center + NEAR_FACTOR * movingRange,
                center + LIMIT_FACTOR * movingRange);
    }
}
