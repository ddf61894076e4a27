package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreaksTest {
    private static final double[] STEP = {10, 12, 11, 13, 30, 32, 31, 33};

    @Nested
    class Known {
        @Test
        void measuresTheShiftOfTheLevelWithItsInterval() {
            var test = Breaks.known(STEP, 4);
            assertThat(test.levelShift()).isEqualTo(20);
            var welch = test.welch().orElseThrow();
            // equal variances 5/3 of 4 values each: error sqrt(5/6), 6 degrees of freedom, t = 2.446911851144969
            assertThat(welch.high() - 20).isCloseTo(2.446911851144969 * Math.sqrt(5 / 6.0), within(1e-9));
            assertThat(welch.low() + welch.high()).isCloseTo(40, within(1e-12));
            assertThat(test.isSupported()).isTrue();
        }

        @Test
        void seesNoShiftWhereThereIsNone() {
            var test = Breaks.known(new double[] {50, 51, 49, 52, 50, 51, 50, 49}, 4);
            assertThat(test.isSupported()).isFalse();
        }

        @Test
        void takesAHigherConfidenceForAWiderInterval() {
            assertThat(Breaks.known(STEP, 4, 0.99).welch().orElseThrow().high())
                    .isGreaterThan(
                            Breaks.known(STEP, 4, 0.95).welch().orElseThrow().high());
            assertThatThrownBy(() -> Breaks.known(STEP, 4, 1))
                    .hasMessage(
                            "INVALID_CONFIDENCE: confidence must be above 0 and below 1, for example 0.95, but was 1.0");
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 8, 9})
        void refusesABreakWithoutValuesOnBothSides(int breakIndex) {
            assertThatThrownBy(() -> Breaks.known(STEP, breakIndex))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: breakIndex must leave a value on each side of the break, but was %s of 8 values"
                                    .formatted(breakIndex));
        }

        @Test
        void takesABreakNextToEitherEnd() {
            var first = Breaks.known(STEP, 1);
            assertThat(first.chowMean().isComputable()).isTrue();
            assertTooFew(first.chowTrend(), 2);
            assertTooFew(first.welch(), 2);
            var last = Breaks.known(STEP, 7);
            assertThat(last.chowMean().isComputable()).isTrue();
            assertTooFew(last.chowTrend(), 2);
            assertTooFew(last.welch(), 2);
            assertThat(last.chowTrend().reason().orElseThrow().message().in(Locale.ENGLISH))
                    .isEqualTo("2 observations are needed, but there are 1.");
            assertThat(Breaks.known(STEP, 2).chowTrend().isComputable()).isTrue();
            assertThat(Breaks.known(STEP, 6).welch().isComputable()).isTrue();
        }

        @Test
        void givesTwoPointsTheirDifferenceAlone() {
            var test = Breaks.known(new double[] {3, 5}, 1);
            assertThat(test.levelShift()).isEqualTo(2);
            assertTooFew(test.chowMean(), 3);
            assertTooFew(test.chowTrend(), 5);
            assertTooFew(test.welch(), 2);
            assertThat(test.isSupported()).isFalse();
        }

        @Test
        void testsLinesFromFiveValuesOn() {
            assertTooFew(Breaks.known(new double[] {1, 3, 2, 5}, 2).chowTrend(), 5);
            assertThat(Breaks.known(new double[] {1, 3, 2, 5, 4}, 2).chowTrend().isComputable())
                    .isTrue();
        }

        @Test
        void hasNoTestWithoutResidual() {
            var test = Breaks.known(new double[] {0.1, 0.1, 0.1, 0.7, 0.7, 0.7}, 3);
            assertThat(test.levelShift()).isCloseTo(0.6, within(1e-15));
            assertCode(test.chowMean(), ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertCode(test.chowTrend(), ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertCode(test.welch(), ReasonCode.ZERO_RESIDUAL_VARIANCE);
        }

        @Test
        void takesAResidualThatIsNothingBesideTheShiftForNone() {
            var nearly = new double[] {0, 4e-8, 0, 1000, 1000, 1000};
            assertCode(Breaks.known(nearly, 3).chowMean(), ReasonCode.ZERO_RESIDUAL_VARIANCE);
            var more = new double[] {0, 4e-7, 0, 1000, 1000, 1000};
            assertThat(Breaks.known(more, 3).chowMean().isComputable()).isTrue();
        }

        @Test
        void hasNoTestOfEqualValues() {
            var test = Breaks.known(new double[] {7, 7, 7, 7, 7, 7}, 3);
            assertThat(test.levelShift()).isZero();
            assertCode(test.chowMean(), ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertCode(test.welch(), ReasonCode.ZERO_RESIDUAL_VARIANCE);
        }

        @Test
        void hasAnIntervalWhereOnePartAloneIsConstant() {
            var welch = Breaks.known(new double[] {5, 5, 5, 1, 2, 3}, 3).welch().orElseThrow();
            // only the second part varies: 2 degrees of freedom, error sqrt(1/3)
            assertThat(welch.high() - welch.low()).isCloseTo(2 * 4.302652729749464 * Math.sqrt(1 / 3.0), within(1e-8));
        }

        @Test
        void testsLinesOfOneSlopeWithAnFOfZero() {
            var line = IntStream.range(0, 12)
                    .mapToDouble(i -> 3 * i + ((i & 2) == 0 ? 1 : -1) * ((i & 1) == 0 ? 1 : -1))
                    .toArray();
            assertThat(Breaks.known(line, 6).chowTrend().orElseThrow().f()).isGreaterThanOrEqualTo(0);
        }

        @Test
        void keepsItsDigitsOnLargeLevels() {
            var raised = Arrays.stream(STEP).map(value -> value + 1e9).toArray();
            assertThat(Breaks.known(raised, 4).chowMean().orElseThrow().f())
                    .isCloseTo(Breaks.known(STEP, 4).chowMean().orElseThrow().f(), within(1e-6));
        }
    }

    @Nested
    class Search {
        @Test
        void findsTheStep() {
            var search = Breaks.search(STEP, 3).orElseThrow();
            assertThat(search.breakIndex()).isEqualTo(4);
            assertThat(search.breakPreferred()).isTrue();
            assertThat(search.isSupported()).isTrue();
            assertThat(search.supF().orElseThrow()).isCloseTo(800 / (10.0 / 6), within(1e-9));
            assertThat(search.derivation().warnings()).isEmpty();
        }

        @Test
        void findsAStepWithoutResidualButHasNoCriterionForIt() {
            var search = Breaks.search(new double[] {1, 1, 1, 1, 5, 5, 5}, 1).orElseThrow();
            assertThat(search.breakIndex()).isEqualTo(4);
            assertThat(search.breakPreferred()).isTrue();
            assertCode(search.supF(), ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertCode(search.bicOneBreak(), ReasonCode.ZERO_RESIDUAL_VARIANCE);
            assertThat(search.bicNoBreak()).isFinite();
        }

        @Test
        void takesTheFirstOfEquallyGoodPlaces() {
            assertThat(Breaks.search(new double[] {0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3}, 1)
                            .orElseThrow()
                            .breakIndex())
                    .isEqualTo(1);
        }

        @Test
        void staysAwayFromBothEnds() {
            var spike = new double[] {90, 1, 2, 1, 2, 1, 2, 1};
            assertThat(Breaks.search(spike, 1).orElseThrow().breakIndex()).isEqualTo(1);
            assertThat(Breaks.search(spike, 3).orElseThrow().breakIndex()).isEqualTo(3);
            var spikeAtTheEnd = new double[] {1, 2, 1, 2, 1, 2, 1, 90};
            assertThat(Breaks.search(spikeAtTheEnd, 1).orElseThrow().breakIndex())
                    .isEqualTo(7);
            assertThat(Breaks.search(spikeAtTheEnd, 3).orElseThrow().breakIndex())
                    .isEqualTo(5);
        }

        @Test
        void saysThatATrendFitsBetter() {
            var line = IntStream.range(0, 20).mapToDouble(i -> i).toArray();
            assertThat(Breaks.search(line).orElseThrow().derivation().warnings())
                    .containsExactly(CaveatCode.TREND_FITS_BETTER.with());
            var noisy = IntStream.range(0, 20).mapToDouble(i -> i + (i % 3)).toArray();
            assertThat(Breaks.search(noisy).orElseThrow().breakPreferred()).isTrue();
            assertThat(Breaks.search(noisy).orElseThrow().derivation().warnings())
                    .containsExactly(CaveatCode.TREND_FITS_BETTER.with());
        }

        @Test
        void takesFifteenPercentButAtLeastThreeAsSegment() {
            assertThat(Breaks.search(ramp(6)).orElseThrow().minSegment()).isEqualTo(3);
            assertThat(Breaks.search(ramp(26)).orElseThrow().minSegment()).isEqualTo(3);
            assertThat(Breaks.search(ramp(27)).orElseThrow().minSegment()).isEqualTo(4);
            assertThat(Breaks.search(ramp(100)).orElseThrow().minSegment()).isEqualTo(15);
        }

        @Test
        void needsTwoSegments() {
            assertThat(Breaks.search(ramp(6), 3).isComputable()).isTrue();
            assertTooFew(Breaks.search(ramp(5), 3), 6);
            assertTooFew(Breaks.search(ramp(7), 4), 8);
            assertTooFew(Breaks.search(ramp(2), 1), 3);
            assertThat(Breaks.search(ramp(3), 1).isComputable()).isTrue();
            assertTooFew(Breaks.search(new double[0]), 6);
            assertTooFew(Breaks.search(ramp(5), Integer.MAX_VALUE), Integer.MAX_VALUE);
        }

        @Test
        void hasNoPlaceAmongEqualValues() {
            assertCode(Breaks.search(new double[] {7, 7, 7, 7, 7, 7}, 3), ReasonCode.NO_VARIATION);
        }

        @Test
        void refusesAnEmptySegment() {
            assertThatThrownBy(() -> Breaks.search(STEP, 0))
                    .hasMessage("INVALID_INPUT: minSegment must be at least 1, but was 0");
        }

        private static double[] ramp(int n) {
            return IntStream.range(0, n).mapToDouble(i -> i * i).toArray();
        }
    }

    @Nested
    class Pettitt {
        @Test
        void countsTheValuesBeforeTheShift() {
            var test = Breaks.pettitt(STEP).orElseThrow();
            assertThat(test.breakIndex()).isEqualTo(4);
            assertThat(test.k()).isEqualTo(16);
            assertThat(test.p()).isCloseTo(2 * Math.exp(-6.0 * 256 / 576), within(1e-12));
        }

        @Test
        void takesTheFirstOfEqualPlaces() {
            assertThat(Breaks.pettitt(new double[] {1, 2, 1}).orElseThrow().breakIndex())
                    .isEqualTo(1);
        }

        @Test
        void seesNoShiftAmongEqualValues() {
            var test = Breaks.pettitt(new double[] {7, 7, 7}).orElseThrow();
            assertThat(test.k()).isZero();
            assertThat(test.p()).isEqualTo(1);
            assertThat(test.isSupported()).isFalse();
        }

        @Test
        void isSupportedBelowFivePercent() {
            var step =
                    IntStream.range(0, 12).mapToDouble(i -> i < 6 ? i : 100 + i).toArray();
            assertThat(Breaks.pettitt(step).orElseThrow().p()).isLessThan(0.05);
            assertThat(Breaks.pettitt(step).orElseThrow().isSupported()).isTrue();
        }

        @Test
        void needsTwoValues() {
            assertTooFew(Breaks.pettitt(new double[] {7}), 2);
            assertThat(Breaks.pettitt(new double[] {7, 8}).orElseThrow().k()).isEqualTo(1);
        }
    }

    @Test
    void aTestOnItsLevelIsNotSignificant() {
        var derivation = Derivation.of("test");
        assertThat(new BreakTest.Pettitt(List.of(), 1, 1, 0.05, derivation).isSupported())
                .isFalse();
        assertThat(new BreakTest.Pettitt(List.of(), 1, 1, 0.0499, derivation).isSupported())
                .isTrue();
        assertThat(known(0.05).isSupported()).isFalse();
        assertThat(known(0.0499).isSupported()).isTrue();
    }

    private static BreakTest.Known known(double p) {
        var known = Breaks.known(STEP, 4);
        return new BreakTest.Known(
                known.values(),
                known.breakIndex(),
                known.confidence(),
                known.chowMean(),
                known.chowTrend(),
                known.levelShift(),
                Computed.of(new BreakTest.Welch(1, 2, p)),
                known.derivation());
    }

    @Test
    void everyTestRefusesNumbersThatAreNone() {
        var values = new double[] {1, 2, Double.NaN, 4, 5, 6};
        var message = "INVALID_INPUT: values[2] must be a finite number, but was NaN";
        assertThatThrownBy(() -> Breaks.known(values, 3)).hasMessage(message);
        assertThatThrownBy(() -> Breaks.search(values, 3)).hasMessage(message);
        assertThatThrownBy(() -> Breaks.pettitt(values)).hasMessage(message);
    }

    private static void assertTooFew(Computed<?> result, int minimum) {
        assertCode(result, ReasonCode.TOO_FEW_OBSERVATIONS);
        assertThat(result.reason().orElseThrow().minimum()).hasValue(minimum);
    }

    private static void assertCode(Computed<?> result, ReasonCode code) {
        assertThat(result.reason().orElseThrow().code()).isEqualTo(code);
    }
}
