package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What happens if things go on as they did.
 *
 * @param kind how it was made
 * @param attainDate the day on which the target is met at this pace
 * @param valueAtDue the value at the due date at this pace
 */
public record Projection(Kind kind, Computed<LocalDate> attainDate, Computed<BigDecimal> valueAtDue) {
    /** How a projection is made. The names are part of the contract with other applications. */
    public enum Kind {
        /** The line through baseline and current value goes on: a date without any uncertainty. */
        ARITHMETIC_ONLY
    }

    /** Checks that every part is there. */
    public Projection {
        requireNonNull(kind, "kind");
        requireNonNull(attainDate, "attainDate");
        requireNonNull(valueAtDue, "valueAtDue");
    }
}
