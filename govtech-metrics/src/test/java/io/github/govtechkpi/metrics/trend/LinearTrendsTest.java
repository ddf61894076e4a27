package io.github.govtechkpi.metrics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LinearTrendsTest {
    private static final double[] YEARS = {2015, 2016, 2017, 2018, 2019, 2020};
    private static final double[] USERS = {10, 13, 12, 17, 18, 20};

    @Nested
    class Fit {
        @Test
        void needsThreeObservations() {
            var reason = LinearTrends.fit(new double[] {1, 2}, new double[] {1, 2})
                    .reason()
                    .orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(reason.minimum()).hasValue(3);
            assertThat(LinearTrends.fit(new double[0], new double[0]).isComputable())
                    .isFalse();
        }

        @Test
        void needsTimesThatDiffer() {
            assertThat(code(LinearTrends.fit(new double[] {1, 1, 1}, new double[] {1, 2, 3})))
                    .isEqualTo(ReasonCode.NO_TIME_VARIATION);
        }

        @Test
        void isLevelWithPOneForEqualValues() {
            var trend = LinearTrends.fit(YEARS, new double[] {7, 7, 7, 7, 7, 7}).orElseThrow();
            assertThat(trend.slope()).isZero();
            assertThat(trend.slopeP().orElseThrow()).isEqualTo(1);
            assertThat(trend.residualSd()).isZero();
            assertThat(code(trend.rSquared())).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(code(trend.crossing(8))).isEqualTo(ReasonCode.NOT_REACHED_AT_THIS_PACE);
        }

        @Test
        void hasNeitherPNorBandForPointsOnALine() {
            var trend = LinearTrends.fit(YEARS, new double[] {0.1, 0.3, 0.5, 0.7, 0.9, 1.1})
                    .orElseThrow();
            assertThat(trend.residualSd()).isZero();
            assertThat(trend.rSquared().orElseThrow()).isEqualTo(1);
            assertThat(code(trend.slopeP())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            var prediction = trend.predict(2025, 0.95);
            assertThat(prediction.value()).isCloseTo(2.1, within(1e-12));
            assertThat(code(prediction.low())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(code(prediction.lineHigh())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(code(trend.report(0.95).slopeLow())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
        }

        @Test
        void seesAResidualThatIsSmallAndReal() {
            var values = new double[] {1e6, 2e6, 3e6, 4e6 + 1e-2, 5e6, 6e6};
            assertThat(LinearTrends.fit(YEARS, values).orElseThrow().residualSd())
                    .isPositive();
        }

        @Test
        void findsNoCrossingOfALineThatIsLevelButForRounding() {
            var trend = LinearTrends.fit(new double[] {2020.1, 2021.2, 2022.3}, new double[] {5.1, 4.2, 5.1})
                    .orElseThrow();
            assertThat(code(trend.crossing(100))).isEqualTo(ReasonCode.NOT_REACHED_AT_THIS_PACE);
        }

        @Test
        void keepsADistinctPValueFarBelowTheSmallestDifferenceFromOne() {
            var n = 40;
            var times = new double[n];
            var values = new double[n];
            for (var i = 0; i < n; i++) {
                times[i] = i;
                values[i] = 1000.0 * i + i % 2;
            }
            assertThat(LinearTrends.fit(times, values).orElseThrow().slopeP().orElseThrow())
                    .isPositive()
                    .isLessThan(1e-100);
        }

        @Test
        void warnsBelowSixObservations() {
            assertThat(LinearTrends.fit(YEARS, USERS).orElseThrow().derivation().warnings())
                    .isEmpty();
            assertThat(LinearTrends.fit(new double[] {1, 2, 3, 4, 5}, new double[] {1, 3, 2, 5, 4})
                            .orElseThrow()
                            .derivation()
                            .warnings())
                    .containsExactly(CaveatCode.SMALL_SAMPLE.with(5));
        }

        @Test
        void refusesWhatIsNoSeries() {
            assertThatThrownBy(() -> LinearTrends.fit(new double[] {1, 2, 3}, new double[] {1, 2}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("LENGTH_MISMATCH: times and values must have one length, but have 3 and 2");
            assertThatThrownBy(() -> LinearTrends.fit(new double[] {1, 2, 3}, new double[] {1, Double.NaN, 2}))
                    .hasMessage("INVALID_INPUT: values[1] must be a finite number, but was NaN");
            assertThatThrownBy(() ->
                            LinearTrends.fit(new double[] {1, 2, Double.POSITIVE_INFINITY}, new double[] {1, 2, 3}))
                    .hasMessage("INVALID_INPUT: times[2] must be a finite number, but was Infinity");
            assertThatThrownBy(() -> LinearTrends.fit(new double[] {1, 2, 3}, new double[] {1, 2, 1e100}))
                    .hasMessage(
                            "INVALID_INPUT: values[2] must be below 1e100 in size, but was 1.0E100: use a larger unit");
        }
    }

    @Nested
    class Predict {
        @Test
        void isSymmetricAboutTheLineAndWiderForOneObservation() {
            var trend = LinearTrends.fit(YEARS, USERS).orElseThrow();
            var prediction = trend.predict(2023, 0.9);
            assertThat(prediction.low().orElseThrow() + prediction.high().orElseThrow())
                    .isCloseTo(2 * prediction.value(), within(1e-9));
            assertThat(prediction.low().orElseThrow())
                    .isLessThan(prediction.lineLow().orElseThrow());
        }

        @Test
        void refusesAConfidenceOfOne() {
            var trend = LinearTrends.fit(YEARS, USERS).orElseThrow();
            assertThatThrownBy(() -> trend.predict(2023, 1))
                    .hasMessage(
                            "INVALID_CONFIDENCE: confidence must be above 0 and below 1, for example 0.95, but was 1.0");
            assertThatThrownBy(() -> trend.predict(Double.NaN, 0.9))
                    .hasMessage("INVALID_INPUT: time must be a finite number, but was NaN");
        }
    }

    @Nested
    class Report {
        @Test
        void givesTheIntervalOfTheSlope() {
            var trend = LinearTrends.fit(YEARS, USERS).orElseThrow();
            var report = trend.report(0.95);
            // scipy 1.17.1: linregress(x, y), slope -+ t.ppf(0.975, 4) * stderr
            assertThat(report.slopePerYear()).isCloseTo(2.0, within(1e-12));
            assertThat(report.slopeLow().orElseThrow()).isCloseTo(1.1871401057899624, within(1e-9));
            assertThat(report.slopeHigh().orElseThrow()).isCloseTo(2.8128598942100376, within(1e-9));
            assertThat(report.isClear()).isTrue();
            assertThat(report.n()).isEqualTo(6);
        }
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }
}
