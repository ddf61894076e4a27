package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.util.List;

/**
 * What a running fiscal year is projected to come to; never an actual value.
 *
 * @param ytd the sum of the year so far
 * @param months how many months are over
 * @param priorYears the months of the complete prior years, the latest last
 * @param linear the year if every month brings as much as those so far
 * @param seasonalShare the year if the first months hold the same share of it as in the prior years
 * @param low the least that the share of a single prior year gives
 * @param high the most that the share of a single prior year gives
 * @param growthOverPriorYtd the growth over the same months of the latest prior year, 0.08 for 97.2 after 90
 * @param priorTotal the whole of the latest prior year
 * @param derivation method, assumptions and warnings, among them that this is projected
 */
public record Annualisation(
        double ytd,
        int months,
        List<List<Double>> priorYears,
        double linear,
        Computed<Double> seasonalShare,
        Computed<Double> low,
        Computed<Double> high,
        Computed<Double> growthOverPriorYtd,
        Computed<Double> priorTotal,
        Derivation derivation) {
    /** Copies the prior years and checks that every part is there. */
    public Annualisation {
        priorYears = priorYears.stream().map(List::copyOf).toList();
        requireNonNull(seasonalShare, "seasonalShare");
        requireNonNull(low, "low");
        requireNonNull(high, "high");
        requireNonNull(growthOverPriorYtd, "growthOverPriorYtd");
        requireNonNull(priorTotal, "priorTotal");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the projection to use: by the season where a prior year knows it, else evenly (METHODS 5.6). */
    public double projectedTotal() {
        return seasonalShare.toOptional().orElse(linear);
    }

    /** Returns true: whatever stands here is a projection, also in the twelfth month. */
    public boolean projected() {
        return true;
    }
}
