package io.github.govtechkpi.metrics.trend.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Bass;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Gompertz;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Logistic;
import io.github.govtechkpi.metrics.trend.growth.GrowthCurve.Richards;
import io.github.govtechkpi.model.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthCurveTest {
    private static final List<GrowthCurve> CURVES = List.of(
            new Logistic(1000, 2020, 1.5),
            new Gompertz(1000, 2020, 0.4),
            new Bass(1000, 0.01, 0.4),
            new Richards(1000, 2020, 0.7, 2.5));

    @Test
    void slopesAreWhatTheValuesGrowBy() {
        for (var curve : CURVES) {
            for (var lag = -8.0; lag <= 8; lag += 0.5) {
                var time = curve.inflectionTime() + lag;
                var growth = (curve.value(time + 1e-4) - curve.value(time - 1e-4)) / 2e-4;
                assertThat(curve.slope(time)).as("%s at %s", curve, time).isCloseTo(growth, within(1e-4));
            }
        }
    }

    @Test
    void growsFastestAtItsInflection() {
        for (var curve : CURVES) {
            var time = curve.inflectionTime();
            assertThat(curve.slope(time)).isGreaterThan(curve.slope(time - 0.1)).isGreaterThan(curve.slope(time + 0.1));
        }
        assertThat(CURVES.get(0).inflectionValue()).isCloseTo(500, within(1e-9));
        assertThat(CURVES.get(1).inflectionValue()).isCloseTo(1000 / Math.E, within(1e-9));
    }

    @Test
    void staysFiniteFarFromItsData() {
        for (var curve : CURVES.subList(0, 2)) {
            assertThat(curve.value(-1e6)).isZero();
            assertThat(curve.slope(-1e6)).isZero();
            assertThat(curve.value(1e6)).isEqualTo(1000);
            assertThat(curve.slope(1e6)).isZero();
        }
        assertThat(CURVES.get(2).value(1e6)).isEqualTo(1000);
        assertThat(CURVES.get(3).value(1e6)).isEqualTo(1000);
        assertThat(CURVES.get(3).slope(1e6)).isZero();
    }

    @Test
    void bassBeginsWithNobodyAndPeaksAtTheFormulasRate() {
        var bass = new Bass(1000, 0.03, 0.38);
        assertThat(bass.value(0)).isZero();
        assertThat(bass.slope(0)).isCloseTo(30, within(1e-9));
        assertThat(bass.slope(bass.inflectionTime())).isCloseTo(bass.peakRate(), within(1e-9));
        assertThat(new Bass(1000, 0.4, 0.1).inflectionTime()).isNegative();
    }

    @Test
    void restatesCoefficients() {
        assertThat(Logistic.ofCoefficients(70, 2.5, 0.5)).isEqualTo(new Logistic(70, 5, 2));
        assertThat(Richards.ofCoefficients(70, 2.5, 0.5, 1)).isEqualTo(new Richards(70, 5, 0.5, 1));
        assertThat(Gompertz.of(70, 5, 0.4).b()).isCloseTo(5, within(1e-12));
        assertThat(new Richards(70, 5, 0.5, 1).value(4)).isCloseTo(new Logistic(70, 5, 2).value(4), within(1e-12));
    }

    @Test
    void refusesParametersThatGiveNoGrowth() {
        assertThatThrownBy(() -> new Logistic(0, 1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: ceiling must be above 0, but was 0.0");
        assertThatThrownBy(() -> new Logistic(1, 1, -1))
                .hasMessage("INVALID_INPUT: scale must be above 0, but was -1.0");
        assertThatThrownBy(() -> new Logistic(1, Double.NaN, 1))
                .hasMessage("INVALID_INPUT: inflectionTime must be a finite number, but was NaN");
        assertThatThrownBy(() -> Gompertz.of(1, 0, 1)).hasMessage("INVALID_INPUT: b must be above 0, but was 0.0");
        assertThatThrownBy(() -> new Bass(1, 0, 1))
                .hasMessage("INVALID_INPUT: innovation must be above 0, but was 0.0");
        assertThatThrownBy(() -> new Richards(1, 1, 1, 0))
                .hasMessage("INVALID_INPUT: shape must be above 0, but was 0.0");
    }
}
