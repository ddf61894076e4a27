package io.github.govtechkpi.metrics.codes;

import static io.github.govtechkpi.metrics.codes.Judged.goal;
import static io.github.govtechkpi.metrics.codes.Judged.goalKnownOn;
import static io.github.govtechkpi.metrics.codes.Judged.goalOn;
import static io.github.govtechkpi.metrics.codes.Judged.goals;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.progress.CompoundProgress;
import io.github.govtechkpi.metrics.progress.LinearProgress;
import io.github.govtechkpi.metrics.progress.MilestonePath;
import io.github.govtechkpi.metrics.progress.ReachInputs;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.List;

/** What goals, their observations and their sums say. */
final class GoalExamples {
    private static final String FROM_100 = "'baseline': {'value': 100, 'period': 'FY2020'}";
    private static final String TO_200 = "'target': {'type': 'reach', 'value': 200, 'due': 'FY2025'}";
    private static final String PLAIN = FROM_100 + ", " + TO_200;
    private static final String FLOW =
            "'indicator': {'id': 'i1', 'kind': 'absolute', 'unit': '件', 'timeBasis': 'flow'}, ";
    private static final String RATIO =
            "'indicator': {'id': 'i1', 'kind': 'ratio', 'numerator': {'unit': '件', 'name': {'ja': 'オンライン申請', 'en': 'online applications'}},"
                    + " 'denominator': {'unit': '件', 'name': {'ja': '申請', 'en': 'applications'}}}";
    private static final String RATIO_GOAL =
            RATIO + ", 'baseline': {'numerator': 10, 'denominator': 100, 'period': 'FY2020'},"
                    + " 'target': {'type': 'reach', 'numerator': 80, 'denominator': 100, 'due': 'FY2025'}";
    private static final String TOTAL =
            "'baseline': {'value': 0, 'period': 'FY2020'}, 'target': {'type': 'cumulative-total', 'value': 400, 'due': 'FY2024'}";
    private static final String SCORES =
            "'indicator': {'id': 'i%s', 'kind': 'absolute', 'unit': '点'}, " + PLAIN.replace("%", "%%");
    private static final String OSAKA = "area:270008";
    private static final String HYOGO = "area:280003";
    private static final String KOBE = "area:281000";
    private static final String HIMEJI = "area:282014";

    private GoalExamples() {}

    static void add(Examples all) {
        design(all);
        time(all);
        data(all);
        caveats(all);
        history(all);
        sums(all);
    }

    private static void design(Examples all) {
        all.reason(ReasonCode.NO_BASELINE, () -> goal(TO_200, "FY2021 120"));
        all.reason(ReasonCode.NO_BASELINE_PERIOD, () -> goal("'baseline': {'value': 100}, " + TO_200, "FY2021 120"));
        all.reason(ReasonCode.NO_TARGET, () -> goal(FROM_100, "FY2021 120"));
        all.reason(
                ReasonCode.NO_DUE, () -> goal(FROM_100 + ", 'target': {'type': 'reach', 'value': 200}", "FY2021 120"));
        all.reason(ReasonCode.DUE_NOT_AFTER_BASELINE, () -> goal(PLAIN.replace("FY2025", "FY2020"), "FY2021 120"));
        all.reason(
                ReasonCode.TARGET_EQUALS_BASELINE,
                () -> CompoundProgress.of(new ReachInputs(5, 0, 5, 2, 6, 1, Direction.INCREASE)));
        all.reason(
                ReasonCode.TARGET_NOT_BEYOND_BASELINE, () -> goal("'direction': 'decrease', " + PLAIN, "FY2021 120"));
        all.reason(
                ReasonCode.DUPLICATE_MILESTONE_TIME,
                () -> goal(
                        PLAIN + ", 'path': 'milestones', 'milestones': [{'period': 'FY2022', 'value': 120},"
                                + " {'period': 'FY2022', 'value': 130}]",
                        "FY2021 120"));
        all.reason(ReasonCode.NO_MILESTONES, () -> goal(PLAIN + ", 'path': 'milestones'", "FY2021 120"));
        all.reason(
                ReasonCode.NO_COUNTS,
                () -> goal(RATIO + ", 'target': {'type': 'reach', 'percent': '90', 'due': 'FY2025'}"));
        all.reason(
                ReasonCode.REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET,
                () -> CompoundProgress.of(new ReachInputs(0, 0, 10, 2, 1, 1, Direction.INCREASE)));
        all.reason(
                ReasonCode.TOO_LARGE,
                () -> CompoundProgress.of(new ReachInputs(1, 0, 1000, 6, 100, 1 / 365.0, Direction.INCREASE)));
    }

