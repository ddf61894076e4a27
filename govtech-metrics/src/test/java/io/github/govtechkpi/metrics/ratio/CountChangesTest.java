package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountChangesTest {
    @Nested
    class Compare {
        @Test
        void saysThatTwoBecomingThreeIsOneMoreAndNothingElse() {
            var change = CountChanges.compare(2, 3);
            assertThat(change.absoluteChange()).isEqualTo(1);
            assertThat(change.rateRatio().orElseThrow()).isEqualTo(1.5);
            assertThat(change.ratioLow()).isCloseTo(0.17, within(0.005));
            assertThat(change.ratioHigh()).isCloseTo(17.96, within(0.005));
            assertThat(change.p()).isEqualTo(1);
            assertThat(change.changeSupported()).isFalse();
            assertThat(change.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(change.reasons()).containsExactly(GuardReason.BASE_LT_10);
            assertThat(change.ratioInterval())
                    .isEqualTo(new Interval(change.ratioLow(), change.ratioHigh(), "exact-conditional", 0.95));
            assertThat(change.derivation().method()).contains("Przyborowski and Wilenski 1940");
        }

        @ParameterizedTest(name = "{0} to {1}: {2}")
        @CsvSource({"43, 64, false", "43, 65, true", "44, 66, true", "20, 30, false", "66, 44, true"})
        void tellsWhetherTheCountsShowAChange(double before, double after, boolean supported) {
            assertThat(CountChanges.compare(before, after).changeSupported()).isEqualTo(supported);
        }

        @Test
        void isOpenUpwardsFromNothing() {
            var change = CountChanges.compare(0, 3);
            assertThat(change.rateRatio().orElseThrow()).isInfinite();
            // the lower limit of 3 of 3 is 0.025^(1/3)
            var low = Math.cbrt(0.025);
            assertThat(change.ratioLow()).isCloseTo(low / (1 - low), within(1e-12));
            assertThat(change.ratioHigh()).isInfinite();
            assertThat(change.reasons()).containsExactly(GuardReason.ZERO_BASE);
        }

        @Test
        void hasNoMultipleFromNothingToNothing() {
            var change = CountChanges.compare(0, 0);
            assertThat(change.rateRatio().reason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
            assertThat(change.ratioLow()).isZero();
            assertThat(change.ratioHigh()).isInfinite();
            assertThat(change.p()).isEqualTo(1);
            assertThat(change.pCentral()).isEqualTo(1);
            assertThat(change.changeSupported()).isFalse();
        }

        @Test
        void takesExposuresIntoAccount() {
            var change = CountChanges.compare(15, 11, 10_000, 5_000, 0.95).orElseThrow();
            assertThat(change.absoluteChange()).isEqualTo(-4);
            assertThat(change.rateDifference()).isCloseTo(0.0007, within(1e-15));
            assertThat(change.exposureBefore()).isEqualTo(10_000);
            assertThat(change.exposureAfter()).isEqualTo(5_000);
        }

        @ParameterizedTest
        @CsvSource({ // exact: 0 of n and n of n have closed forms
            "0, 1000000000",
            "1000000000, 0",
        })
        void keepsTheDigitsOfExtremeMultiples(double before, double after) {
            var change = CountChanges.compare(before, after);
            var share = Math.log(0.025) / 1e9; // of the limit of all of a billion
            if (before == 0) {
                assertThat(change.ratioLow()).isCloseTo(Math.exp(share) / -Math.expm1(share), withinPercentage(1e-8));
            } else {
                assertThat(change.ratioHigh()).isCloseTo(-Math.expm1(share) / Math.exp(share), withinPercentage(1e-8));
            }
        }

        @Test
        void keepsTheDigitsFromOneToABillion() {
            // the lower limit of the share of the one is 1 - 0.975^(1/(10^9+1))
            var one = -Math.expm1(Math.log1p(-0.025) / (1e9 + 1));
            assertThat(CountChanges.compare(1, 1e9).ratioHigh()).isCloseTo((1 - one) / one, withinPercentage(1e-8));
            assertThat(CountChanges.compare(1e9, 1).ratioLow()).isCloseTo(one / (1 - one), withinPercentage(1e-8));
        }

        @Test
        void judgesAtTheConfidenceOfTheGuardWhateverTheConfidenceOfTheLimits() {
            var change = CountChanges.compare(40, 60, 1, 1, 0.8).orElseThrow();
            assertThat(change.changeSupported()).isTrue();
            assertThat(change.reasons()).containsExactly(GuardReason.NOT_DISTINGUISHABLE);
        }
    }

    @Nested
    class MinimumBaseOfAnObservedChange {
        @Test
        void isTheBaseThatTheSameClaimNeeds() {
            var base = CountChanges.compare(2, 3).minimumBase().orElseThrow();
            assertThat(base.claimedChange()).isEqualTo(0.5);
            assertThat(base.minBase()).isEqualTo(43);
        }

        @Test
        void readsTheClaimAsAnExactFraction() {
            var third = CountChanges.compare(3, 4).minimumBase().orElseThrow();
            assertThat(third.minBase())
                    .isEqualTo(CountChanges.compare(300, 400)
                            .minimumBase()
                            .orElseThrow()
                            .minBase())
                    .isBetween(79L, 105L);
        }

        @Test
        void comparesRatesWhereExposuresDiffer() {
            // 30 in a year after 20 in two years: three times the rate
            var base = CountChanges.compare(20, 30, 2, 1, 0.95)
                    .orElseThrow()
                    .minimumBase()
                    .orElseThrow();
            assertThat(base.claimedChange()).isEqualTo(2);
            assertThat(base.minBase()).isEqualTo(5);
        }

        @Test
        void isNotDefinedFromNothingWithoutAChangeOrForTooSmallAChange() {
            assertThat(CountChanges.compare(0, 3).minimumBase().reason().map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
            assertThat(CountChanges.compare(7, 7).minimumBase().reason().map(Reason::code))
                    .contains(ReasonCode.NO_CHANGE);
            assertThat(CountChanges.compare(1e9, 1e9 + 1).minimumBase().reason().map(Reason::code))
                    .contains(ReasonCode.CHANGE_TOO_SMALL);
        }

        @Test
        void isDefinedForAFallToNothing() {
            // 5 to 0 has p = 2/32, 6 to 0 has p = 2/64
            assertThat(CountChanges.compare(3, 0).minimumBase().orElseThrow().minBase())
                    .isEqualTo(6);
        }
    }

    @Nested
    class Arguments {
        @Test
        void withoutExposureHaveNoAnswer() {
            assertThat(CountChanges.compare(2.5, 3, 0, 1, 0.95).reason().map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
            assertThat(CountChanges.compare(2, 3, 1, 0, 0.95).reason().map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
        }

        @ParameterizedTest(name = "{0} of {2} to {1} of {3} at {4}: {5}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "NaN | 3 | 1 | 1 | 0.95 | INVALID_INPUT: before must be a finite number, but was NaN",
                    "2 | Infinity | 1 | 1 | 0.95 | INVALID_INPUT: after must be a finite number, but was Infinity",
                    "2 | 3 | NaN | 1 | 0.95 | INVALID_INPUT: exposureBefore must be a finite number, but was NaN",
                    "2 | 3 | 1 | NaN | 0.95 | INVALID_INPUT: exposureAfter must be a finite number, but was NaN",
                    "-2 | 3 | 1 | 1 | 0.95 | INVALID_INPUT: before must be a whole number from 0 up, but was -2.0",
                    "2 | 3.5 | 1 | 1 | 0.95 | INVALID_INPUT: after must be a whole number from 0 up, but was 3.5",
                    "2 | 3 | -1 | 1 | 0.95 | INVALID_INPUT: exposureBefore must be above 0 (from 1e-30 to 1e30),"
                            + " but was -1.0",
                    "2 | 3 | 1 | 1e31 | 0.95 | INVALID_INPUT: exposureAfter must be above 0 (from 1e-30 to 1e30),"
                            + " but was 1.0E31",
                    "2 | 3 | 1 | 1 | 1 | INVALID_CONFIDENCE: confidence must be above 0 and below 1,"
                            + " for example 0.95, but was 1.0",
                })
        void thatCanNeverBeRightAreRefused(
                double before, double after, double exposure0, double exposure1, double confidence, String message) {
            assertThatThrownBy(() -> CountChanges.compare(before, after, exposure0, exposure1, confidence))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(message);
        }
    }
}
