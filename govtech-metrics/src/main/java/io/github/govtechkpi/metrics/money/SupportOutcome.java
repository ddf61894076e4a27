package io.github.govtechkpi.metrics.money;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;

/**
 * What a supported project cost, beside what came of it.
 *
 * @param support the support paid, in yen
 * @param staffCost the cost of the staff who took part, in yen
 * @param annualBenefit the benefit of one year, in yen
 * @param years for how many years it is counted
 * @param rate the discount rate
 * @param counterfactualSource where the "without" case of the benefit comes from
 * @param totalCost support and staff, in yen
 * @param benefitPv the present value of the benefits, in yen
 * @param net {@code benefitPv - totalCost}, in yen
 * @param moneyPerYenOfSupport {@code benefitPv / support}; not computable without support
 * @param bcr {@code benefitPv / totalCost}; not computable without cost
 * @param verdict which of both is larger
 * @param sensitivity how the net value changes when one input moves by 30 percent
 * @param derivation how the numbers came about
 */
public record SupportOutcome(
        double support,
        double staffCost,
        double annualBenefit,
        int years,
        double rate,
        LocalizedText counterfactualSource,
        double totalCost,
        double benefitPv,
        double net,
        Computed<Double> moneyPerYenOfSupport,
        Computed<Double> bcr,
        Verdict verdict,
        Tornado sensitivity,
        Derivation derivation) {
    /** Checks that every part is there. */
    public SupportOutcome {
        requireNonNull(counterfactualSource, "counterfactualSource");
        requireNonNull(moneyPerYenOfSupport, "moneyPerYenOfSupport");
        requireNonNull(bcr, "bcr");
        requireNonNull(verdict, "verdict");
        requireNonNull(sensitivity, "sensitivity");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the net value as it is shown: whole yen, rounded half up. */
    public AbsoluteValue shown() {
        return YenAmounts.wholeYen(net);
    }

    /** Which is larger, the cost or the benefit. */
    public enum Verdict {
        /** Nothing was spent, so there is nothing to compare with. */
        NO_COST("費用なし", "no cost"),
        /** Benefit and cost are equal. */
        BREAK_EVEN("便益と費用が同額", "benefit equals cost"),
        /** The benefit is larger. */
        BENEFIT_EXCEEDS_COST("便益が費用を上回る", "benefit exceeds cost"),
        /** The cost is larger. */
        COST_EXCEEDS_BENEFIT("費用が便益を上回る", "cost exceeds benefit");

        private final String ja;
        private final String en;

        Verdict(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        /** Returns the verdict in words. */
        public LocalizedText label() {
            return LocalizedText.of(ja, en);
        }
    }
}
