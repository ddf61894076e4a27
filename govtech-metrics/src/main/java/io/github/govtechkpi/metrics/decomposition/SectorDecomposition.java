package io.github.govtechkpi.metrics.decomposition;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * The change of an absolute total over sectors, split into overall activity, the sectors' structure and their intensity.
 *
 * @param activity0 the activity of each sector before, for example applications received
 * @param value0 the value of each sector before, for example hours spent
 * @param activity1 the activity of each sector after
 * @param value1 the value of each sector after
 * @param change the change of the total value, in its unit
 * @param shapley the split as the mean over all orders of the three factors; adds up to {@code change}
 * @param logarithmic the LMDI-I split; adds up to {@code change}; not computable unless every value is above 0
 * @param multiplicative the LMDI-I factors; they multiply to the quotient of the totals; not computable likewise
 * @param derivation how it was computed
 */
public record SectorDecomposition(
        List<Double> activity0,
        List<Double> value0,
        List<Double> activity1,
        List<Double> value1,
        double change,
        Effects shapley,
        Computed<Effects> logarithmic,
        Computed<Factors> multiplicative,
        Derivation derivation) {
    /** Copies the lists and checks that every part is there. */
    public SectorDecomposition {
        activity0 = Column.copyOf(activity0);
        value0 = Column.copyOf(value0);
        activity1 = Column.copyOf(activity1);
        value1 = Column.copyOf(value1);
        requireNonNull(shapley, "shapley");
        requireNonNull(logarithmic, "logarithmic");
        requireNonNull(multiplicative, "multiplicative");
        requireNonNull(derivation, "derivation");
    }

    /**
     * Parts of the change, in the unit of the value.
     *
     * @param activity what the overall activity made
     * @param structure what the sectors' shares in the activity made
     * @param intensity what the value for each unit of activity made
     */
    public record Effects(double activity, double structure, double intensity) {}

    /**
     * Factors of the quotient of the totals.
     *
     * @param activity what the overall activity made, 1 for nothing
     * @param structure what the sectors' shares in the activity made
     * @param intensity what the value for each unit of activity made
     * @param total the total after divided by the total before
     */
    public record Factors(double activity, double structure, double intensity, double total) {}
}
