package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.decrease;
import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.maintain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachProgressTest {
    /** The example of the format's page, with all of its digits. */
    @Nested
    class GovTechTokyo {
        private final GoalScenario staff =
                increase().from("50", "2023-09-01").to("250", "2027").observed("2025-02-01", "170");

        @Test
        void hasTheAmountsOfTheExample() {
            assertThat(staff.numbers())
                    .containsEntry("baseline", "50")
                    .containsEntry("target", "250")
                    .containsEntry("absoluteGain", "120")
                    .containsEntry("requiredGain", "200")
                    .containsEntry("remainingGap", "80")
                    .containsEntry("overshoot", "0")
                    .containsEntry("achievementShare", "0.6")
                    .containsEntry("attainDate", "2026-01-13");
        }

        @ParameterizedTest
        @CsvSource({
            "expectedNow, 115.613, 0.0005",
            "deviation, 54.387, 0.0005",
            "elapsedShare, 0.32807, 0.000005",
            "observedPacePerYear, 84.449, 0.0005",
            "requiredPacePerYear, 46.175, 0.0005",
            "requiredPaceRemainingPerYear, 27.488, 0.0005",
            "paceRatio, 1.8289, 0.00005"
        })
        void hasTheComputedNumbersOfTheExampleToTheirPrintedDigits(String field, double printed, double half) {
            assertThat(Double.parseDouble(staff.numbers().get(field))).isCloseTo(printed, within(half));
        }

        @Test
        void isOnTrackAndInProgress() {
            var progress = staff.asOf("2025-02-02").progress();

            assertThat(progress.status().code()).isEqualTo(StatusCode.ON_TRACK);
            assertThat(progress.status().provisional()).isFalse();
            assertThat(progress.status().thresholds()).isEqualTo(new StatusThresholds(0.95, 0.6));
            assertThat(progress.due().orElseThrow().code()).isEqualTo(DueCode.IN_PROGRESS);
            assertThat(progress.due().orElseThrow().lastObservationDate()).contains(LocalDate.of(2025, 2, 1));
            assertThat(progress.due().orElseThrow().valueAtDue()).contains(new BigDecimal("170"));
            assertThat(progress.notComputable()).isEmpty();
            assertThat(progress.counts()).isEmpty();
            assertThat(progress.unit()).isEqualTo(MeasureUnit.PERSONS);
        }
    }

    @Nested
    class Increasing {
        @Test
        void countsWholePeriodsWhereAllThreeAreOfOneFrequency() {
            assertThat(increase()
                            .from("50", "FY2023")
                            .to("250", "FY2027")
                            .observed("FY2024", "170")
                            .numbers())
                    .containsAllEntriesOf(Map.of(
                            "elapsedShare", "0.25",
                            "expectedNow", "100",
                            "deviation", "70",
                            "observedPacePerYear", "120",
                            "requiredPacePerYear", "50",
                            "requiredPaceRemainingPerYear", "26.666666666666668",
                            "paceRatio", "2.4",
                            "valueAtDue", "530",
                            "attainDate", "2025-11-30")); // two thirds of the 365 days of FY2025, rounded up
        }

        @Test
        void showsTheSurplusAndTheSlackWhereTheTargetIsMet() {
            var progress = increase()
                    .from("50", "FY2023")
                    .to("250", "FY2027")
                    .observed("FY2025", "270")
                    .progress();

            assertThat(GoalScenario.numbers(progress))
                    .containsEntry("remainingGap", "0")
                    .containsEntry("overshoot", "20")
                    .containsEntry("achievementShare", "1.1")
                    .containsEntry("requiredPaceRemainingPerYear", "-10")
                    .containsEntry("attainDate", "ALREADY_ACHIEVED");
            assertThat(progress.status().code()).isEqualTo(StatusCode.ACHIEVED);
            assertThat(progress.due().orElseThrow().code()).isEqualTo(DueCode.ACHIEVED_EARLY);
        }

        @ParameterizedTest(name = "{0} of 250: {1}, gap {2}, beyond {3}")
        @CsvSource({"249.9, ON_TRACK, 0.1, 0", "250, ACHIEVED, 0, 0", "250.1, ACHIEVED, 0, 0.1"})
        void isAchievedFromExactlyTheTargetOn(String now, StatusCode code, String gap, String overshoot) {
            var progress = increase()
                    .from("50", "FY2023")
                    .to("250", "FY2027")
                    .observed("FY2025", now)
                    .progress();

            assertThat(progress.status().code()).isEqualTo(code);
            assertThat(GoalScenario.numbers(progress))
                    .containsEntry("remainingGap", gap)
                    .containsEntry("overshoot", overshoot);
        }

        @Test
        void hasANegativeGainAndNoDateWhereItFellBack() {
            var progress = increase()
                    .from("50", "FY2023")
                    .to("250", "FY2027")
                    .observed("FY2024", "40")
                    .progress();

            assertThat(GoalScenario.numbers(progress))
                    .containsEntry("absoluteGain", "-10")
                    .containsEntry("remainingGap", "210")
                    .containsEntry("achievementShare", "-0.05")
                    .containsEntry("observedPacePerYear", "-10")
                    .containsEntry("paceRatio", "-0.2")
                    .containsEntry("attainDate", "NOT_REACHED_AT_THIS_PACE");
            assertThat(progress.status().code()).isEqualTo(StatusCode.DETERIORATING);
        }

        @Test
        void keepsExactAmountsWithDecimals() {
            assertThat(increase()
                            .in("億円")
                            .from("0.1", "FY2023")
                            .to("0.7", "FY2027")
                            .observed("FY2024", "0.3")
                            .numbers())
                    .containsEntry("absoluteGain", "0.2")
                    .containsEntry("requiredGain", "0.6")
                    .containsEntry("remainingGap", "0.4")
                    .containsEntry("paceRatio", "1.3333333333333333");
        }
    }

    @Nested
    class Decreasing {
        private final GoalScenario visits =
                decrease().in("件").from("1000", "FY2022").to("400", "FY2026");

        @Test
        void countsTheCutAsGain() {
            assertThat(visits.observed("FY2023", "850").numbers())
                    .containsEntry("absoluteGain", "150")
                    .containsEntry("requiredGain", "600")
                    .containsEntry("remainingGap", "450")
                    .containsEntry("overshoot", "0")
                    .containsEntry("expectedNow", "850")
                    .containsEntry("deviation", "0")
                    .containsEntry("observedPacePerYear", "-150")
                    .containsEntry("requiredPacePerYear", "-150")
                    .containsEntry("paceRatio", "1.0")
                    .containsEntry("attainDate", "2027-03-31");
        }

        @Test
        void canReachZeroWithoutACompoundPath() {
            var toZero = decrease()
                    .in("件")
                    .from("250", "FY2022")
                    .to("0", "FY2026")
                    .observed("FY2023", "200")
                    .progress();

            assertThat(GoalScenario.numbers(toZero))
                    .containsEntry("remainingGap", "200")
                    .containsEntry("paceRatio", "0.8");
            assertThat(toZero.status().paceRatioCompound()).isEmpty();
            assertThat(toZero.status().code()).isEqualTo(StatusCode.MODERATE);
        }

        @Test
        void deterioratesWhereItRises() {
            var progress = visits.observed("FY2023", "1001").progress();

            assertThat(progress.status().code()).isEqualTo(StatusCode.DETERIORATING);
            assertThat(GoalScenario.numbers(progress)).containsEntry("deviation", "-151");
        }
    }

    @Nested
    class WithoutADirection {
        @ParameterizedTest(name = "from 100 to {0}, now {1}: {2} gained")
        @CsvSource({"60, 90, 10", "140, 110, 10"})
        void takesItFromTargetAndBaseline(String target, String now, String gained) {
            assertThat(maintain()
                            .from("100", "FY2022")
                            .to(target, "FY2026")
                            .observed("FY2023", now)
                            .numbers())
                    .containsEntry("absoluteGain", gained);
        }

        @Test
        void readsAnEqualTargetAsAtLeast() {
            assertThat(maintain()
                            .from("100", "FY2022")
                            .to("100", "FY2026")
                            .observed("FY2023", "99")
                            .progress()
                            .status()
                            .code())
                    .isEqualTo(StatusCode.NOT_COMPUTABLE);
        }
    }

    @Nested
    class Multiple {
        @Test
        void hasTheFactorTimesTheBaselineAsItsTarget() {
            assertThat(increase()
                            .in("社")
                            .from("13", "FY2022")
                            .times("10", "FY2027")
                            .observed("FY2023", "39")
                            .numbers())
                    .containsEntry("target", "130")
                    .containsEntry("requiredGain", "117")
                    .containsEntry("absoluteGain", "26")
                    .containsEntry("remainingGap", "91");
        }

        @Test
        void multipliesExactly() {
            assertThat(increase()
                            .from("1.1", "FY2022")
                            .times("2.5", "FY2027")
                            .observed("FY2023", "2")
                            .numbers())
                    .containsEntry("target", "2.75");
        }

        @Test
        void takesTheMiddleOfABaselineThatIsARange() {
            var range = StatedValue.range(
                    AbsoluteValue.of(20, MeasureUnit.PERSONS), AbsoluteValue.of(25, MeasureUnit.PERSONS));

            assertThat(increase()
                            .from(range, "FY2022")
                            .times("2", "FY2027")
                            .observed("FY2023", "30")
                            .numbers())
                    .containsEntry("baseline", "22.5")
                    .containsEntry("target", "45");
        }

        @Test
        void ofARatioCountsTheCasesAtTodaysDenominator() {
            assertThat(increase()
                            .ratio()
                            .from("10/100", "FY2022")
                            .times("3", "FY2027")
                            .observed("FY2023", "30/200")
                            .numbers())
                    .containsEntry("baseline", "20")
                    .containsEntry("target", "60")
                    .containsEntry("remainingGap", "30");
        }

        @Test
        void needsABaselineAndAFactor() {
            assertThat(increase().times("10", "FY2027").observed("FY2023", "39").numbers())
                    .containsEntry("target", "NO_BASELINE");
            assertThat(increase()
                            .from("13", "FY2022")
                            .target(new Target.Multiple(Optional.empty(), Optional.of(GoalScenario.period("FY2027"))))
                            .observed("FY2023", "39")
                            .numbers())
                    .containsEntry("target", "NO_TARGET")
                    .containsEntry("absoluteGain", "26");
        }
    }

    @Nested
    class Status {
        // 1,000 of 4,000 are expected after one of four years
        @ParameterizedTest(name = "{0} gained of 1000 expected: {1}")
        @CsvSource({"950, ON_TRACK", "949, MODERATE", "600, MODERATE", "599, LIMITED", "0, LIMITED", "-1, DETERIORATING"
        })
        void changesAtThePaceRatiosOfTheThresholds(String gained, StatusCode code) {
            assertThat(increase()
                            .from("0", "FY2022")
                            .to("4000", "FY2026")
                            .observed("FY2023", gained)
                            .progress()
                            .status()
                            .code())
                    .isEqualTo(code);
        }

        @Test
        void followsOtherThresholds() {
            assertThat(increase()
                            .from("0", "FY2022")
                            .to("4000", "FY2026")
                            .observed("FY2023", "900")
                            .thresholds(new StatusThresholds(0.9, 0.5))
                            .progress()
                            .status()
                            .code())
                    .isEqualTo(StatusCode.ON_TRACK);
        }

        @ParameterizedTest
        @CsvSource({"A, false", "P, true", "E, true", "F, true", "I, true", "B, false", "U, false"})
        void isProvisionalWhereTheCurrentValueIs(ObservationStatus status, boolean provisional) {
            assertThat(increase()
                            .from("0", "FY2022")
                            .to("4", "FY2026")
                            .observed("FY2023", "1", status)
                            .progress()
                            .status()
                            .provisional())
                    .isEqualTo(provisional);
        }
    }

    @Nested
    class CurrentValue {
        @Test
        void isTheLatestOfAPeriodThatHasEndedByTheDay() {
            var goal = increase()
                    .from("0", "FY2022")
                    .to("400", "FY2026")
                    .observed("FY2023", "100")
                    .observed("FY2024", "250");

            assertThat(goal.asOf("2025-03-30").numbers()).containsEntry("absoluteGain", "100");
            assertThat(goal.asOf("2025-03-31").numbers()).containsEntry("absoluteGain", "250");
        }

        @Test
        void isNeverOneFromBeforeTheBaseline() {
            var progress = increase()
                    .from("10", "FY2022")
                    .to("400", "FY2026")
                    .observed("FY2021", "500")
                    .asOf("2024-03-31")
                    .progress();

            assertThat(progress.current()).isEmpty();
            assertThat(progress.status().code()).isEqualTo(StatusCode.TOO_EARLY);
            assertThat(GoalScenario.numbers(progress)).containsEntry("absoluteGain", "NO_OBSERVATION");
        }

        @Test
        void atTheBaselineIsTooEarlyToSay() {
            var progress = increase()
                    .from("10", "FY2022")
                    .to("400", "FY2026")
                    .observed("FY2022", "12")
                    .progress();

            assertThat(progress.status().code()).isEqualTo(StatusCode.TOO_EARLY);
            assertThat(GoalScenario.numbers(progress))
                    .containsEntry("absoluteGain", "2")
                    .containsEntry("elapsedShare", "0")
                    .containsEntry("expectedNow", "10")
                    .containsEntry("observedPacePerYear", "NO_TIME_ELAPSED")
                    .containsEntry("paceRatio", "NO_TIME_ELAPSED")
                    .containsEntry("attainDate", "NO_TIME_ELAPSED")
                    .containsEntry("valueAtDue", "NO_TIME_ELAPSED")
                    .containsEntry("requiredPaceRemainingPerYear", "97");
        }

        @Test
        void atTheBaselineIsAchievedWhereItMeetsTheTarget() {
            assertThat(increase()
                            .from("10", "FY2022")
                            .to("40", "FY2026")
                            .observed("FY2022", "40")
                            .progress()
                            .status()
                            .code())
                    .isEqualTo(StatusCode.ACHIEVED);
        }

        @Test
        void aStepAfterTheBaselineIsJudged() {
            assertThat(increase()
                            .from("10", "2023-03-31")
                            .to("40", "FY2026")
                            .observed("2023-04-01", "11")
                            .progress()
                            .status()
                            .code())
                    .isEqualTo(StatusCode.ON_TRACK);
        }
    }

    @Nested
    class WithoutAnything {
        @Test
        void hasNoNumberAndAReasonForEach() {
            var progress = increase().progress();

            assertThat(progress.status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
            assertThat(progress.due().reason().orElseThrow().code().name()).isEqualTo("NO_TARGET");
            assertThat(GoalScenario.numbers(progress).values())
                    .allMatch(text -> text.startsWith("NO_"))
                    .hasSize(16);
            assertThat(progress.notComputable()).hasSize(18);
        }
    }
}
