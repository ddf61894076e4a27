package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/** Computes centre and limits of one part of an XmR chart. */
final class XmrSegments {
    // Wheeler 2000: 3 / d2 with d2 = 1.128, and D4 for two points
    private static final double LIMIT_FACTOR = 2.66;
    private static final double MOVING_RANGE_FACTOR = 3.267;
    // NHSRplotthedots: near the limit is from two thirds of the way on
    private static final double NEAR_FACTOR = 2 * (LIMIT_FACTOR / 3);

    private XmrSegments() {}

    static XmrChart.Segment of(
            double[] values, List<OptionalDouble> movingRanges, int first, int last, XmrOptions options) {
        var length = last - first + 1;
        var baseline = Math.min(options.baselinePoints().orElse(length), length);
        var center = decimalMean(values, first, baseline);
        var ranges = movingRanges.subList(first, first + baseline).stream()
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (ranges.length == 0) {
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
        var raw = StatUtils.mean(ranges);
        var rangeLimit = MOVING_RANGE_FACTOR * raw;
        var kept = options.screenMovingRange()
                ? Arrays.stream(ranges).filter(range -> range < rangeLimit).toArray()
                : ranges;
        return new XmrChart.Segment(
                first,
                last,
                baseline,
                center,
                Computed.of(raw),
                Computed.of(rangeLimit),
                kept.length == 0
                        ? Computed.notComputable(ReasonCode.ZERO_SIGMA)
                        : Computed.of(limits(center, StatUtils.mean(kept))));
    }

    /** Returns the mean as published decimals have it: a value on the mean ends a run, and must not miss it by rounding. */
    private static double decimalMean(double[] values, int first, int number) {
        var sum = BigDecimal.ZERO;
        for (var i = first; i < first + number; i++) {
            sum = sum.add(BigDecimal.valueOf(values[i]));
        }
        return sum.divide(BigDecimal.valueOf(number), MathContext.DECIMAL128).doubleValue();
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
