package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.control.Signal.Side;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Applies a set of runs rules to values whose centre and standard deviation are known. */
public final class RunsRules {
    /** The limits of values with centre 0 and sigma 1, whose moving ranges have the mean 1.128. */
    private static final XmrChart.Limits UNIT_LIMITS = new XmrChart.Limits(1.128, -3, -2, 2, 3);

    private RunsRules() {}

    /** Applies the rules of {@link RuleSet#NHS}. */
    public static Computed<RunsRuleReport> apply(double[] values, double center, double sigma) {
        return apply(values, center, sigma, RuleSet.NHS);
    }

    /**
     * Marks the points that one set of rules calls signals, for example 123 after 121 and 105 with centre 100 and sigma 10: two of
     * three beyond 2 sigma.
     *
     * <p>With {@code z = (x - center) / sigma}, Western Electric: |z| above 3; 2 of 3 above 2 on one side; 4 of 5 above 1 on one
     * side; 8 on one side. Nelson: |z| above 3; 9 on one side; 6 rising or falling; 14 up and down in turn; 2 of 3; 4 of 5; 15
     * with |z| below 1; 8 with |z| above 1. Both mark the last point of a window, which for 2 of 3 and 4 of 5 is one of those
     * beyond. NHS: as {@link XmrCharts} with limits at 3 sigma, marking all points of a window.<br>
     * Comparisons are strict: a point on the centre ends a run, a tie ends a trend.<br>
     * Source: Western Electric Statistical Quality Control Handbook 1956; Nelson, J Qual Tech 1984 16:237.
     *
     * @param values one value per period, in order
     * @param center the centre of the process, not of these values alone
     * @param sigma its standard deviation
     * @return the marked points; not computable (ZERO_SIGMA) where sigma is not above 0
     * @throws io.github.govtechkpi.model.InvalidInputException if a number is not finite
     */
    public static Computed<RunsRuleReport> apply(double[] values, double center, double sigma, RuleSet ruleSet) {
        requireNonNull(ruleSet, "ruleSet");
        var series = Arguments.finite(values, "values");
        Arguments.finite(center, "center");
        Arguments.finite(sigma, "sigma");
        if (sigma <= 0) {
            return Computed.notComputable(ReasonCode.ZERO_SIGMA);
        }
        var z = Arrays.stream(series).map(value -> (value - center) / sigma).toArray();
        var signals = switch (ruleSet) {
            case NHS -> NhsRules.signals(z, 0, 0, Optional.of(UNIT_LIMITS));
            case WESTERN_ELECTRIC -> westernElectric(z);
            case NELSON -> nelson(series, z);
        };
        return Computed.of(new RunsRuleReport(
                Arrays.stream(series).boxed().toList(),
                center,
                sigma,
                ruleSet,
                Signal.inOrder(signals),
                Derivation.of(
                        ruleSet.text(),
                        LocalizedText.of(
                                "値は互いに独立で、中心と標準偏差は別に定まっているものとしています。",
                                "Values are independent; centre and sigma are known."),
                        ruleSet.falseAlarms())));
    }

    private static List<Signal> westernElectric(double[] z) {
        var signals = new ArrayList<Signal>();
        mark(signals, z, 1, SignalRule.BEYOND_3_SIGMA, start -> beyond(z, start, 1, 1, 3));
        mark(signals, z, 3, SignalRule.TWO_OF_THREE_BEYOND_2_SIGMA, start -> beyond(z, start, 3, 2, 2));
        mark(signals, z, 5, SignalRule.FOUR_OF_FIVE_BEYOND_1_SIGMA, start -> beyond(z, start, 5, 4, 1));
        mark(signals, z, 8, SignalRule.EIGHT_ON_ONE_SIDE, start -> Windows.oneSide(z, start, 8, 0));
        return signals;
    }

    private static List<Signal> nelson(double[] values, double[] z) {
        var signals = new ArrayList<Signal>();
        mark(signals, z, 1, SignalRule.BEYOND_3_SIGMA, start -> beyond(z, start, 1, 1, 3));
        mark(signals, z, 3, SignalRule.TWO_OF_THREE_BEYOND_2_SIGMA, start -> beyond(z, start, 3, 2, 2));
        mark(signals, z, 5, SignalRule.FOUR_OF_FIVE_BEYOND_1_SIGMA, start -> beyond(z, start, 5, 4, 1));
        mark(signals, z, 9, SignalRule.NINE_ON_ONE_SIDE, start -> Windows.oneSide(z, start, 9, 0));
        mark(signals, z, 6, SignalRule.SIX_POINT_TREND, start -> Windows.trend(values, start, 6));
        markPattern(signals, z, 14, SignalRule.FOURTEEN_ALTERNATING, start -> Windows.alternates(values, start, 14));
        markPattern(
                signals,
                z,
                15,
                SignalRule.FIFTEEN_WITHIN_1_SIGMA,
                start -> Arrays.stream(z, start, start + 15).allMatch(value -> Math.abs(value) < 1));
        markPattern(
                signals,
                z,
                8,
                SignalRule.EIGHT_BEYOND_1_SIGMA,
                start -> Arrays.stream(z, start, start + 8).allMatch(value -> Math.abs(value) > 1));
        return signals;
    }

    /** Tells on which side at least {@code needed} points of a window, its last among them, lie beyond a number of sigmas. */
    private static Side beyond(double[] z, int start, int window, int needed, double sigmas) {
        var above = 0;
        var below = 0;
        for (var i = start; i < start + window; i++) {
            above += z[i] > sigmas ? 1 : 0;
            below += z[i] < -sigmas ? 1 : 0;
        }
        var last = z[start + window - 1];
        return Windows.side(above >= needed && last > sigmas, below >= needed && last < -sigmas);
    }

    private static void mark(
            List<Signal> signals, double[] z, int window, SignalRule rule, IntFunction<Side> sideOfWindow) {
        for (var start = 0; start + window <= z.length; start++) {
            var side = sideOfWindow.apply(start);
            if (side != Side.NONE) {
                signals.add(new Signal(start + window - 1, rule, side));
            }
        }
    }

    private static void markPattern(
            List<Signal> signals, double[] z, int window, SignalRule rule, IntPredicate isPattern) {
        for (var start = 0; start + window <= z.length; start++) {
            if (isPattern.test(start)) {
                signals.add(new Signal(start + window - 1, rule, Side.NONE));
            }
        }
    }
}
