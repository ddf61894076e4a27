package io.github.govtechkpi.metrics.decomposition;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * Ratios of several units brought together; the headline is the ratio of the sums.
 *
 * @param numerators the numerators of the units
 * @param denominators the denominators of the units
 * @param numeratorSum their sum, for example 312
 * @param denominatorSum their sum, for example 952
 * @param ratioOfSums numeratorSum / denominatorSum: the ratio of the whole
 * @param weights the share of each unit in the denominator, which is its weight in {@code ratioOfSums}
 * @param averageOfUnits the unweighted average, which is not the ratio of the whole; {@code UNIT_WITHOUT_BASE} if a
 *     denominator is 0
 * @param derivation how it was computed; a warning where the average misleads
 */
public record RatioAggregation(
        List<Double> numerators,
        List<Double> denominators,
        double numeratorSum,
        double denominatorSum,
        double ratioOfSums,
        List<Double> weights,
        Computed<AverageOfUnits> averageOfUnits,
        Derivation derivation) {
    /** Copies the lists and checks that every part is there. */
    public RatioAggregation {
        numerators = List.copyOf(numerators);
        denominators = List.copyOf(denominators);
        weights = List.copyOf(weights);
        requireNonNull(averageOfUnits, "averageOfUnits");
        requireNonNull(derivation, "derivation");
    }

    /**
     * What a unit shows on average, however large or small it is.
     *
     * @param mean the mean of the units' ratios
     * @param median their median
     * @param gap mean - ratioOfSums
     * @param trap whether the gap exceeds 5 points, so that the mean must not stand for the whole
     */
    public record AverageOfUnits(double mean, double median, double gap, boolean trap) {}
}
