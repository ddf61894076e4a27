package io.github.govtechkpi.metrics.trend.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeasonalForecastsTest {
    private static final double[] THIRDS = {12, 30, 21, 15, 34, 25, 17, 39, 28, 22, 43, 33, 24};
    private static final double[] QUARTERS = {
        50, 70, 90, 60, 55, 78, 95, 66, 61, 80, 104, 70, 64, 88, 109, 79, 71, 92, 115, 80
    };

    @Nested
    class SeasonalNaive {
        @Test
        void repeatsTheLastSeasonAsOftenAsNeeded() {
            var forecast = SeasonalForecasts.seasonalNaive(new double[] {1, 5, 2, 7}, 2, 5)
                    .orElseThrow();
            assertThat(forecast.expected()).containsExactly(2.0, 7.0, 2.0, 7.0, 2.0);
            assertThat(forecast.varianceFactors()).containsExactly(1.0, 1.0, 2.0, 2.0, 3.0);
            assertThat(forecast.sigma2().orElseThrow()).isEqualTo((1 + 4) / 2.0);
        }

        @Test
        void isTheNaiveForecastForASeasonOfOne() {
            assertThat(SeasonalForecasts.seasonalNaive(new double[] {1, 4}, 1, 2)
                            .orElseThrow()
                            .varianceFactors())
                    .containsExactly(1.0, 2.0);
        }

        @Test
        void hasNoLimitsFromOneSeasonAlone() {
            var forecast = SeasonalForecasts.seasonalNaive(new double[] {1, 2, 3, 4}, 4, 1)
                    .orElseThrow();
            assertThat(code(forecast.low(0.95))).isEqualTo(ReasonCode.ONE_SEASON_ONLY);
            assertThat(code(forecast.probabilityAtLeast(1, 2))).isEqualTo(ReasonCode.ONE_SEASON_ONLY);
        }

        @Test
        void needsASeason() {
            assertThat(SeasonalForecasts.seasonalNaive(new double[] {1, 2, 3}, 4, 1)
                            .reason()
                            .orElseThrow()
                            .minimum())
                    .hasValue(4);
            assertThat(code(SeasonalForecasts.seasonalNaive(new double[] {1, Double.NaN}, 2, 1)))
                    .isEqualTo(ReasonCode.MISSING_PERIOD);
            assertThatThrownBy(() -> SeasonalForecasts.seasonalNaive(new double[] {1, 2}, 0, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: season must be 1 periods or more, but was 0: 12 for months, 4 for quarters");
        }
    }

    @Nested
    class HoltWinters {
        private final SeasonalWeights weights = new SeasonalWeights(0.4, 0.2, 0.3);

        @Test
        void startsASeasonOfThreeAsRDoes() {
            // a second implementation of R's decompose and HoltWinters, in numpy 2.4
            var series = SeasonalForecasts.holtWinters(THIRDS, 3, weights, 5).orElseThrow();
            assertThat(series.sse()).isCloseTo(29.75080470925559, within(1e-9));
            assertThat(series.forecast().expected())
                    .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                    .containsExactly(
                            45.53113929579197,
                            35.71183095707147,
                            29.033575127795917,
                            49.25536465283584,
                            39.43605631411534);
        }

        @Test
        void variesAsMuchAsOneErrorMovesTheForecast() {
            var own = SeasonalForecasts.holtWinters(THIRDS, 3, weights, 9)
                    .orElseThrow()
                    .forecast();
            var surprised = Arrays.copyOf(THIRDS, THIRDS.length + 1);
            surprised[THIRDS.length] = own.expected().get(0) + 1;
            var moved = SeasonalForecasts.holtWinters(surprised, 3, weights, 8)
                    .orElseThrow()
                    .forecast();
            var factor = 1.0;
            for (var h = 0; h < 8; h++) {
                assertThat(own.varianceFactors().get(h)).isCloseTo(factor, within(1e-9));
                var effect = moved.expected().get(h) - own.expected().get(h + 1);
                factor += effect * effect;
            }
        }

        @Test
        void namesTheSeasonalsOfTheComingPeriods() {
            var series = SeasonalForecasts.holtWinters(THIRDS, 3, weights, 3).orElseThrow();
            for (var h = 0; h < 3; h++) {
                assertThat(series.forecast().expected().get(h))
                        .isCloseTo(
                                series.level()
                                        + (h + 1) * series.trend()
                                        + series.seasonals().get(h),
                                within(1e-9));
            }
        }

        @Test
        void needsTwoSeasons() {
            assertThat(SeasonalForecasts.holtWinters(new double[] {1, 2, 3, 4, 5}, 3, weights, 1)
                            .reason()
                            .orElseThrow()
                            .minimum())
                    .hasValue(6);
            assertThat(code(SeasonalForecasts.holtWinters(new double[] {1, 2, Double.NaN, 4}, 2, weights, 1)))
                    .isEqualTo(ReasonCode.MISSING_PERIOD);
            assertThatThrownBy(() -> SeasonalForecasts.holtWinters(THIRDS, 1, weights, 1))
                    .hasMessage(
                            "INVALID_INPUT: season must be 2 periods or more, but was 1: 12 for months, 4 for quarters");
        }

        @Test
        void refusesWhatIsNoWeight() {
            assertThatThrownBy(() -> new SeasonalWeights(-0.1, 0, 0))
                    .hasMessage("INVALID_INPUT: alpha must be from 0 to 1, but was -0.1");
            assertThatThrownBy(() -> new SeasonalWeights(0, 1.1, 0))
                    .hasMessage("INVALID_INPUT: betaStar must be from 0 to 1, but was 1.1");
            assertThatThrownBy(() -> new SeasonalWeights(0, 0, Double.NaN))
                    .hasMessage("INVALID_INPUT: gamma must be from 0 to 1, but was NaN");
        }
    }

    @Nested
    class HoltWintersFit {
        @Test
        void findsTheLeastSquaresThatABoundedQuasiNewtonSearchFinds() {
            // scipy 1.17.1: minimize(..., bounds=[(0, 1)] * 3, method='L-BFGS-B') from five starts
            assertThat(SeasonalForecasts.holtWintersFit(THIRDS, 3, 1)
                            .orElseThrow()
                            .sse())
                    .isCloseTo(25.49154304607252, within(1e-6));
            var quarters = SeasonalForecasts.holtWintersFit(QUARTERS, 4, 1).orElseThrow();
            assertThat(quarters.sse()).isCloseTo(84.07828869562903, within(1e-6));
            assertThat(quarters.weights().betaStar()).isCloseTo(0, within(1e-3));
        }

        @Test
        void dividesByTheErrorsLessTheWeights() {
            var series = SeasonalForecasts.holtWintersFit(QUARTERS, 4, 1).orElseThrow();
            assertThat(series.forecast().sigma2().orElseThrow()).isCloseTo(series.sse() / (20 - 4 - 3), within(1e-12));
        }

        @Test
        void needsMoreErrorsThanWeights() {
            assertThat(SeasonalForecasts.holtWintersMinimum(2)).isEqualTo(6);
            assertThat(SeasonalForecasts.holtWintersMinimum(4)).isEqualTo(8);
            assertThat(SeasonalForecasts.holtWintersMinimum(12)).isEqualTo(24);
            assertThat(SeasonalForecasts.holtWintersFit(Arrays.copyOf(QUARTERS, 7), 4, 1)
                            .reason()
                            .orElseThrow()
                            .minimum())
                    .hasValue(8);
            assertThat(SeasonalForecasts.holtWintersFit(Arrays.copyOf(QUARTERS, 8), 4, 1)
                            .isComputable())
                    .isTrue();
        }

        @Test
        void repeatsASeasonThatNeverChanges() {
            var series = SeasonalForecasts.holtWintersFit(new double[] {1, 4, 2, 1, 4, 2, 1, 4, 2}, 3, 3)
                    .orElseThrow();
            assertThat(series.sse()).isZero();
            assertThat(series.forecast().expected().get(1)).isCloseTo(4, within(1e-9));
        }
    }

    @Nested
    class Probability {
        private final Forecast forecast = SeasonalForecasts.seasonalNaive(new double[] {10, 12, 11, 13}, 1, 4)
                .orElseThrow();

        @Test
        void isAHalfAtTheForecastAndMirrored() {
            assertThat(forecast.probabilityAtLeast(1, 13).orElseThrow()).isCloseTo(0.5, within(1e-15));
            assertThat(forecast.probabilityAtLeast(3, 15).orElseThrow()
                            + forecast.probabilityAtMost(3, 15).orElseThrow())
                    .isCloseTo(1, within(1e-15));
            // scipy 1.17.1: norm.sf((15 - 13) / sqrt(3 * 3))
            assertThat(forecast.probabilityAtLeast(3, 15).orElseThrow()).isCloseTo(0.2524925375469229, within(1e-12));
        }

        @Test
        void isKnownForForecastPeriodsAlone() {
            assertThatThrownBy(() -> forecast.probabilityAtLeast(0, 15))
                    .hasMessage("INVALID_INPUT: period must be from 1 to 4, but was 0: forecast further");
            assertThatThrownBy(() -> forecast.probabilityAtLeast(5, 15))
                    .hasMessage("INVALID_INPUT: period must be from 1 to 4, but was 5: forecast further");
            assertThatThrownBy(() -> forecast.probabilityAtLeast(1, Double.NaN))
                    .hasMessage("INVALID_INPUT: target must be a finite number, but was NaN");
            assertThatThrownBy(() -> forecast.low(0))
                    .hasMessage(
                            "INVALID_CONFIDENCE: confidence must be above 0 and below 1, for example 0.95, but was 0.0");
        }
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }
}
