package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.metrics.Arguments;

/**
 * A value with its year, for example 170 in 2025.
 *
 * @param year the calendar year, or the year in which a fiscal year starts
 * @param value the value; of two counts their share
 */
public record YearValue(int year, double value) {
    /** Checks that the value is finite. */
    public YearValue {
        Arguments.finite(value, "value");
    }
}
