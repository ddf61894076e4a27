package io.github.govtechkpi.metrics.money;

import static io.github.govtechkpi.metrics.money.Amounts.DIVISION;
import static io.github.govtechkpi.metrics.money.Amounts.exact;
import static io.github.govtechkpi.metrics.money.Amounts.notNegative;
import static io.github.govtechkpi.metrics.money.Amounts.rounded;
import static io.github.govtechkpi.metrics.money.Amounts.share;
import static java.math.BigDecimal.ONE;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.money.MoneyItem.AvoidedCost;
import io.github.govtechkpi.metrics.money.MoneyItem.ExpectedLoss;
import io.github.govtechkpi.metrics.money.MoneyItem.LossAvoided;
import io.github.govtechkpi.metrics.money.MoneyItem.TimeSaved;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * Outcomes expressed in yen (金額換算), on the guidebook's two routes: the cost that would arise without the service, and the
 * loss caused by its absence.
 *
 * <p>Amounts are computed exactly in decimal and rounded once, to the nearest double. Source: ICT地域イノベーション・ガイドブック
 * Ver.2.0, checklist item 6.
 */
public final class ValueItems {
    private static final BigDecimal MINUTES_PER_HOUR = new BigDecimal(60);
    private static final LocalizedText COUNTERFACTUAL = LocalizedText.of(
            "「ない場合」の値は、記載した出典の時点と範囲で成り立つものとしています。",
            "The figure \"without\" holds for the time and the area of the source that is named.");

    private ValueItems() {}

    /**
     * Values working time that is saved, for example 12,000 cases of 15 minutes at 2,500 yen: 7,500,000 yen.
     *
     * <p>Formula: {@code hours = cases * minutesSaved / 60}; {@code realisedHours = hours * realisation};
     * {@code gross = realisedHours * hourlyWage * (1 + overhead)}.<br>
     * Unit: yen for the period in which the cases are counted. Work that takes longer gives a negative value; no case gives 0.
     *
     * @param basis what the item stands on, with the source of its "without" case
     * @param cases how often the work is done, 0 or more; a yearly mean may have decimals
     * @param minutesSaved minutes saved each time
     * @param hourlyWage yen for an hour of work, 0 or more
     * @param overhead what an employer pays beside the wage, as a share of it, 0 or more
     * @param realisation the share of the saved time that is really freed, from 0 to 1; there is no default on purpose
     * @throws InvalidInputException with {@code INVALID_INPUT} for a number outside these limits
     */
    public static TimeSaved timeSaved(
            ItemBasis basis,
            double cases,
            double minutesSaved,
            double hourlyWage,
            double overhead,
            double realisation) {
        notNegative(cases, "cases", "enter time that is lost as negative minutesSaved");
        Arguments.finite(minutesSaved, "minutesSaved");
        notNegative(hourlyWage, "hourlyWage", "enter time that is lost as negative minutesSaved");
        notNegative(overhead, "overhead", "enter 20 percent as 0.2");
        share(realisation, "realisation");
        var sensitivity = Tornados.oneWay(
                List.of(
                        Tornado.Input.of(LocalizedText.of("件数", "cases"), cases),
                        Tornado.Input.of(LocalizedText.of("1件当たりの短縮時間（分）", "minutes saved"), minutesSaved),
                        Tornado.Input.of(LocalizedText.of("時間単価", "hourly wage"), hourlyWage),
                        Tornado.Input.of(LocalizedText.of("間接費率", "overhead"), overhead),
                        Tornado.Input.share(LocalizedText.of("実現率", "realisation"), realisation)),
                x -> valueOfTime(x[0], x[1], x[2], x[3], x[4]));
        return new TimeSaved(
                basis,
                cases,
                minutesSaved,
                hourlyWage,
                overhead,
                realisation,
                rounded(hours(cases, minutesSaved, 1), "hours"),
                rounded(hours(cases, minutesSaved, realisation), "realisedHours"),
                valueOfTime(cases, minutesSaved, hourlyWage, overhead, realisation),
                sensitivity,
                Derivation.of(
                        "Time saved at labour cost",
                        COUNTERFACTUAL,
                        LocalizedText.of(
                                "短縮時間は1件ごとの平均とし、そのうち実際に他の業務に使えた割合を実現率としています。",
                                "The minutes saved are a mean of all cases; realisation is the share of them that is really used"
                                        + " for something else."),
                        LocalizedText.of(
                                "短縮時間は人件費の単価で換算しており、予算の削減額ではありません。",
                                "Time is valued at labour cost: it is not money taken out of a budget.")));
    }

