package io.github.govtechkpi.metrics.assessment;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import java.util.OptionalDouble;

/**
 * The thresholds of {@link AssessmentMethod#STATISTICS_CANADA} that a goal sets itself; the others keep their defaults.
 *
 * @param high from where progress is substantial
 * @param med from where it is moderate
 * @param low from where it is limited
 */
public record ProgressThresholds(OptionalDouble high, OptionalDouble med, OptionalDouble low) {
    /** All defaults. */
    public static final ProgressThresholds NONE =
            new ProgressThresholds(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Checks that those that are there are finite. */
    public ProgressThresholds {
        requireNonNull(high, "high").ifPresent(value -> Arguments.finite(value, "high"));
        requireNonNull(med, "med").ifPresent(value -> Arguments.finite(value, "med"));
        requireNonNull(low, "low").ifPresent(value -> Arguments.finite(value, "low"));
    }
}
