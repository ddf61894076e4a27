package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.TextForm;

/** A formula for the interval of the difference p1 - p2 of two independent shares. */
public enum DifferenceMethod {
    /**
     * Newcombe's method 10, the default: the gaps of both Wilson intervals, combined as the sides of a right angle.
     *
     * <p>{@code d - sqrt((p1-l1)^2 + (u2-p2)^2)} to {@code d + sqrt((u1-p1)^2 + (p2-l2)^2)}. Source: Newcombe,
     * Statistics in Medicine 1998, 17:873.
     */
    NEWCOMBE("Newcombe hybrid score interval, method 10 (Newcombe 1998)"),
    /** Newcombe's method 11: the same with continuity-corrected Wilson intervals. */
    NEWCOMBE_CC("Newcombe hybrid score interval with continuity correction, method 11 (Newcombe 1998)"),
    /**
     * The differences that a score test does not reject, its variance multiplied by N/(N-1).
     *
     * <p>Source: Miettinen and Nurminen, Statistics in Medicine 1985, 4:213.
     */
    MIETTINEN_NURMINEN("Score interval with N/(N-1) (Miettinen and Nurminen 1985)"),
    /** The differences that a score test does not reject. Source: Mee, Biometrics 1984, 40:1175. */
    MEE("Score interval (Mee 1984)"),
    /**
     * The Wald interval of (k + 1) of (n + 2). Source: Agresti and Caffo, American Statistician 2000, 54:280.
     */
    AGRESTI_CAFFO("Agresti-Caffo interval (Agresti and Caffo 2000)");

    private final String source;

    DifferenceMethod(String source) {
        this.source = source;
    }

    Derivation derivation() {
        return Derivation.of(source, Assumptions.INDEPENDENT_EVENTS, Assumptions.INDEPENDENT_GROUPS);
    }

    /** Returns the method with its paper, as a derivation names it. */
    public String source() {
        return source;
    }

    /** Returns the word for the method, for example {@code miettinen-nurminen}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
