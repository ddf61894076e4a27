package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.metrics.control.Signal.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The four rules of NHS Making Data Count, for points that have one centre and one pair of limits. */
final class NhsRules {
    // NHS England, Making Data Count, as NHSRplotthedots applies it
    private static final int RUN = 7;
    private static final int CLOSE_WINDOW = 3;
    private static final int CLOSE_NEEDED = 2;
    private static final Side[] NO_MARKS = {};

    private NhsRules() {}

    /**
     * Marks every point of a window of 7, and of 3 points those near the limit; without limits only trends and runs are seen.
     *
     * @param offset the index of the first value
     */
    static List<Signal> signals(double[] values, int offset, double center, Optional<XmrChart.Limits> limits) {
        var outside = limits.map(found -> outside(values, found)).orElse(NO_MARKS);
        var trend = runs(values, start -> Windows.trend(values, start, RUN));
        var nearLimit = limits.map(found -> nearLimit(values, center, found)).orElse(NO_MARKS);
        var oneSide = runs(values, start -> Windows.oneSide(values, start, RUN, center));
        var signals = new ArrayList<Signal>();
        for (var i = 0; i < values.length; i++) { // in the order of precedence, that of the rules
            add(signals, offset, i, SignalRule.OUTSIDE_LIMITS, outside);
            add(signals, offset, i, SignalRule.SEVEN_POINT_TREND, trend);
            add(signals, offset, i, SignalRule.TWO_OF_THREE_NEAR_LIMIT, nearLimit);
            add(signals, offset, i, SignalRule.SEVEN_ON_ONE_SIDE, oneSide);
        }
        return signals;
    }

    private static Side[] runs(double[] values, IntFunction<Side> sideOfWindow) {
        var sides = new Side[values.length];
        Arrays.fill(sides, Side.NONE);
        for (var start = 0; start + RUN <= values.length; start++) {
            var side = sideOfWindow.apply(start);
            if (side != Side.NONE) {
                // the turning point of a rise and a fall belongs to both: the later trend takes it
                Arrays.fill(sides, start, start + RUN, side);
            }
        }
        return sides;
    }

    private static Side[] outside(double[] values, XmrChart.Limits limits) {
        var sides = new Side[values.length];
        for (var i = 0; i < values.length; i++) {
            sides[i] = Windows.side(values[i] > limits.upper(), values[i] < limits.lower());
        }
        return sides;
    }

    /** Marks the points in (near limit, limit] of three on one side; one outside the limits may be the third. */
    private static Side[] nearLimit(double[] values, double center, XmrChart.Limits limits) {
        var near = new Side[values.length];
        for (var i = 0; i < values.length; i++) {
            near[i] = Windows.side(
                    values[i] > limits.nearUpper() && values[i] <= limits.upper(),
                    values[i] < limits.nearLower() && values[i] >= limits.lower());
        }
        var sides = new Side[values.length];
        Arrays.fill(sides, Side.NONE);
        for (var start = 0; start + CLOSE_WINDOW <= values.length; start++) {
            var side = Windows.oneSide(values, start, CLOSE_WINDOW, center);
            var count = 0;
            for (var i = start; i < start + CLOSE_WINDOW; i++) {
                count += near[i] == side ? 1 : 0;
            }
            if (side != Side.NONE && count >= CLOSE_NEEDED) {
                for (var i = start; i < start + CLOSE_WINDOW; i++) {
                    sides[i] = near[i] == side ? side : sides[i];
                }
            }
        }
        return sides;
    }

    private static void add(List<Signal> signals, int offset, int index, SignalRule rule, Side[] sides) {
        if (sides.length > 0 && sides[index] != Side.NONE) {
            signals.add(new Signal(offset + index, rule, sides[index]));
        }
    }
}
