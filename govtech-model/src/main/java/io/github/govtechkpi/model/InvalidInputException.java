package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

/**
 * A calculator was called with an argument that it can never take: a NaN, a negative count, more successes than trials.
 *
 * <p>What the data merely do not allow is no exception but {@link Computed.NotComputable}.
 */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The kind of fault. */
    private final ReasonCode code;

    /** Makes the exception from the kind of fault and a message with rule, name, value and next step. */
    public InvalidInputException(ReasonCode code, String message) {
        super(requireNonNull(code, "code") + ": " + message);
        this.code = code;
    }

    /** Returns the kind of fault, for example {@code INVALID_INPUT}. */
    public ReasonCode code() {
        return code;
    }
}
