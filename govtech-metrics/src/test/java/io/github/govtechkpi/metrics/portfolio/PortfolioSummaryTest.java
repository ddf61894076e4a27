package io.github.govtechkpi.metrics.portfolio;

import static io.github.govtechkpi.metrics.progress.Measurements.quantity;
import static io.github.govtechkpi.metrics.progress.Measurements.vintages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioSummaryTest {
    @Nested
    class Sums {
        private final PortfolioSummary summary = summary(
                List.of(
                        goal("staff", "人", "50", "250"),
                        goal("users", "人", "100", "1100"),
                        goal("idle", "人", "0", "9")),
                of("staff", "FY2023 170 人"),
                of("users", "FY2024 600 人"));

        @Test
        void areAbsoluteAmountsWithHowManyReportedAndTheWorstCase() {
            var total = summary.totals().get(0);

            assertThat(summary.totals()).hasSize(1);
            assertThat(total.amounts())
                    .extracting(amount -> "%s %s, %s, worst %s %s"
                            .formatted(
                                    amount.field(),
                                    amount.sum().orElseThrow(),
                                    amount.coverage(),
                                    amount.worst()
                                            .orElseThrow()
                                            .progress()
                                            .goal()
                                            .id(),
                                    amount.worst().orElseThrow().value()))
                    .containsExactly(
                            "baseline 150 人, 3 of 3 goals reported, worst idle 0 人",
                            "current 770 人, 2 of 3 goals reported, worst staff 170 人",
                            "absoluteGain 620 人, 2 of 3 goals reported, worst staff 120 人",
                            "remainingGap 580 人, 2 of 3 goals reported, worst users 500 人");
            assertThat(total.amounts().get(1).coverage().text().in(Locale.JAPANESE))
                    .isEqualTo("3目標中2目標分の値あり");
        }

        @Test
        void sayThatTheyMixIndicatorsAndPeriods() {
            assertThat(summary.totals().get(0).caveats())
                    .containsExactly(
                            new Caveat(
                                    CaveatCode.MIXED_INDICATORS,
                                    LocalizedText.of(
                                            "3種類の指標を合計しており、同じものを数えた値ではありません。",
                                            "This is a sum over 3 indicators, which do not count the same thing.")),
                            new Caveat(
                                    CaveatCode.MIXED_PERIODS,
                                    LocalizedText.of(
                                            "現在値の期間はFY2023からFY2024までで、そろっていません。",
                                            "The current values are of different periods, from FY2023 to FY2024.")));
        }

        @Test
        void leaveOutWhatFlowsSayAboutAMonthAndAYear() {
            var total = summary(
                            List.of(flow("visits"), flow("calls")),
                            of("visits", "FY2023 170 件"),
                            of("calls", "2024-04 20 件"))
                    .totals()
                    .get(0);

            assertThat(total.amounts())
                    .filteredOn(amount -> List.of("current", "absoluteGain").contains(amount.field()))
                    .hasSize(2)
                    .allSatisfy(amount -> {
                        assertThat(amount.sum().reason().orElseThrow().code())
                                .isEqualTo(ReasonCode.PERIOD_LENGTHS_DIFFER);
                        assertThat(amount.worst()).isEmpty();
                    });
        }

        private static Goal flow(String id) {
            var traits = IndicatorTraits.NONE.withTimeBasis(TimeBasis.FLOW);
            return GoalDefinition.builder(
                            id,
                            LocalizedText.en(id),
                            new AbsoluteIndicator(IndicatorId.of(id), MeasureUnit.CASES, traits),
                            Direction.INCREASE)
                    .target(Target.Reach.of(quantity("500 件"), ReportingPeriod.parse("FY2027")))
                    .kgi();
        }

        @Test
        void countBodiesWhereTheResultsAreAreas() {
            var areas = summary(
                            List.of(goal("cards", "人", "0", "100")),
                            of(area("cards", "281000"), "FY2024 10 人"),
                            of(area("cards", "282014"), "FY2024 90 人"),
                            missing(area("cards", "282022")))
                    .totals()
                    .get(0);

            assertThat(areas.amounts().get(3).coverage()).hasToString("2 of 3 bodies reported");
            assertThat(areas.amounts().get(3).sum().orElseThrow()).hasToString("100 人");
            assertThat(areas.amounts().get(3).worst().orElseThrow().value()).hasToString("90 人");
            assertThat(areas.caveats()).isEmpty();
        }

        @Test
        void ofADecreaseHaveTheirWorstCaseAtTheTop() {
            var total = summary(
                            List.of(decrease("a", "100"), decrease("b", "200")),
                            of("a", "FY2024 90 件"),
                            of("b", "FY2024 150 件"))
                    .totals()
                    .get(0);

            assertThat(total.amounts().get(1).worst().orElseThrow().value()).hasToString("150 件");
            assertThat(total.amounts().get(2).worst().orElseThrow().value()).hasToString("10 件");
        }

        @Test
        void sayHowManyAreProvisional() {
            var provisional = of("a", "FY2024 1 人").observations().get(0).withStatus(ObservationStatus.P);
            var total = summary(
                            List.of(goal("a", "人", "0", "9"), goal("b", "人", "0", "9")),
                            new Vintages(key("a"), List.of(provisional)),
                            of("b", "FY2024 1 人"))
                    .totals()
                    .get(0);

            assertThat(total.caveats())
                    .contains(new Caveat(
                            CaveatCode.PROVISIONAL_PARTS,
                            LocalizedText.of(
                                    "合計した2件のうち1件は、暫定値または推計値によります。",
                                    "Results summed: 2, of which 1 on provisional or estimated values.")));
        }

        @Test
        void areNotZeroWhereNobodyReported() {
            var total = summary(List.of(goal("a", "人", "0", "9"), goal("b", "人", "0", "9")))
                    .totals()
                    .get(0);

            assertThat(total.amounts().get(1).sum().reason().orElseThrow().message())
                    .isEqualTo(LocalizedText.of("合計する値がありません。", "There is no value to sum."));
            assertThat(total.amounts().get(1).coverage()).hasToString("0 of 2 goals reported");
        }

        @Test
        void includeLevelsThatAreKeptAsFarAsTheyHaveTheAmount() {
            var kept = GoalDefinition.builder(
                            "kept", LocalizedText.en("kept"), absolute("kept", "人"), Direction.INCREASE)
                    .baseline(baseline("5 人"))
                    .target(new Target.StayAtLeast(
                            Optional.of(new TargetLevel.Stated(StatedValue.exact(quantity("4 人")))),
                            Optional.empty(),
                            Optional.empty()))
                    .kpi();
            var total = summary(
                            List.of(goal("a", "人", "0", "9"), kept), of("a", "FY2024 1 人"), of("kept", "FY2024 6 人"))
                    .totals()
                    .get(0);

            assertThat(total.amounts())
                    .extracting(amount -> amount.sum().orElseThrow() + ", " + amount.coverage())
                    .containsExactly(
                            "5 人, 2 of 2 goals reported",
                            "7 人, 2 of 2 goals reported",
                            "1 人, 1 of 1 goals reported",
                            "8 人, 1 of 1 goals reported");
        }
    }

    @Nested
    class RatiosOfAreas {
        private final PortfolioTotal total = summary(
                        List.of(ratioGoal()),
                        of(area("online", "281000"), "FY2024 2 of 2 件"),
                        of(area("online", "282014"), "FY2024 10 of 50 件"),
                        of(area("online", "282022"), "FY2024 300 of 900 件"))
                .totals()
                .get(0);

        @Test
        void areSumOverSum() {
            assertThat(total.ratio().orElseThrow().orElseThrow().text(Locale.ENGLISH))
                    .startsWith("312 of 952 (32.8%");
            // 0, 15 and 150 cases are missing to a half of each
            assertThat(total.amounts().get(3).sum().orElseThrow()).hasToString("165 件");
        }

        @Test
        void haveAnAverageOfUnitsForThoseWhoAskAlone() {
            var average = total.averageOfUnits().orElseThrow();

            assertThat(average.averageOfUnits().orElseThrow().trap()).isTrue();
            assertThat(average.derivation().warnings())
                    .extracting(Caveat::code)
                    .containsExactly(CaveatCode.AVERAGE_OF_UNITS_IS_NO_SHARE);
            var amounts = summary(List.of(goal("a", "人", "0", "9"), goal("b", "人", "0", "9")));
            assertThat(amounts.totals()
                            .get(0)
                            .averageOfUnits()
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.NO_COUNTS);
        }

        @Test
        void areNoShareWhereACountIsNotWhole() {
            var broken = summary(
                            List.of(ratioGoal()),
                            of(area("online", "281000"), "FY2024 1.5 of 2 件"),
                            of(area("online", "282014"), "FY2024 10 of 50 件"))
                    .totals()
                    .get(0);

            assertThat(broken.ratio().orElseThrow().reason().orElseThrow().code())
                    .isEqualTo(ReasonCode.INEXACT_COUNT);
        }

        private static Goal ratioGoal() {
            var count = CountDefinition.of(LocalizedText.en("cases"), MeasureUnit.CASES);
            return GoalDefinition.builder(
                            "online",
                            LocalizedText.en("online"),
                            RatioIndicator.of("online", count, count),
                            Direction.INCREASE)
                    .target(Target.Reach.of(quantity("1 of 2 件"), ReportingPeriod.parse("FY2026")))
                    .kpi();
        }
    }

    @Nested
    class Refusals {
        @Test
        void areScores() {
            var summary =
                    summary(List.of(goal("a", "点", "1", "5"), goal("b", "点", "1", "5"), goal("c", "位", "9", "1")));

            assertThat(summary.totals()).isEmpty();
            assertThat(texts(summary))
                    .containsExactly("得点や順位など、足し合わせても意味のない単位のため、合計は求めません。"
                            + " | The unit has no sum: scores, ranks and the like are shown side by side. | a b");
        }

        @Test
        void areDifferentUnits() {
            assertThat(texts(summary(List.of(goal("a", "人", "1", "5"), goal("b", "件", "1", "5")))))
                    .containsExactly("人、件は数えているものが異なるため、全体の合計は求めません。"
                            + " | 人, 件 count different things, so there is no sum of all. | a b");
        }

        @Test
        void areSlices() {
            var key = new SeriesKey(
                    Optional.of(ProgramId.of("p")),
                    IndicatorId.of("a"),
                    Optional.empty(),
                    Optional.of(new Slice("age=65+")));

            assertThat(texts(summary(List.of(goal("a", "人", "1", "5")), of(key, "FY2024 3 人"))))
                    .containsExactly("区分どうしが重なることがあるため、区分ごとの値は合計しません。"
                            + " | Slices may overlap, so their values are not summed. | a");
        }

        @ParameterizedTest
        @CsvSource({
            "280003, 281000, true", // Hyogo and Kobe
            "281000, 281018, true", // Kobe and its Higashinada ward
            "131008, 131016, true", // the area of the special wards and Chiyoda
            "281000, 282014, false", // Kobe and Himeji
            "280003, 271004, false", // Hyogo and Osaka City
            "281018, 281026, false" // two wards
        })
        void areAreasOfWhichOneContainsAnother(String one, String other, boolean refused) {
            var summary = summary(
                    List.of(goal("a", "人", "1", "5")),
                    of(area("a", one), "FY2024 3 人"),
                    of(area("a", other), "FY2024 3 人"));

            assertThat(summary.totals()).hasSize(refused ? 0 : 1);
            assertThat(texts(summary))
                    .isEqualTo(
                            refused
                                    ? List.of("都道府県とその市区町村、市とその区のように、一方が他方を含むため、合計は求めません。"
                                            + " | One area contains another, as a prefecture its municipalities or a city its wards,"
                                            + " so they are not summed. | a a")
                                    : List.of());
        }

        @Test
        void areGoalsThatAreAPartOfAnother() {
            var part = GoalDefinition.builder("b", LocalizedText.en("b"), absolute("b", "人"), Direction.INCREASE)
                    .partOf(GoalId.of("a"))
                    .kpi();

            assertThat(texts(summary(List.of(goal("a", "人", "1", "5"), part))))
                    .containsExactly(
                            "別の目標の内数のため、二重に数えないよう合計から除いています。"
                                    + " | It is a part of another goal, which counts it already, so it is left out of the sum. | b");
        }

        @Test
        void areSecondGoalsOnOneSeries() {
            var second = GoalDefinition.builder("b", LocalizedText.en("b"), absolute("a", "人"), Direction.INCREASE)
                    .kpi();

            assertThat(texts(summary(List.of(goal("a", "人", "1", "5"), second), of("a", "FY2024 3 人"))))
                    .containsExactly(
                            "同じ系列を測る別の目標がすでに合計にあるため、二重に数えないよう除いています。"
                                    + " | Another goal on the same series is summed already, so this one is left out of the sum. | b");
        }

        private static List<String> texts(PortfolioSummary summary) {
            return summary.refusals().stream()
                    .map(refusal -> refusal.reason().message().in(Locale.JAPANESE)
                            + " | "
                            + refusal.reason().message().in(Locale.ENGLISH)
                            + " | "
                            + String.join(
                                    " ",
                                    refusal.members().stream()
                                            .map(member -> member.goal().id().value())
                                            .toList()))
                    .toList();
        }
    }

    @Nested
    class Statuses {
        @Test
        void areCountedAndNeverAPercentage() {
            var summary = summary(
                    List.of(goal("a", "人", "0", "10"), goal("b", "人", "0", "10"), goal("c", "人", "0", "10")),
                    of("a", "FY2024 10 人"),
                    of("b", "FY2024 10 人"));

            assertThat(summary.statuses().stream().map(StatusCount::text))
                    .containsExactly(
                            LocalizedText.of("3件中2件が「達成」", "2 of 3 achieved"),
                            LocalizedText.of("3件中1件が「判定不能」", "1 of 3 not computable"));
        }

        @ParameterizedTest
        @CsvSource({"-1, 3", "4, 3"})
        void areAPartOfAll(int k, int n) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> new StatusCount(StatusCode.ON_TRACK, k, n))
                    .withMessage("INVALID_INPUT: k must be from 0 to n, but was %s of %s", k, n);
        }
    }

    private static PortfolioSummary summary(List<Goal> goals, Vintages... observations) {
        var program = Program.builder("p", LocalizedText.en("p")).goals(goals).build();
        return PortfolioSummary.of(Portfolio.of(
                List.of(program),
                Arrays.asList(observations),
                Optional.of(LocalDate.parse("2025-04-01")),
                Optional.empty()));
    }

    private static Goal goal(String id, String unit, String baseline, String target) {
        return GoalDefinition.builder(id, LocalizedText.en(id), absolute(id, unit), Direction.INCREASE)
                .baseline(baseline(baseline + " " + unit))
                .target(Target.Reach.of(quantity(target + " " + unit), ReportingPeriod.parse("FY2026")))
                .kpi();
    }

    private static Goal decrease(String id, String baseline) {
        return GoalDefinition.builder(id, LocalizedText.en(id), absolute(id, "件"), Direction.DECREASE)
                .baseline(baseline(baseline + " 件"))
                .target(Target.Reach.of(quantity("0 件"), ReportingPeriod.parse("FY2026")))
                .kpi();
    }

    private static Baseline baseline(String value) {
        return Baseline.of(StatedValue.exact(quantity(value)), ReportingPeriod.parse("FY2022"));
    }

    private static Indicator absolute(String id, String unit) {
        return AbsoluteIndicator.of(id, MeasureUnit.of(unit));
    }

    private static Vintages of(String indicator, String text) {
        return of(key(indicator), text);
    }

    private static Vintages of(SeriesKey key, String text) {
        return vintages(key, text);
    }

    private static Vintages missing(SeriesKey key) {
        return new Vintages(
                key,
                Stream.of(Observation.missing(
                                key,
                                ReportingPeriod.parse("FY2024"),
                                io.github.govtechkpi.model.observation.MissingReason.PENDING))
                        .toList());
    }

    private static SeriesKey key(String indicator) {
        return new SeriesKey(
                Optional.of(ProgramId.of("p")), IndicatorId.of(indicator), Optional.empty(), Optional.empty());
    }

    private static SeriesKey area(String indicator, String code) {
        return key(indicator).in(LocalGovernmentCode.of(code));
    }
}
