package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.TextForm;

/** A formula for the interval of the ratio p1 / p2 of two independent shares. */
public enum RelativeRiskMethod {
    /** The ratios that a score test does not reject, the default. Source: Koopman, Biometrics 1984, 40:513. */
    KOOPMAN("Koopman score interval (Koopman 1984)"),
    /**
     * The same with the variance multiplied by N/(N-1). Source: Miettinen and Nurminen, Statistics in Medicine 1985,
     * 4:213.
     */
    MIETTINEN_NURMINEN("Score interval with N/(N-1) (Miettinen and Nurminen 1985)"),
    /**
     * The normal interval of the logarithm; not computable where a group has no events. Source: Katz and others,
     * Biometrics 1978, 34:469.
     */
    KATZ("Katz log interval (Katz and others 1978)"),
    /** The Katz interval of (x + 0.5) of (n + 0.5). Source: Walter, Biometrika 1975. */
    KATZ_ADJUSTED("Adjusted log interval (Walter 1975)");

    private final String source;

    RelativeRiskMethod(String source) {
        this.source = source;
    }

    Derivation derivation() {
        return Derivation.of(source, Assumptions.INDEPENDENT_EVENTS, Assumptions.INDEPENDENT_GROUPS);
    }

    /** Returns the method with its paper, as a derivation names it. */
    public String source() {
        return source;
    }

    /** Returns the word for the method, for example {@code katz-adjusted}. */
    @Override
    public String toString() {
        return TextForm.of(name());
    }
}
