package io.github.govtechkpi.metrics.codes;

import static io.github.govtechkpi.metrics.codes.Judged.goal;
import static io.github.govtechkpi.metrics.codes.Judged.goalOn;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.ReasonCode;

/** What the assessment methods of others and rating schemes say. */
final class MethodExamples {
    private MethodExamples() {}

    static void add(Examples all) {
        all.reason(ReasonCode.ZERO_BASELINE, () -> goal(way(0, 10), "FY2021 1"));
        all.reason(ReasonCode.ZERO_TARGET, () -> goal(way(5, 0), "FY2021 4"));
        all.reason(ReasonCode.SIGN_CHANGE, () -> goal(way(5, 9), "FY2021 -1"));
        all.reason(ReasonCode.ZERO_CURRENT_GIVES_CAGR_MINUS_100, () -> goal(way(5, 1), "FY2021 0"));
        all.reason(ReasonCode.ZERO_CURRENT, () -> goal(way(3, 1), "FY2021 0"));
        all.reason(ReasonCode.NEGATIVE_VALUE, () -> goal(way(3, 1), "FY2021 -1"));
        all.reason(
                ReasonCode.MAINTAIN_HAS_NO_DIRECTION,
                () -> goal("'direction': 'maintain', " + fields(5, 5), "FY2021 5"));
        all.reason(
                ReasonCode.NOT_FOR_THIS_TARGET,
                () -> goal(
                        "'baseline': {'value': 5, 'period': 'FY2020'},"
                                + " 'target': {'type': 'stay-within', 'low': 4, 'high': 6, 'due': 'FY2025'}",
                        "FY2021 5"));
        all.reason(ReasonCode.NO_STEP_APPLIES, () -> goal(way(4, 10), "FY2021 5"));
        all.reason(
                ReasonCode.INDICATOR_ENDED,
                () -> goalOn("2023-04-01", way(4, 10), "FY2021 5", "FY2022 - missing:discontinued"));

        all.caveat(CaveatCode.ZERO_REPLACED_BY_METHOD, () -> goal(way(0, 1000), "FY2021 1"));
        all.caveat(CaveatCode.ACHIEVEMENT_FORM_REVERSED, () -> goal(way(2, 10), "FY2021 3"));
        all.caveat(CaveatCode.METHODS_DISAGREE_PATH, () -> goal(way(2, 10), "FY2021 3"));
        all.caveat(CaveatCode.METHODS_DISAGREE_BASELINE, () -> goal(way(2, 10), "FY2021 3"));
        all.caveat(CaveatCode.METHODS_DISAGREE_NEAR_ZERO, () -> goal(way(0, 1000), "FY2021 1"));
        all.caveat(
                CaveatCode.METHODS_DISAGREE_MET,
                () -> goal(
                        "'baseline': {'value': 83.1, 'period': 'FY2020'},"
                                + " 'target': {'type': 'stay-at-least', 'value': 81, 'due': 'FY2025'}",
                        "FY2021 82"));
        all.caveat(
                CaveatCode.METHODS_DISAGREE_CUTS,
                () -> goal(
                        "'baseline': {'value': 83.1, 'period': 'FY2020'},"
                                + " 'target': {'type': 'stay-at-least', 'value': 81, 'due': 'FY2025'}",
                        "FY2021 82"));
        all.caveat(
                CaveatCode.METHODS_DISAGREE_TREND,
                () -> goal(
                        way(100, 200).replace("FY2025", "FY2030"),
                        "FY2021 150",
                        "FY2022 149",
                        "FY2023 148",
                        "FY2024 147",
                        "FY2025 146",
                        "FY2026 145"));
    }

    private static String way(int from, int to) {
        return "'direction': '%s', %s".formatted(from < to ? "increase" : "decrease", fields(from, to));
    }

    private static String fields(int from, int to) {
        return "'baseline': {'value': %s, 'period': 'FY2020'}, 'target': {'type': 'reach', 'value': %s, 'due': 'FY2025'}"
                .formatted(from, to);
    }
}
