package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.Uncarried;
import java.util.List;
import java.util.stream.Stream;

/** What IATI 2.03 cannot carry, and why. */
final class IatiLosses {
    static final List<Uncarried> RULES = Stream.of(
                    noDenominator("/goals/*/indicator/denominator"),
                    noDenominator("/goals/*/indicator/numeratorIsPart"),
                    noDenominator("/goals/*/target/numerator"),
                    noDenominator("/goals/*/target/denominator"),
                    noDenominator("/goals/*/target/denominatorSource"),
                    noDenominator("/goals/*/target/percent"),
                    noDenominator("/goals/*/baseline").having("denominator"),
                    noDenominator("/goals/*/milestones").having("denominator"),
                    noDenominator("/goals/*/milestones/*").having("denominator"),
                    noDenominator("/observations/*").having("denominator"),
                    noDenominator("/published/-"),
                    noUnit("/goals/*/indicator/unit"),
                    noUnit("/goals/*/indicator/additive"),
                    noUnit("/goals/*/indicator/numerator"),
                    noStatus("/observations/*/status"),
                    noQualifier("/observations/*/qualifier"),
                    noQualifier("/goals/*/baseline/qualifier"),
                    noQualifier("/goals/*/target/qualifier"),
                    noQualifier("/goals/*/milestones/*/qualifier"),
                    noRevision("/observations/*/known_on"),
                    noRevision("/observations/*").having("known_on"),
                    Uncarried.of(
                                    "NO_MISSING",
                                    "/observations/*",
                                    "IATIには、欠測とその理由を書く場所がありません",
                                    "IATI has no place for a missing value and its reason")
                            .having("missing"),
                    days("/observations/*"),
                    days("/goals/*/baseline/period"),
                    days("/goals/*/target/due"),
                    Uncarried.of(
                            "NO_BASELINE_YEAR",
                            "/goals/*/baseline",
                            "IATIの基準値は、年のある一つの数です",
                            "An IATI baseline is one number with its year"),
                    oneTarget("/goals/*/target"),
                    oneTarget("/goals/*/milestones"),
                    Uncarried.of(
                            "NO_MAINTAIN",
                            "/goals/*/direction",
                            "IATIの向きは増加（ascending）か減少かだけです",
                            "IATI knows ascending and descending alone"),
                    Uncarried.of(
                            "NO_LEVEL",
                            "/goals/*/indicator/level",
                            "IATIの結果の種類に、投入と活動はありません",
                            "IATI has no type of result for inputs and activities"),
                    Uncarried.of(
                            "NO_PLACE", "", "IATIの結果（result）には、これを書く場所がありません", "IATI results have no place for this"))
            .toList();

    private IatiLosses() {}

    private static Uncarried noDenominator(String pattern) {
        return Uncarried.of(
                "NO_DENOMINATOR",
                pattern,
                "IATIには分母を書く場所がなく、比は百分率としてだけ伝わります",
                "IATI has no denominators: a ratio arrives as a percentage alone");
    }

    private static Uncarried noUnit(String pattern) {
        return Uncarried.of("NO_UNIT", pattern, "IATIには単位を書く場所がありません", "IATI has no place for the unit");
    }

    private static Uncarried noStatus(String pattern) {
        return Uncarried.of(
                "NO_STATUS", pattern, "IATIには観測値の状態を書く場所がありません", "IATI has no place for the status of a value");
    }

    private static Uncarried noQualifier(String pattern) {
        return Uncarried.of(
                "NO_QUALIFIER",
                pattern,
                "IATIには「約」「以上」などを書く場所がありません",
                "IATI has no place for about, at least and the like");
    }

    private static Uncarried noRevision(String pattern) {
        return Uncarried.of(
                "NO_REVISION",
                pattern,
                "IATIには公表日を書く場所がなく、期間ごとに最新の値だけが伝わります",
                "IATI has no day of publication: the latest value of each period arrives alone");
    }

    private static Uncarried days(String pattern) {
        return Uncarried.of(
                "PERIOD_AS_DAYS",
                pattern,
                "IATIは期間を最初と最後の日だけで表します（基準値は最後の日だけ）",
                "IATI knows a period by its first and last day alone, and a baseline by its last");
    }

    private static Uncarried oneTarget(String pattern) {
        return Uncarried.of(
                "TARGET_AS_VALUE",
                pattern,
                "IATIの目標値は期間ごとの一つの数で、最後のものを目標、それより前を中間目標として読みます",
                "An IATI target is one number of a period: the last is read as the target, those before it as milestones");
    }
}
