package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodLengthsTest {
    private static GoalScenario year() {
        return increase().in("件").basis(TimeBasis.FLOW).from("1200", "FY2022").to("2000", "FY2027");
    }

    @Nested
    class OfAFlow {
        @ParameterizedTest
        @CsvSource({
            "FY2022, 2023-04",
            "FY2022, FY2023-Q1",
            "FY2022, FY2023-H1",
            "FY2022, 2023-04-01",
            "2022-04, FY2023",
            "2022-Q1, 2022-05"
        })
        void areTooDifferentToBeCompared(String baseline, String observed) {
            var goal = increase()
                    .in("件")
                    .basis(TimeBasis.FLOW)
                    .from("1200", baseline)
                    .to("2000", "FY2027")
                    .observed(observed, "110");

            assertThat(goal.progress().current()).isEmpty();
            assertThat(goal.progress().status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
            assertThat(goal.numbers())
                    .containsEntry("baseline", "1200")
                    .containsEntry("target", "2000")
                    .containsEntry("requiredGain", "800")
                    .containsEntry("absoluteGain", "PERIOD_LENGTHS_DIFFER")
                    .containsEntry("remainingGap", "PERIOD_LENGTHS_DIFFER")
                    .containsEntry("elapsedShare", "PERIOD_LENGTHS_DIFFER")
                    .containsEntry("paceRatio", "PERIOD_LENGTHS_DIFFER");
        }

        @Test
        void areNamedInTheReason() {
            var reason = year().observed("2023-04", "110").progress().noCurrent();

            assertThat(reason.code()).isEqualTo(ReasonCode.PERIOD_LENGTHS_DIFFER);
            assertThat(reason.message().in(Locale.ENGLISH))
                    .isEqualTo(
                            "The period of the baseline (FY2022) and that of the values (2023-04) are not of one length,"
                                    + " so what happened in them cannot be compared.");
            assertThat(reason.message().in(Locale.JAPANESE))
                    .isEqualTo("基準値の期間（FY2022）と観測値の期間（2023-04）の長さが異なるため、期間中の件数や量は比べられません。");
        }

        @Test
        void areNamedByTheFirstOfSeveralValues() {
            var reason = year().observed("2023-04", "110")
                    .observed("2023-05", "120")
                    .progress()
                    .noCurrent();

            assertThat(reason.message().en().orElseThrow()).contains("(such as 2023-04)");
            assertThat(reason.message().ja().orElseThrow()).contains("（2023-04など）");
        }

        @Test
        void areTheReasonWhyNothingCanBeJudgedAtTheDueDate() {
            var due = year().observed("2023-04", "110").progress().due();

            assertThat(due.reason().orElseThrow().code()).isEqualTo(ReasonCode.PERIOD_LENGTHS_DIFFER);
            assertThat(year().progress().due().reason().map(reason -> reason.code()))
                    .isNotEqualTo(Optional.of(ReasonCode.PERIOD_LENGTHS_DIFFER));
        }

        @Test
        void doNotMatterWhereTheBaselineIsTheValueOfADay() {
            var goal = increase()
                    .in("件")
                    .basis(TimeBasis.FLOW)
                    .from("1200", "2023-03-31")
                    .to("2000", "FY2027")
                    .observed("FY2023", "1400");

            assertThat(goal.numbers()).containsEntry("absoluteGain", "200");
        }

        @Test
        void areEqualForACalendarAndAFiscalYear() {
            assertThat(year().observed("2024", "1600").progress().status().code())
                    .isEqualTo(StatusCode.ON_TRACK);
        }

        @Test
        void leaveTheLatestValueOfTheBaselinesLength() {
            var goal =
                    year().observed("FY2023", "1400").observed("2024-04", "110").observed("2024-05", "120");

            assertThat(goal.progress().current().map(Observation::period)).hasToString("Optional[FY2023]");
            assertThat(goal.progress().status().code()).isEqualTo(StatusCode.ON_TRACK);
            assertThat(goal.numbers()).containsEntry("absoluteGain", "200");
            assertThat(sentences(goal.progress(), CaveatCode.OTHER_LENGTH_LEFT_OUT))
                    .containsExactly(
                            "Values left out, because their periods are not as long as the baseline's (FY2022): 2 (the latest: 2024-05).",
                            "基準値（FY2022）と期間の長さが異なる2件の値（最新は2024-05）は、比べられないため使っていません。");
        }

        @Test
        void doNotMatterBeforeTheBaseline() {
            var goal = year().observed("2022-04", "90").observed("FY2023", "1400");

            assertThat(goal.progress().caveats())
                    .noneMatch(caveat -> caveat.code() == CaveatCode.OTHER_LENGTH_LEFT_OUT);
            assertThat(year().observed("2022-04", "90").progress().noCurrent().code())
                    .isEqualTo(ReasonCode.NO_OBSERVATION);
        }

        @Test
        void keepOtherValuesOutOfTheTrend() {
            var years =
                    year().observed("FY2023", "1400").observed("FY2024", "1500").observed("FY2025", "1700");
            var expected = years.progress().projection();

            assertThat(years.observed("2022-04", "90")
                            .observed("2023-04", "110")
                            .progress()
                            .projection())
                    .isEqualTo(expected);
        }

        @Test
        void matterToALevelThatIsToBeKept() {
            var goal = increase()
                    .in("件")
                    .basis(TimeBasis.FLOW)
                    .from("1200", "FY2022")
                    .stayAtLeast("1000", "0", "FY2027")
                    .observed("2023-04", "110");

            assertThat(goal.progress().status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
            assertThat(goal.numbers())
                    .containsEntry("margin", "PERIOD_LENGTHS_DIFFER")
                    .containsEntry("periodsInCompliance", "PERIOD_LENGTHS_DIFFER");
        }

        @Test
        void matterToAMultiple() {
            var goal = increase()
                    .in("件")
                    .basis(TimeBasis.FLOW)
                    .from("1200", "FY2022")
                    .times("2", "FY2027")
                    .observed("2023-04", "110");

            assertThat(goal.progress().status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
        }

        @Test
        void doNotMatterToATotalThatIsSummedUp() {
            var goal = increase()
                    .in("件")
                    .basis(TimeBasis.FLOW)
                    .from("0", "FY2022")
                    .total("1200", "FY2023")
                    .observed("2023-04", "90")
                    .observed("2023-05", "110");

            assertThat(goal.numbers()).containsEntry("cumulative", "200").containsEntry("paceRatio", "1.0");
        }

        @Test
        void doNotMatterWithoutABaseline() {
            var goal = increase()
                    .in("件")
                    .basis(TimeBasis.FLOW)
                    .stayAtLeast("100", "0", "FY2027")
                    .observed("2023-04", "110");

            assertThat(goal.progress().status().code()).isEqualTo(StatusCode.MAINTAINED);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLOW")
    void doNotMatterToWhatIsNoFlow(TimeBasis basis) {
        var goal = increase().in("件").basis(basis).from("1200", "FY2022").to("2000", "FY2027");

        assertThat(goal.observed("2024-03", "1400").progress().status().code()).isEqualTo(StatusCode.ON_TRACK);
    }

    @Test
    void doNotMatterWhereNobodySaysThatItIsAFlow() {
        var goal = increase().in("件").from("1200", "FY2022").to("2000", "FY2027");

        assertThat(goal.observed("2024-03", "1400").numbers()).containsEntry("absoluteGain", "200");
    }

    @Nested
    class OfARatio {
        private final GoalScenario goal = increase()
                .ratio()
                .basis(TimeBasis.FLOW)
                .from("1200/9800", "FY2022")
                .to("7000/10000", "FY2027");

        @Test
        void leaveTheShareAsItIsAndNotTheEffectsOfItsCounts() {
            var progress = goal.observed("2024-03", "250/800").progress();

            assertThat(progress.current()).isPresent();
            assertThat(progress.status().code()).isEqualTo(StatusCode.ON_TRACK);
            assertThat(progress.counts().orElseThrow().reason().orElseThrow().code())
                    .isEqualTo(ReasonCode.PERIOD_LENGTHS_DIFFER);
            assertThat(progress.caveats()).noneMatch(caveat -> caveat.code() == CaveatCode.DENOMINATOR_CHANGED);
        }

        @Test
        void allowTheEffectsOfItsCountsWhereTheyAreEqual() {
            var progress = goal.observed("FY2023", "2600/9900").progress();

            assertThat(progress.counts().orElseThrow().isComputable()).isTrue();
            assertThat(progress.caveats()).anyMatch(caveat -> caveat.code() == CaveatCode.DENOMINATOR_CHANGED);
        }
    }
}
