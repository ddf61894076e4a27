package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import org.junit.jupiter.api.Test;

class ForecastAccuracyTest {
    private static final double[] TRAINING = {1, 3, 2, 5};

    @Test
    void countsAValueOnItsLimitAsCovered() {
        var accuracy = of(TRAINING, column(10, 10, 10), column(10, 10, 10), column(10, 9, 10.1), column(11, 10, 12));
        assertThat(accuracy.covered()).isEqualTo(2);
        assertThat(accuracy.coverage()).isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void chargesAMissTenTimesItsDistance() {
        assertThat(of(TRAINING, column(12), column(10), column(9), column(11)).intervalScore80())
                .isCloseTo(2 + 10 * 1, within(1e-12));
        assertThat(of(TRAINING, column(7.5), column(10), column(9), column(11)).intervalScore80())
                .isCloseTo(2 + 10 * 1.5, within(1e-12));
    }

    @Test
    void hasNoPercentageOfAnActualZero() {
        var accuracy = of(TRAINING, column(0, 2), column(1, 2), column(0, 1), column(2, 3));
        assertThat(code(accuracy.mape())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
        assertThat(accuracy.smape().orElseThrow()).isEqualTo(100);
    }

    @Test
    void hasNoSymmetricPercentageWhereActualAndForecastAreZero() {
        assertThat(code(of(TRAINING, column(0), column(0), column(0), column(0)).smape()))
                .isEqualTo(ReasonCode.ZERO_DENOMINATOR);
    }

    @Test
    void hasNoScaledErrorOnATrainingThatNeverChanges() {
        var accuracy = of(new double[] {4, 4, 4}, column(5), column(4), column(3), column(6));
        assertThat(accuracy.scale().orElseThrow()).isZero();
        assertThat(code(accuracy.mase())).isEqualTo(ReasonCode.NO_VARIATION);
    }

    @Test
    void needsMoreTrainingThanASeason() {
        var onlyOneSeason = ForecastAccuracy.of(TRAINING, 4, column(5), column(4), column(3), column(6))
                .orElseThrow();
        assertThat(code(onlyOneSeason.mase())).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        assertThat(onlyOneSeason.scale().reason().orElseThrow().minimum()).hasValue(5);
        assertThat(ForecastAccuracy.of(TRAINING, 3, column(5), column(4), column(3), column(6))
                        .orElseThrow()
                        .scale()
                        .orElseThrow())
                .isEqualTo(4);
    }

    @Test
    void needsAForecast() {
        assertThat(code(ForecastAccuracy.of(TRAINING, 1, column(), column(), column(), column())))
                .isEqualTo(ReasonCode.NO_OBSERVATIONS);
    }

    @Test
    void refusesColumnsThatDoNotMatch() {
        assertThatThrownBy(() -> of(TRAINING, column(1, 2), column(1), column(1, 2), column(1, 2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("LENGTH_MISMATCH: actual and forecast must have one length, but have 2 and 1");
        assertThatThrownBy(() -> of(TRAINING, column(1), column(1), column(), column(1)))
                .hasMessage("LENGTH_MISMATCH: actual and low must have one length, but have 1 and 0");
        assertThatThrownBy(() -> of(TRAINING, column(1), column(1), column(1), column(1, 2)))
                .hasMessage("LENGTH_MISMATCH: actual and high must have one length, but have 1 and 2");
        assertThatThrownBy(() -> of(TRAINING, column(1), column(1), column(2), column(1)))
                .hasMessage("INVALID_RANGE: low[0] must not be above high[0], but was 2.0 above 1.0");
        assertThatThrownBy(() -> of(TRAINING, column(Double.NaN), column(1), column(1), column(2)))
                .hasMessage("INVALID_INPUT: actual[0] must be a finite number, but was NaN");
        assertThatThrownBy(() -> ForecastAccuracy.of(TRAINING, 0, column(1), column(1), column(1), column(1)))
                .hasMessage("INVALID_INPUT: season must be 1 or more, but was 0: use 1 without one");
    }

    private static Accuracy of(double[] training, double[] actual, double[] forecast, double[] low, double[] high) {
        return ForecastAccuracy.of(training, 1, actual, forecast, low, high).orElseThrow();
    }

    private static double[] column(double... values) {
        return values;
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }
}