    private static void time(Examples all) {
        all.reason(ReasonCode.NO_TIME_ELAPSED, () -> goal(PLAIN, "FY2020 100"));
        all.reason(
                ReasonCode.BEFORE_BASELINE,
                () -> MilestonePath.of(new double[] {1, 2}, new double[] {10, 20})
                        .linearAt(0.9));
        all.reason(ReasonCode.DUE_DATE_PASSED, () -> goal(PLAIN, "FY2026 150"));
        all.reason(ReasonCode.DUE_UNMEASURED, () -> goal(PLAIN, "FY2026 150"));
        all.reason(ReasonCode.NOT_REACHED_AT_THIS_PACE, () -> goal(PLAIN, "FY2021 90"));
        all.reason(
                ReasonCode.ALREADY_ACHIEVED,
                () -> LinearProgress.of(new ReachInputs(5, 0, 8, 2, 9, 1, Direction.INCREASE)));
        all.reason(ReasonCode.NO_PERIOD_LEFT, () -> goal(TOTAL, "FY2021 50", "FY2022 50", "FY2023 50", "FY2024 50"));
        all.reason(
                ReasonCode.NOTHING_EXPECTED_YET,
                () -> goal(
                        PLAIN + ", 'path': 'milestones-step', 'milestones': [{'period': 'FY2022', 'value': 120}]",
                        "FY2021 120"));
    }

    private static void data(Examples all) {
        all.reason(ReasonCode.NO_OBSERVATION, () -> goal(PLAIN));
        all.reason(ReasonCode.MISSING_PERIOD, () -> goal(TOTAL, "FY2021 50", "FY2023 50"));
        all.reason(
                ReasonCode.NO_SUM,
                () -> goal("'indicator': {'id': 'i1', 'kind': 'absolute', 'unit': '点'}, " + TOTAL, "FY2021 5"));
        all.reason(ReasonCode.PERIOD_LENGTHS_DIFFER, () -> goal(FLOW + PLAIN, "2021-04 9"));
        all.reason(ReasonCode.BREAK_IN_SERIES, () -> goal(broken("'reason': {'ja': '定義を改めた'}"), "FY2022 150"));
    }

    private static String broken(String how) {
        return "'indicator': {'id': 'i1', 'kind': 'absolute', 'unit': '人', 'breaks': [{'period': 'FY2022', %s}]}, %s"
                .formatted(how, PLAIN);
    }

    private static void caveats(Examples all) {
        all.caveat(CaveatCode.TWO_POINTS_ONLY, () -> goal(PLAIN, "FY2021 120"));
        all.caveat(
                CaveatCode.INEXACT_VALUE,
                () -> goal(PLAIN.replace("100,", "100, 'qualifier': 'about',"), "FY2021 120"));
        all.caveat(
                CaveatCode.RANGE_MIDPOINT,
                () -> goal(PLAIN.replace("'value': 100", "'low': 90, 'high': 110"), "FY2021 120"));
        all.caveat(CaveatCode.PROVISIONAL, () -> goal(PLAIN, "FY2021 120 status:P"));
        all.caveat(
                CaveatCode.PATH_DEPENDENT_STATUS,
                () -> goal(PLAIN.replace("100", "2").replace("200", "10"), "FY2021 3"));
        all.caveat(CaveatCode.STALE_OBSERVATION, () -> goalOn("2024-04-01", PLAIN, "FY2021 120"));
        all.caveat(CaveatCode.LOWER_BOUND, () -> goal(TOTAL, "FY2021 50", "FY2023 50"));
        all.caveat(CaveatCode.OTHER_FREQUENCY_LEFT_OUT, () -> goal(TOTAL, "FY2021 50", "2022-04 5", "2022-05 6"));
        all.caveat(CaveatCode.OTHER_LENGTH_LEFT_OUT, () -> goal(FLOW + PLAIN, "FY2021 120", "2022-04 9"));
        all.caveat(CaveatCode.DENOMINATOR_CHANGED, () -> goal(RATIO_GOAL, "FY2021 20/110"));
        all.caveat(
                CaveatCode.COUNT_FROM_PERCENTAGE,
                () -> goal(
                        RATIO + ", 'target': {'type': 'reach', 'percent': '50', 'denominator': 1741, 'due': 'FY2025',"
                                + " 'denominatorSource': {'ja': '団体の一覧', 'en': 'list of local governments'}}",
                        "FY2021 120/1741"));
        all.caveat(
                CaveatCode.GROSS_CUMULATIVE,
                () -> goal(
                        "'indicator': {'id': 'i1', 'kind': 'absolute', 'unit': '人', 'timeBasis': 'gross-cumulative'}, "
                                + PLAIN,
                        "FY2021 120"));
        all.caveat(CaveatCode.SPLICED, () -> goal(broken("'factor': 1.2"), "FY2022 150"));
        all.caveat(CaveatCode.BREAK_REPORTED, () -> goal(PLAIN, "FY2021 120 status:B"));
    }

