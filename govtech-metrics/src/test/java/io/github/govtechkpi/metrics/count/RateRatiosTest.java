package io.github.govtechkpi.metrics.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateRatiosTest {
    @Nested
    class Compare {
        @Test
        void hasScoreLimitsThatTheScoreTestJustAccepts() {
            // scipy 1.17.1: binomtest(11, 26).proportion_ci(0.95, "wilson") is 0.2554..0.6105; odds times 10000/5000
            var ratio = RateRatios.compare(15, 10_000, 11, 5_000, 0.95).orElseThrow();
            for (var limit : new double[] {ratio.score().low(), ratio.score().high()}) {
                // under a true ratio of the limit, count is Bin(26, limit / (limit + 2))
                var share = limit / (limit + 2);
                var z = (11 - 26 * share) / Math.sqrt(26 * share * (1 - share));
                assertThat(Math.abs(z)).isCloseTo(1.959963984540054, within(1e-9));
            }
        }

        @Test
        void isOpenAboveWithoutEventsInTheReference() {
            var ratio = RateRatios.compare(0, 1000, 4, 1200, 0.95).orElseThrow();
            assertThat(ratio.ratio().orElseThrow()).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(ratio.exact().high()).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(ratio.score().high()).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(ratio.exact().low()).isPositive();
            assertThat(ratio.wald().reason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
            assertThat(ratio.scoreZ().isComputable()).isTrue();
        }

        @Test
        void startsAtZeroWithoutEventsInTheGroup() {
            var ratio = RateRatios.compare(4, 1000, 0, 1200, 0.95).orElseThrow();
            assertThat(ratio.ratio().orElseThrow()).isZero();
            assertThat(ratio.exact().low()).isZero();
            assertThat(ratio.score().low()).isZero();
            assertThat(ratio.exact().high()).isFinite();
            assertThat(ratio.wald().isComputable()).isFalse();
        }

        @Test
        void saysNothingWithoutAnyEvents() {
            var ratio = RateRatios.compare(0, 1000, 0, 1200, 0.95).orElseThrow();
            assertThat(ratio.ratio().reason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
            assertThat(ratio.scoreZ().reason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
            assertThat(ratio.exact()).isEqualTo(new RatioLimits(0, Double.POSITIVE_INFINITY));
            assertThat(ratio.score()).isEqualTo(new RatioLimits(0, Double.POSITIVE_INFINITY));
            assertThat(ratio.exactP()).isEqualTo(1);
            assertThat(ratio.rateDifference()).isZero();
        }

        @Test
        void staysExactForRareEventsInLargeGroups() {
            // mpmath 1.3.0, 50 digits: Clopper-Pearson lower limit of 1 among 123457, 1 - 0.975^(1/123457), as odds
            assertThat(RateRatios.compare(123_456, 1, 1, 1, 0.95)
                            .orElseThrow()
                            .exact()
                            .low())
                    .isCloseTo(2.0507391707477757e-7, within(2e-19));
        }

        @Test
        void isNotComputableWithoutExposure() {
            assertThat(RateRatios.compare(1, 0, 1, 1, 0.95).reason().map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
            assertThat(RateRatios.compare(-1, 1, 1, 0, 0.95).reason().map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "NaN|1|1|1|0.95|INVALID_INPUT: referenceCount must be a finite number, but was NaN",
                    "1|NaN|1|1|0.95|INVALID_INPUT: referenceExposure must be a finite number, but was NaN",
                    "1|1|-Infinity|1|0.95|INVALID_INPUT: count must be a finite number, but was -Infinity",
                    "1|1|1|Infinity|0.95|INVALID_INPUT: exposure must be a finite number, but was Infinity",
                    "1.5|1|1|1|0.95|INVALID_INPUT: referenceCount must be a whole number from 0 up, but was 1.5",
                    "1|1|-1|1|0.95|INVALID_INPUT: count must be a whole number from 0 up, but was -1.0",
                    "1|-1|1|1|0.95|INVALID_INPUT: referenceExposure must be above 0, but was -1.0",
                    "1|1|1|-1|0.95|INVALID_INPUT: exposure must be above 0, but was -1.0",
                    "1000000000000|1|1|1|0.95|INVALID_INPUT: count and referenceCount must be at most 10^12 together, but are 1.0 and 1.0E12",
                    "1|1|1|1|1.5|INVALID_CONFIDENCE: confidence must be above 0 and below 1, for example 0.95, but was 1.5"
                })
        void refusesWhatIsNoCountOrExposure(
                double x0, double exposure0, double x1, double exposure1, double confidence, String message) {
            assertThatThrownBy(() -> RateRatios.compare(x0, exposure0, x1, exposure1, confidence))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(message);
        }

        @Test
        void takesTwoThousandMillionEvents() {
            var ratio = RateRatios.compare(1e9, 1, 1e9, 1, 0.95).orElseThrow();
            assertThat(ratio.exactP()).isEqualTo(1);
            assertThat(ratio.exact().contains(1)).isTrue();
        }
    }

    @Nested
    class Contains {
        @Test
        void includesBothLimits() {
            var limits = new RatioLimits(0.5, 2);
            assertThat(limits.contains(0.5)).isTrue();
            assertThat(limits.contains(2)).isTrue();
            assertThat(limits.contains(0.49)).isFalse();
            assertThat(limits.contains(2.01)).isFalse();
        }
    }
}
