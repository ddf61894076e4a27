package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.quality.OutlierFlag.Method;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutliersTest {
    private static final double[] DECIMAL_SLIP = {812, 840, 855, 901, 93.3, 940, 987, 1010, 1042};

    static Stream<Function<double[], ?>> screens() {
        return Stream.of(
                Outliers::modifiedZ, Outliers::hampel, Outliers::tukey, values -> Outliers.rosner(values, 1, 0.05));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyScreenRefusesNumbersThatAreNone(Function<double[], ?> screen) {
        assertThatThrownBy(() -> screen.apply(new double[] {1, Double.NaN}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: values[1] must be a finite number, but was NaN");
        assertThatThrownBy(() -> screen.apply(new double[] {Double.NEGATIVE_INFINITY}))
                .hasMessage("INVALID_INPUT: values[0] must be a finite number, but was -Infinity");
        assertThatThrownBy(() -> screen.apply(new double[] {0, -2e60}))
                .hasMessage("INVALID_INPUT: values[1] must be 0 or from 1e-100 to 1e60 in size, but was -2.0E60:"
                        + " use another unit");
        assertThatThrownBy(() -> screen.apply(new double[] {Double.MIN_VALUE}))
                .hasMessage("INVALID_INPUT: values[0] must be 0 or from 1e-100 to 1e60 in size, but was 4.9E-324:"
                        + " use another unit");
    }

    @Test
    void takesTheLargestAndTheSmallestAmountThatThereCanBe() {
        var screen = Outliers.modifiedZ(new double[] {1e60, -1e60, 1e-100, 0}).orElseThrow();
        assertThat(screen.values()).containsExactly(1e60, -1e60, 1e-100, 0.0);
        assertThat(screen.scores()).allMatch(Double::isFinite);
    }

    @Test
    void everyScreenButRosnersTakesAnyNumberOfValuesButNone() {
        assertThat(Outliers.modifiedZ(new double[0]).reason().orElseThrow().code())
                .isEqualTo(ReasonCode.NO_OBSERVATIONS);
        assertThat(Outliers.hampel(new double[0]).reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_OBSERVATIONS);
        assertThat(Outliers.tukey(new double[0]).reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_OBSERVATIONS);
        assertThat(Outliers.modifiedZ(new double[] {7}).orElseThrow().outliers())
                .isEmpty();
        assertThat(Outliers.hampel(new double[] {7, 9}).orElseThrow().outliers())
                .isEmpty();
        assertThat(Outliers.tukey(new double[] {7}).orElseThrow().outliers()).isEmpty();
    }

    @Test
    void everyScreenFindsNothingAmongEqualValues() {
        var equal = DoubleStream.generate(() -> 0.1).limit(20).toArray();
        assertThat(Outliers.modifiedZ(equal).orElseThrow().scores()).containsOnly(0.0);
        assertThat(Outliers.modifiedZ(equal).orElseThrow().flags()).isEmpty();
        assertThat(Outliers.hampel(equal).orElseThrow().flags()).isEmpty();
        assertThat(Outliers.tukey(equal).orElseThrow().flags()).isEmpty();
        var rosner = Outliers.rosner(equal, 3, 0.05).orElseThrow();
        assertThat(rosner.statistics()).containsExactly(0.0, 0.0, 0.0);
        assertThat(rosner.removed()).containsExactly(0, 1, 2);
        assertThat(rosner.outlierCount()).isZero();
    }

    @Test
    void everyScreenFlagsTheDecimalSlipAndKeepsIt() {
        assertThat(Outliers.modifiedZ(DECIMAL_SLIP).orElseThrow().outliers()).containsExactly(4);
        assertThat(Outliers.hampel(DECIMAL_SLIP).orElseThrow().outliers()).containsExactly(4);
        var tukey = Outliers.tukey(DECIMAL_SLIP).orElseThrow();
        assertThat(tukey.outliers()).containsExactly(4);
        assertThat(tukey.flags().get(0).value()).isEqualTo(93.3);
        assertThat(tukey.values()).hasSize(9).contains(93.3);
    }

    @Test
    void negativeZeroRanksAsZero() {
        var screen = Outliers.tukey(new double[] {-0.0, 0, 0, -0.0, 1}).orElseThrow();
        assertThat(screen.q1()).isEqualTo(0.0);
        assertThat(screen.values()).containsExactly(0.0, 0.0, 0.0, 0.0, 1.0);
    }

    @Nested
    class ModifiedZ {
        @Test
        void flagsBeyondTheThresholdAndNotOnIt() {
            var values = new double[] {-2, -1, 0, 1, 2, 10}; // median 0.5, MAD 1.5
            var score = 0.6745 * 9.5 / 1.5;
            assertThat(Outliers.modifiedZ(values, score).orElseThrow().outliers())
                    .isEmpty();
            assertThat(Outliers.modifiedZ(values, score - 1e-9).orElseThrow().outliers())
                    .containsExactly(5);
            assertThat(Outliers.modifiedZ(values, score - 1e-14).orElseThrow().outliers())
                    .as("a difference of rounding alone")
                    .isEmpty();
        }

        @Test
        void flagsLowValuesWithANegativeScore() {
            var flag = Outliers.modifiedZ(DECIMAL_SLIP).orElseThrow().flags().get(0);
            assertThat(flag.method()).isEqualTo(Method.MODIFIED_Z);
            assertThat(flag.score().orElseThrow()).isEqualTo(0.6745 * (93.3 - 901) / 86);
        }

        @Test
        void fallsBackToTheMeanDeviationWhereMostValuesAreEqual() {
            var screen = Outliers.modifiedZ(new double[] {0, 0, 0, 0, 0, 1, 0, 0, 12, 0})
                    .orElseThrow();
            assertThat(screen.mad()).isZero();
            assertThat(screen.scores().get(8)).isCloseTo(12 / (1.253314 * 1.3), within(1e-12));
            assertThat(screen.outliers()).containsExactly(8);
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, -1})
        void refusesAThresholdThatIsNotPositive(double threshold) {
            assertThatThrownBy(() -> Outliers.modifiedZ(DECIMAL_SLIP, threshold))
                    .hasMessage("INVALID_INPUT: threshold must be above 0, but was " + threshold);
        }

        @Test
        void refusesAnInfiniteThreshold() {
            assertThatThrownBy(() -> Outliers.modifiedZ(DECIMAL_SLIP, Double.POSITIVE_INFINITY))
                    .hasMessage("INVALID_INPUT: threshold must be a finite number, but was Infinity");
        }
    }

    @Nested
    class Hampel {
        @Test
        void flagsBeyondThreeScaledMadsAndNotOnThem() {
            // the window of the third value is -1, 0, x, 1, 2: median 1, MAD 1
            assertThat(Outliers.hampel(new double[] {-1, 0, 1 + 3 * 1.4826, 1, 2})
                            .orElseThrow()
                            .outliers())
                    .doesNotContain(2);
            assertThat(Outliers.hampel(new double[] {-1, 0, 1 + 3 * 1.4826 + 1e-6, 1, 2})
                            .orElseThrow()
                            .outliers())
                    .contains(2);
        }

        @Test
        void scoresInScaledMadsOfTheWindow() {
            var screen = Outliers.hampel(new double[] {-1, 0, 20, 1, 2}).orElseThrow();
            assertThat(screen.flags().get(0).score().orElseThrow()).isCloseTo(19 / 1.4826, within(1e-12));
        }

        @Test
        void followsATrendThatOtherScreensTakeForOutliers() {
            var growth = IntStream.range(0, 20).mapToDouble(i -> Math.pow(2, i)).toArray();
            assertThat(Outliers.hampel(growth).orElseThrow().outliers()).isEmpty();
            assertThat(Outliers.tukey(growth).orElseThrow().outliers()).isNotEmpty();
        }

        @Test
        void flagsAnyValueOffAConstantWindowWithoutAScore() {
            var screen = Outliers.hampel(new double[] {0, 0, 0, 0.001, 0, 0}).orElseThrow();
            assertThat(screen.outliers()).containsExactly(3);
            assertThat(screen.flags().get(0).score().reason().orElseThrow().code())
                    .isEqualTo(ReasonCode.NO_VARIATION);
        }

        @Test
        void cutsItsWindowOffAtTheEnds() {
            var screen = Outliers.hampel(new double[] {1, 2, 3, 4, 50}, 1, 3).orElseThrow();
            assertThat(screen.medians()).containsExactly(1.5, 2.0, 3.0, 4.0, 27.0);
        }

        @Test
        void takesAWindowLongerThanTheSeries() {
            var screen = Outliers.hampel(new double[] {1, 2, 3}, Integer.MAX_VALUE, 3)
                    .orElseThrow();
            assertThat(screen.medians()).containsExactly(2.0, 2.0, 2.0);
        }

        @Test
        void refusesAWindowWithoutNeighbours() {
            assertThatThrownBy(() -> Outliers.hampel(DECIMAL_SLIP, 0, 3))
                    .hasMessage("INVALID_INPUT: halfWindow must be at least 1, but was 0");
            assertThatThrownBy(() -> Outliers.hampel(DECIMAL_SLIP, 2, 0))
                    .hasMessage("INVALID_INPUT: threshold must be above 0, but was 0.0");
        }
    }

    @Nested
    class Tukey {
        @Test
        void flagsOutsideTheInnerFencesAndNotOnThem() {
            // quartiles 0 and 4: fences at -6 and 10, whichever of these values comes last
            assertThat(tukey(-1, 0, 2, 4, 10).outliers()).isEmpty();
            assertThat(tukey(-1, 0, 2, 4, 10.001).outliers()).containsExactly(4);
            assertThat(tukey(-6, 0, 2, 4, 5).outliers()).isEmpty();
            assertThat(tukey(-6.001, 0, 2, 4, 5).outliers()).containsExactly(0);
        }

        @Test
        void scoresByTheDistanceFromTheNearerQuartile() {
            assertThat(tukey(-1, 0, 2, 4, 12).flags().get(0).score().orElseThrow())
                    .isEqualTo(2);
            assertThat(tukey(-12, 0, 2, 4, 5).flags().get(0).score().orElseThrow())
                    .isEqualTo(-3);
        }

        @Test
        void flagsAnyValueOffEqualQuartilesWithoutAScore() {
            var screen = tukey(5, 5, 5, 5, 5, 9);
            assertThat(screen.outliers()).containsExactly(5);
            assertThat(screen.flags().get(0).score().isComputable()).isFalse();
        }

        private static OutlierScreen.Tukey tukey(double... values) {
            return Outliers.tukey(values).orElseThrow();
        }
    }

    @Nested
    class Rosner {
        private static final double[] FIFTEEN = {10, 11, 9, 10, 12, 8, 10, 11, 9, 10, 12, 8, 10, 11, 40};

        @Test
        void needsFifteenValues() {
            assertThat(Outliers.rosner(FIFTEEN, 2, 0.05).orElseThrow().outliers())
                    .containsExactly(14);
            var reason = Outliers.rosner(Arrays.copyOf(FIFTEEN, 14), 2, 0.05)
                    .reason()
                    .orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(reason.minimum()).hasValue(15);
        }

        @Test
        void warnsBelowTwentyFiveValues() {
            assertThat(warnings(24)).containsExactly(CaveatCode.SMALL_SAMPLE);
            assertThat(warnings(25)).isEmpty();
        }

        private static Stream<CaveatCode> warnings(int n) {
            var values = IntStream.range(0, n).mapToDouble(i -> i % 5).toArray();
            return Outliers.rosner(values, 1, 0.05).orElseThrow().derivation().warnings().stream()
                    .map(caveat -> caveat.code());
        }

        @Test
        void findsOutliersThatHideEachOther() {
            var values = Arrays.copyOf(FIFTEEN, 17);
            values[15] = 40;
            values[16] = 41;
            var screen = Outliers.rosner(values, 3, 0.05).orElseThrow();
            assertThat(screen.removed()).as("the first of equal ones first").containsExactly(16, 14, 15);
            assertThat(screen.statistics().get(0))
                    .isLessThan(screen.criticalValues().get(0));
            assertThat(screen.outlierCount()).isEqualTo(3);
            assertThat(screen.outliers()).containsExactly(14, 15, 16);
        }

        @Test
        void stopsFindingWhereTheRestIsConstant() {
            var values = DoubleStream.generate(() -> 0.1).limit(15).toArray();
            values[7] = 3;
            var screen = Outliers.rosner(values, 2, 0.05).orElseThrow();
            assertThat(screen.statistics().get(1)).isZero();
            assertThat(screen.outliers()).containsExactly(7);
        }

        @Test
        void looksForAtMostAllButTwo() {
            assertThat(Outliers.rosner(FIFTEEN, 13, 0.05).orElseThrow().criticalValues())
                    .hasSize(13)
                    .allMatch(Double::isFinite);
            assertThatThrownBy(() -> Outliers.rosner(FIFTEEN, 14, 0.05))
                    .hasMessage("INVALID_INPUT: mostOutliers must leave two of the 15 values, but was 14");
            assertThatThrownBy(() -> Outliers.rosner(FIFTEEN, 0, 0.05))
                    .hasMessage("INVALID_INPUT: mostOutliers must be at least 1, but was 0");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, Double.NaN})
        void refusesALevelThatIsNone(double alpha) {
            assertThatThrownBy(() -> Outliers.rosner(FIFTEEN, 1, alpha))
                    .hasMessage("INVALID_CONFIDENCE: alpha must be above 0 and below 1, but was " + alpha);
        }
    }
}
