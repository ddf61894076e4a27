package io.github.govtechkpi.metrics.comparison;

import static io.github.govtechkpi.metrics.comparison.ComparedGoals.people;
import static io.github.govtechkpi.metrics.comparison.ComparedGoals.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.assessment.AssessmentInputs;
import io.github.govtechkpi.metrics.assessment.YearValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalInputsTest {
    private static AssessmentInputs inputs(ComparedGoals goal) {
        return AssessmentInputs.of(goal.progress(), goal.series());
    }

    private static ComparedGoals goal(String baseline, String current, String due) {
        return ComparedGoals.people(Direction.INCREASE)
                .from(baseline, people("50"))
                .to(due, people("250"))
                .now(current, people("170"));
    }

    private static Optional<ReasonCode> code(Computed<?> value) {
        return value.reason().map(Reason::code);
    }

    @Nested
    class Years {
        @ParameterizedTest(name = "{0}, {1}, {2}: {3}, {4}, {5}")
        @CsvSource({
            "2023-09-01, 2025-02-01, 2027, 2023, 2025, 2027",
            "2023, 2025-02, 2027, 2023, 2025, 2027",
            "FY2023, 2025-02, 2027, 2023, 2024, 2027",
            "2023-03, FY2024, 2027-03, 2022, 2024, 2026",
            "2023, 2025-02, FY2027, 2023, 2024, 2027",
            "2023-03-31, 2025-04-01, FY2027-Q1, 2022, 2025, 2027",
            "2023-Q1, 2025-H1, FY2027-H2, 2022, 2025, 2027"
        })
        void areFiscalAsSoonAsOneOfTheThreeIs(
                String baseline, String current, String due, int from, int now, int until) {
            var inputs = inputs(goal(baseline, current, due));

            assertThat(inputs.baseline()).isEqualTo(Computed.of(new YearValue(from, 50)));
            assertThat(inputs.current()).isEqualTo(Computed.of(new YearValue(now, 170)));
            assertThat(inputs.dueYear()).isEqualTo(Computed.of(until));
        }
    }

    @Nested
    class History {
        @Test
        void hasTheLatestValueOfEachYearAndTheBaselineWhereItsYearHasNone() {
            var goal = goal("2023-09", "2025-02", "2027")
                    .now("2021", people("30"))
                    .now("2024-03", people("60"))
                    .now("2024-10", people("70"));

            assertThat(inputs(goal).history().orElseThrow())
                    .containsExactly(
                            new YearValue(2021, 30),
                            new YearValue(2023, 50),
                            new YearValue(2024, 70),
                            new YearValue(2025, 170));
        }

        @Test
        void keepsTheObservationOfTheBaselinesYear() {
            var goal = goal("2023-09", "2023-12", "2027");

            assertThat(inputs(goal).history().orElseThrow()).containsExactly(new YearValue(2023, 170));
            assertThat(inputs(goal).baseline().orElseThrow().value()).isEqualTo(50);
        }
    }

    @Nested
    class Values {
        @Test
        void ofARatioAreItsShares() {
            var inputs = inputs(ComparedGoals.shares(Direction.INCREASE)
                    .from("2023", share(1, 4))
                    .to("2027", share(1, 3))
                    .now("2024", share(2, 6)));

            assertThat(inputs.isShare()).isTrue();
            assertThat(inputs.baseline().orElseThrow().value()).isEqualTo(0.25);
            assertThat(inputs.isMet().orElseThrow())
                    .as("1 of 3 and 2 of 6 are equal")
                    .isTrue();
        }

        @Test
        void ofATotalThatIsCollectedStartAtZero() {
            var inputs = inputs(ComparedGoals.people(Direction.INCREASE)
                    .from("2020", people("5"))
                    .towards(new Target.CumulativeTotal(
                            Optional.of(StatedValue.exact(people("100"))), Optional.of(ReportingPeriod.parse("2025"))))
                    .now("2021", people("10"))
                    .now("2022", people("20")));

            assertThat(inputs.baseline().orElseThrow()).isEqualTo(new YearValue(2020, 0));
            assertThat(inputs.current().orElseThrow()).isEqualTo(new YearValue(2022, 30));
            assertThat(inputs.target().orElseThrow()).isEqualTo(100);
            assertThat(code(inputs.history())).contains(ReasonCode.NOT_FOR_THIS_TARGET);
        }

        @Test
        void ofAMultipleAreTimesTheBaseline() {
            var inputs = inputs(ComparedGoals.people(Direction.INCREASE)
                    .from("2020", people("5"))
                    .towards(new Target.Multiple(
                            Optional.of(BigDecimal.TEN), Optional.of(ReportingPeriod.parse("2025"))))
                    .now("2021", people("10")));

            assertThat(inputs.target().orElseThrow()).isEqualTo(50);
        }

        @Test
        void thatAreMissingHaveTheirReason() {
            var bare = inputs(ComparedGoals.people(Direction.INCREASE));

            assertThat(code(bare.baseline())).contains(ReasonCode.NO_BASELINE);
            assertThat(code(bare.current())).contains(ReasonCode.NO_OBSERVATION);
            assertThat(code(bare.target())).contains(ReasonCode.NO_TARGET);
            assertThat(code(bare.dueYear())).contains(ReasonCode.NO_TARGET);
        }
    }

    @Nested
    class DirectionOfAGoal {
        @Test
        void toMaintainComesFromTargetAndBaseline() {
            var down = ComparedGoals.people(Direction.MAINTAIN)
                    .from("2020", people("5"))
                    .to("2025", people("4"))
                    .now("2021", people("5"));
            var still = ComparedGoals.people(Direction.MAINTAIN)
                    .from("2020", people("5"))
                    .to("2025", people("5"))
                    .now("2021", people("5"));

            assertThat(inputs(down).direction()).isEqualTo(Computed.of(Direction.DECREASE));
            assertThat(code(inputs(still).direction())).contains(ReasonCode.MAINTAIN_HAS_NO_DIRECTION);
        }

        @Test
        void toKeepALevelIsThatOfItsKind() {
            var most = ComparedGoals.people(Direction.MAINTAIN)
                    .towards(new Target.StayAtMost(Optional.empty(), Optional.empty(), Optional.empty()));

            assertThat(inputs(most).direction()).isEqualTo(Computed.of(Direction.DECREASE));
        }
    }

    @Test
    void anIndicatorHasEndedWhereItsLastObservationSaysSo() {
        assertThat(inputs(goal("2020", "2021", "2030").ended("2022")).isEnded()).isTrue();
        assertThat(inputs(goal("2020", "2023", "2030").ended("2022")).isEnded()).isFalse();
    }
}
