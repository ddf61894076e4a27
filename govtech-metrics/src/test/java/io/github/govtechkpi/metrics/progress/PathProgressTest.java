package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.DeclaredPath;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PathProgressTest {
    /** 100 are to become 400 within four years; 160 after one. */
    private static GoalScenario on(DeclaredPath path) {
        return increase().from("100", "FY2022").to("400", "FY2026").on(path).observed("FY2023", "160");
    }

    private static double number(GoalScenario goal, String field) {
        return Double.parseDouble(goal.numbers().get(field));
    }

    @Nested
    class Linear {
        @Test
        void expectsTheSameAmountEachYear() {
            assertThat(on(DeclaredPath.LINEAR).numbers())
                    .containsEntry("expectedNow", "175")
                    .containsEntry("deviation", "-15")
                    .containsEntry("paceRatio", "0.8");
        }

        @Test
        void isNotBentByMilestones() {
            assertThat(on(DeclaredPath.LINEAR).milestone("FY2023", "390").numbers())
                    .containsEntry("expectedNow", "175");
        }

        @Test
        void keepsThePlannedPaceAsTheMeasureAfterTheDueDate() {
            var late = increase().from("0", "FY2020").to("100", "FY2022").observed("FY2024", "80");

            assertThat(late.numbers())
                    .containsEntry("expectedNow", "100")
                    .containsEntry("elapsedShare", "2")
                    .containsEntry("paceRatio", "0.4"); // 20 a year of the 50 that were planned
        }
    }

    @Nested
    class Compound {
        @Test
        void expectsTheSameGrowthEachYear() {
            var goal = on(DeclaredPath.COMPOUND);

            assertThat(number(goal, "expectedNow")).isCloseTo(100 * Math.pow(4, 0.25), within(1e-12));
            assertThat(number(goal, "paceRatio")).isCloseTo(60 / (100 * Math.pow(4, 0.25) - 100), within(1e-12));
            assertThat(goal.progress().status().code()).isEqualTo(StatusCode.ON_TRACK);
        }

        @Test
        void isNotComputableFromZero() {
            var goal = increase()
                    .from("0", "FY2022")
                    .to("400", "FY2026")
                    .on(DeclaredPath.COMPOUND)
                    .observed("FY2023", "160");

            assertThat(goal.numbers())
                    .containsEntry("expectedNow", "REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET")
                    .containsEntry("deviation", "REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET")
                    .containsEntry("paceRatio", "REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET")
                    .containsEntry("achievementShare", "0.4");
            assertThat(goal.progress().status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
        }
    }

    @Nested
    class SCurve {
        @Test
        void expectsLittleFirst() {
            var goal = on(DeclaredPath.S_CURVE); // s = 1/4: s^2 (3 - 2s) = 5/32

            assertThat(goal.numbers())
                    .containsEntry("expectedNow", "146.875")
                    .containsEntry("deviation", "13.125")
                    .containsEntry("paceRatio", "1.28");
        }

        @Test
        void standsAtTheTargetFromTheDueDateOn() {
            assertThat(increase()
                            .from("100", "FY2022")
                            .to("400", "FY2026")
                            .on(DeclaredPath.S_CURVE)
                            .observed("FY2027", "390")
                            .numbers())
                    .containsEntry("expectedNow", "400");
        }
    }

    @Nested
    class Milestones {
        private final GoalScenario goal =
                on(DeclaredPath.MILESTONES).milestone("FY2024", "120").milestone("FY2025", "300");

        @Test
        void areJoinedByStraightLines() {
            assertThat(goal.numbers())
                    .containsEntry("expectedNow", "110")
                    .containsEntry("deviation", "50")
                    .containsEntry("paceRatio", "6.0");
        }

        @Test
        void endAtTheTargetAlsoWhereTheLastOneHasItsDate() {
            assertThat(on(DeclaredPath.MILESTONES)
                            .milestone("FY2024", "120")
                            .milestone("FY2026", "999")
                            .observed("FY2025", "260")
                            .numbers())
                    .containsEntry("expectedNow", "260");
        }

        @Test
        void countInDaysWhereOneOfThemIsADay() {
            var byDay = on(DeclaredPath.MILESTONES).milestone("2025-03-31", "120");

            assertThat(number(byDay, "expectedNow")).isCloseTo(100 + 20 * 366.0 / 731, within(1e-9));
        }

        @Test
        void ofARatioAreCasesAtTodaysDenominator() {
            assertThat(increase()
                            .ratio()
                            .from("0/100", "FY2022")
                            .to("80/100", "FY2026")
                            .on(DeclaredPath.MILESTONES)
                            .milestone("FY2024", "50/100")
                            .observed("FY2023", "60/200")
                            .numbers())
                    .containsEntry("expectedNow", "50"); // half of 50 % of 200
        }

        @Test
        void thatExpectNothingYetGiveNoVerdict() {
            var flat = on(DeclaredPath.MILESTONES).milestone("FY2024", "100");

            assertThat(flat.numbers())
                    .containsEntry("expectedNow", "100")
                    .containsEntry("paceRatio", "NOTHING_EXPECTED_YET");
            assertThat(flat.progress().status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
        }

        @Test
        void areNeeded() {
            assertThat(on(DeclaredPath.MILESTONES).numbers()).containsEntry("expectedNow", "NO_MILESTONES");
            assertThat(on(DeclaredPath.MILESTONES_STEP).numbers()).containsEntry("paceRatio", "NO_MILESTONES");
        }

        @Test
        void ofOneDateTwiceAreNoPath() {
            assertThat(on(DeclaredPath.MILESTONES)
                            .milestone("FY2024", "120")
                            .milestone("FY2024", "130")
                            .numbers())
                    .containsEntry("expectedNow", "DUPLICATE_MILESTONE_TIME");
        }

        @ParameterizedTest(name = "{0} then {1}")
        @CsvSource({"FY2025, FY2024", "FY2024, FY2027", "FY2021, FY2024"})
        void outOfOrderOrOutsideTheGoalsTimeAreNoPath(String first, String second) {
            var progress = on(DeclaredPath.MILESTONES)
                    .milestone(first, "120")
                    .milestone(second, "130")
                    .progress();

            assertThat(progress.notComputable())
                    .filteredOn(undefined -> undefined.field().equals("expectedNow"))
                    .singleElement()
                    .satisfies(undefined -> {
                        assertThat(undefined.reason().code()).isEqualTo(ReasonCode.INVALID_INPUT);
                        assertThat(undefined.reason().message().in(Locale.ENGLISH))
                                .isEqualTo(
                                        "The milestones do not follow each other from the baseline to the due date.");
                        assertThat(undefined.reason().message().in(Locale.JAPANESE))
                                .isEqualTo("マイルストーンが、基準時点から達成期限までの時点の順に並んでいません。");
                    });
        }

        @Test
        void thatAreNotExactAreNamed() {
            var about =
                    on(DeclaredPath.MILESTONES).milestone("FY2024", increase().stated("120", Qualifier.ABOUT));

            assertThat(sentences(about.progress(), CaveatCode.INEXACT_VALUE))
                    .containsExactly(
                            "The milestone of FY2024 was published as \"about 120 人\": it is not an exact count.",
                            "マイルストーン（FY2024）は「約120人」と公表された値で、正確な数ではありません。");
        }
    }

    @Nested
    class MilestonesAsSteps {
        private final GoalScenario goal = increase()
                .from("100", "2023-03")
                .to("400", "2027-03")
                .on(DeclaredPath.MILESTONES_STEP)
                .milestone("2024-03", "150")
                .milestone("2025-03", "300");

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "2024-02, 100",
            "2024-03, 150",
            "2025-02, 150",
            "2025-03, 300",
            "2027-02, 300",
            "2027-03, 400",
            "2028-03, 400"
        })
        void holdTheLastOneReachedUntilTheNextDate(String month, String expected) {
            assertThat(goal.observed(month, "160").numbers()).containsEntry("expectedNow", expected);
        }

        @Test
        void giveNoVerdictBeforeTheFirst() {
            assertThat(goal.observed("2024-02", "160").numbers()).containsEntry("paceRatio", "NOTHING_EXPECTED_YET");
        }
    }

    @ParameterizedTest
    @EnumSource(DeclaredPath.class)
    void everyPathBeginsAtTheBaselineAndEndsAtTheTarget(DeclaredPath path) {
        var goal = increase().from("100", "FY2022").to("400", "FY2026").on(path).milestone("FY2024", "120");

        assertThat(number(goal.observed("FY2026", "160"), "expectedNow")).isCloseTo(400, within(1e-9));
        var start =
                increase().from("100", "FY2022").to("400", "FY2026").on(path).milestone("FY2024", "120");
        assertThat(number(start.observed("FY2022", "160"), "expectedNow")).isEqualTo(100);
    }

    @Test
    void aPathThatDecidesTheVerdictIsAWarning() {
        // 2 users who became 3 grow by 50 %, and 50 % a year would lead beyond 10
        var progress = increase()
                .from("2", "FY2022")
                .to("10", "FY2027")
                .observed("FY2023", "3")
                .progress();

        assertThat(progress.status().code()).isEqualTo(StatusCode.MODERATE);
        assertThat(progress.status().paceRatio().orElseThrow().orElseThrow()).isEqualTo(0.625);
        assertThat(progress.status().paceRatioCompound().orElseThrow())
                .isCloseTo(0.5 / (Math.pow(5, 0.2) - 1), within(1e-12));
        assertThat(sentences(progress, CaveatCode.PATH_DEPENDENT_STATUS))
                .containsExactly(
                        "On a linear path the status is moderate: acceleration needed, on a compound path on track: it depends on the path.",
                        "直線で見ると「やや遅れ」、複利で見ると「順調」となり、経路の取り方で判定が変わります。");
    }

    @Test
    void aPathDecidesNothingWhereTheTargetIsMet() {
        assertThat(sentences(
                        increase()
                                .from("2", "FY2022")
                                .to("3", "FY2027")
                                .observed("FY2023", "3")
                                .progress(),
                        CaveatCode.PATH_DEPENDENT_STATUS))
                .isEmpty();
    }

    @Test
    void growthBeyondAllNumbersIsLeftOut() {
        var progress = increase()
                .from("1", "2024-01-01")
                .to("1000", "2030-01-01")
                .observed("2024-01-02", "100")
                .progress();

        assertThat(progress.status().paceRatioCompound()).isEmpty();
        assertThat(progress.status().code()).isEqualTo(StatusCode.ON_TRACK);
        var sudden = increase()
                .from("1", "2024-01-01")
                .to("1000", "2024-01-02")
                .on(DeclaredPath.COMPOUND)
                .observed("2024-01-02", "100");
        assertThat(sudden.numbers()).containsEntry("expectedNow", "TOO_LARGE");
    }
}
