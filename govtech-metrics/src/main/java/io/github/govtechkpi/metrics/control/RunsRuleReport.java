package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import java.util.List;

/**
 * The points that a set of runs rules marks.
 *
 * @param values the values in order
 * @param center the centre that they are held against
 * @param sigma the standard deviation that they are held against
 * @param ruleSet the rules
 * @param signals every marked point, by index and then by precedence; a point may stand here more than once
 * @param derivation how the result came about
 */
public record RunsRuleReport(
        List<Double> values,
        double center,
        double sigma,
        RuleSet ruleSet,
        List<Signal> signals,
        Derivation derivation) {
    /** Copies the lists. */
    public RunsRuleReport {
        values = Column.copyOf(values);
        requireNonNull(ruleSet, "ruleSet");
        signals = List.copyOf(signals);
        requireNonNull(derivation, "derivation");
    }

    /** Returns the points that a rule marks, by their places from 0. */
    public List<Integer> indicesOf(SignalRule rule) {
        return Signal.indices(signals, rule);
    }
}
