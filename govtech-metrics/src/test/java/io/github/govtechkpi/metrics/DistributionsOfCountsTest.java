package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: mpmath 1.3.0 with 50 digits. */
class DistributionsOfCountsTest {
    private static Offset<Double> relative(double value, double tolerance) {
        return within(Math.abs(value) * tolerance);
    }

    @Nested
    class BetaQuantile {
        @ParameterizedTest(name = "{0} of Beta({1}, {2})")
        @CsvSource({"0.025, 1, 1e9, 2.5317807983969381e-11", "0.001, 3, 1e8, 1.9053337548155461e-9"})
        void isExactForRareEvents(double p, double alpha, double beta, double expected) {
            assertThat(Distributions.betaQuantile(p, alpha, beta)).isCloseTo(expected, relative(expected, 1e-12));
        }
    }

    @Nested
    class ChiSquaredUpper {
        @Test
        void keepsItsDigitsFarInTheTail() {
            var expected = 1.4728278317307097e-17; // R 4.2.2: pchisq(81.48648648648648, 3, lower.tail = FALSE)
            assertThat(Distributions.chiSquaredUpper(81.48648648648648, 3))
                    .isCloseTo(expected, relative(expected, 1e-12));
        }

        @Test
        void isOneAtZeroAndZeroFarAway() {
            assertThat(Distributions.chiSquaredUpper(0, 2)).isEqualTo(1);
            assertThat(Distributions.chiSquaredUpper(1e12, 5)).isZero();
        }
    }

    @Nested
    class GammaQuantile {
        @ParameterizedTest(name = "{0} of shape {1}")
        @CsvSource({"5e-13, 1, 5.00000000000125e-13", "0.001, 2, 0.0454020177694896", "5e-7, 967881, 963076.2002945147"
        })
        void isExactForTinyTailsAndLargeShapes(double p, double shape, double expected) {
            assertThat(Distributions.gammaQuantile(p, shape)).isCloseTo(expected, relative(expected, 1e-10));
        }

        @Test
        void isExactInTheUpperTail() {
            // exp(-x) = p for shape 1
            assertThat(Distributions.gammaUpperQuantile(5e-13, 1)).isCloseTo(-Math.log(5e-13), within(1e-11));
            assertThat(Distributions.gammaUpperQuantile(5.6e-17, 1)).isCloseTo(-Math.log(5.6e-17), within(1e-11));
        }

        @Test
        void isContinuousWhereTheApproximationTakesOver() {
            for (var p : new double[] {0.025, 0.001}) {
                var below = Distributions.gammaQuantile(p, 9_999_999);
                var above = Distributions.gammaQuantile(p, 10_000_000);
                assertThat(above - below).isCloseTo(1, within(2e-3));
                var upperBelow = Distributions.gammaUpperQuantile(p, 9_999_999);
                var upperAbove = Distributions.gammaUpperQuantile(p, 10_000_000);
                assertThat(upperAbove - upperBelow).isCloseTo(1, within(2e-3));
            }
        }
    }

    @Nested
    class PoissonTails {
        @Test
        void coverTheWholeLine() {
            assertThat(Distributions.poissonCdf(-1, 3)).isZero();
            assertThat(Distributions.poissonCdf(0, 3)).isCloseTo(Math.exp(-3), within(1e-15));
            assertThat(Distributions.poissonUpper(0, 3)).isEqualTo(1);
            assertThat(Distributions.poissonUpper(1, 3)).isCloseTo(1 - Math.exp(-3), within(1e-15));
        }

        @ParameterizedTest(name = "{0} quantile of mean {1} is {2}")
        @CsvSource({"0.04, 3, 0", "0.06, 3, 1", "0.975, 5, 10", "0.975, 1000000, 1001960"})
        void haveTheSmallestCountAsQuantile(double p, double mean, double expected) {
            assertThat(Distributions.poissonQuantile(p, mean)).isEqualTo(expected);
        }
    }

    @Nested
    class NegativeBinomial {
        @Test
        void reachesAProbabilityThatItMeetsExactly() {
            // size 1, mean 39: P(0) = 1/40 = 0.025
            assertThat(Distributions.negativeBinomialQuantile(0.025, 39, 1)).isZero();
            assertThat(Distributions.negativeBinomialQuantile(0.02501, 39, 1)).isEqualTo(1);
        }

        @Test
        void hasNothingBelowZero() {
            assertThat(Distributions.negativeBinomialCdf(-1, 4, 2)).isZero();
        }
    }

    @Nested
    class BinomialQuantile {
        @ParameterizedTest(name = "{0} quantile of Bin({1}, {2}) is {3}")
        @CsvSource({
            "0.05, 1, 0.5, 0",
            "0.05, 23, 0.5, 8",
            "0.999, 5, 1, 5",
            "0.001, 5, 0, 0",
            "0.5, 1, 0.5, 0",
            "0.51, 1, 0.5, 1"
        })
        void isTheSmallestCountThatReachesTheProbability(double p, int trials, double probability, int expected) {
            assertThat(Distributions.binomialQuantile(p, trials, probability)).isEqualTo(expected);
        }
    }

    @Nested
    class BinomialTwoSidedP {
        @ParameterizedTest(name = "{0} of {1} at {2}: {3}")
        @CsvSource({
            "0, 0, 0.5, 1",
            "3, 3, 0.5, 0.25",
            "0, 3, 0.5, 0.25",
            "5, 10, 0.5, 1",
            "4, 10, 0.5, 0.75390625",
            "0, 4, 0.1, 1",
            "4, 4, 0.1, 0.0001",
            "1, 4, 0.9, 0.0037",
            "61000, 123456, 0.5, 3.45703020772564e-5",
            "0, 5, 0, 1",
            "1, 5, 0, 0",
            "5, 5, 1, 1",
            "4, 5, 1, 0"
        })
        void sumsWhatIsNotMoreProbable(double k, double trials, double probability, double expected) {
            assertThat(Distributions.binomialTwoSidedP(k, trials, probability))
                    .isCloseTo(expected, relative(expected, 1e-9));
        }
    }
}
