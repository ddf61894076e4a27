package io.github.govtechkpi.metrics;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.util.List;

/**
 * How a number came about, so that a report can explain it and a later reader can compute it again.
 *
 * <p>The inputs stand in the result record itself.
 *
 * @param method the method with its source, for example {@code "Wilson score interval (Wilson 1927)"}
 * @param assumptions what must hold for the number to mean what it says
 * @param warnings what the reader has to know about this number
 */
public record Derivation(String method, List<LocalizedText> assumptions, List<Caveat> warnings) {
    /** Checks that every part is there. */
    public Derivation {
        requireNonNull(method, "method");
        assumptions = List.copyOf(assumptions);
        warnings = List.copyOf(warnings);
    }

    /** Makes a derivation without warnings. */
    public static Derivation of(String method, LocalizedText... assumptions) {
        return new Derivation(method, List.of(assumptions), List.of());
    }

    /** Returns this derivation with other warnings. */
    public Derivation withWarnings(List<Caveat> newWarnings) {
        return new Derivation(method, assumptions, newWarnings);
    }
}