    /**
     * Values a cost that no longer arises, for example 8,400,000 - 2,100,000 - 1,500,000: net 4,800,000 yen.
     *
     * <p>Formula: {@code gross = costWithout - costWith}; {@code net = gross - runningCost}.<br>
     * Unit: yen for one period, the same in all three. A cost that rose gives a negative value.
     *
     * @param basis what the item stands on, with the source of its "without" case
     * @param costWithout the cost without the service
     * @param costWith what of it is left with the service
     * @param runningCost what the service itself costs
     * @throws InvalidInputException with {@code INVALID_INPUT} for a number that is not finite
     */
    public static AvoidedCost avoidedCost(ItemBasis basis, double costWithout, double costWith, double runningCost) {
        Arguments.finite(costWithout, "costWithout");
        Arguments.finite(costWith, "costWith");
        Arguments.finite(runningCost, "runningCost");
        var sensitivity = Tornados.oneWay(
                List.of(
                        Tornado.Input.of(LocalizedText.of("ない場合の費用", "cost without"), costWithout),
                        Tornado.Input.of(LocalizedText.of("ある場合の費用", "cost with"), costWith),
                        Tornado.Input.of(LocalizedText.of("運用費", "running cost"), runningCost)),
                x -> rounded(exact(x[0]).subtract(exact(x[1])).subtract(exact(x[2])), "net"));
        return new AvoidedCost(
                basis,
                costWithout,
                costWith,
                runningCost,
                rounded(exact(costWithout).subtract(exact(costWith)), "gross"),
                sensitivity.base(),
                sensitivity,
                Derivation.of(
                        "Avoided cost",
                        COUNTERFACTUAL,
                        LocalizedText.of(
                                "三つの費用は同じ期間、同じ範囲、同じ物価で比べています。",
                                "The three costs are of the same period and scope, at the same prices.")));
    }

    /**
     * Values losses that no longer happen, for example 10 events becoming 12 at 350,000 yen: -700,000 yen.
     *
     * <p>Formula: {@code gross = (eventsWithout - eventsWith) * lossPerEvent}.<br>
     * Unit: yen for the period in which the events are counted. More events than before give a negative value.
     *
     * @param basis what the item stands on, with the source of its "without" case
     * @param eventsWithout events without the service, 0 or more; a yearly mean may have decimals
     * @param eventsWith events with it, 0 or more
     * @param lossPerEvent yen lost in one event, 0 or more
     * @throws InvalidInputException with {@code INVALID_INPUT} for a number outside these limits
     */
    public static LossAvoided lossAvoided(
            ItemBasis basis, double eventsWithout, double eventsWith, double lossPerEvent) {
        notNegative(eventsWithout, "eventsWithout", "events are counted");
        notNegative(eventsWith, "eventsWith", "events are counted");
        notNegative(lossPerEvent, "lossPerEvent", "enter a loss as a positive amount");
        var sensitivity = Tornados.oneWay(
                List.of(
                        Tornado.Input.of(LocalizedText.of("ない場合の発生件数", "events without"), eventsWithout),
                        Tornado.Input.of(LocalizedText.of("ある場合の発生件数", "events with"), eventsWith),
                        Tornado.Input.of(LocalizedText.of("1件当たりの損失額", "loss per event"), lossPerEvent)),
                x -> lossOfDifference(x[0], x[1], x[2]));
        return new LossAvoided(
                basis,
                eventsWithout,
                eventsWith,
                lossPerEvent,
                rounded(exact(eventsWithout).subtract(exact(eventsWith)), "avoidedEvents"),
                sensitivity.base(),
                sensitivity,
                Derivation.of(
                        "Loss avoided",
                        COUNTERFACTUAL,
                        LocalizedText.of(
                                "発生件数の差はすべて、この取組の効果とみなしています。",
                                "The whole difference in events is put down to the service."),
                        LocalizedText.of(
                                "1件当たりの損失額は、件数によらず一定としています。",
                                "The loss per event is the same however many events there are.")));
    }

