package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A point that a rule marks, for example index 10 by {@link SignalRule#OUTSIDE_LIMITS} on the high side.
 *
 * @param index the place of the point in the values, from 0
 * @param rule the rule that marks it
 * @param side on which side of the centre, or whether it rises or falls
 */
public record Signal(int index, SignalRule rule, Side side) {
    /** Checks that every part is there. */
    public Signal {
        requireNonNull(rule, "rule");
        requireNonNull(side, "side");
    }

    /** Returns the words for reports, for example 上側管理限界の外 / Above UCL. */
    public LocalizedText label() {
        return rule.label(side);
    }

    static List<Integer> indices(List<Signal> signals, SignalRule rule) {
        return signals.stream()
                .filter(signal -> signal.rule == rule)
                .map(Signal::index)
                .toList();
    }

    static List<Signal> inOrder(List<Signal> signals) {
        return signals.stream()
                .sorted(Comparator.comparingInt(Signal::index).thenComparing(Signal::rule))
                .toList();
    }

    /** Returns the points outside their limits; a point on a limit is within it. */
    static List<Signal> outside(double[] values, double[] lower, double[] upper) {
        var signals = new ArrayList<Signal>();
        for (var i = 0; i < values.length; i++) {
            if (values[i] > upper[i]) {
                signals.add(new Signal(i, SignalRule.OUTSIDE_LIMITS, Side.HIGH));
            } else if (values[i] < lower[i]) {
                signals.add(new Signal(i, SignalRule.OUTSIDE_LIMITS, Side.LOW));
            }
        }
        return List.copyOf(signals);
    }

    /** The side of a signal. */
    public enum Side {
        /** Above the centre, or rising. */
        HIGH,
        /** Below the centre, or falling. */
        LOW,
        /** A pattern without a side, such as points that go up and down in turn. */
        NONE
    }
}