    private static void history(Examples all) {
        var ledger =
                "'targetHistory': [{'target': {'type': 'reach', 'value': 300, 'due': 'FY2025'}, 'from': '2021-04-01'}%s]";
        var moved = PLAIN + ", "
                + ledger.formatted(
                        ", {'target': {'type': 'reach', 'value': 200, 'due': 'FY2025'}, 'from': '2023-04-01',"
                                + " 'reason': {'ja': '予算の縮小', 'en': 'a smaller budget'}, 'by': {'ja': '市長', 'en': 'the mayor'}}");
        all.caveat(CaveatCode.TARGET_MOVED, () -> goal(moved, "FY2022 150"));
        all.caveat(CaveatCode.TARGET_MOVED_UNRECORDED, () -> goal(PLAIN + ", " + ledger.formatted(""), "FY2022 150"));
        all.caveat(CaveatCode.TARGET_HISTORY_USED, () -> goalKnownOn("2023-03-31", moved, "FY2021 150"));
        var revised = new String[] {
            "FY2021 180 @2022-05-01", "FY2021 184 @2022-09-01", "FY2022 190 @2023-05-01", "FY2022 198 @2023-09-01"
        };
        all.caveat(CaveatCode.WITHIN_REVISION_NOISE, () -> goal(PLAIN, revised));
        all.caveat(CaveatCode.BEYOND_WITHIN_REVISION_NOISE, () -> goal(PLAIN.replace("200", "195"), revised));
    }

    private static void sums(Examples all) {
        all.reason(
                ReasonCode.NOT_ADDITIVE,
                () -> goals(List.of(SCORES.formatted(1), SCORES.formatted(2)), "FY2021 120", "FY2021 130 of:2"));
        all.reason(ReasonCode.SLICES_MAY_OVERLAP, () -> goal(PLAIN, "FY2021 120 slice:a", "FY2021 130 slice:b"));
        all.reason(ReasonCode.AREAS_OVERLAP, () -> goal(PLAIN, "FY2021 120 " + KOBE, "FY2021 130 " + HYOGO));
        all.reason(
                ReasonCode.PART_OF_ANOTHER,
                () -> goals(List.of(PLAIN, PLAIN + ", 'partOf': 'g1'"), "FY2021 120", "FY2021 110 of:2"));
        all.reason(
                ReasonCode.SAME_SERIES,
                () -> goals(
                        List.of(PLAIN, PLAIN + ", 'indicator': {'id': 'i1', 'kind': 'absolute', 'unit': '人'}"),
                        "FY2021 120"));
        all.reason(ReasonCode.NOTHING_TO_SUM, () -> goals(List.of(FROM_100, FROM_100), "FY2021 120"));
        all.reason(ReasonCode.INEXACT_COUNT, () -> goal(RATIO_GOAL, "FY2021 1.5/2 " + KOBE, "FY2021 10/50 " + HIMEJI));
        all.caveat(CaveatCode.MIXED_INDICATORS, () -> goals(List.of(PLAIN, PLAIN), "FY2021 120", "FY2021 110 of:2"));
        all.caveat(CaveatCode.MIXED_PERIODS, () -> goal(PLAIN, "FY2021 120 " + OSAKA, "FY2022 130 " + HYOGO));
        all.caveat(
                CaveatCode.PROVISIONAL_PARTS, () -> goal(PLAIN, "FY2021 120 " + OSAKA, "FY2021 130 status:P " + HYOGO));
    }
}
