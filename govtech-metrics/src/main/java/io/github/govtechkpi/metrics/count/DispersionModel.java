package io.github.govtechkpi.metrics.count;

/** What the counts would follow if nothing but chance told them apart. */
public enum DispersionModel {
    /** Every count has the same expectation. */
    POISSON,
    /** The expectation of a count is proportional to its exposure. */
    POISSON_EXPOSURE,
    /** Every unit has the same share of successes. */
    BINOMIAL
}
