package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

/**
 * A key performance indicator: what has to move on the way to a KGI.
 *
 * @param definition the goal
 */
public record Kpi(GoalDefinition definition) implements Goal {
    /** Checks that the definition is there. */
    public Kpi {
        requireNonNull(definition, "definition");
    }
}
