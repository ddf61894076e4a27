package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a number could not be computed, and what to use instead.
 *
 * @param code the kind of reason, stable across versions, for example {@code TARGET_EQUALS_BASELINE}
 * @param message what is wrong, in both languages
 * @param useInstead what to do or to look at instead, if there is something
 * @param minimum the least number of observations that the calculation needs, where that is the reason
 */
public record Reason(ReasonCode code, LocalizedText message, Optional<LocalizedText> useInstead, OptionalInt minimum) {
    /** Checks that every part is there. */
    public Reason {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        requireNonNull(useInstead, "useInstead");
        requireNonNull(minimum, "minimum");
    }

    /** Makes the reason that a code tells in its own words. */
    public static Reason of(ReasonCode code) {
        return new Reason(code, code.message(), code.useInstead(), OptionalInt.empty());
    }

    /** Makes the reason of a code with a sentence of the caller's, which names the values that are to blame. */
    public static Reason of(ReasonCode code, LocalizedText message) {
        return new Reason(code, message, code.useInstead(), OptionalInt.empty());
    }

    /** Makes the reason that a calculation needs at least {@code minimum} observations and has fewer. */
    public static Reason tooFewObservations(int minimum, int found) {
        var message = LocalizedText.of(
                "観測値が%s件必要ですが、%s件しかありません。".formatted(minimum, found),
                "%s observations are needed, but there are %s.".formatted(minimum, found));
        return new Reason(
                ReasonCode.TOO_FEW_OBSERVATIONS,
                message,
                ReasonCode.TOO_FEW_OBSERVATIONS.useInstead(),
                OptionalInt.of(minimum));
    }

    /** Returns the code and the English message. */
    @Override
    public String toString() {
        return code + ": " + message;
    }
}
