package io.github.govtechkpi.metrics.composite;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;
import java.util.Optional;

/**
 * How far raters agree beyond chance, with the counts behind it.
 *
 * @param measure the coefficient
 * @param value its value, at most 1; not computable where agreement could not have been otherwise
 * @param standardError its standard error, where the measure has one
 * @param agreementsCount how many of {@code n} agree
 * @param n the items that both raters judged; for Fleiss' kappa, the pairs of raters over all items
 * @param table the counts that the value was made from
 * @param derivation how the value came about
 */
public record Agreement(
        Measure measure,
        Computed<Double> value,
        Optional<Double> standardError,
        long agreementsCount,
        long n,
        List<List<Double>> table,
        Derivation derivation) {
    /** Copies the table. */
    public Agreement {
        requireNonNull(measure, "measure");
        requireNonNull(value, "value");
        requireNonNull(standardError, "standardError");
        table = table.stream().map(Column::copyOf).toList();
        requireNonNull(derivation, "derivation");
    }

    /** A coefficient of agreement. */
    public enum Measure {
        /** Cohen's kappa: a disagreement is a disagreement, for categories without an order. */
        COHEN,
        /** Weighted kappa; a disagreement counts by the distance of the two levels. */
        COHEN_LINEAR,
        /** Weighted kappa; a disagreement counts by the square of the distance. The default for ordered maturity levels. */
        COHEN_QUADRATIC,
        /** Prevalence-adjusted, bias-adjusted kappa: chance agreement is one in the number of categories. */
        PABAK,
        /** Fleiss' kappa, for more than two raters. */
        FLEISS
    }
}
