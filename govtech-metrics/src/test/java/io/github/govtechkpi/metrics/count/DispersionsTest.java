package io.github.govtechkpi.metrics.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DispersionsTest {
    private static ReasonCode reasonOf(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }

    @Nested
    class PoissonCounts {
        @Test
        void warnOfOverDispersion() {
            var dispersion = Dispersions.poisson(new double[] {100, 120, 80, 95, 130, 70})
                    .orElseThrow();
            assertThat(dispersion.isOverdispersed()).isTrue();
            assertThat(dispersion.standardErrorFactor())
                    .isCloseTo(2.2990681342044, within(1e-12)); // sqrt(5.2857142857)
            assertThat(dispersion.derivation().warnings())
                    .containsExactly(new Caveat(
                            CaveatCode.OVERDISPERSED,
                            LocalizedText.of(
                                    "ばらつきが想定より大きく（φ＝5.29）、区間は狭すぎます。",
                                    "The counts vary more than assumed (phi = 5.29): the interval is too narrow.")));
            assertThat(dispersion.counts()).containsExactly(100.0, 120.0, 80.0, 95.0, 130.0, 70.0);
            assertThat(dispersion.bases()).isEmpty();
        }

        @Test
        void areSilentWhereChanceExplainsThem() {
            var dispersion = Dispersions.poisson(new double[] {12, 15, 9, 14, 11, 13, 10, 12})
                    .orElseThrow();
            assertThat(dispersion.isOverdispersed()).isFalse();
            assertThat(dispersion.standardErrorFactor()).isEqualTo(1);
        }

        @Test
        void areSilentWhereThePValueIsNotSmall() {
            var dispersion = Dispersions.poisson(new double[] {3, 9}).orElseThrow();
            assertThat(dispersion.phi()).isEqualTo(3);
            assertThat(dispersion.pUpper()).isBetween(0.05, 0.1);
            assertThat(dispersion.isOverdispersed()).isFalse();
            assertThat(Dispersions.poisson(new double[] {2, 10}).orElseThrow().isOverdispersed())
                    .isTrue();
        }

        @Test
        void areSilentWherePhiIsNotLarge() {
            var dispersion = Dispersions.poisson(alternating(17, 28)).orElseThrow();
            assertThat(dispersion.phi()).isBetween(1.3, 1.5);
            assertThat(dispersion.pUpper()).isLessThan(0.001);
            assertThat(dispersion.isOverdispersed()).isFalse();
            assertThat(Dispersions.poisson(alternating(16, 28)).orElseThrow().isOverdispersed())
                    .isTrue();
        }

        @Test
        void areSilentWherePhiIsJustNotLarge() {
            // 381^2 / 97536 * 128 / 127 is 1.5 without rounding
            var counts = Arrays.copyOf(alternating(97_536 - 381, 97_536 + 381), 128);
            var dispersion = Dispersions.poisson(counts).orElseThrow();
            assertThat(dispersion.phi()).isEqualTo(1.5);
            assertThat(dispersion.pUpper()).isLessThan(0.001);
            assertThat(dispersion.isOverdispersed()).isFalse();
        }

        private static double[] alternating(double even, double odd) {
            return IntStream.range(0, 200)
                    .mapToDouble(i -> i % 2 == 0 ? even : odd)
                    .toArray();
        }

        @Test
        void varyNotAtAllWhereAllAreEqual() {
            var dispersion = Dispersions.poisson(new double[] {4, 4, 4}).orElseThrow();
            assertThat(dispersion.phi()).isZero();
            assertThat(dispersion.pUpper()).isEqualTo(1);
            assertThat(dispersion.spread().orElseThrow().pTwoSided()).isZero();
        }

        @Test
        void needTwoCountsAndOneEvent() {
            assertThat(Dispersions.poisson(new double[] {3})
                            .reason()
                            .orElseThrow()
                            .minimum())
                    .isEqualTo(OptionalInt.of(2));
            assertThat(reasonOf(Dispersions.poisson(new double[0]))).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(reasonOf(Dispersions.poisson(new double[] {0, 0}))).isEqualTo(ReasonCode.NO_EVENTS);
        }

        @Test
        void areRefusedWhereTheyAreNoCounts() {
            assertThatThrownBy(() -> Dispersions.poisson(new double[] {1, Double.NaN}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: counts[1] must be a finite number, but was NaN");
            assertThatThrownBy(() -> Dispersions.poisson(new double[] {1.5, 2}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: counts[0] must be a whole number from 0 up, but was 1.5");
        }
    }

    @Nested
    class PoissonRatesOfUnits {
        @Test
        void keepTheirExposures() {
            var dispersion = Dispersions.poisson(new double[] {12, 30}, new double[] {400, 1200})
                    .orElseThrow();
            assertThat(dispersion.model()).isEqualTo(DispersionModel.POISSON_EXPOSURE);
            assertThat(dispersion.bases()).containsExactly(400.0, 1200.0);
            assertThat(dispersion.spread()).isEmpty();
        }

        @Test
        void needExposureEvents() {
            assertThat(reasonOf(Dispersions.poisson(new double[] {1, -1}, new double[] {1, 0})))
                    .isEqualTo(ReasonCode.NO_BASE);
            assertThat(reasonOf(Dispersions.poisson(new double[] {0, 0}, new double[] {1, 2})))
                    .isEqualTo(ReasonCode.NO_EVENTS);
            assertThat(reasonOf(Dispersions.poisson(new double[] {1}, new double[] {1})))
                    .isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        }

        @Test
        void areRefusedWithAnotherLengthOrANegativeExposure() {
            assertThatThrownBy(() -> Dispersions.poisson(new double[] {1, 2}, new double[] {1}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("LENGTH_MISMATCH: counts and exposures must have one length, but have 2 and 1");
            assertThatThrownBy(() -> Dispersions.poisson(new double[] {1, 2}, new double[] {1, -2}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: exposures[1] must be above 0, but was -2.0");
            assertThatThrownBy(() -> Dispersions.poisson(new double[] {1, 2.5}, new double[] {1, 2}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: counts[1] must be a whole number from 0 up, but was 2.5");
            assertThatThrownBy(() -> Dispersions.poisson(new double[] {1, 2}, new double[] {Double.NaN, 0}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: exposures[0] must be a finite number, but was NaN");
        }
    }

    @Nested
    class BinomialShares {
        @Test
        void haveTheHeterogeneityOfATwoByNTable() {
            // scipy 1.17.1: chi2_contingency([[10, 20, 30], [90, 80, 70]], correction=False)
            var dispersion = Dispersions.binomial(new double[] {10, 20, 30}, new double[] {100, 100, 100})
                    .orElseThrow();
            assertThat(dispersion.pooled()).isEqualTo(0.2);
            assertThat(dispersion.pearsonChi2()).isCloseTo(12.5, within(1e-12));
            assertThat(dispersion.df()).isEqualTo(2);
            assertThat(dispersion.phi()).isCloseTo(6.25, within(1e-12));
            assertThat(dispersion.pUpper()).isCloseTo(0.0019304541362277093, within(1e-14));
            assertThat(dispersion.isOverdispersed()).isTrue();
        }

        @Test
        void needAVariance() {
            assertThat(reasonOf(Dispersions.binomial(new double[] {0, 0}, new double[] {5, 5})))
                    .isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(reasonOf(Dispersions.binomial(new double[] {5, 5}, new double[] {5, 5})))
                    .isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(reasonOf(Dispersions.binomial(new double[] {5, 5}, new double[] {5, 0})))
                    .isEqualTo(ReasonCode.NO_BASE);
            assertThat(reasonOf(Dispersions.binomial(new double[] {2}, new double[] {5})))
                    .isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        }

        @Test
        void areRefusedWhereMoreCountThanAreThere() {
            assertThatThrownBy(() -> Dispersions.binomial(new double[] {1, 6}, new double[] {5, 5}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: k[1] must be at most n[1] = 5.0, but was 6.0");
            assertThatThrownBy(() -> Dispersions.binomial(new double[] {1, 2.5}, new double[] {5, 5}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: k[1] must be a whole number from 0 up, but was 2.5");
            assertThatThrownBy(() -> Dispersions.binomial(new double[] {1, 2}, new double[] {5, 5.5}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: n[1] must be a whole number from 0 up, but was 5.5");
            assertThatThrownBy(() -> Dispersions.binomial(new double[] {1}, new double[] {5, 5}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("LENGTH_MISMATCH: k and n must have one length, but have 1 and 2");
        }
    }

    @Nested
    class NegativeBinomialSpread {
        @Test
        void isDescribedWithItsMiddle95PercentByDefault() {
            var described = NegativeBinomials.describe(4, 2);
            assertThat(described.confidence()).isEqualTo(0.95);
            assertThat(List.of(described.low(), described.high())).containsExactly(0.0, 13.0);
            // scipy 1.17.1: nbinom(2, 1/3).ppf([0.25, 0.75])
            var narrow = NegativeBinomials.describe(4, 2, 0.5);
            assertThat(List.of(narrow.low(), narrow.high())).containsExactly(1.0, 6.0);
        }

        @Test
        void isAllZeroForAMeanOfZero() {
            var described = NegativeBinomials.describe(0, 2);
            assertThat(described.probabilityOfZero()).isEqualTo(1);
            assertThat(described.variance()).isZero();
            assertThat(described.high()).isZero();
        }

        @Test
        void isDescribedUpToItsLargestMean() {
            // size 1 is the geometric distribution: P(X > x) = (1 - 1 / (mean + 1))^(x + 1)
            assertThat(NegativeBinomials.describe(2e9, 1).high()).isCloseTo(-2e9 * Math.log(0.025), within(2e3));
        }

        @Test
        void isRefusedWithoutASizeOrWithANegativeMean() {
            assertThatThrownBy(() -> NegativeBinomials.describe(1, 0))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: size must be above 0, but was 0.0");
            assertThatThrownBy(() -> NegativeBinomials.describe(-1, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: mean must be from 0 to 2000000000, but was -1.0");
            assertThatThrownBy(() -> NegativeBinomials.describe(3e9, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: mean must be from 0 to 2000000000, but was 3.0E9");
            assertThatThrownBy(() -> NegativeBinomials.describe(Double.NaN, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: mean must be a finite number, but was NaN");
            assertThatThrownBy(() -> NegativeBinomials.describe(1, 1, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_CONFIDENCE: confidence must be above 0 and below 1, for example 0.95, but was 1.0");
        }
    }
}
