package io.github.govtechkpi.metrics.codes;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.control.AttributeCharts;
import io.github.govtechkpi.metrics.control.FunnelPlots;
import io.github.govtechkpi.metrics.control.RunCharts;
import io.github.govtechkpi.metrics.control.RunsRules;
import io.github.govtechkpi.metrics.control.XmrCharts;
import io.github.govtechkpi.metrics.control.XmrOptions;
import io.github.govtechkpi.metrics.decomposition.GroupCounts;
import io.github.govtechkpi.metrics.decomposition.Kitagawa;
import io.github.govtechkpi.metrics.decomposition.LmdiSectors;
import io.github.govtechkpi.metrics.decomposition.RatioAggregations;
import io.github.govtechkpi.metrics.decomposition.Simpson;
import io.github.govtechkpi.metrics.feasible.BaseRange;
import io.github.govtechkpi.metrics.feasible.CountRange;
import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import io.github.govtechkpi.metrics.feasible.PublishedShare;
import io.github.govtechkpi.metrics.ratio.CountChanges;
import io.github.govtechkpi.metrics.ratio.MinimumBase;
import io.github.govtechkpi.metrics.ratio.Proportions;
import io.github.govtechkpi.metrics.ratio.RelativeRiskMethod;
import io.github.govtechkpi.metrics.ratio.RelativeRisks;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;

/** What calculations with counts say: ratios, decompositions, control charts. */
final class CountExamples {
    private static final double[] ONES = {1, 1};
    private static final double[] STEADY = {50, 52, 48, 51, 49, 50, 52, 48, 51, 49, 50, 52};

    private CountExamples() {}

    static void add(Examples all) {
        ratios(all);
        decompositions(all);
        charts(all);
    }

    private static void ratios(Examples all) {
        all.reason(ReasonCode.NO_BASE, () -> Proportions.wilson(0, 0));
        all.reason(ReasonCode.NO_EVENTS, () -> RelativeRisks.koopman(0, 20, 0, 30));
        all.reason(ReasonCode.ZERO_CELL, () -> RelativeRisks.interval(0, 20, 4, 20, 0.95, RelativeRiskMethod.KATZ));
        all.reason(ReasonCode.NO_CHANGE, () -> CountChanges.compare(7, 7).minimumBase());
        all.reason(ReasonCode.CHANGE_TOO_SMALL, () -> MinimumBase.exact(1e-9, 0.95));
        all.reason(ReasonCode.INVALID_RANGE, () -> new CountRange(2, 1));
        all.caveat(CaveatCode.FOR_COMPARISON_ONLY, () -> Proportions.waldForComparison(1, 10, 0.95));
        all.caveat(
                CaveatCode.BASE_SEARCHED_IN_PART,
                () -> FeasibleCounts.search(List.of(PublishedShare.parse("46%")), BaseRange.parse("50..")));
    }

    private static void decompositions(Examples all) {
        all.reason(ReasonCode.EMPTY_TABLE, () -> RatioAggregations.of(List.of()));
        all.reason(ReasonCode.ZERO_DENOMINATOR, () -> RatioAggregations.of(new double[] {1}, new double[] {0}));
        all.reason(ReasonCode.UNIT_WITHOUT_BASE, () -> RatioAggregations.of(new double[] {1, 2}, new double[] {0, 4}));
        all.reason(
                ReasonCode.GROUPS_NOT_EXHAUSTIVE,
                () -> Kitagawa.between(
                        List.of(new GroupCounts("north", 10, 50, 5, 50)), new GroupCounts("Japan", 30, 100, 15, 100)));
        all.reason(
                ReasonCode.REQUIRES_POSITIVE_VALUES,
                () -> LmdiSectors.between(ONES, new double[] {0, 2}, ONES, new double[] {1, 2}));
        var changed = List.of(
                new GroupCounts("kept", 10, 50, 10, 50),
                new GroupCounts("online", 0, 0, 30, 50),
                new GroupCounts("counter", 40, 50, 0, 0));
        all.caveat(CaveatCode.NEW_GROUP, () -> Kitagawa.between(changed));
        all.caveat(CaveatCode.CLOSED_GROUP, () -> Kitagawa.between(changed));
        all.caveat(
                CaveatCode.TOTAL_AND_PARTS_DISAGREE,
                () -> Simpson.compare(List.of(
                        new GroupCounts("small stones", 81, 87, 234, 270),
                        new GroupCounts("large stones", 192, 263, 55, 80))));
        all.caveat(
                CaveatCode.AVERAGE_OF_UNITS_IS_NO_SHARE,
                () -> RatioAggregations.of(new double[] {2, 10, 300}, new double[] {2, 50, 900}));
    }

    private static void charts(Examples all) {
        all.reason(ReasonCode.TOO_FEW_POINTS, () -> XmrCharts.of(new double[] {1}));
        all.reason(ReasonCode.TOO_FEW_USEFUL, () -> RunCharts.of(new double[] {5, 5, 5, 6}));
        all.reason(ReasonCode.ZERO_SIGMA, () -> RunsRules.apply(new double[] {1, 2}, 1, 0));
        all.caveat(
                CaveatCode.OVERDISPERSED,
                () -> AttributeCharts.p(
                        new double[] {50, 50, 90, 10, 8, 50}, new double[] {100, 100, 100, 100, 10, 100}));
        all.caveat(
                CaveatCode.GAP_IN_SERIES,
                () -> XmrCharts.of(
                        STEADY, XmrOptions.builder().gapsBefore(List.of(3)).build()));
        all.caveat(CaveatCode.SHORT_BASELINE, () -> XmrCharts.of(new double[] {1, 2, 1, 3}));
        all.caveat(
                CaveatCode.PROVISIONAL_LIMITS,
                () -> XmrCharts.of(
                        STEADY, XmrOptions.builder().baselinePoints(20).build()));
        all.caveat(CaveatCode.ZERO_SIGMA, () -> XmrCharts.of(new double[] {7, 7, 7}));
        all.caveat(
                CaveatCode.UNITS_NOT_JUDGED,
                () -> FunnelPlots.proportions(new double[] {10, 12, 11, 4}, new double[] {100, 110, 90, 9}));
    }
}
