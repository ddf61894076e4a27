package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.time.ReportingPeriod;

/**
 * A value to have reached on the way to the target, for example 170 人 by {@code FY2025}.
 *
 * @param period by when
 * @param value the quantity, with how exactly it was stated
 */
public record Milestone(ReportingPeriod period, StatedValue value) {
    /** Checks that both parts are there. */
    public Milestone {
        requireNonNull(period, "period");
        requireNonNull(value, "value");
    }
}
