package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CumulativeProgressTest {
    private static GoalScenario cases() {
        return increase().in("件").from("0", "FY2022");
    }

    @Nested
    class Flows {
        private final GoalScenario goal =
                cases().total("1200", "FY2023").observed("2023-04", "90").observed("2023-05", "110");

        @Test
        void areSummedFromThePeriodAfterTheBaseline() {
            assertThat(goal.numbers())
                    .containsEntry("target", "1200")
                    .containsEntry("cumulative", "200")
                    .containsEntry("expectedUniform", "200") // 2 of 12 months
                    .containsEntry("remainingTotal", "1000")
                    .containsEntry("requiredPerRemainingPeriod", "100")
                    .containsEntry("runRate", "100")
                    .containsEntry("projectedTotal", "1200")
                    .containsEntry("isLowerBound", "false")
                    .containsEntry("paceRatio", "1.0");
            assertThat(goal.progress().projection()).isEmpty();
        }

        @ParameterizedTest(name = "{0} of 200 expected: {1}")
        @CsvSource({"100, ON_TRACK", "99, MODERATE", "30, MODERATE", "29, LIMITED", "-90, LIMITED", "-91, DETERIORATING"
        })
        void areJudgedAgainstAnEvenPace(String second, StatusCode code) {
            var months =
                    cases().total("1200", "FY2023").observed("2023-04", "90").observed("2023-05", second);

            assertThat(months.progress().status().code()).isEqualTo(code);
        }

        @Test
        void ofBeforeTheBaselineAreNotCounted() {
            assertThat(goal.observed("2023-03", "5000").numbers()).containsEntry("cumulative", "200");
        }

        @Test
        void afterTheDueDateAreNotInTheSumButTellThatItWasMetLate() {
            var late = goal.observed("FY2023", "0").observed("2024-03", "0").observed("2024-04", "1000");

            assertThat(late.numbers()).containsEntry("cumulative", "200");
            var due = late.progress().due().orElseThrow();
            assertThat(due.code()).isEqualTo(DueCode.ACHIEVED_LATE);
            assertThat(due.daysLate()).hasValue(30);
            assertThat(due.valueAtDue())
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("200"));
            assertThat(due.firstAttained()).contains(LocalDate.of(2024, 4, 30));
        }

        @Test
        void reachTheTotalExactly() {
            var progress = goal.observed("2023-06", "1000").progress();

            assertThat(progress.status().code()).isEqualTo(StatusCode.ACHIEVED);
            assertThat(progress.due().orElseThrow().code()).isEqualTo(DueCode.ACHIEVED_EARLY);
            assertThat(GoalScenario.numbers(progress)).containsEntry("remainingTotal", "0");
        }

        @Test
        void leaveNoPeriodAfterTheLast() {
            assertThat(cases().total("100", "FY2024")
                            .observed("FY2023", "40")
                            .observed("FY2024", "50")
                            .numbers())
                    .containsEntry("requiredPerRemainingPeriod", "NO_PERIOD_LEFT")
                    .containsEntry("remainingTotal", "10")
                    .containsEntry("projectedTotal", "90");
        }

        @Test
        void areNotThereYet() {
            var progress =
                    cases().total("100", "FY2024").observed("FY2022", "40").progress();

            assertThat(progress.status().code()).isEqualTo(StatusCode.TOO_EARLY);
            assertThat(GoalScenario.numbers(progress))
                    .containsEntry("cumulative", "NO_OBSERVATION")
                    .containsEntry("runRate", "NO_OBSERVATION");
        }

        @Test
        void areExact() {
            assertThat(increase()
                            .in("億円")
                            .from("0", "FY2022")
                            .total("1", "FY2026")
                            .observed("FY2023", "0.1")
                            .observed("FY2024", "0.2")
                            .numbers())
                    .containsEntry("cumulative", "0.3")
                    .containsEntry("remainingTotal", "0.7");
        }
    }

    @Nested
    class MissingPeriods {
        private final GoalScenario goal =
                cases().total("1200", "FY2023").observed("2023-04", "90").observed("2023-07", "110");

        @Test
        void makeTheSumALowerBound() {
            assertThat(goal.numbers())
                    .containsEntry("cumulative", "200")
                    .containsEntry("isLowerBound", "true")
                    .containsEntry("expectedUniform", "400")
                    .containsEntry("runRate", "MISSING_PERIOD")
                    .containsEntry("projectedTotal", "MISSING_PERIOD")
                    .containsEntry("requiredPerRemainingPeriod", "125");
            assertThat(sentences(goal.progress(), CaveatCode.LOWER_BOUND))
                    .containsExactly(
                            "Periods without a value: 2. The sum is a lower bound.", "2期間の値が欠けているため、合計は下限値です。");
        }

        @Test
        void doNotHideThatTheTotalIsReached() {
            assertThat(goal.observed("2023-08", "1000").progress().status().code())
                    .isEqualTo(StatusCode.ACHIEVED);
        }
    }

    @Nested
    class OtherFrequencies {
        @Test
        void areNotCountedTwice() {
            var goal = cases().total("600", "FY2024")
                    .observed("FY2023", "120")
                    .observed("2024-02", "11")
                    .observed("2024-03", "12")
                    .observed("2024-04", "13");

            assertThat(goal.numbers()).containsEntry("cumulative", "36").containsEntry("isLowerBound", "true");
            assertThat(sentences(goal.progress(), CaveatCode.OTHER_FREQUENCY_LEFT_OUT))
                    .containsExactly(
                            "Left out of the sum, so that nothing is counted twice: 1 of another frequency (such as FY2023).",
                            "周期の異なる1件の値（FY2023など）は、二重に数えないよう合計に入れていません。");
        }

        @Test
        void ofCalendarAndFiscalQuartersAreTwo() {
            assertThat(cases().total("600", "FY2024")
                            .observed("2023-Q2", "10")
                            .observed("FY2023-Q2", "12")
                            .numbers())
                    .containsEntry("cumulative", "12")
                    .containsEntry("isLowerBound", "true");
        }

        @Test
        void countTheLastPeriodThatEndsByTheDueDate() {
            var goal = increase()
                    .in("件")
                    .from("0", "2022")
                    .total("300", "2025-06-30")
                    .observed("2023", "100")
                    .observed("2024", "150");

            assertThat(goal.numbers())
                    .containsEntry("expectedUniform", "300")
                    .containsEntry("requiredPerRemainingPeriod", "NO_PERIOD_LEFT");
        }

        @Test
        void outsideTheYearsThatCanBeCountedHaveAReason() {
            assertThat(increase()
                            .in("件")
                            .from("0", "1800-01-01")
                            .total("300", "FY2025")
                            .observed("FY2023", "100")
                            .numbers())
                    .containsEntry("expectedUniform", "INVALID_PERIOD")
                    .containsEntry("cumulative", "100");
        }
    }

    @Nested
    class RunningTotals {
        private final GoalScenario goal = increase()
                .in("件")
                .basis(TimeBasis.CUMULATIVE)
                .from("100", "FY2022")
                .total("400", "FY2026")
                .observed("FY2023", "150")
                .observed("FY2025", "310");

        @Test
        void areTheLatestLessTheBaseline() {
            assertThat(goal.numbers())
                    .containsEntry("cumulative", "210")
                    .containsEntry("remainingTotal", "190")
                    .containsEntry("expectedUniform", "300")
                    .containsEntry("runRate", "70")
                    .containsEntry("isLowerBound", "false"); // it holds what happened in FY2024
        }

        @Test
        void mayBeOfUnitsWithoutASum() {
            assertThat(increase()
                            .in("会員証")
                            .basis(TimeBasis.GROSS_CUMULATIVE)
                            .from("0", "FY2022")
                            .total("10", "FY2026")
                            .observed("FY2023", "4")
                            .numbers())
                    .containsEntry("cumulative", "4");
        }
    }

    @Nested
    class NoSum {
        @Test
        void ofScores() {
            var progress = increase()
                    .in("点")
                    .from("0", "FY2022")
                    .total("400", "FY2026")
                    .observed("FY2023", "80")
                    .progress();

            assertThat(GoalScenario.numbers(progress).values()).containsOnly("NO_SUM");
            assertThat(progress.status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
            assertThat(progress.due().reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_SUM);
        }

        @Test
        void ofUnknownUnitsUntilTheySayThatTheyAdd() {
            var why = increase()
                    .in("会員証")
                    .from("0", "FY2022")
                    .total("10", "FY2026")
                    .observed("FY2023", "4")
                    .progress()
                    .notComputable()
                    .get(0);

            assertThat(why.reason().message().in(Locale.ENGLISH))
                    .isEqualTo("The values of this indicator have no sum, so no total can be computed.");
            assertThat(why.reason().message().in(Locale.JAPANESE)).isEqualTo("この指標の値は足し合わせられないため、合計は計算できません。");
            assertThat(why.reason().useInstead().orElseThrow().in(Locale.ENGLISH))
                    .isEqualTo("Where the unit does sum up, write \"additive\": true into the indicator.");
            assertThat(why.reason().useInstead().orElseThrow().in(Locale.JAPANESE))
                    .isEqualTo("足し合わせてよい単位であれば、指標に「additive: true」と書いてください。");
        }

        @Test
        void ofRatios() {
            var why = increase()
                    .ratio()
                    .from("0/10", "FY2022")
                    .total("5/10", "FY2026")
                    .observed("FY2023", "4/10")
                    .progress()
                    .notComputable()
                    .get(0);

            assertThat(why.reason().code()).isEqualTo(ReasonCode.NO_SUM);
            assertThat(why.reason().message().in(Locale.ENGLISH)).isEqualTo("The values of a ratio have no sum.");
            assertThat(why.reason().message().in(Locale.JAPANESE)).isEqualTo("比の指標には合計がありません。");
            assertThat(why.reason().useInstead().orElseThrow().in(Locale.ENGLISH))
                    .isEqualTo("Set the total for an indicator of the numerator alone.");
            assertThat(why.reason().useInstead().orElseThrow().in(Locale.JAPANESE))
                    .isEqualTo("分子だけを数える指標に、累計の目標を置いてください。");
        }
    }

    @Nested
    class Provisional {
        @Test
        void isASumWithOneProvisionalPart() {
            var progress = cases().total("1200", "FY2023")
                    .observed("2023-04", "90", ObservationStatus.P)
                    .observed("2023-05", "110")
                    .progress();

            assertThat(progress.status().provisional()).isTrue();
            assertThat(sentences(progress, CaveatCode.PROVISIONAL))
                    .containsExactly(
                            "A part of the sum is provisional and may still change.", "合計の一部は暫定値で、今後変わることがあります。");
        }

        @Test
        void isNotARunningTotalWhoseLatestValueIsFinal() {
            assertThat(increase()
                            .in("件")
                            .basis(TimeBasis.CUMULATIVE)
                            .from("0", "FY2022")
                            .total("400", "FY2026")
                            .observed("FY2023", "150", ObservationStatus.P)
                            .observed("FY2024", "310")
                            .progress()
                            .status()
                            .provisional())
                    .isFalse();
        }
    }

    @Test
    void aRangeOfTheTotalCountsWithItsMiddleAndIsNamed() {
        var range =
                StatedValue.range(AbsoluteValue.of(100, MeasureUnit.CASES), AbsoluteValue.of(200, MeasureUnit.CASES));
        var goal = cases().target(
                        new Target.CumulativeTotal(Optional.of(range), Optional.of(GoalScenario.period("FY2026"))))
                .observed("FY2023", "60");

        assertThat(goal.numbers()).containsEntry("target", "150");
        assertThat(sentences(goal.progress(), CaveatCode.RANGE_MIDPOINT))
                .containsExactly(
                        "The target was published as a range (100 to 200 件): its middle is used.",
                        "目標値は幅（100～200件）で公表されているため、中央の値で計算しています。");
    }

    @Test
    void aTotalOfZeroExpectsNothing() {
        assertThat(cases().total("0", "FY2026").observed("FY2023", "-5").numbers())
                .containsEntry("paceRatio", "NOTHING_EXPECTED_YET");
    }

    @Test
    void needsABaselineWithItsPeriodADueDateAndATotal() {
        assertThat(increase()
                        .in("件")
                        .total("10", "FY2026")
                        .observed("FY2023", "5")
                        .numbers())
                .containsEntry("cumulative", "NO_BASELINE");
        assertThat(increase()
                        .in("件")
                        .fromWithoutPeriod("0")
                        .total("10", "FY2026")
                        .observed("FY2023", "5")
                        .numbers())
                .containsEntry("cumulative", "5")
                .containsEntry("expectedUniform", "NO_BASELINE_PERIOD");
        var noDue = new Target.CumulativeTotal(
                Optional.of(StatedValue.exact(AbsoluteValue.of(10, MeasureUnit.CASES))), Optional.empty());
        assertThat(cases().target(noDue).observed("FY2023", "5").numbers()).containsEntry("runRate", "NO_DUE");
        var noTotal = new Target.CumulativeTotal(Optional.empty(), Optional.of(GoalScenario.period("FY2026")));
        assertThat(cases().target(noTotal).observed("FY2023", "5").numbers())
                .containsEntry("target", "NO_TARGET")
                .containsEntry("cumulative", "5");
        assertThat(cases().total("10", "FY2021").observed("FY2023", "5").numbers())
                .containsEntry("cumulative", "DUE_NOT_AFTER_BASELINE")
                .containsEntry("expectedUniform", "DUE_NOT_AFTER_BASELINE");
    }
}
