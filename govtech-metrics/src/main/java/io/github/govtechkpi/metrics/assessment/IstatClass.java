package io.github.govtechkpi.metrics.assessment;

/** How a value develops by the cut-offs of the Italian SDG report (ISTAT, ASTAT); the outer names are ours. */
public enum IstatClass {
    /** From 5 % a year in the wanted direction. */
    SIGNIFICANT_IMPROVEMENT,
    /** From 1 %. */
    SLIGHT_IMPROVEMENT,
    /** Above -1 %. */
    STABLE,
    /** Above -5 %. */
    SLIGHT_WORSENING,
    /** -5 % or less. */
    SIGNIFICANT_WORSENING
}
