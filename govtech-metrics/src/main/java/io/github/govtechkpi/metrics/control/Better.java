package io.github.govtechkpi.metrics.control;

/** Which way a value should go, so that a signal can be told as an improvement or a concern. */
public enum Better {
    /** Higher values are better, for example users of an online procedure. */
    HIGHER,
    /** Lower values are better, for example days until an answer. */
    LOWER,
    /** Neither: a signal is a change and no more. */
    NEITHER
}
