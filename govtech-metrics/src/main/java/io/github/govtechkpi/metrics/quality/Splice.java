package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * Two series of different definition, linked at the period that both have: 50, 52 and 40, 44, 47 with 52 and 40 for the same
 * period.
 *
 * @param oldSeries the values of the old definition; the last one is of the overlap
 * @param newSeries the values of the new definition; the first one is of the overlap
 * @param linkFactor the old value of the overlap over the new one, for example 1.3; old values are divided by it
 * @param byRatio the old values on the new level by the factor, then the new ones: 38.46, 40, 44, 47
 * @param shift the new value of the overlap less the old one, for example -12; it is added to old values
 * @param byShift the old values on the new level by the shift, then the new ones: 38, 40, 44, 47
 * @param derivation how they were computed
 */
public record Splice(
        List<Double> oldSeries,
        List<Double> newSeries,
        Computed<Double> linkFactor,
        Computed<List<Double>> byRatio,
        double shift,
        List<Double> byShift,
        Derivation derivation) {
    /** Checks that every part is there. */
    public Splice {
        oldSeries = Column.copyOf(oldSeries);
        newSeries = Column.copyOf(newSeries);
        requireNonNull(linkFactor, "linkFactor");
        requireNonNull(byRatio, "byRatio");
        byShift = Column.copyOf(byShift);
        requireNonNull(derivation, "derivation");
    }
}
