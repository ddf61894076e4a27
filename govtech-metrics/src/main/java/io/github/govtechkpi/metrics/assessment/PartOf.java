package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.metrics.Arguments;

/**
 * The two amounts behind a share, so that a text can print both: 170 of 250.
 *
 * @param part the upper amount
 * @param whole the lower amount, not 0
 */
public record PartOf(double part, double whole) {
    /** Checks that both are finite. */
    public PartOf {
        Arguments.finite(part, "part");
        Arguments.finite(whole, "whole");
    }

    /** Returns {@code part/whole}. */
    public double share() {
        return part / whole;
    }
}
