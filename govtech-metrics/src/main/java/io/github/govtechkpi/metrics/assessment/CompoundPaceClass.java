package io.github.govtechkpi.metrics.assessment;

/** How the growth of a value compares with what is asked of it; each class includes its lower bound. */
public enum CompoundPaceClass {
    /** The current value meets the target. */
    TARGET_ACHIEVED,
    /** From 0.95 of the growth that the target needs; without a target from 1.5 % a year. */
    SUBSTANTIAL,
    /** From 0.6 of it; without a target from 0.5 % a year. */
    MODERATE,
    /** From 0. */
    LIMITED,
    /** Below 0. */
    DETERIORATION
}
