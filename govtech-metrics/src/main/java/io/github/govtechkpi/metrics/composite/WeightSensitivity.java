package io.github.govtechkpi.metrics.composite;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import java.util.List;

/**
 * How scores and their order depend on the weights.
 *
 * @param units one entry for each unit, in the order given
 * @param weights the weights as entered
 * @param boxDelta how far each weight may move, as a share of it, for example 0.25
 * @param swaps the pairs whose order weights within 25 percent can reverse
 * @param verdict whether there is any such pair
 * @param derivation how the results came about
 */
public record WeightSensitivity(
        List<Unit> units,
        List<Double> weights,
        double boxDelta,
        List<Swap> swaps,
        Verdict verdict,
        Derivation derivation) {
    /** Copies the columns. */
    public WeightSensitivity {
        units = List.copyOf(units);
        weights = List.copyOf(weights);
        swaps = List.copyOf(swaps);
        requireNonNull(verdict, "verdict");
        requireNonNull(derivation, "derivation");
    }

    /** Whether an order may be published as such. */
    public enum Verdict {
        /** No weights within 25 percent reverse any pair. */
        RANK_ROBUST,
        /** Some weights within 25 percent reverse a pair: the order is a matter of taste. */
        RANK_NOT_ROBUST
    }

    /**
     * Two units whose order depends on the weights.
     *
     * @param first the unit that comes first in the list of units
     * @param second the other unit
     */
    public record Swap(String first, String second) {
        /** Returns both names, for example {@code A/B}. */
        @Override
        public String toString() {
            return first + "/" + second;
        }
    }

    /**
     * What weights can do to one unit.
     *
     * @param name the unit
     * @param values its components
     * @param baseScore the score with the weights as entered
     * @param low the lowest score within the box of weights
     * @param high the highest score within the box of weights
     * @param simplexLow the lowest score with any weights at all: the smallest component
     * @param simplexHigh the highest score with any weights at all: the largest component
     * @param canBeat the units that it beats with some weights of the box
     * @param canLoseTo the units that beat it with some weights of the box
     * @param dominates the units that it can never lose to: it is at least as good in every component, better in one
     */
    public record Unit(
            String name,
            List<Double> values,
            double baseScore,
            double low,
            double high,
            double simplexLow,
            double simplexHigh,
            List<String> canBeat,
            List<String> canLoseTo,
            List<String> dominates) {
        /** Copies the columns. */
        public Unit {
            requireNonNull(name, "name");
            values = List.copyOf(values);
            canBeat = List.copyOf(canBeat);
            canLoseTo = List.copyOf(canLoseTo);
            dominates = List.copyOf(dominates);
        }
    }
}
