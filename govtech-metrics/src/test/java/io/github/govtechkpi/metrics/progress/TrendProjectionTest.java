package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static io.github.govtechkpi.metrics.progress.GoalScenario.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrendProjectionTest {
    private static GoalScenario goal() {
        return increase().from("100", "FY2019").to("200", "FY2026");
    }

    private static Projection projection(GoalScenario goal) {
        return goal.progress().projection().orElseThrow();
    }

    @Test
    void isArithmeticBelowThreeObservations() {
        var two = goal().observed("FY2020", "110").observed("FY2021", "119");

        assertThat(projection(two).kind()).isEqualTo(Projection.Kind.ARITHMETIC_ONLY);
        assertThat(projection(two).outlook()).isEmpty();
        assertThat(sentences(two.progress(), CaveatCode.TWO_POINTS_ONLY)).isNotEmpty();
    }

    @Test
    void fitsALineFromThreeOnAlsoThroughThoseBeforeTheBaseline() {
        var three = goal().observed("FY2018", "91").observed("FY2020", "110").observed("FY2021", "119");

        assertThat(projection(three).kind()).isEqualTo(Projection.Kind.OLS);
        assertThat(projection(three).outlook().orElseThrow().n()).isEqualTo(3);
        // least squares by hand: slope 9.3571 a year, 106.6667 at the mean time 2019.6667
        assertThat(projection(three).valueAtDue().orElseThrow().doubleValue())
                .isCloseTo(106.66666666666667 + 9.357142857142858 * (2026 - 2019.6666666666667), within(1e-9));
        assertThat(sentences(three.progress(), CaveatCode.TWO_POINTS_ONLY)).isEmpty();
    }

    @Test
    void isArithmeticAgainOnceTheDueDateHasCome() {
        var late = goal().observed("FY2024", "110").observed("FY2025", "119").observed("FY2026", "140");

        assertThat(projection(late).kind()).isEqualTo(Projection.Kind.ARITHMETIC_ONLY);
    }

    @Test
    void leavesOutWhatNoFactorBringsOntoTodaysDefinition() {
        var unlinked =
                new SeriesBreak(GoalScenario.period("FY2020"), Optional.empty(), Optional.empty(), Optional.empty());
        var linked = new SeriesBreak(
                GoalScenario.period("FY2020"), Optional.of(new BigDecimal("2")), Optional.empty(), Optional.empty());
        var three = goal().observed("FY2018", "50").observed("FY2020", "110").observed("FY2021", "119");

        assertThat(projection(three.breaks(unlinked)).kind()).isEqualTo(Projection.Kind.ARITHMETIC_ONLY);
        var doubled = goal().breaks(linked)
                .observed("FY2018", "45.5")
                .observed("FY2020", "110")
                .observed("FY2021", "119");
        assertThat(projection(doubled).valueAtDue().orElseThrow().doubleValue())
                .isCloseTo(106.66666666666667 + 9.357142857142858 * (2026 - 2019.6666666666667), within(1e-9));
    }

    @Test
    void saysWhatPointsOnALineCannotSay() {
        var exact = goal().observed("FY2020", "110").observed("FY2021", "120").observed("FY2022", "130");

        assertThat(projection(exact).valueAtDue().orElseThrow()).isEqualByComparingTo("170");
        assertThat(exact.progress().notComputable())
                .extracting(undefined ->
                        undefined.field() + " " + undefined.reason().code())
                .contains("low80 ZERO_RESIDUAL_VARIANCE", "probabilityAtDue ZERO_RESIDUAL_VARIANCE");
        assertThat(exact.progress().explain(Locale.JAPANESE))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("計算できない項目（80％予測区間の下限、80％予測区間の上限、95％予測区間の下限、95％予測区間の上限、期限時点の達成確率"));
    }

    @Test
    void hasNoDayInYearsThatDoNotExist() {
        // rises by a ten-thousandth a year, towards 100 more
        var slow = goal().observed("FY2020", "100.0001")
                .observed("FY2021", "100.0002")
                .observed("FY2022", "100.0003", ObservationStatus.A);

        assertThat(projection(slow).attainDate().reason()).isPresent();
    }
}
