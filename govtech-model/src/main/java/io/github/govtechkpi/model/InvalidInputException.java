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

    /** What is wrong; not serialised, the message says it in English. */
    private final transient LocalizedText explanation;

    /** Makes the exception from the kind of fault and a message with rule, name, value and next step. */
    public InvalidInputException(ReasonCode code, String message) {
        this(code, LocalizedText.en(message));
    }

    /** Makes the exception for an argument that a person may have typed, with the message in that person's language. */
    public InvalidInputException(ReasonCode code, LocalizedText message) {
        super(requireNonNull(code, "code") + ": " + requireNonNull(message, "message"));
        this.code = code;
        this.explanation = message;
    }

    /**
     * Makes the exception from a sentence in each language, in which {@code %s} stands for the values.
     *
     * @param code the kind of fault
     * @param ja the message in Japanese
     * @param en the message in English
     * @param values what {@code %s} stands for, in the order of both messages
     */
    @SuppressWarnings("AnnotateFormatMethod") // that annotation knows one format, not two with the same values
    public static InvalidInputException of(ReasonCode code, String ja, String en, Object... values) {
        return new InvalidInputException(code, LocalizedText.of(ja.formatted(values), en.formatted(values)));
    }

    /** Returns the kind of fault, for example {@code INVALID_INPUT}. */
    public ReasonCode code() {
        return code;
    }

    /** Returns what is wrong without the code: in both languages where a person may have typed the argument, else in English. */
    public LocalizedText explanation() {
        return explanation;
    }
}
