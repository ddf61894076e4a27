package io.github.govtechkpi.metrics.money;

import static io.github.govtechkpi.metrics.money.Amounts.DIVISION;
import static io.github.govtechkpi.metrics.money.Amounts.exact;
import static io.github.govtechkpi.metrics.money.Amounts.rounded;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.money.SupportOutcome.Verdict;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.util.List;

/** The support of a co-creation program (Urban Innovation KOBE and the like), beside what came of the projects. */
public final class SupportOutcomes {
    private static final Derivation DERIVATION = Derivation.of(
            "Support compared with the present value of the outcome",
            LocalizedText.of(
                    "便益は毎年同額で、初年度は割り引いていません。", "The benefit is the same each year; the first year is not discounted."),
            LocalizedText.of(
                    "費用は支援金と職員の人件費の合計で、初年度に支出したものとしています。",
                    "The cost is support and staff together, spent in the first year."));

    private SupportOutcomes() {}

    /**
     * Compares support and staff cost with the present value of the benefit, for example 500,000 + 300,000 yen with 2,400,000:
     * net 1,600,000 yen.
     *
     * <p>Formula: {@code totalCost = support + staffCost}; {@code benefitPv = sum of annualBenefit / (1 + rate)^t} for {@code t}
     * from 0 to {@code years - 1}; {@code net = benefitPv - totalCost}; {@code bcr = benefitPv / totalCost};
     * {@code moneyPerYenOfSupport = benefitPv / support}. The signs behind the verdict are exact.<br>
     * Unit: yen. No year gives a benefit of 0. Source: Nikkei BP, 2019-06-26 and 2020-04-27 (UIK pays up to 500,000 yen for a
     * project of about four months).
     *
     * @param support the support paid, 0 or more
     * @param staffCost the cost of the staff who took part, 0 or more
     * @param annualBenefit the benefit of one year; negative where the outcome costs money
     * @param years for how many years the benefit is counted, from 0 to 200
     * @param rate the discount rate, above -1, for example 0.04
     * @param counterfactualSource where the "without" case of the benefit comes from
     * @throws InvalidInputException with {@code INVALID_RATE} for a rate of -1 or less, {@code INVALID_INPUT} for any other
     *     number outside these limits
     */
    public static SupportOutcome compare(
            double support,
            double staffCost,
            double annualBenefit,
            int years,
            double rate,
            LocalizedText counterfactualSource) {
        Amounts.notNegative(support, "support", "enter what was paid as a positive amount");
        Amounts.notNegative(staffCost, "staffCost", "enter what was paid as a positive amount");
        Arguments.finite(annualBenefit, "annualBenefit");
        if (years < 0 || years > CashFlows.MAX_YEARS) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "years must be from 0 to %s, but was %s".formatted(CashFlows.MAX_YEARS, years));
        }
        var totalCost = exact(support).add(exact(staffCost));
        var discount = DiscountFactors.growth(rate).pow(Math.max(0, years - 1));
        var futureBenefit = futureBenefit(annualBenefit, years, rate);
        var futureNet = futureBenefit.subtract(totalCost.multiply(discount));
        var benefitPv = futureBenefit.divide(discount, DIVISION);
        return new SupportOutcome(
                support,
                staffCost,
                annualBenefit,
                years,
                rate,
                counterfactualSource,
                rounded(totalCost, "totalCost"),
                rounded(benefitPv, "benefitPv"),
                rounded(futureNet.divide(discount, DIVISION), "net"),
                ratio(
                        benefitPv,
                        exact(support),
                        "支援金が0円のため、支援金1円当たりの便益は定まりません。",
                        "No support was paid, so no benefit per yen of it is defined."),
                ratio(
                        benefitPv,
                        totalCost,
                        "費用が0円のため、費用便益比は定まりません。",
                        "The cost is 0, so no benefit-cost ratio is defined."),
                verdict(totalCost, futureNet),
                sensitivity(support, staffCost, annualBenefit, years, rate),
                DERIVATION);
    }

    /** Compounds the benefits to the end of the last year: no division, so the sign is exact. */
    private static BigDecimal futureBenefit(double annualBenefit, int years, double rate) {
        var growth = DiscountFactors.growth(rate);
        var value = BigDecimal.ZERO;
        for (var year = 0; year < years; year++) {
            value = value.multiply(growth).add(exact(annualBenefit));
        }
        return value;
    }

    private static Computed<Double> ratio(BigDecimal benefit, BigDecimal cost, String ja, String en) {
        return cost.signum() == 0
                ? Computed.notComputable(Reason.of(ReasonCode.ZERO_DENOMINATOR, LocalizedText.of(ja, en)))
                : Computed.of(rounded(benefit.divide(cost, DIVISION), "benefit-cost ratio"));
    }

    private static Verdict verdict(BigDecimal totalCost, BigDecimal net) {
        if (totalCost.signum() == 0) {
            return Verdict.NO_COST;
        }
        if (net.signum() == 0) {
            return Verdict.BREAK_EVEN;
        }
        return net.signum() > 0 ? Verdict.BENEFIT_EXCEEDS_COST : Verdict.COST_EXCEEDS_BENEFIT;
    }

    private static Tornado sensitivity(double support, double staffCost, double annualBenefit, int years, double rate) {
        return Tornados.oneWay(
                List.of(
                        Tornado.Input.of(LocalizedText.of("支援金", "support"), support),
                        Tornado.Input.of(LocalizedText.of("職員の人件費", "staff cost"), staffCost),
                        Tornado.Input.of(LocalizedText.of("年間便益", "annual benefit"), annualBenefit),
                        Tornado.Input.of(LocalizedText.of("割引率", "discount rate"), rate)),
                x -> {
                    var discount = DiscountFactors.growth(x[3]).pow(Math.max(0, years - 1));
                    return rounded(
                            futureBenefit(x[2], years, x[3])
                                    .divide(discount, DIVISION)
                                    .subtract(exact(x[0]))
                                    .subtract(exact(x[1])),
                            "net");
                });
    }
}
