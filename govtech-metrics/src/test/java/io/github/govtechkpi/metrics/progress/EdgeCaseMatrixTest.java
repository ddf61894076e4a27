package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.decrease;
import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge cases that every family of calculators has to answer, for progress; one test for each. */
class EdgeCaseMatrixTest {
    @Test
    void zeroBase() {
        var progress = increase()
                .from("0", "FY2022")
                .to("40", "FY2026")
                .observed("FY2023", "10")
                .progress();

        assertThat(GoalScenario.numbers(progress))
                .containsEntry("achievementShare", "0.25")
                .containsEntry("paceRatio", "1.0");
        assertThat(progress.status().paceRatioCompound()).isEmpty();
        assertThat(CompoundProgress.of(new ReachInputs(0, 0, 40, 4, 10, 1, Direction.INCREASE))
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.REQUIRES_POSITIVE_BASELINE_CURRENT_TARGET);
    }

    @Test
    void negativeValues() {
        var progress = increase()
                .in("円")
                .from("-100", "FY2022")
                .to("100", "FY2026")
                .observed("FY2023", "-50")
                .progress();

        assertThat(GoalScenario.numbers(progress))
                .containsEntry("absoluteGain", "50")
                .containsEntry("remainingGap", "150")
                .containsEntry("expectedNow", "-50");
        assertThat(progress.status().paceRatioCompound()).isEmpty();
        assertThat(progress.status().code()).isEqualTo(StatusCode.ON_TRACK);
    }

    @Test
    void targetEqualToTheBaseline() {
        var progress = increase()
                .from("100", "FY2022")
                .to("100", "FY2026")
                .observed("FY2023", "90")
                .progress();

        assertThat(GoalScenario.numbers(progress))
                .containsEntry("requiredGain", "0")
                .containsEntry("achievementShare", "TARGET_EQUALS_BASELINE")
                .containsEntry("requiredPacePerYear", "0");
        assertThat(progress.notComputable().get(0).reason().useInstead().orElseThrow())
                .hasToString("Use a target of the kind stay-at-least or stay-at-most.");
        assertThat(progress.status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
    }

    @Test
    void decreasingIsBetter() {
        assertThat(decrease()
                        .from("100", "FY2022")
                        .to("60", "FY2026")
                        .observed("FY2023", "85")
                        .numbers())
                .containsEntry("absoluteGain", "15")
                .containsEntry("requiredGain", "40")
                .containsEntry("remainingGap", "25")
                .containsEntry("overshoot", "0")
                .containsEntry("deviation", "5")
                .containsEntry("achievementShare", "0.375")
                .containsEntry("paceRatio", "1.5");
    }

    @Test
    void overshoot() {
        var progress = increase()
                .from("0", "FY2022")
                .to("100", "FY2026")
                .observed("FY2023", "130")
                .progress();

        assertThat(GoalScenario.numbers(progress))
                .containsEntry("overshoot", "30")
                .containsEntry("remainingGap", "0")
                .containsEntry("achievementShare", "1.3");
        assertThat(progress.status().code()).isEqualTo(StatusCode.ACHIEVED);
    }

    @Test
    void missingPeriods() {
        var old = increase()
                .from("0", "FY2018")
                .to("100", "FY2026")
                .observed("FY2020", "30")
                .asOf("2024-03-31")
                .progress();
        var total = increase()
                .in("件")
                .from("0", "FY2020")
                .total("100", "FY2026")
                .observed("FY2021", "10")
                .observed("FY2023", "10");

        assertThat(old.caveats()).extracting(caveat -> caveat.code()).contains(CaveatCode.STALE_OBSERVATION);
        assertThat(GoalScenario.numbers(old)).containsEntry("absoluteGain", "30");
        assertThat(total.numbers()).containsEntry("cumulative", "20").containsEntry("isLowerBound", "true");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void notANumber(double number) {
        assertThatThrownBy(() -> new ReachInputs(number, 0, 1, 1, 1, 1, Direction.INCREASE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: baseline must be a finite number, but was " + number);
        assertThatThrownBy(() -> new ReachInputs(0, 0, 1, 1, number, 1, Direction.INCREASE))
                .hasMessage("INVALID_INPUT: current must be a finite number, but was " + number);
    }

    @Test
    void afterTheDueDate() {
        var progress = increase()
                .from("0", "FY2018")
                .to("100", "FY2021")
                .observed("FY2021", "80")
                .observed("FY2023", "90")
                .progress();

        assertThat(GoalScenario.numbers(progress))
                .containsEntry("requiredPaceRemainingPerYear", "DUE_DATE_PASSED")
                .containsEntry("expectedNow", "100")
                .containsEntry(
                        "attainDate", "2024-10-20"); // 10 at 18 a year: 5/9 of 365 days - still a date, though too late
        assertThat(progress.due().orElseThrow().code()).isEqualTo(DueCode.NOT_ACHIEVED);
    }

    @Test
    void oneOrTwoPoints() {
        var progress = increase()
                .from("0", "FY2022")
                .to("100", "FY2026")
                .observed("FY2023", "20")
                .progress();

        assertThat(progress.projection().orElseThrow().kind()).isEqualTo(Projection.Kind.ARITHMETIC_ONLY);
        assertThat(progress.caveats()).extracting(caveat -> caveat.code()).contains(CaveatCode.TWO_POINTS_ONLY);
    }

    @Test
    void allEqualValues() {
        var progress = increase()
                .from("20", "FY2020")
                .to("100", "FY2026")
                .observed("FY2021", "20")
                .observed("FY2022", "20")
                .progress();

        assertThat(GoalScenario.numbers(progress))
                .containsEntry("paceRatio", "0.0")
                .containsEntry("attainDate", "NOT_REACHED_AT_THIS_PACE");
        assertThat(progress.status().code()).isEqualTo(StatusCode.LIMITED);
    }

    @Test
    void veryLargeValues() {
        var progress = increase()
                .in("円")
                .from("100000000000000", "FY2022")
                .to("1000000000000001", "FY2026")
                .observed("FY2023", "325000000000001")
                .progress();

        assertThat(GoalScenario.numbers(progress))
                .containsEntry("absoluteGain", "225000000000001")
                .containsEntry("remainingGap", "675000000000000")
                .containsEntry("expectedNow", "325000000000000.25");
        assertThat(progress.status().code()).isEqualTo(StatusCode.ON_TRACK);
    }
}
