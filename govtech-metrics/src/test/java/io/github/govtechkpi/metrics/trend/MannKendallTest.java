package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannKendallTest {
    @Test
    void needsThreeObservations() {
        var reason = MannKendall.test(new double[] {1, 2}, new double[] {1, 2}, 0.95)
                .reason()
                .orElseThrow();
        assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        assertThat(reason.minimum()).hasValue(3);
    }

    @Test
    void needsTimesThatDiffer() {
        assertThat(code(MannKendall.test(new double[] {2020, 2020, 2020}, new double[] {1, 2, 3}, 0.95)))
                .isEqualTo(ReasonCode.NO_TIME_VARIATION);
    }

    @Test
    void hasNeitherIntervalNorTauForEqualValues() {
        var trend = test(4, 4, 4, 4, 4);
        assertThat(trend.s()).isZero();
        assertThat(trend.varS()).isZero();
        assertThat(trend.z()).isZero();
        assertThat(trend.slope()).isZero();
        assertThat(trend.p()).isEqualTo(1);
        assertThat(trend.pExact()).isEmpty();
        assertThat(code(trend.tauB())).isEqualTo(ReasonCode.ALL_TIED);
        assertThat(code(trend.slopeLow())).isEqualTo(ReasonCode.ALL_TIED);
        assertThat(code(trend.interpolatedHigh())).isEqualTo(ReasonCode.ALL_TIED);
        assertThat(trend.report().isClear()).isFalse();
    }

    @Test
    void takesTheExactPUpToFortyNineDistinctValues() {
        assertThat(test(IntStream.range(0, 49).mapToDouble(i -> i).toArray()).pExact())
                .isPresent();
        var fifty = test(IntStream.range(0, 50).mapToDouble(i -> i).toArray());
        assertThat(fifty.pExact()).isEmpty();
        assertThat(fifty.p()).isEqualTo(fifty.pNormal());
    }

    @Test
    void agreesWithScipy() {
        var trend = test(10, 13, 12, 17, 18, 20, 19, 23);
        // scipy 1.17.1: theilslopes(y, x, 0.95), kendalltau(x, y)
        assertThat(trend.slope()).isCloseTo(1.7083333333333335, within(1e-12));
        assertThat(trend.slopeLow().orElseThrow()).isCloseTo(1.0, within(1e-12));
        assertThat(trend.slopeHigh().orElseThrow()).isCloseTo(2.3333333333333335, within(1e-12));
        assertThat(trend.tauB().orElseThrow()).isCloseTo(0.8571428571428572, within(1e-12));
        assertThat(trend.p()).isCloseTo(0.0017361111111111112, within(1e-15));
    }

    @Test
    void usesTheTrueTimesOfASeriesWithAGap() {
        var trend = MannKendall.test(new double[] {2015, 2016, 2020, 2021}, new double[] {10, 12, 20, 22}, 0.95)
                .orElseThrow();
        assertThat(trend.slope()).isEqualTo(2);
        assertThat(trend.intercept()).isCloseTo(-4020, within(1e-9));
    }

    @Test
    void hasNoInterpolatedLimitBeyondTheOutermostSlope() {
        assertThat(code(test(1, 3, 2).interpolatedLow())).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
    }

    @Test
    void warnsOfNeighboursThatDependOnEachOther() {
        var waves = IntStream.range(0, 24)
                .mapToDouble(i -> 10 * i + 40 * Math.sin(i / 3.0))
                .toArray();
        assertThat(test(waves).derivation().warnings())
                .extracting(caveat -> caveat.code())
                .containsExactly(CaveatCode.AUTOCORRELATED);
        var zigzag = IntStream.range(0, 24)
                .mapToDouble(i -> 10 * i + (i % 2 == 0 ? 20 : -20))
                .toArray();
        assertThat(test(zigzag).derivation().warnings()).isEmpty();
    }

    @Test
    void saysHowStronglyNeighboursDepend() {
        // numpy 2.4: lag-1 autocorrelation of the residuals about the Theil-Sen line
        assertThat(test(10, 14, 19, 21, 22, 22, 23, 27, 33, 38, 41, 42)
                        .derivation()
                        .warnings())
                .containsExactly(CaveatCode.AUTOCORRELATED.with("0.66"));
    }

    @Test
    void doesNotTakeATrendItselfForAutocorrelation() {
        assertThat(test(10, 20, 30, 40, 50, 60, 70).derivation().warnings()).isEmpty();
    }

    @Test
    void warnsBelowSixObservations() {
        assertThat(test(1, 5, 2, 4, 3).derivation().warnings()).containsExactly(CaveatCode.SMALL_SAMPLE.with(5));
        assertThat(test(1, 5, 2, 4, 3, 6).derivation().warnings()).isEmpty();
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThatThrownBy(() -> MannKendall.test(new double[] {1, 2, 2}, new double[] {1, 2, 3}, 0.95))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: times must differ, but 2.0 comes twice: keep one value for each time");
        assertThatThrownBy(() -> MannKendall.test(new double[] {0, 1e-13, 1}, new double[] {1, 2, 3}, 0.95))
                .hasMessage("INVALID_INPUT: times must differ, but 1.0E-13 comes twice: keep one value for each time");
        assertThatThrownBy(() -> MannKendall.test(new double[] {1, 2, 3}, new double[] {1, 2, Double.NaN}, 0.95))
                .hasMessage("INVALID_INPUT: values[2] must be a finite number, but was NaN");
        assertThatThrownBy(() -> MannKendall.test(new double[] {1}, new double[] {1, 2}, 0.95))
                .hasMessage("LENGTH_MISMATCH: times and values must have one length, but have 1 and 2");
        assertThatThrownBy(() -> test(0, new double[] {1, 2, 3}))
                .hasMessage(
                        "INVALID_CONFIDENCE: confidence must be above 0 and below 1, for example 0.95, but was 0.0");
        assertThatThrownBy(() -> test(new double[5_001]))
                .hasMessage("INVALID_INPUT: values must be at most 5000, but were 5001: take monthly or yearly values");
    }

    private static MonotonicTrend test(double... values) {
        return test(0.95, values);
    }

    private static MonotonicTrend test(double confidence, double[] values) {
        var times = IntStream.range(0, values.length).mapToDouble(i -> 2015 + i).toArray();
        return MannKendall.test(times, values, confidence).orElseThrow();
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }
}
