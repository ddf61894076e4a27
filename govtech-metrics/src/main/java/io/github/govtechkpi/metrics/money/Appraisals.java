package io.github.govtechkpi.metrics.money;

import static io.github.govtechkpi.metrics.money.Amounts.exact;
import static io.github.govtechkpi.metrics.money.Amounts.rounded;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Rational;
import io.github.govtechkpi.metrics.Twofold;
import io.github.govtechkpi.metrics.money.Appraisal.Column;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Benefits and costs over several years (費用便益分析): present values, break-even, payback and internal rate.
 *
 * <p>Sums are exact in decimal, so that a column which just breaks even does so; each result is rounded once, to the nearest
 * double. Source: MLIT technical guideline on cost-benefit analysis of public works (公共事業評価の費用便益分析に関する技術指針), common
 * part, which sets the rate of 4 percent; no source is claimed for the other rates.
 */
public final class Appraisals {
    private static final double DEFAULT_RATE = 0.04;
    private static final List<Rate> RATES = List.of(Rate.of(DEFAULT_RATE), Rate.of(0.02), Rate.of(0.01), Rate.of(0));
    private static final Derivation DERIVATION = Derivation.of(
            "Net present value and benefit-cost ratio",
            LocalizedText.of(
                    "便益と費用は各年の年末に生じるものとし、基準年（0年目）は割り引いていません。",
                    "Benefits and costs fall due at the end of each year; the evaluation year (year 0) is not discounted."),
            LocalizedText.of(
                    "金額は物価変動を除いた実質値で、割引率も実質値です。", "Amounts are real, without inflation, and so are the rates."),
            LocalizedText.of(
                    "社会的割引率は4％です。2％、1％、0％は感度をみるための参考の列です。",
                    "The social discount rate is 4%; the columns of 2%, 1% and 0% show the sensitivity only."),
            LocalizedText.of(
                    "費用は便益から差し引かず、費用便益比の分母に置いています。",
                    "Costs are not netted into benefits: they are the denominator of the benefit-cost ratio."),
            LocalizedText.of(
                    "黒字化の年は累計が初めて0以上になった年で、その後の年に再び赤字になることがあります。",
                    "The break-even year is the first in which the cumulative net reaches 0; later years may turn it negative again."));

    private Appraisals() {}

    /**
     * Appraises flows at 4, 2, 1 and 0 percent.
     *
     * <p>Formula: {@code PV(x) = sum x_t / (1 + rate)^t}; {@code npv = PV(benefits) - PV(costs)};
     * {@code bcr = PV(benefits) / PV(costs)}. Break-even: the first {@code t >= 1} at which the discounted net so far is 0 or
     * more, also if year 0 alone is already positive. Payback, undiscounted: the first year in which the cumulative net rises
     * from below 0 to 0 or more, {@code t - 1 + (-cumulative before) / net of t}. Internal rate: the smallest zero of the net
     * present value above -1.<br>
     * Unit: yen; rates and years are plain numbers. For example benefits of 300,000 in each of four years, against 500,000 and
     * 50,000 a year: 407,474 yen at 4 percent, a ratio of 1.60, and break-even in year 3.
     *
     * @throws InvalidInputException with {@code INVALID_INPUT} if a result exceeds what a double holds
     */
    public static Appraisal of(CashFlows flows) {
        return appraise(flows, RATES);
    }

    /**
     * Appraises flows at 4, 2, 1 and 0 percent and at one further rate.
     *
     * @param flows the benefits and costs
     * @param rate the further discount rate, above -1, for example 0.07
     * @throws InvalidInputException with {@code INVALID_RATE} for a rate of -1 or less
     * @see #of(CashFlows)
     */
    public static Appraisal withRate(CashFlows flows, double rate) {
        var further = Rate.of(rate);
        var rates = new ArrayList<>(RATES);
        // -0.0 is no other rate than 0
        if (RATES.stream().noneMatch(usual -> usual.rate == rate)) {
            rates.add(further);
        }
        return appraise(flows, rates);
    }

    /** A rate with the factor by which an amount grows in a year. */
    private record Rate(double rate, BigDecimal growth) {
        static Rate of(double rate) {
            return new Rate(rate, DiscountFactors.growth(rate));
        }
    }

    private static Appraisal appraise(CashFlows flows, List<Rate> rates) {
        return Twofold.filter(
                () -> appraise(flows, rates, Twofold::of), () -> appraise(flows, rates, DecimalQuotient::of));
    }

    private static <T extends Rational<T>> Appraisal appraise(
            CashFlows flows, List<Rate> rates, Function<BigDecimal, T> number) {
        var exact = ExactFlows.of(flows, number);
        var internalRate = InternalRates.of(exact.net());
        var columns = new ArrayList<Column>(rates.size());
        for (var rate : rates) {
            columns.add(column(exact, rate, number));
        }
        return new Appraisal(
                flows,
                columns,
                internalRate,
                payback(exact.net()),
                sensitivity(exact, columns.get(0), number),
                DERIVATION.withWarnings(warnings(flows, internalRate)));
    }

