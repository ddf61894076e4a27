package io.github.govtechkpi.metrics.codes;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.composite.Alpha.Metric;
import io.github.govtechkpi.metrics.composite.Alphas;
import io.github.govtechkpi.metrics.composite.Composite.MissingRule;
import io.github.govtechkpi.metrics.composite.Composites;
import io.github.govtechkpi.metrics.composite.ItemsMet;
import io.github.govtechkpi.metrics.composite.WeightSensitivities;
import io.github.govtechkpi.metrics.money.Appraisals;
import io.github.govtechkpi.metrics.money.BreakEvens;
import io.github.govtechkpi.metrics.money.CashFlows;
import io.github.govtechkpi.metrics.money.DiscountFactors;
import io.github.govtechkpi.metrics.money.ItemBasis;
import io.github.govtechkpi.metrics.money.ValueItems;
import io.github.govtechkpi.metrics.money.ValueTotals;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;

/** What calculations with money, composite scores and raters say. */
final class MoneyAndScoreExamples {
    private static final ItemsMet ITEMS = ItemsMet.of(31, 48);
    private static final List<String> NAMES = List.of("A", "B");
    private static final double[] EQUAL = {1, 1};

    private MoneyAndScoreExamples() {}

    static void add(Examples all) {
        money(all);
        composites(all);
        raters(all);
    }

    private static void money(Examples all) {
        all.reason(ReasonCode.NO_SIGN_CHANGE, () -> appraise(100, 0, 100));
        all.reason(ReasonCode.NO_REAL_RATE, () -> appraise(-1000, 2300, -1400));
        all.reason(ReasonCode.NOT_BROKEN_EVEN, () -> appraise(-100, 10));
        all.reason(ReasonCode.NO_POSITIVE_MARGIN, () -> BreakEvens.units(0, 100, 100));
        all.reason(ReasonCode.INVALID_RATE, () -> DiscountFactors.realRate(-1, 0));
        all.caveat(CaveatCode.SEVERAL_RATES_POSSIBLE, () -> appraise(-1000, 2300, -1320));
        all.caveat(
                CaveatCode.FLOWS_DROPPED,
                () -> Appraisals.of(CashFlows.of(new double[] {0, 60, 60, 999, 999}, new double[] {100, 0, 0, 0, 5})
                        .until(2)));
        all.caveat(
                CaveatCode.DOUBLE_COUNT,
                () -> ValueTotals.of(List.of(
                        ValueItems.avoidedCost(basis("入力時間の短縮", "less typing"), 300, 0, 0),
                        ValueItems.avoidedCost(basis("残業代の減", "less overtime"), 200, 0, 0))));
        all.caveat(
                CaveatCode.TRANSFER,
                () -> ValueTotals.of(List.of(
                        ValueItems.avoidedCost(basis("手数料の減", "lower fee").asTransfer(), 300, 0, 0))));
    }

    private static Object appraise(double... net) {
        return Appraisals.of(CashFlows.of(net, new double[net.length]));
    }

    private static ItemBasis basis(String ja, String en) {
        return ItemBasis.of(LocalizedText.of(ja, en), "hours", LocalizedText.of("前年度の実績", "the year before"));
    }

    private static void composites(Examples all) {
        all.reason(
                ReasonCode.MISSING_COMPONENT,
                () -> Composites.weightedMean(ITEMS, NAMES, new double[] {1, Double.NaN}, EQUAL));
        all.reason(
                ReasonCode.NON_POSITIVE_COMPONENT,
                () -> Composites.weightedMean(ITEMS, NAMES, new double[] {0, 4}, EQUAL));
        all.reason(
                ReasonCode.OUTSIDE_UNIT_INTERVAL,
                () -> Composites.weightedMean(ITEMS, NAMES, new double[] {0, 1.01}, EQUAL));
        all.reason(
                ReasonCode.INVALID_WEIGHTS,
                () -> Composites.weightedMean(ITEMS, NAMES, new double[] {1, 1}, new double[] {0, 0}));
        all.caveat(CaveatCode.RELATIVE_TO_PEERS, () -> Composites.egdi(ITEMS, 0.9, 0.6, 0.9));
        all.caveat(
                CaveatCode.WEIGHTS_RENORMALISED,
                () -> Composites.weightedMean(
                        ITEMS, NAMES, new double[] {0.5, Double.NaN}, EQUAL, MissingRule.RENORMALISE));
        all.caveat(
                CaveatCode.RANK_NOT_ROBUST,
                () -> WeightSensitivities.box(NAMES, new double[][] {{3.1, 0}, {0, 5}}, EQUAL, 0.1));
    }

    private static void raters(Examples all) {
        all.reason(ReasonCode.NO_PAIRABLE_VALUES, () -> Alphas.krippendorff(new double[][] {{1, 2}}, Metric.NOMINAL));
        all.caveat(
                CaveatCode.AGREEMENT_TOO_LOW,
                () -> Alphas.krippendorff(new double[][] {{1, 2}, {2, 1}}, Metric.NOMINAL));
        all.caveat(
                CaveatCode.AGREEMENT_TENTATIVE,
                () -> Alphas.krippendorff(
                        new double[][] {{1, 2, 1, 2, 1, 2, 1}, {1, 2, 1, 2, 1, 2, 2}}, Metric.NOMINAL));
    }
}
