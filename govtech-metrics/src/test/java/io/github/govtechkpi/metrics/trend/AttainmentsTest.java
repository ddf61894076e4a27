package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttainmentsTest {
    private static final double[] USERS = {100, 108, 113, 123, 131, 137, 148, 155};

    @Nested
    class AtDue {
        @Test
        void needsThreeObservations() {
            var reason = Attainments.atDue(
                            new double[] {2018, 2019}, new double[] {10, 12}, 20, 2025, Direction.INCREASE)
                    .reason()
                    .orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(reason.minimum()).hasValue(3);
        }

        @Test
        void givesTheValueAndNoProbabilityForPointsOnALine() {
            var attainment = atDue(50, 2025, Direction.INCREASE, 10, 15, 20, 25);
            assertThat(attainment.valueAtDue()).isCloseTo(60, within(1e-9));
            assertThat(attainment.trend().residualSd()).isZero();
            assertThat(attainment.attainDate().orElseThrow()).isCloseTo(2023, within(1e-9));
            assertThat(code(attainment.probabilityAtDue())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(code(attainment.likelihood())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(code(attainment.low80())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(code(attainment.attainEarliest())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(code(attainment.attainLatest())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(attainment.text())
                    .isEqualTo(
                            LocalizedText.of(
                                    "期限時点の見込みは60で、目標50に届く可能性は示せません（残差がありません）。",
                                    "At the due date the trend gives 60 against the target of 50: no probability, because there is no residual."));
        }

        @Test
        void hasNoDateForALineThatRunsAway() {
            var falling = atDue(30, 2025, Direction.INCREASE, 20, 18, 17, 14, 13);
            assertThat(code(falling.attainDate())).isEqualTo(ReasonCode.NOT_REACHED_AT_THIS_PACE);
            assertThat(code(falling.attainLatest())).isEqualTo(ReasonCode.NOT_REACHED_AT_THIS_PACE);
            assertThat(atDue(5, 2025, Direction.DECREASE, 20, 18, 17, 14, 13)
                            .attainDate()
                            .isComputable())
                    .isTrue();
        }

        @Test
        void hasNoDateForEqualValues() {
            assertThat(code(atDue(8, 2025, Direction.INCREASE, 5, 5, 5, 5).attainDate()))
                    .isEqualTo(ReasonCode.NOT_REACHED_AT_THIS_PACE);
        }

        @Test
        void dateLiesInThePastForATargetThatIsMet() {
            var attainment = atDue(110, 2030, Direction.INCREASE, USERS);
            assertThat(attainment.attainDate().orElseThrow()).isLessThan(2022);
            assertThat(attainment.attainEarliest().orElseThrow()).isEqualTo(2022);
            assertThat(attainment.attainLatest().orElseThrow()).isEqualTo(2022);
            assertThat(attainment.probabilityAtDue().orElseThrow()).isGreaterThan(0.99);
        }

        @Test
        void followsABandForFiftyYearsAfterTheDueDateAndNoFurther() {
            double meets =
                    atDue(600, 2030, Direction.INCREASE, USERS).attainEarliest().orElseThrow();
            assertThat(meets).isGreaterThan(2060);
            assertThat(atDue(600, Math.ceil(meets) - 50, Direction.INCREASE, USERS)
                            .attainEarliest()
                            .isComputable())
                    .isTrue();
            var outside = atDue(600, Math.floor(meets) - 50, Direction.INCREASE, USERS)
                    .attainEarliest();
            assertThat(outside.reason().orElseThrow().message().en())
                    .hasValue(
                            "The limit of the 95 % prediction band does not meet the target within 50 years after the due date.");
        }

        @Test
        void bandLimitsMeetTheTargetWhereTheySay() {
            var attainment = atDue(220, 2030, Direction.INCREASE, USERS);
            var trend = attainment.trend();
            assertThat(trend.predict(attainment.attainEarliest().orElseThrow(), 0.95)
                            .high()
                            .orElseThrow())
                    .isCloseTo(220, within(1e-8));
            assertThat(trend.predict(attainment.attainLatest().orElseThrow(), 0.95)
                            .low()
                            .orElseThrow())
                    .isCloseTo(220, within(1e-8));
        }

        @Test
        void warnsThatItIsAProjection() {
            assertThat(atDue(220, 2030, Direction.INCREASE, USERS).derivation().warnings())
                    .containsExactly(CaveatCode.PROJECTED.with());
            assertThat(atDue(220, 2030, Direction.INCREASE, 1, 3, 2)
                            .derivation()
                            .warnings())
                    .containsExactly(CaveatCode.SMALL_SAMPLE.with(3), CaveatCode.PROJECTED.with());
        }

        @Test
        void refusesADueDateThatIsNotAhead() {
            assertThatThrownBy(() -> atDue(220, 2022, Direction.INCREASE, USERS))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: dueTime must be after the last observation at 2022.0, but was 2022.0:"
                            + " judge the observation instead");
        }

        @Test
        void refusesWhatIsNoTarget() {
            assertThatThrownBy(() -> atDue(Double.NaN, 2030, Direction.INCREASE, USERS))
                    .hasMessage("INVALID_INPUT: target must be a finite number, but was NaN");
            assertThatThrownBy(() -> atDue(220, Double.POSITIVE_INFINITY, Direction.INCREASE, USERS))
                    .hasMessage("INVALID_INPUT: dueTime must be a finite number, but was Infinity");
            assertThatThrownBy(() -> atDue(220, 2030, Direction.MAINTAIN, USERS))
                    .hasMessage("INVALID_INPUT: direction must be increase or decrease, but was maintain:"
                            + " a level to keep is judged on what was observed");
        }
    }

    @Nested
    class ShownProbability {
        @Test
        void isANumberFromFiveObservationsOn() {
            var four = atDue(30, 2025, Direction.INCREASE, 10, 13, 12, 16);
            assertThat(four.likelihood().isComputable()).isTrue();
            assertThat(four.shownProbability().reason().orElseThrow().minimum()).hasValue(5);
            assertThat(four.text().toString()).endsWith("even (from 4 observations).");
            assertThat(atDue(30, 2025, Direction.INCREASE, 10, 13, 12, 16, 15)
                            .shownProbability()
                            .isComputable())
                    .isTrue();
        }

        @Test
        void standsInTheSentenceWithBothAmounts() {
            assertThat(atDue(220, 2030, Direction.INCREASE, USERS).text())
                    .isEqualTo(LocalizedText.of(
                            "期限時点の見込みは218（95％区間：211～225）で、目標220に届く可能性は「低い」です（約24％、観測値8件）。",
                            "At the due date the trend gives 218 (95 % interval: 211 to 225) against the target of 220:"
                                    + " unlikely (about 24 %, from 8 observations)."));
        }
    }

    private static Attainment atDue(double target, double due, Direction direction, double... values) {
        var times = IntStream.range(0, values.length).mapToDouble(i -> 2015 + i).toArray();
        return Attainments.atDue(times, Arrays.copyOf(values, values.length), target, due, direction)
                .orElseThrow();
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }
}
