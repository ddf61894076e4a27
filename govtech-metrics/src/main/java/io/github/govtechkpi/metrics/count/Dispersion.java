package io.github.govtechkpi.metrics.count;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import java.util.List;
import java.util.Optional;

/**
 * How much more counts vary than chance alone would make them, for example phi = 5.3 for 100, 120, 80, 95, 130 and 70.
 *
 * @param model what is expected of the counts
 * @param counts the counts
 * @param bases exposures or trials; empty for {@link DispersionModel#POISSON}
 * @param pooled the mean count, the pooled rate or the pooled share
 * @param pearsonChi2 {@code sum (observed - expected)^2 / variance}
 * @param df the degrees of freedom, one less than there are counts
 * @param phi {@code pearsonChi2 / df}: about 1 where chance explains the differences
 * @param pUpper the probability of a chi-squared at least as large
 * @param spread variance and two-sided p-value, for {@link DispersionModel#POISSON} alone
 * @param derivation how the result came about; warns of OVERDISPERSED where {@code pUpper < 0.05} and {@code phi > 1.5}
 */
public record Dispersion(
        DispersionModel model,
        List<Double> counts,
        List<Double> bases,
        double pooled,
        double pearsonChi2,
        int df,
        double phi,
        double pUpper,
        Optional<Spread> spread,
        Derivation derivation) {
    /** Checks that every part is there. */
    public Dispersion {
        requireNonNull(model, "model");
        counts = Column.copyOf(counts);
        bases = Column.copyOf(bases);
        requireNonNull(spread, "spread");
        requireNonNull(derivation, "derivation");
    }

    /** Tells whether intervals that assume independent events are too narrow here. */
    public boolean isOverdispersed() {
        return derivation.warnings().stream().anyMatch(warning -> warning.code() == CaveatCode.OVERDISPERSED);
    }

    /** Returns what to multiply standard errors with: {@code sqrt(phi)} where over-dispersed, else 1. */
    public double standardErrorFactor() {
        return isOverdispersed() ? Math.sqrt(phi) : 1;
    }

    /**
     * The spread of counts that have one expectation.
     *
     * @param variance the sample variance, dividing by n - 1
     * @param indexOfDispersion {@code variance / mean}
     * @param pTwoSided twice the smaller tail: also tells counts that vary less than chance
     */
    public record Spread(double variance, double indexOfDispersion, double pTwoSided) {}
}
