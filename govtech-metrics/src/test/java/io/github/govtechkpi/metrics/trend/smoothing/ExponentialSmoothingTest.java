package io.github.govtechkpi.metrics.trend.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExponentialSmoothingTest {
    private static final SmoothingParameters HOLT = SmoothingParameters.holt(0.5, 0.1, 4, 1.5);

    /** Air passengers of Australia from 1990 on, in millions (R package fpp2, series ausair). */
    private static final double[] PASSENGERS = {
        17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.5776, 33.4774,
        39.0216, 41.3864, 41.5966, 44.6573, 46.9518, 48.7288, 51.4884, 50.027, 60.6409, 63.3603, 66.3551, 68.1979,
        68.1203, 69.7793, 72.5977
    };

    @Nested
    class Forecast {
        @Test
        void doesNotFillAMissingPeriod() {
            assertThat(code(ExponentialSmoothing.forecast(new double[] {5, 7, Double.NaN, 9}, HOLT, 2)))
                    .isEqualTo(ReasonCode.MISSING_PERIOD);
            assertThat(code(ExponentialSmoothing.fit(new double[] {5, Double.NaN}, SmoothingModel.HOLT, 2)))
                    .isEqualTo(ReasonCode.MISSING_PERIOD);
        }

        @Test
        void needsThreeValues() {
            assertThat(ExponentialSmoothing.forecast(new double[] {5, 7}, HOLT, 2)
                            .reason()
                            .orElseThrow()
                            .minimum())
                    .hasValue(3);
            assertThat(ExponentialSmoothing.forecast(new double[] {5, 7, 6}, HOLT, 2)
                            .isComputable())
                    .isTrue();
        }

        @ParameterizedTest(name = "horizon {0}")
        @CsvSource({"0", "-1", "1001"})
        void refusesAHorizonThatIsNotAhead(int horizon) {
            assertThatThrownBy(() -> ExponentialSmoothing.forecast(new double[] {5, 7, 6}, HOLT, horizon))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: horizon must be from 1 to 1000 periods, but was " + horizon);
        }

        @Test
        void refusesAnInfiniteValue() {
            assertThatThrownBy(
                            () -> ExponentialSmoothing.forecast(new double[] {5, 7, Double.POSITIVE_INFINITY}, HOLT, 1))
                    .hasMessage("INVALID_INPUT: values[2] must be a finite number, but was Infinity");
        }

        @Test
        void isMarkedAsProjected() {
            var series = ExponentialSmoothing.forecast(new double[] {5, 7, 6}, HOLT, 1)
                    .orElseThrow();
            assertThat(series.forecast().derivation().warnings()).containsExactly(CaveatCode.PROJECTED.with());
            assertThat(series.logLik()).isEmpty();
            assertThat(series.aicc()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(SmoothingModel.class)
        void variesAsMuchAsOneErrorMovesTheForecast(SmoothingModel model) {
            var values = new double[] {5, 7, 6, 9, 10, 12};
            var parameters = new SmoothingParameters(
                    model,
                    0.6,
                    model == SmoothingModel.SIMPLE ? 0 : 0.2,
                    model == SmoothingModel.DAMPED ? 0.9 : 1,
                    4,
                    1);
            var own = ExponentialSmoothing.forecast(values, parameters, 7)
                    .orElseThrow()
                    .forecast();
            var surprised = Arrays.copyOf(values, 7);
            surprised[6] = own.expected().get(0) + 1;
            var moved = ExponentialSmoothing.forecast(surprised, parameters, 6)
                    .orElseThrow()
                    .forecast();
            var factor = 1.0;
            for (var h = 0; h < 6; h++) {
                assertThat(own.varianceFactors().get(h)).isCloseTo(factor, within(1e-12));
                var effect = moved.expected().get(h) - own.expected().get(h + 1);
                factor += effect * effect;
            }
        }
    }

    @Nested
    class Fit {
        @Test
        void findsTheParametersThatRFinds() {
            // Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 2nd edition, section 7.2: holt(air)
            var holt = ExponentialSmoothing.fit(PASSENGERS, SmoothingModel.HOLT, 5)
                    .orElseThrow()
                    .parameters();
            assertThat(holt.alpha()).isCloseTo(0.8302, within(5e-4));
            assertThat(holt.beta()).isCloseTo(1e-4, within(1e-6));
            assertThat(holt.level0()).isCloseTo(15.5715, within(5e-3));
            assertThat(holt.trend0()).isCloseTo(2.1017, within(5e-3));
            // R 4.2.2, forecast 8.20: ets(air, "AAN", damped = TRUE), in vector t5_smoothing-017
            var damped = ExponentialSmoothing.fit(PASSENGERS, SmoothingModel.DAMPED, 5)
                    .orElseThrow()
                    .parameters();
            assertThat(damped.alpha()).isCloseTo(0.8691152, within(2e-4));
            assertThat(damped.beta()).isCloseTo(0.0407287, within(2e-4));
            assertThat(damped.phi()).isCloseTo(0.98, within(1e-6));
            assertThat(damped.level0()).isCloseTo(15.374730704099, within(5e-3));
            assertThat(damped.trend0()).isCloseTo(2.222308422994848, within(5e-3));
        }

        /** Vector t5_smoothing-017: its parameters fit the series, but others fit it a little better. */
        @Test
        void staysWithTheReferenceWhereABetterFitIsNotClearlyBetter() {
            var fit = ExponentialSmoothing.fit(PASSENGERS, SmoothingModel.DAMPED, 5)
                    .orElseThrow();
            // found by random search over the same bounds
            var better = SmoothingParameters.damped(0.8921503702303762, 1.0010297e-4, 0.98, 15.117611, 2.6775357);
            var betterSse = ExponentialSmoothing.forecast(PASSENGERS, better, 5)
                    .orElseThrow()
                    .sse();
            var betterLogLik = -PASSENGERS.length / 2.0 * Math.log(betterSse);

            assertThat(fit.logLik().orElseThrow().orElseThrow()).isCloseTo(-66.813, within(5e-4));
            assertThat(betterLogLik).isCloseTo(-66.469, within(5e-4));
        }

        @Test
        void searchesOnWhereAFirstSearchCollapsed() {
            var values = new double[] {104, 108, 116, 110, 108, 105, 97, 100, 105, 103, 113, 120, 126};
            // R's search ends at -39.767; the greatest log-likelihood is -38.079 (L-BFGS-B on the profile, scipy
            // 1.17.1)
            assertThat(ExponentialSmoothing.fit(values, SmoothingModel.DAMPED, 1)
                            .orElseThrow()
                            .logLik()
                            .orElseThrow()
                            .orElseThrow())
                    .isBetween(-38.76, -38.07);
        }

        @ParameterizedTest(name = "{0} needs {1} values")
        @CsvSource({"SIMPLE, 3", "HOLT, 5", "DAMPED, 6"})
        void needsMoreValuesThanItEstimates(SmoothingModel model, int minimum) {
            var few = Arrays.copyOf(PASSENGERS, minimum - 1);
            assertThat(ExponentialSmoothing.fit(few, model, 1)
                            .reason()
                            .orElseThrow()
                            .minimum())
                    .hasValue(minimum);
            var enough = ExponentialSmoothing.fit(Arrays.copyOf(PASSENGERS, minimum), model, 1)
                    .orElseThrow();
            assertThat(enough.forecast().sigma2().orElseThrow()).isCloseTo(enough.sse(), within(1e-12));
        }

        @Test
        void needsTwoMoreValuesForItsCriterion() {
            assertThat(aicc(7).reason().orElseThrow().minimum()).hasValue(7 + 1);
            assertThat(aicc(8).isComputable()).isTrue();
        }

        private static Computed<Double> aicc(int n) {
            return ExponentialSmoothing.fit(Arrays.copyOf(PASSENGERS, n), SmoothingModel.DAMPED, 1)
                    .orElseThrow()
                    .aicc()
                    .orElseThrow();
        }

        @ParameterizedTest
        @EnumSource(SmoothingModel.class)
        void hasNoLikelihoodForASeriesThatItRepeats(SmoothingModel model) {
            var level = new double[] {4, 4, 4, 4, 4, 4, 4, 4};
            var series = ExponentialSmoothing.fit(level, model, 2).orElseThrow();
            assertThat(series.sse()).isZero();
            assertThat(code(series.logLik().orElseThrow())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(code(series.aicc().orElseThrow())).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(series.forecast().expected())
                    .allSatisfy(value -> assertThat(value).isCloseTo(4, within(1e-9)));
            assertThat(code(series.forecast().probabilityAtLeast(1, 5))).isEqualTo(ReasonCode.ZERO_RESIDUAL_VARIANCE);
        }

        @Test
        void goesOnWithAStraightLine() {
            var series = ExponentialSmoothing.fit(new double[] {1, 3, 5, 7, 9, 11, 13}, SmoothingModel.HOLT, 3)
                    .orElseThrow();
            assertThat(series.sse()).isZero();
            assertThat(series.forecast().expected().get(2)).isCloseTo(19, within(1e-6));
        }

        @Test
        void bearsSeriesOfZerosAndOfLargeAmounts() {
            assertThat(ExponentialSmoothing.fit(new double[8], SmoothingModel.DAMPED, 1)
                            .orElseThrow()
                            .sse())
                    .isZero();
            var yen = Arrays.stream(PASSENGERS).map(value -> value * 1e9).toArray();
            var expected = ExponentialSmoothing.fit(yen, SmoothingModel.HOLT, 1)
                    .orElseThrow()
                    .forecast()
                    .expected()
                    .get(0);
            assertThat(expected).isBetween(73e9, 76e9);
        }
    }

    @Nested
    class Parameters {
        @ParameterizedTest(name = "alpha {0}, beta {1}, phi {2}")
        @CsvSource({"0, 0, 1", "1, 1, 1", "0.5, 0.5, 0.01"})
        void includeTheirEnds(double alpha, double beta, double phi) {
            assertThat(SmoothingParameters.damped(alpha, beta, phi, 0, 0).alpha())
                    .isEqualTo(alpha);
        }

        @Test
        void refuseWhatIsNoWeight() {
            assertThatThrownBy(() -> SmoothingParameters.simple(1.1, 0))
                    .hasMessage("INVALID_INPUT: alpha must be from 0 to 1, but was 1.1");
            assertThatThrownBy(() -> SmoothingParameters.simple(Double.NaN, 0))
                    .hasMessage("INVALID_INPUT: alpha must be from 0 to 1, but was NaN");
            assertThatThrownBy(() -> SmoothingParameters.holt(0.5, 0.6, 0, 0))
                    .hasMessage("INVALID_INPUT: beta must be from 0 to alpha, as it is alpha * beta*, but was 0.6");
            assertThatThrownBy(() -> SmoothingParameters.damped(0.5, 0.1, 0, 0, 0))
                    .hasMessage("INVALID_INPUT: phi must be above 0 and at most 1, but was 0.0");
            assertThatThrownBy(() -> SmoothingParameters.damped(0.5, 0.1, 1.01, 0, 0))
                    .hasMessage("INVALID_INPUT: phi must be above 0 and at most 1, but was 1.01");
            assertThatThrownBy(() -> SmoothingParameters.holt(0.5, 0.1, Double.NaN, 0))
                    .hasMessage("INVALID_INPUT: level0 must be a finite number, but was NaN");
        }
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }
}
