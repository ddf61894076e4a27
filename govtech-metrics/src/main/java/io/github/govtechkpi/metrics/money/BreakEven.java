package io.github.govtechkpi.metrics.money;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import java.math.BigDecimal;

/**
 * How many units cover a fixed cost.
 *
 * @param fixedCost the cost that arises in any case, in yen
 * @param benefitPerUnit the benefit of one unit, in yen
 * @param costPerUnit the cost of one unit, in yen
 * @param breakEvenUnits the units that cover the fixed cost exactly, for example 6666.67
 * @param wholeUnits the smallest whole number of units that covers it, for example 6667
 * @param derivation how the numbers came about
 */
public record BreakEven(
        double fixedCost,
        double benefitPerUnit,
        double costPerUnit,
        Computed<Double> breakEvenUnits,
        Computed<BigDecimal> wholeUnits,
        Derivation derivation) {
    /** Checks that every part is there. */
    public BreakEven {
        requireNonNull(breakEvenUnits, "breakEvenUnits");
        requireNonNull(wholeUnits, "wholeUnits");
        requireNonNull(derivation, "derivation");
    }
}
