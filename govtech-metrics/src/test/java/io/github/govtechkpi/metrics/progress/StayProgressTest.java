package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.decrease;
import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.maintain;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.goal.Target;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayProgressTest {
    @Nested
    class AtLeast {
        @ParameterizedTest(name = "{0}: margin {1}, {2}")
        @CsvSource({
            "97, 2, MAINTAINED",
            "95, 0, MAINTAINED",
            "94.9, -0.1, WITHIN_TOLERANCE",
            "93, -2, WITHIN_TOLERANCE",
            "92.9, -2.1, BREACHED"
        })
        void isJudgedByTheLevelAndItsTolerance(String now, String margin, StatusCode code) {
            var progress = maintain()
                    .in("点")
                    .from("90", "FY2022")
                    .stayAtLeast("95", "2", "FY2026")
                    .observed("FY2023", now)
                    .progress();

            assertThat(GoalScenario.numbers(progress))
                    .containsEntry("margin", margin)
                    .containsEntry("target", "95");
            assertThat(progress.status().code()).isEqualTo(code);
            assertThat(progress.status().paceRatio()).isEmpty();
            assertThat(progress.projection()).isEmpty();
        }

        @Test
        void withoutAToleranceIsBreachedAtOnce() {
            assertThat(maintain()
                            .stayAtLeast("95", "", "FY2026")
                            .observed("FY2023", "94.999")
                            .progress()
                            .status()
                            .code())
                    .isEqualTo(StatusCode.BREACHED);
        }

        @Test
        void isKeptBelowTheBaselineWhereTheDeclineIsSlow() {
            var progress = increase()
                    .in("点")
                    .from("83.1", "FY2022")
                    .stayAtLeast("81", "", "FY2026")
                    .observed("FY2023", "82")
                    .progress();

            assertThat(progress.status().code()).isEqualTo(StatusCode.MAINTAINED);
            assertThat(GoalScenario.numbers(progress))
                    .containsEntry("baseline", "83.1")
                    .containsEntry("margin", "1");
        }

        @Test
        void countsThePeriodsAfterTheBaselineWithoutTolerance() {
            var goal = maintain()
                    .from("100", "FY2018")
                    .stayAtLeast("95", "5", "FY2026")
                    .observed("FY2017", "10")
                    .observed("FY2018", "20")
                    .observed("FY2019", "95")
                    .observed("FY2020", "94")
                    .observed("FY2021", "93")
                    .observed("FY2022", "96")
                    .observed("FY2023", "92");

            assertThat(goal.numbers())
                    .containsEntry("periodsInCompliance", "2")
                    .containsEntry("periods", "5")
                    .containsEntry("longestBreach", "2")
                    .containsEntry("currentBreach", "1");
        }

        @Test
        void needsNoBaseline() {
            assertThat(maintain()
                            .stayAtLeast("95", "", "FY2026")
                            .observed("FY2023", "96")
                            .numbers())
                    .containsEntry("baseline", "NO_BASELINE")
                    .containsEntry("margin", "1")
                    .containsEntry("periods", "1");
        }

        @Test
        void ofARatioCountsCasesAtTodaysDenominator() {
            var goal = maintain().ratio().from("80/100", "FY2022").stayAtLeast("75/100", "", "FY2026");

            assertThat(goal.observed("FY2023", "150/200").numbers())
                    .containsEntry("target", "150")
                    .containsEntry("margin", "0")
                    .containsEntry("baseline", "160");
            assertThat(goal.observed("FY2024", "149/200").progress().status().code())
                    .isEqualTo(StatusCode.BREACHED);
        }
    }

    @Nested
    class AtMost {
        @ParameterizedTest(name = "{0}: margin {1}, {2}")
        @CsvSource({"9, 1, MAINTAINED", "10, 0, MAINTAINED", "10.5, -0.5, WITHIN_TOLERANCE", "10.6, -0.6, BREACHED"})
        void isJudgedFromAbove(String now, String margin, StatusCode code) {
            var progress = decrease()
                    .in("件")
                    .from("12", "FY2022")
                    .stayAtMost("10", "0.5", "FY2026")
                    .observed("FY2023", now)
                    .progress();

            assertThat(GoalScenario.numbers(progress)).containsEntry("margin", margin);
            assertThat(progress.status().code()).isEqualTo(code);
        }
    }

    @Nested
    class Within {
        @ParameterizedTest(name = "{0}: margin {1}, distance {2}, {3}, {4}")
        @CsvSource({
            "39, -1, 1, BELOW, WITHIN_TOLERANCE",
            "38.9, -1.1, 1.1, BELOW, BREACHED",
            "40, 0, 0, IN, MAINTAINED",
            "45, 5, 0, IN, MAINTAINED",
            "58, 2, 0, IN, MAINTAINED",
            "60, 0, 0, IN, MAINTAINED",
            "60.5, -0.5, 0.5, ABOVE, WITHIN_TOLERANCE",
            "61.1, -1.1, 1.1, ABOVE, BREACHED"
        })
        void isJudgedByTheNearerEnd(String now, String margin, String distance, String side, StatusCode code) {
            var progress = maintain()
                    .from("30", "FY2022")
                    .stayWithin("40", "60", "1", "FY2026")
                    .observed("FY2023", now)
                    .progress();

            assertThat(GoalScenario.numbers(progress))
                    .containsEntry("baseline", "30")
                    .containsEntry("low", "40")
                    .containsEntry("high", "60")
                    .containsEntry("margin", margin)
                    .containsEntry("distance", distance)
                    .containsEntry("side", side)
                    .containsEntry("periods", "1");
            assertThat(progress.status().code()).isEqualTo(code);
        }

        @Test
        void maybeASinglePoint() {
            assertThat(maintain()
                            .stayWithin("40", "40", "", "FY2026")
                            .observed("FY2023", "40")
                            .progress()
                            .status()
                            .code())
                    .isEqualTo(StatusCode.MAINTAINED);
        }

        @Test
        void hasNoTargetWithoutBothEnds() {
            var half = new Target.StayWithin(
                    Optional.of((io.github.govtechkpi.model.AbsoluteValue)
                            maintain().quantity("40")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(GoalScenario.period("FY2026")));

            assertThat(maintain().target(half).observed("FY2023", "50").numbers())
                    .containsEntry("low", "40")
                    .containsEntry("high", "NO_TARGET")
                    .containsEntry("margin", "NO_TARGET");
        }
    }

    @Nested
    class DueDate {
        private final GoalScenario goal = maintain().from("96", "FY2022").stayAtLeast("95", "2", "FY2024");

        @Test
        void knowsNoEarlyAchievement() {
            var due = goal.observed("FY2023", "99").progress().due().orElseThrow();

            assertThat(due.code()).isEqualTo(DueCode.IN_PROGRESS);
            assertThat(due.firstAttained()).contains(LocalDate.of(2024, 3, 31));
        }

        @Test
        void knowsNoLoss() {
            assertThat(goal.observed("FY2023", "99")
                            .observed("2024-09", "90")
                            .progress()
                            .due()
                            .orElseThrow()
                            .code())
                    .isEqualTo(DueCode.IN_PROGRESS);
        }

        @ParameterizedTest
        @CsvSource({"95, ACHIEVED_ON_TIME", "94, NOT_ACHIEVED"})
        void isJudgedWithoutTolerance(String now, DueCode code) {
            assertThat(goal.observed("FY2024", now)
                            .progress()
                            .due()
                            .orElseThrow()
                            .code())
                    .isEqualTo(code);
        }
    }

    @Test
    void withoutAnObservationThereIsNoVerdict() {
        var progress =
                maintain().from("96", "FY2022").stayAtLeast("95", "", "FY2026").progress();

        assertThat(progress.status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
        assertThat(GoalScenario.numbers(progress))
                .containsEntry("target", "95")
                .containsEntry("margin", "NO_OBSERVATION")
                .containsEntry("periodsInCompliance", "NO_OBSERVATION");
    }

    @Test
    void withObservationsFromBeforeTheBaselineItIsTooEarly() {
        var progress = maintain()
                .from("96", "FY2022")
                .stayAtLeast("95", "", "FY2026")
                .observed("FY2021", "99")
                .progress();

        assertThat(progress.status().code()).isEqualTo(StatusCode.TOO_EARLY);
        assertThat(progress.current()).isEmpty();
    }
}