    /**
     * Values a rare loss that has become less probable, for example 3 percent becoming 1 percent of 500 million yen: 10 million.
     *
     * <p>Formula: {@code gross = (probabilityWithout - probabilityWith) * lossIfOccurs}.<br>
     * Unit: yen expected in the period that the probabilities are about. It is a mean over many such periods and is never what
     * one period brings. A loss that became more probable gives a negative value.
     *
     * @param basis what the item stands on, with the source of its "without" case
     * @param probabilityWithout the probability in the period without the service, from 0 to 1
     * @param probabilityWith the probability with it, from 0 to 1
     * @param lossIfOccurs yen lost if it happens, 0 or more
     * @throws InvalidInputException with {@code INVALID_INPUT} for a number outside these limits
     */
    public static ExpectedLoss expectedLoss(
            ItemBasis basis, double probabilityWithout, double probabilityWith, double lossIfOccurs) {
        share(probabilityWithout, "probabilityWithout");
        share(probabilityWith, "probabilityWith");
        notNegative(lossIfOccurs, "lossIfOccurs", "enter a loss as a positive amount");
        var sensitivity = Tornados.oneWay(
                List.of(
                        Tornado.Input.share(LocalizedText.of("ない場合の発生確率", "probability without"), probabilityWithout),
                        Tornado.Input.share(LocalizedText.of("ある場合の発生確率", "probability with"), probabilityWith),
                        Tornado.Input.of(LocalizedText.of("発生した場合の損失額", "loss if it occurs"), lossIfOccurs)),
                x -> lossOfDifference(x[0], x[1], x[2]));
        return new ExpectedLoss(
                basis,
                probabilityWithout,
                probabilityWith,
                lossIfOccurs,
                rounded(exact(probabilityWithout).subtract(exact(probabilityWith)), "probabilityReduction"),
                sensitivity.base(),
                sensitivity,
                Derivation.of(
                        "Reduction of an expected loss",
                        COUNTERFACTUAL,
                        LocalizedText.of(
                                "期待値であり、ある年に実際に生じる金額ではありません。",
                                "This is an expected value, not what happens in any one year."),
                        LocalizedText.of(
                                "発生した場合の損失額は、この取組の有無によらず同じとしています。",
                                "The loss, if it occurs, is the same with and without the service.")));
    }

    private static BigDecimal hours(double cases, double minutes, double realisation) {
        return exact(cases)
                .multiply(exact(minutes))
                .multiply(exact(realisation))
                .divide(MINUTES_PER_HOUR, DIVISION);
    }

    private static double valueOfTime(
            double cases, double minutes, double hourlyWage, double overhead, double realisation) {
        // the division stands last: only there can digits be lost
        return rounded(
                exact(cases)
                        .multiply(exact(minutes))
                        .multiply(exact(realisation))
                        .multiply(exact(hourlyWage))
                        .multiply(ONE.add(exact(overhead)))
                        .divide(MINUTES_PER_HOUR, DIVISION),
                "gross");
    }

    private static double lossOfDifference(double without, double with, double loss) {
        return rounded(exact(without).subtract(exact(with)).multiply(exact(loss)), "gross");
    }
}
