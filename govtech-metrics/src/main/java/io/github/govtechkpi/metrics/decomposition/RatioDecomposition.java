package io.github.govtechkpi.metrics.decomposition;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * The change of a ratio, split into what its numerator and what its denominator did.
 *
 * @param numerator0 the numerator before, for example 50
 * @param denominator0 the denominator before, for example 100
 * @param numerator1 the numerator after, for example 48
 * @param denominator1 the denominator after, for example 80
 * @param better which way the ratio has to move to improve
 * @param ratio0 the ratio before, for example 0.5
 * @param ratio1 the ratio after, for example 0.6
 * @param ratioChange ratio1 - ratio0, for example 0.1
 * @param absoluteChange numerator1 - numerator0 in the numerator's unit, for example -2
 * @param denominatorChange denominator1 - denominator0 in the denominator's unit, for example -20
 * @param numeratorEffect the part of {@code ratioChange} that the numerator made (Shapley), for example -0.0225
 * @param denominatorEffect the part of {@code ratioChange} that the denominator made (Shapley), for example 0.1225
 * @param logarithmic the same split by logarithmic means; not computable unless all four amounts are above 0
 * @param flags what the ratio alone would hide, in the order of {@link DecompositionFlag}
 * @param derivation how it was computed
 */
public record RatioDecomposition(
        double numerator0,
        double denominator0,
        double numerator1,
        double denominator1,
        Better better,
        double ratio0,
        double ratio1,
        double ratioChange,
        double absoluteChange,
        double denominatorChange,
        double numeratorEffect,
        double denominatorEffect,
        Computed<LogarithmicEffects> logarithmic,
        List<DecompositionFlag> flags,
        Derivation derivation) {
    /** Checks that every part is there. */
    public RatioDecomposition {
        requireNonNull(better, "better");
        requireNonNull(logarithmic, "logarithmic");
        flags = List.copyOf(flags);
        requireNonNull(derivation, "derivation");
    }

    /**
     * The LMDI-I split: effects that add up to the change of the ratio, and factors that multiply to ratio1 / ratio0.
     *
     * @param numeratorEffect L(ratio1, ratio0) ln(numerator1 / numerator0)
     * @param denominatorEffect -L(ratio1, ratio0) ln(denominator1 / denominator0)
     * @param numeratorFactor numerator1 / numerator0
     * @param denominatorFactor denominator0 / denominator1
     */
    public record LogarithmicEffects(
            double numeratorEffect, double denominatorEffect, double numeratorFactor, double denominatorFactor) {}
}
