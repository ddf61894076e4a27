package io.github.govtechkpi.metrics.money;

import static io.github.govtechkpi.metrics.money.Amounts.exact;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;

/** The number of units at which a service pays for itself (損益分岐点). */
public final class BreakEvens {
    private static final Derivation DERIVATION = Derivation.of(
            "Break-even quantity",
            LocalizedText.of(
                    "1件当たりの便益と費用は、件数によらず一定としています。",
                    "Benefit and cost per unit are the same however many units there are."));

    private BreakEvens() {}

    /**
     * Computes how many units cover a fixed cost, for example 1,200,000 yen at 300 - 120 yen a unit: 6,667 units.
     *
     * <p>Formula: {@code breakEvenUnits = fixedCost / (benefitPerUnit - costPerUnit)}; {@code wholeUnits} is the next whole
     * number up, found without rounding.<br>
     * Unit: units of whatever benefit and cost are of. No fixed cost gives 0. A unit that brings no more than it costs gives
     * {@code NO_POSITIVE_MARGIN}.
     *
     * @param fixedCost the cost that arises in any case, in yen, 0 or more
     * @param benefitPerUnit the benefit of one unit, in yen
     * @param costPerUnit the cost of one unit, in yen
     * @throws InvalidInputException with {@code INVALID_INPUT} for a number outside these limits
     */
    public static BreakEven units(double fixedCost, double benefitPerUnit, double costPerUnit) {
        Amounts.notNegative(fixedCost, "fixedCost", "enter what is paid as a positive amount");
        Arguments.finite(benefitPerUnit, "benefitPerUnit");
        Arguments.finite(costPerUnit, "costPerUnit");
        var margin = exact(benefitPerUnit).subtract(exact(costPerUnit));
        if (margin.signum() <= 0) {
            return new BreakEven(
                    fixedCost,
                    benefitPerUnit,
                    costPerUnit,
                    Computed.notComputable(ReasonCode.NO_POSITIVE_MARGIN),
                    Computed.notComputable(ReasonCode.NO_POSITIVE_MARGIN),
                    DERIVATION);
        }
        var units = exact(fixedCost).divide(margin, Amounts.DIVISION);
        var parts = exact(fixedCost).divideAndRemainder(margin);
        var whole = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigDecimal.ONE);
        return new BreakEven(
                fixedCost,
                benefitPerUnit,
                costPerUnit,
                Computed.of(Amounts.rounded(units, "breakEvenUnits")),
                Computed.of(whole.setScale(0)),
                DERIVATION);
    }
}
