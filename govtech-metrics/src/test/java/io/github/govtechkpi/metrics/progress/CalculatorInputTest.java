package io.github.govtechkpi.metrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculators as another program calls them: what they refuse, and at which edges. */
class CalculatorInputTest {
    @Nested
    class Inputs {
        @ParameterizedTest(name = "due {0}, now {1}")
        @CsvSource(
                delimiter = ';',
                value = {
                    "0; 0; INVALID_INPUT: dueTime must be after baselineTime 0.0, but was 0.0",
                    "-1; 0; INVALID_INPUT: dueTime must be after baselineTime 0.0, but was -1.0",
                    "1; -0.1; INVALID_INPUT: currentTime must not be before baselineTime 0.0, but was -0.1: leave earlier values to the trend"
                })
        void areInTheOrderOfTime(double due, double now, String message) {
            assertThatThrownBy(() -> new ReachInputs(1, 0, 2, due, 1, now, Direction.INCREASE))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(message);
        }

        @Test
        void mayStandAtTheBaselineOrAfterTheDueTime() {
            assertThatNoException().isThrownBy(() -> new ReachInputs(1, 0, 2, 1, 1, 0, Direction.INCREASE));
            assertThatNoException().isThrownBy(() -> new ReachInputs(1, 0, 2, 1, 1, 9, Direction.INCREASE));
        }

        @Test
        void haveADirection() {
            assertThatThrownBy(() -> new ReachInputs(1, 0, 2, 1, 1, 0, Direction.MAINTAIN))
                    .hasMessage(
                            "INVALID_INPUT: direction must be increase or decrease, but was maintain: use a stay-target");
            assertThatThrownBy(() -> ReachInputs.inferringDirection(5, 0, 5, 1, 5, 1))
                    .hasMessage(
                            "INVALID_INPUT: target must differ from baseline 5.0 where no direction is given: state the direction");
            assertThat(ReachInputs.inferringDirection(5, 0, 4, 1, 5, 1).direction())
                    .isEqualTo(Direction.DECREASE);
            assertThat(ReachInputs.inferringDirection(5, 0, 6, 1, 5, 1).direction())
                    .isEqualTo(Direction.INCREASE);
        }
    }

    @Nested
    class Compound {
        @ParameterizedTest
        @CsvSource({"0, 2, 1", "1, 0, 1", "1, 2, 0", "-1, -2, -1"})
        void needsThreePositiveValues(double baseline, double target, double current) {
            assertThat(CompoundProgress.of(new ReachInputs(baseline, 0, target, 2, current, 1, Direction.INCREASE))
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET);
        }

        @Test
        void saysWhichGrowthIsTooLargeForANumber() {
            var sudden = CompoundProgress.of(new ReachInputs(1, 0, 1000, 6, 100, 1 / 365.0, Direction.INCREASE))
                    .orElseThrow();

            assertThat(sudden.observedCagr().reason().orElseThrow().code()).isEqualTo(ReasonCode.TOO_LARGE);
            assertThat(sudden.paceRatio().reason().orElseThrow().code()).isEqualTo(ReasonCode.TOO_LARGE);
            assertThat(sudden.projectedAtDue().reason().orElseThrow().code()).isEqualTo(ReasonCode.TOO_LARGE);
            assertThat(sudden.attainTime().orElseThrow()).isCloseTo(1.5 / 365, within(1e-15));
            assertThat(sudden.requiredCagr()).isBetween(2.16, 2.17);
        }

        @Test
        void hasNoRatioWhereNoGrowthIsRequired() {
            assertThat(CompoundProgress.of(new ReachInputs(5, 0, 5, 2, 6, 1, Direction.INCREASE))
                            .orElseThrow()
                            .paceRatio()
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.TARGET_EQUALS_BASELINE);
        }
    }

    @Nested
    class Milestones {
        @Test
        void haveTimesOfTheirOwnInOrder() {
            assertThatThrownBy(() -> MilestonePath.of(new double[] {0, 1, 1}, new double[] {1, 2, 3}))
                    .hasMessage(
                            "DUPLICATE_MILESTONE_TIME: milestones must have times of their own, but two have 1.0: merge them");
            assertThatThrownBy(() -> MilestonePath.of(new double[] {0, 2, 1}, new double[] {1, 2, 3}))
                    .hasMessage("INVALID_INPUT: milestones must be in ascending order, but 1.0 follows 2.0: sort them");
            assertThatThrownBy(() -> MilestonePath.of(new double[] {}, new double[] {}))
                    .hasMessage("INVALID_INPUT: A path needs at least one milestone, but has none");
            assertThatThrownBy(() -> MilestonePath.of(new double[] {1}, new double[] {}))
                    .hasMessage("LENGTH_MISMATCH: times and values must have one length, but have 1 and 0");
            assertThatThrownBy(() -> MilestonePath.of(new double[] {1}, new double[] {Double.NaN}))
                    .hasMessage("INVALID_INPUT: values[0] must be a finite number, but was NaN");
        }

        @Test
        void haveNoValueBeforeTheFirst() {
            var path = MilestonePath.of(new double[] {1, 2}, new double[] {10, 20});

            assertThatThrownBy(() -> path.linearAt(0.9))
                    .hasMessage("BEFORE_BASELINE: time must not be before the first milestone 1.0, but was 0.9");
            assertThatThrownBy(() -> path.stepAt(Double.NaN))
                    .hasMessage("INVALID_INPUT: time must be a finite number, but was NaN");
            assertThat(path.linearAt(1)).isEqualTo(10);
            assertThat(path.linearAt(3)).isEqualTo(20);
        }

        @Test
        void areCopied() {
            var times = new double[] {1, 2};
            var path = MilestonePath.of(times, new double[] {10, 20});
            times[0] = 1.5;

            assertThat(path.linearAt(1)).isEqualTo(10);
        }
    }

