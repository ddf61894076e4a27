package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

/**
 * A key goal indicator: the goal itself, for example 250 digital staff by 2027.
 *
 * @param definition the goal
 */
public record Kgi(GoalDefinition definition) implements Goal {
    /** Checks that the definition is there. */
    public Kgi {
        requireNonNull(definition, "definition");
    }
}
