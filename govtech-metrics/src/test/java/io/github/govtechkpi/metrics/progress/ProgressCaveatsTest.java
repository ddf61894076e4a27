package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.decrease;
import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.maintain;
import static io.github.govtechkpi.metrics.progress.GoalScenario.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressCaveatsTest {
    private static GoalScenario goal() {
        return increase().from("50", "FY2022").to("250", "FY2026");
    }

    @Test
    void twoPointsHaveNoUncertainty() {
        assertThat(sentences(goal().observed("FY2023", "100").progress(), CaveatCode.TWO_POINTS_ONLY))
                .containsExactly(
                        "Computed from two points, the baseline and the current value: the projection has no uncertainty to show.",
                        "基準値と現在値の二点だけから計算しており、見通しに幅（不確かさ）は示せません。");
        assertThat(sentences(goal().observed("FY2023", "250").progress(), CaveatCode.TWO_POINTS_ONLY))
                .isEmpty();
    }

    @Nested
    class InexactValues {
        @Test
        void ofTheBaselineAndTheCurrentValueAreNamed() {
            var progress = increase()
                    .from(increase().stated("1050", Qualifier.ABOUT), "FY2022")
                    .to("2500", "FY2026")
                    .observed("FY2023", "1700", Qualifier.MORE_THAN)
                    .progress();

            assertThat(sentences(progress, CaveatCode.INEXACT_VALUE))
                    .containsExactly(
                            "The baseline was published as \"about 1,050 人\": it is not an exact count.",
                            "基準値は「約1,050人」と公表された値で、正確な数ではありません。",
                            "The current value was published as \"more than 1,700 人\": it is not an exact count.",
                            "現在値は「1,700人超」と公表された値で、正確な数ではありません。");
        }

        @ParameterizedTest(name = "an increase to {0}: {1}")
        @CsvSource({"EXACT, 0", "AT_LEAST, 0", "ABOUT, 2", "MORE_THAN, 2", "AT_MOST, 2", "LESS_THAN, 2"})
        void ofATargetAreNamedWhereTheyAreNotWhatReachingSays(Qualifier qualifier, int sentences) {
            assertThat(sentences(
                            increase()
                                    .from("50", "FY2022")
                                    .to(increase().stated("250", qualifier), "FY2026")
                                    .progress(),
                            CaveatCode.INEXACT_VALUE))
                    .hasSize(sentences);
        }

        @Test
        void ofADecreaseMayBeAtMost() {
            assertThat(sentences(
                            decrease()
                                    .from("50", "FY2022")
                                    .to(decrease().stated("25", Qualifier.AT_MOST), "FY2026")
                                    .progress(),
                            CaveatCode.INEXACT_VALUE))
                    .isEmpty();
            assertThat(sentences(
                            decrease()
                                    .from("50", "FY2022")
                                    .to(decrease().stated("25", Qualifier.AT_LEAST), "FY2026")
                                    .progress(),
                            CaveatCode.INEXACT_VALUE))
                    .containsExactly(
                            "The target was published as \"at least 25 人\": it is not an exact count.",
                            "目標値は「25人以上」と公表された値で、正確な数ではありません。");
        }

        @Test
        void ofALevelMayBeOnItsSide() {
            var level =
                    Optional.<TargetLevel>of(new TargetLevel.Stated(maintain().stated("95", Qualifier.AT_LEAST)));
            var due = Optional.of(GoalScenario.period("FY2026"));

            assertThat(sentences(
                            maintain()
                                    .target(new Target.StayAtLeast(level, Optional.empty(), due))
                                    .progress(),
                            CaveatCode.INEXACT_VALUE))
                    .isEmpty();
            assertThat(sentences(
                            maintain()
                                    .target(new Target.StayAtMost(level, Optional.empty(), due))
                                    .progress(),
                            CaveatCode.INEXACT_VALUE))
                    .hasSize(2);
        }

        @Test
        void ofARatioNameBothCounts() {
            assertThat(sentences(
                            increase()
                                    .ratio()
                                    .from("1000/2000", "FY2022")
                                    .to("9/10", "FY2026")
                                    .observed("FY2023", "1200/2000", Qualifier.ABOUT)
                                    .progress(),
                            CaveatCode.INEXACT_VALUE))
                    .containsExactly(
                            "The current value was published as \"about 1,200 of 2,000 件\": it is not an exact count.",
                            "現在値は「2,000件のうち約1,200件」と公表された値で、正確な数ではありません。");
        }
    }

    @Test
    void aRangeCountsWithItsMiddle() {
        var range =
                StatedValue.range(AbsoluteValue.of(20, MeasureUnit.PERSONS), AbsoluteValue.of(25, MeasureUnit.PERSONS));
        var progress = increase().from(range, "FY2022").to(range, "FY2026").progress();

        assertThat(GoalScenario.numbers(progress))
                .containsEntry("baseline", "22.5")
                .containsEntry("target", "22.5");
        assertThat(sentences(progress, CaveatCode.RANGE_MIDPOINT))
                .containsExactly(
                        "The baseline was published as a range (20 to 25 人): its middle is used.",
                        "基準値は幅（20～25人）で公表されているため、中央の値で計算しています。",
                        "The target was published as a range (20 to 25 人): its middle is used.",
                        "目標値は幅（20～25人）で公表されているため、中央の値で計算しています。");
    }

    @ParameterizedTest
    @CsvSource({
        "P, The current value is provisional and may still change., 現在値は暫定値で、今後変わることがあります。",
        "E, The current value is estimated and may still change., 現在値は推計値で、今後変わることがあります。",
        "F, The current value is forecast and may still change., 現在値は予測値で、今後変わることがあります。",
        "I, The current value is imputed and may still change., 現在値は補完値で、今後変わることがあります。"
    })
    void aProvisionalValueIsNamed(ObservationStatus status, String en, String ja) {
        assertThat(sentences(goal().observed("FY2023", "100", status).progress(), CaveatCode.PROVISIONAL))
                .containsExactly(en, ja);
    }

    @ParameterizedTest(name = "{0}: {1} sentences")
    @CsvSource({"2025-04-01, 0", "2025-04-02, 2"})
    void aValueIsOldAfter366Days(String asOf, int sentences) {
        var progress = goal().observed("FY2023", "100").asOf(asOf).progress();

        assertThat(sentences(progress, CaveatCode.STALE_OBSERVATION)).hasSize(sentences);
    }

    @Test
    void anOldValueIsNamedWithItsAge() {
        assertThat(sentences(
                        goal().observed("FY2023", "100").asOf("2026-03-31").progress(), CaveatCode.STALE_OBSERVATION))
                .containsExactly(
                        "The latest observation is of FY2023, 730 days before the as-of date.",
                        "最新の観測値はFY2023のもので、判定日より730日前です。");
    }

    @Test
    void aGrossCumulativeCountMayCountTwice() {
        assertThat(sentences(goal().basis(TimeBasis.GROSS_CUMULATIVE).progress(), CaveatCode.GROSS_CUMULATIVE))
                .containsExactly(
                        "This is a gross cumulative count: one person or firm may be counted more than once.",
                        "延べ数であり、同じ人や企業が重ねて数えられていることがあります。");
        assertThat(sentences(goal().basis(TimeBasis.CUMULATIVE).progress(), CaveatCode.GROSS_CUMULATIVE))
                .isEmpty();
    }

    @Nested
    class TargetHistory {
        private final GoalScenario moved = goal().targetFrom("2022-04-01", reach("200"))
                .targetFrom("2024-04-01", reach("250"))
                .observed("FY2022", "60")
                .observed("FY2023", "100");

        private Target reach(String value) {
            return Target.Reach.of(increase().quantity(value), GoalScenario.period("FY2026"));
        }

        @ParameterizedTest(name = "known on {0}: {1}")
        @CsvSource({"2022-04-01, 200", "2024-03-31, 200", "2024-04-01, 250", "2030-01-01, 250"})
        void givesTheTargetThatWasInForce(String day, String target) {
            assertThat(moved.knownOn(day).numbers()).containsEntry("target", target);
        }

        @Test
        void isNamedWhereItWasAnother() {
            assertThat(sentences(moved.knownOn("2024-03-31").progress(), CaveatCode.TARGET_HISTORY_USED))
                    .containsExactly(
                            "The target that was in force on 2024-03-31 is used.", "2024-03-31時点で有効だった目標で計算しています。");
            assertThat(sentences(moved.knownOn("2024-04-01").progress(), CaveatCode.TARGET_HISTORY_USED))
                    .isEmpty();
        }

        @Test
        void knowsNoTargetBeforeTheFirst() {
            var progress = moved.knownOn("2022-03-31").progress();

            assertThat(progress.target()).isEmpty();
            assertThat(sentences(progress, CaveatCode.TARGET_HISTORY_USED)).isEmpty();
            assertThat(progress.notComputable().get(0).reason().message().ja())
                    .contains("2022-03-31の時点では、目標はまだありませんでした。");
            assertThat(progress.due().reason().orElseThrow().message().en())
                    .contains("No target was in force on 2022-03-31.");
        }

        @Test
        void doesNotCountWithoutADayOfKnowledge() {
            assertThat(moved.numbers()).containsEntry("target", "250");
            assertThat(goal().observed("FY2023", "100").knownOn("2000-01-01").numbers())
                    .containsEntry("target", "250");
        }
    }
}