    private record ExactFlows<T extends Rational<T>>(List<T> benefits, List<T> costs, List<T> net) {
        static <T extends Rational<T>> ExactFlows<T> of(CashFlows flows, Function<BigDecimal, T> number) {
            var years = flows.lastYear() + 1;
            var benefits = new ArrayList<T>(years);
            var costs = new ArrayList<T>(years);
            var net = new ArrayList<T>(years);
            for (var year = 0; year < years; year++) {
                benefits.add(number.apply(exact(flows.benefits().get(year))));
                costs.add(number.apply(exact(flows.costs().get(year))));
                net.add(benefits.get(year).minus(costs.get(year)));
            }
            return new ExactFlows<>(benefits, costs, net);
        }
    }

    /** Compounds both flows to the end of the last year, which needs no division: their difference has the exact sign of each year. */
    private static <T extends Rational<T>> Column column(
            ExactFlows<T> flows, Rate rate, Function<BigDecimal, T> number) {
        var growth = number.apply(rate.growth);
        var benefit = flows.benefits().get(0);
        var cost = flows.costs().get(0);
        var breakEvenYear = 0;
        for (var year = 1; year < flows.net().size(); year++) {
            benefit = benefit.times(growth).plus(flows.benefits().get(year));
            cost = cost.times(growth).plus(flows.costs().get(year));
            if (breakEvenYear == 0 && benefit.minus(cost).sign() >= 0) {
                breakEvenYear = year;
            }
        }
        var discount = power(growth, flows.net().size() - 1, number);
        return new Column(
                rate.rate,
                quotient(benefit, discount, "pvBenefit"),
                quotient(cost, discount, "pvCost"),
                quotient(benefit.minus(cost), discount, "npv"),
                cost.sign() == 0
                        ? Computed.notComputable(Reason.of(
                                ReasonCode.ZERO_DENOMINATOR,
                                LocalizedText.of(
                                        "費用の現在価値が0円のため、費用便益比は定まりません。",
                                        "The present value of the costs is 0, so no benefit-cost ratio is defined.")))
                        : Computed.of(quotient(benefit, cost, "bcr")),
                breakEvenYear == 0 ? Computed.notComputable(ReasonCode.NOT_BROKEN_EVEN) : Computed.of(breakEvenYear));
    }

    private static <T extends Rational<T>> Computed<Double> payback(List<T> net) {
        var before = net.get(0);
        var wasNegative = before.sign() < 0;
        for (var year = 1; year < net.size(); year++) {
            var after = before.plus(net.get(year));
            if (before.sign() < 0 && after.sign() >= 0) {
                return Computed.of(year - 1 - quotient(before, net.get(year), "payback"));
            }
            wasNegative |= after.sign() < 0;
            before = after;
        }
        return wasNegative
                ? Computed.notComputable(ReasonCode.NOT_BROKEN_EVEN)
                : Computed.notComputable(Reason.of(
                        ReasonCode.NO_SIGN_CHANGE,
                        LocalizedText.of(
                                "累計が一度も赤字にならないため、回収期間は定まりません。",
                                "The cumulative net is never negative, so there is nothing to pay back.")));
    }

    private static <T extends Rational<T>> Tornado sensitivity(
            ExactFlows<T> flows, Column base, Function<BigDecimal, T> number) {
        return Tornados.oneWay(
                List.of(
                        Tornado.Input.of(LocalizedText.of("便益（現在価値）", "benefits (present value)"), base.pvBenefit()),
                        Tornado.Input.of(LocalizedText.of("費用（現在価値）", "costs (present value)"), base.pvCost()),
                        Tornado.Input.of(LocalizedText.of("割引率", "discount rate"), base.rate())),
                x -> x[2] == base.rate()
                        ? rounded(exact(x[0]).subtract(exact(x[1])), "npv")
                        : netPresentValue(flows.net(), Rate.of(x[2]), number));
    }

    private static <T extends Rational<T>> double netPresentValue(
            List<T> net, Rate rate, Function<BigDecimal, T> number) {
        var growth = number.apply(rate.growth);
        var value = net.get(0);
        for (var year = 1; year < net.size(); year++) {
            value = value.times(growth).plus(net.get(year));
        }
        return quotient(value, power(growth, net.size() - 1, number), "npv");
    }

    private static <T extends Rational<T>> T power(T base, int exponent, Function<BigDecimal, T> number) {
        if (exponent == 0) {
            return number.apply(BigDecimal.ONE);
        }
        var root = power(base, exponent / 2, number);
        var square = root.times(root);
        return exponent % 2 == 0 ? square : square.times(base);
    }

    private static <T extends Rational<T>> double quotient(T dividend, T divisor, String name) {
        return Arguments.finite(dividend.over(divisor).nearest(), name);
    }

    private static List<Caveat> warnings(CashFlows flows, Computed<Appraisal.InternalRate> internalRate) {
        var warnings = new ArrayList<Caveat>();
        if (flows.droppedYears() > 0) {
            warnings.add(CaveatCode.FLOWS_DROPPED.with(flows.lastYear(), flows.droppedYears()));
        }
        internalRate
                .toOptional()
                .filter(rate -> !rate.unique())
                .ifPresent(rate -> warnings.add(CaveatCode.SEVERAL_RATES_POSSIBLE.with(
                        LocalizedText.of(percent(rate, "％", "、"), percent(rate, "%", ", ")))));
        return warnings;
    }

    private static String percent(Appraisal.InternalRate rate, String sign, String separator) {
        return rate.allRates().stream()
                .map(value -> exact(value).movePointRight(2).setScale(2, RoundingMode.HALF_UP) + sign)
                .collect(Collectors.joining(separator));
    }
}
