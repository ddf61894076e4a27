package io.github.govtechkpi.metrics.composite;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * Units compared with each other: relative scores, with the items that each of them meets.
 *
 * @param units the units' names
 * @param items the items that each unit meets
 * @param components the values: for each component one value per unit
 * @param z the standardised values, in the same shape; 0 for a component in which all units are equal
 * @param composite the mean of the standardised values of each unit
 * @param minMax the composite of each unit on a scale from 0 (lowest unit) to 1 (highest); not computable if all are equal
 * @param derivation how the scores came about
 */
public record PeerIndex(
        List<String> units,
        List<ItemsMet> items,
        List<List<Double>> components,
        List<List<Double>> z,
        List<Double> composite,
        List<Computed<Double>> minMax,
        Derivation derivation) {
    /** Copies the columns. */
    public PeerIndex {
        units = List.copyOf(units);
        items = List.copyOf(items);
        components = components.stream().map(List::copyOf).toList();
        z = z.stream().map(List::copyOf).toList();
        composite = List.copyOf(composite);
        minMax = List.copyOf(minMax);
        requireNonNull(derivation, "derivation");
    }
}
