package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Ratio;
import java.math.BigDecimal;

/**
 * What moved a ratio since the baseline: its numerator, its denominator, or both.
 *
 * @param numeratorChange the change of the numerator, in its unit
 * @param denominatorChange the change of the denominator, in its unit
 * @param numeratorEffect the part of the ratio's change that is the numerator's
 * @param denominatorEffect the part of the ratio's change that is the denominator's; both add up to the change
 */
public record CountsSinceBaseline(
        BigDecimal numeratorChange, BigDecimal denominatorChange, double numeratorEffect, double denominatorEffect) {
    /** Checks that every part is there. */
    public CountsSinceBaseline {
        requireNonNull(numeratorChange, "numeratorChange");
        requireNonNull(denominatorChange, "denominatorChange");
    }

    /** Splits the change of a ratio by the Shapley rule, in which both effects add up exactly. */
    static CountsSinceBaseline between(Ratio before, Ratio now) {
        var n0 = before.numerator().amount().doubleValue();
        var d0 = before.denominator().amount().doubleValue();
        var n1 = now.numerator().amount().doubleValue();
        var d1 = now.denominator().amount().doubleValue();
        return new CountsSinceBaseline(
                now.numerator().amount().subtract(before.numerator().amount()),
                now.denominator().amount().subtract(before.denominator().amount()),
                (n1 - n0) / 2 * (1 / d0 + 1 / d1),
                (n0 + n1) / 2 * (1 / d1 - 1 / d0));
    }
}
