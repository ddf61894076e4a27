package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * Where a goal started, for example about 50 人 in {@code 2023-09}.
 *
 * @param value the quantity, with how exactly it was stated
 * @param period what it is about; a baseline without one is a finding of the design review
 */
public record Baseline(StatedValue value, Optional<ReportingPeriod> period) {
    /** Checks that both parts are there. */
    public Baseline {
        requireNonNull(value, "value");
        requireNonNull(period, "period");
    }

    /** Makes a baseline with its period. */
    public static Baseline of(StatedValue value, ReportingPeriod period) {
        return new Baseline(value, Optional.of(period));
    }
}
