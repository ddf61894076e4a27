package io.github.govtechkpi.metrics.money;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import java.util.List;
import java.util.Optional;

/**
 * What a project is worth over its evaluation period: one column for each discount rate.
 *
 * @param flows the benefits and costs that were appraised
 * @param columns the results at 4, 2, 1 and 0 percent, and at a further rate if one was asked for
 * @param internalRate the internal rate of return (内部収益率), if there is one
 * @param paybackUndiscounted years until the undiscounted costs are paid back, with a share of the last year
 * @param sensitivity how the net present value at the default rate changes when benefits, costs or the rate move by 30 percent
 * @param derivation how the numbers came about
 */
public record Appraisal(
        CashFlows flows,
        List<Column> columns,
        Computed<InternalRate> internalRate,
        Computed<Double> paybackUndiscounted,
        Tornado sensitivity,
        Derivation derivation) {
    /** Copies the columns. */
    public Appraisal {
        requireNonNull(flows, "flows");
        columns = List.copyOf(columns);
        requireNonNull(internalRate, "internalRate");
        requireNonNull(paybackUndiscounted, "paybackUndiscounted");
        requireNonNull(sensitivity, "sensitivity");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the column of a rate, for example 0.04, if it was computed. */
    public Optional<Column> at(double rate) {
        return columns.stream().filter(column -> column.rate() == rate).findFirst();
    }

    /**
     * The results at one discount rate.
     *
     * @param rate the discount rate (割引率), for example 0.04
     * @param pvBenefit the present value of the benefits, in yen
     * @param pvCost the present value of the costs, in yen
     * @param npv the net present value (純現在価値), {@code pvBenefit - pvCost}, in yen
     * @param bcr the benefit-cost ratio (費用便益比), {@code pvBenefit / pvCost}; not computable if {@code pvCost} is 0
     * @param breakEvenYear the first year, from 1 on, in which the discounted benefits so far cover the costs so far
     */
    public record Column(
            double rate,
            double pvBenefit,
            double pvCost,
            double npv,
            Computed<Double> bcr,
            Computed<Integer> breakEvenYear) {
        /** Checks that every part is there. */
        public Column {
            requireNonNull(bcr, "bcr");
            requireNonNull(breakEvenYear, "breakEvenYear");
        }

        /** Returns the net present value as it is shown: whole yen, rounded half up. */
        public AbsoluteValue shownNpv() {
            return YenAmounts.wholeYen(npv);
        }
    }

    /**
     * The discount rate at which the net present value is 0.
     *
     * @param rate the smallest such rate above -1, for example 0.349
     * @param unique whether the net flow changes its sign once only, so that there can be no other
     * @param allRates all such rates above -1, ascending
     */
    public record InternalRate(double rate, boolean unique, List<Double> allRates) {
        /** Copies the rates. */
        public InternalRate {
            allRates = List.copyOf(allRates);
        }
    }
}
