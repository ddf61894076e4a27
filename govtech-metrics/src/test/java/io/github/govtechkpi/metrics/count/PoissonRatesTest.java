package io.github.govtechkpi.metrics.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoissonRatesTest {
    @Nested
    class Estimate {
        @Test
        void isGarwoodsIntervalAt95PercentByDefault() {
            var estimate = PoissonRates.estimate(7, 42_000, 100_000).orElseThrow();
            assertThat(estimate.rate()).isCloseTo(16.666666666666668, within(1e-12));
            assertThat(estimate.confidence()).isEqualTo(0.95);
            assertThat(estimate.method()).isEqualTo(PoissonMethod.GARWOOD);
            assertThat(estimate.low()).isCloseTo(6.700864408380635, within(1e-9));
            assertThat(estimate.high()).isCloseTo(34.33970324214852, within(1e-9));
        }

        @Test
        void keepsItsInputsAndTellsHowItCameAbout() {
            var estimate =
                    PoissonRates.estimate(3, 2, 10, 0.9, PoissonMethod.MID_P).orElseThrow();
            assertThat(estimate.count()).isEqualTo(3);
            assertThat(estimate.exposure()).isEqualTo(2);
            assertThat(estimate.multiplier()).isEqualTo(10);
            assertThat(estimate.confidence()).isEqualTo(0.9);
            assertThat(estimate.derivation().method()).isEqualTo("Mid-P Poisson interval (Cohen & Yang 1994)");
            assertThat(estimate.derivation().assumptions())
                    .hasSize(2)
                    .allMatch(text -> text.ja().isPresent());
        }

        @ParameterizedTest
        @EnumSource(PoissonMethod.class)
        void startsAtZeroWithoutEvents(PoissonMethod method) {
            var estimate = PoissonRates.estimate(0, 10, 1, 0.95, method).orElseThrow();
            assertThat(estimate.rate()).isZero();
            assertThat(estimate.low()).isZero();
            assertThat(estimate.high()).isPositive();
        }

        @ParameterizedTest
        @EnumSource(PoissonMethod.class)
        void includesTheRateForVeryManyEvents(PoissonMethod method) {
            for (var count : new double[] {123_456, 9_999_999, 1e7, 1e15}) {
                var estimate = PoissonRates.estimate(count, 1, 1, 0.95, method).orElseThrow();
                var error = Math.sqrt(count);
                assertThat(estimate.low()).isCloseTo(count - 1.96 * error, within(2 + error * 1e-4));
                assertThat(estimate.high()).isCloseTo(count + 1.96 * error, within(3 + error * 1e-4));
            }
        }

        @Test
        void staysExactWhereTheApproximationTakesOver() {
            // mpmath 1.3.0, 40 digits: the mid-P limits of 10,000,000 events
            var estimate =
                    PoissonRates.estimate(1e7, 1, 1, 0.95, PoissonMethod.MID_P).orElseThrow();
            assertThat(estimate.low()).isCloseTo(9_993_803.496651856, within(1e-3));
            assertThat(estimate.high()).isCloseTo(10_006_199.39765403, within(1e-3));
        }

        @Test
        void neverHasANegativeLimit() {
            // the cube of Byar's formula is below 0 here
            assertThat(PoissonRates.estimate(1, 1, 1, 0.99999, PoissonMethod.BYAR)
                            .orElseThrow()
                            .low())
                    .isZero();
        }

        @Test
        void isNotComputableWithoutExposureWhateverTheCount() {
            assertThat(PoissonRates.estimate(1, 0, 1).reason().map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
            assertThat(PoissonRates.estimate(-1, 0, 1).reason().map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "NaN|1|1|0.95|INVALID_INPUT: count must be a finite number, but was NaN",
                    "1|Infinity|1|0.95|INVALID_INPUT: exposure must be a finite number, but was Infinity",
                    "1|1|NaN|0.95|INVALID_INPUT: multiplier must be a finite number, but was NaN",
                    "NaN|0|1|0.95|INVALID_INPUT: count must be a finite number, but was NaN",
                    "-1|1|1|0.95|INVALID_INPUT: count must be a whole number from 0 up, but was -1.0",
                    "2.5|1|1|0.95|INVALID_INPUT: count must be a whole number from 0 up, but was 2.5",
                    "2|-3|1|0.95|INVALID_INPUT: exposure must be above 0, but was -3.0",
                    "2|3|0|0.95|INVALID_INPUT: multiplier must be above 0, but was 0.0",
                    "2|3|1|1|INVALID_CONFIDENCE: confidence must be above 0 and below 1, for example 0.95, but was 1.0",
                    "2|3|1|0|INVALID_CONFIDENCE: confidence must be above 0 and below 1, for example 0.95, but was 0.0"
                })
        void refusesWhatIsNoCountOrExposure(
                double count, double exposure, double multiplier, double confidence, String message) {
            assertThatThrownBy(
                            () -> PoissonRates.estimate(count, exposure, multiplier, confidence, PoissonMethod.GARWOOD))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(message);
        }

        @Test
        void namesAMissingMethod() {
            assertThatThrownBy(() -> PoissonRates.estimate(1, 1, 1, 0.95, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("method");
        }
    }

    @Nested
    class Per {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {"100000|100,000", "1|1", "1000|1,000", "0.5|0.5", "0.0000001|0.00000010"})
        void tellsTheMultiplierInBothLanguages(double multiplier, String text) {
            assertThat(PoissonRates.estimate(1, 1, multiplier).orElseThrow().per())
                    .isEqualTo(LocalizedText.of(text + "当たり", "per " + text));
        }
    }
}
