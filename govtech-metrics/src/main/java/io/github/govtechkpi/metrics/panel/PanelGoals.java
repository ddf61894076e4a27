package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * The goals of a panel, one for each indicator, in the order in which the results come.
 *
 * @param goals the goals
 */
public record PanelGoals(List<PanelGoal> goals) {
    /** Copies the goals and checks that no indicator has two. */
    public PanelGoals {
        goals = List.copyOf(goals);
        var seen = new HashMap<String, PanelGoal>();
        for (var goal : goals) {
            if (seen.put(goal.indicator().value(), goal) != null) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "The indicator %s has two goals: keep one".formatted(goal.indicator()));
            }
        }
    }

    /** Returns the number of goals. */
    public int size() {
        return goals.size();
    }

    /** Returns the goal at a place in the order. */
    public PanelGoal get(int index) {
        return goals.get(index);
    }

    /** Returns the place of an indicator's goal in the order; empty for an indicator without one. */
    public OptionalInt indexOf(String indicator) {
        for (var i = 0; i < goals.size(); i++) {
            if (goals.get(i).indicator().value().equals(indicator)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Tells whether there are as many others, and each goes with the one in its place. */
    boolean eachMatches(PanelGoals others, BiPredicate<PanelGoal, PanelGoal> goesWith) {
        return size() == others.size()
                && IntStream.range(0, size()).allMatch(i -> goesWith.test(get(i), others.get(i)));
    }

    Map<String, Integer> indices() {
        var indices = new HashMap<String, Integer>();
        for (var i = 0; i < goals.size(); i++) {
            indices.put(goals.get(i).indicator().value(), i);
        }
        return indices;
    }
}