    @Nested
    class Stay {
        @Test
        void refusesWhatIsNoLevelOrTolerance() {
            assertThatThrownBy(() -> StayTargets.margin(1, -0.1, true, 1))
                    .hasMessage("INVALID_INPUT: tolerance must not be negative, but was -0.1");
            assertThatThrownBy(() -> StayTargets.margin(Double.NaN, 0, true, 1))
                    .hasMessage("INVALID_INPUT: level must be a finite number, but was NaN");
            assertThatThrownBy(() -> StayTargets.margin(1, 0, true, Double.NaN))
                    .hasMessage("INVALID_INPUT: current must be a finite number, but was NaN");
            assertThatThrownBy(() -> StayTargets.distance(2, 1, 0, 0))
                    .hasMessage("INVALID_RANGE: low must not be above high, but was 2.0 above 1.0");
            assertThatThrownBy(() -> StayTargets.distance(1, 2, Double.NaN, 0))
                    .hasMessage("INVALID_INPUT: baseline must be a finite number, but was NaN");
            assertThatThrownBy(() -> StayCompliance.of(List.of(Double.NaN), value -> true))
                    .hasMessage("INVALID_INPUT: series must be a finite number, but was NaN");
        }

        @Test
        void takesARangeOfOnePoint() {
            assertThat(StayTargets.distance(2, 2, 0, 2).inRange()).isTrue();
        }

        @Test
        void countsNothingOfNothing() {
            assertThat(StayCompliance.of(List.of(), value -> true)).isEqualTo(new StayCompliance(0, 0, 0, 0));
        }
    }

    @Nested
    class Totals {
        @Test
        void refuseMoreFlowsThanPeriods() {
            assertThatThrownBy(() -> CumulativeTotals.of(10, 1, new double[] {1, 2}))
                    .hasMessage(
                            "INVALID_INPUT: periods must be at least 1 and not below the number of flows 2, but was 1");
            assertThatThrownBy(() -> CumulativeTotals.of(10, 0, new double[] {}))
                    .hasMessage(
                            "INVALID_INPUT: periods must be at least 1 and not below the number of flows 0, but was 0");
            assertThatThrownBy(() -> CumulativeTotals.of(10, 1, new double[] {Double.POSITIVE_INFINITY}))
                    .hasMessage("INVALID_INPUT: flows must be a finite number, but was Infinity");
            assertThatThrownBy(() -> CumulativeTotals.of(Double.NaN, 1, new double[] {}))
                    .hasMessage("INVALID_INPUT: total must be a finite number, but was NaN");
        }

        @Test
        void beforeTheFirstPeriodHaveNoRate() {
            var start = CumulativeTotals.of(10, 4, new double[] {}).orElseThrow();

            assertThat(start.runRate().reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_TIME_ELAPSED);
            assertThat(start.requiredPerRemainingPeriod().orElseThrow()).isEqualTo(2.5);
            assertThat(start.achieved()).isFalse();
        }

        @Test
        void sayWhenTheyAreReachedOrNever() {
            assertThat(CumulativeTotals.of(10, 4, new double[] {10})
                            .orElseThrow()
                            .periodsToGo()
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.ALREADY_ACHIEVED);
            assertThat(CumulativeTotals.of(10, 4, new double[] {0})
                            .orElseThrow()
                            .periodsToGo()
                            .reason()
                            .orElseThrow()
                            .code())
                    .isEqualTo(ReasonCode.NOT_REACHED_AT_THIS_PACE);
        }
    }

    @Nested
    class Thresholds {
        @Test
        void areInOrderFromZeroUp() {
            assertThatThrownBy(() -> new StatusThresholds(0.5, 0.6))
                    .hasMessage(
                            "INVALID_INPUT: thresholds must be in order from 0 up, but were onTrack 0.5 and moderate 0.6");
            assertThatThrownBy(() -> new StatusThresholds(0.5, -0.1)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new StatusThresholds(Double.NaN, 0.1)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new StatusThresholds(Double.POSITIVE_INFINITY, 0.1))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(new StatusThresholds(0, 0).classify(0)).isEqualTo(StatusCode.ON_TRACK);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "0.95, ON_TRACK",
            "0.9499999999999999, ON_TRACK",
            "0.949999999999, MODERATE",
            "0.6, MODERATE",
            "0.5999999999999999, MODERATE",
            "0.599999999999, LIMITED",
            "0, LIMITED",
            "-0.0000000000001, LIMITED",
            "-0.000000000001, DETERIORATING",
            "1e300, ON_TRACK",
            "-1e300, DETERIORATING"
        })
        void belongToTheBetterClassAfterRoundingTo12Decimals(double ratio, StatusCode code) {
            assertThat(StatusThresholds.DEFAULT.classify(ratio)).isEqualTo(code);
        }

        @Test
        void refuseARatioThatIsNoNumber() {
            assertThatThrownBy(() -> StatusThresholds.DEFAULT.classify(Double.NaN))
                    .hasMessage("INVALID_INPUT: paceRatio must be a finite number, but was NaN");
        }
    }

    @Test
    void dueDatesTakeValuesInAnyOrder() {
        var verdict = DueDates.judge(
                List.of(
                        new DueDates.DatedValue(LocalDate.of(2024, 1, 1), BigDecimal.TEN, true),
                        new DueDates.DatedValue(LocalDate.of(2023, 1, 1), BigDecimal.ONE, false)),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2024, 6, 1));

        assertThat(verdict)
                .isEqualTo(new DueVerdict(
                        DueCode.ACHIEVED_EARLY,
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(BigDecimal.TEN),
                        OptionalLong.empty()));
    }
}
