package io.github.govtechkpi.metrics.count;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import java.util.List;

/**
 * P-values of many comparisons, adjusted for their number; every list is in the order of the input.
 *
 * @param p the p-values; {@code NaN} where a comparison has none, which then does not count
 * @param falseDiscoveryRate the tolerated share of false findings, for example 0.05
 * @param bh adjusted by Benjamini and Hochberg, the ones to use; {@code NaN} where {@code p} is
 * @param by adjusted by Benjamini and Yekutieli
 * @param holm adjusted by Holm
 * @param bonferroni adjusted by Bonferroni
 * @param rejectedBh how many {@code bh} are at most {@code falseDiscoveryRate}
 * @param derivation how the result came about
 */
public record MultipleComparison(
        List<Double> p,
        double falseDiscoveryRate,
        List<Double> bh,
        List<Double> by,
        List<Double> holm,
        List<Double> bonferroni,
        int rejectedBh,
        Derivation derivation) {
    /** Copies the lists. */
    public MultipleComparison {
        p = Column.copyOf(p);
        bh = Column.copyOf(bh);
        by = Column.copyOf(by);
        holm = Column.copyOf(holm);
        bonferroni = Column.copyOf(bonferroni);
        requireNonNull(derivation, "derivation");
    }

    /** Tells whether {@code bh} at a place, from 0, is at most {@code falseDiscoveryRate}; never where there is no p-value. */
    public boolean isDiscovery(int index) {
        return Multiplicity.isDiscovery(bh.get(index), falseDiscoveryRate);
    }
}
