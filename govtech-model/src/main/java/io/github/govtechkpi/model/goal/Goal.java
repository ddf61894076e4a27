package io.github.govtechkpi.model.goal;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import java.time.LocalDate;
import java.util.Optional;

/** A goal with an indicator: a KGI, or a KPI that serves it. */
public sealed interface Goal permits Kgi, Kpi {
    /** Returns all that the two roles have in common. */
    GoalDefinition definition();

    /** Returns this goal as it stood on a day; {@link GoalDefinition#asKnownOn} says how. */
    default Goal asKnownOn(LocalDate day) {
        var then = definition().asKnownOn(day);
        return this instanceof Kgi ? new Kgi(then) : new Kpi(then);
    }

    /** Returns the id, unique within the program. */
    default GoalId id() {
        return definition().id();
    }

    /** Returns the name. */
    default LocalizedText name() {
        return definition().name();
    }

    /** Returns what is measured. */
    default Indicator indicator() {
        return definition().indicator();
    }

    /** Returns which way is better. */
    default Direction direction() {
        return definition().direction();
    }

    /** Returns where it started. */
    default Optional<Baseline> baseline() {
        return definition().baseline();
    }

    /** Returns what it has to reach. */
    default Optional<Target> target() {
        return definition().target();
    }
}
