package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionsTest {
    @Nested
    class WilsonInterval {
        @Test
        void carriesItsCountsMethodAndVerdict() {
            var share = Proportions.wilson(3, 10).orElseThrow();
            assertThat(share.k()).isEqualTo(3);
            assertThat(share.n()).isEqualTo(10);
            assertThat(share.low()).isCloseTo(0.1078, within(5e-5));
            assertThat(share.high()).isCloseTo(0.6032, within(5e-5));
            assertThat(share.interval()).isEqualTo(new Interval(share.low(), share.high(), "wilson", 0.95));
            assertThat(share.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(share.reasons()).containsExactly(GuardReason.BASE_LT_20);
            assertThat(share.derivation().method()).isEqualTo("Wilson score interval (Wilson 1927)");
            assertThat(share.derivation().assumptions()).hasSize(2);
        }

        @ParameterizedTest(name = "{0} of {1} at {2}: {3} to {4}")
        @CsvSource({ // mpmath 1.3.0, 50 digits, textbook formula
            "0, 1000000000, 0.95, 0, 3.8414588059373201e-9",
            "1, 1000000000, 0.95, 1.7652455495696313e-10, 5.6649342432974394e-9",
            "1, 1000000000, 0.999999, 3.8625695766694109e-11, 2.5889500660701275e-8",
            "500000000, 1000000000, 0.95, 0.49996901024844429, 0.50003098975155571",
            "999999999, 1000000000, 0.95, 0.99999999433506576, 0.99999999982347545"
        })
        void keepsTwelveDigitsUpToABillion(double k, double n, double confidence, double low, double high) {
            var share = Proportions.interval(k, n, confidence, IntervalMethod.WILSON)
                    .orElseThrow();
            assertThat(share.low()).isCloseTo(low, withinPercentage(1e-10));
            assertThat(share.high()).isCloseTo(high, withinPercentage(1e-10));
        }

        @Test
        void judgesByTheDefaultThresholdsWhateverTheMethodOfTheInterval() {
            // 19 of 38 is 0.303 wide by Wilson at 95 %, but less than 0.30 at 90 %
            var share = Proportions.interval(19, 38, 0.9, IntervalMethod.WILSON).orElseThrow();
            assertThat(share.interval().width()).isLessThan(0.3);
            assertThat(share.reasons()).containsExactly(GuardReason.WIDE_INTERVAL);
        }
    }

    @Nested
    class ClopperPearsonInterval {
        @ParameterizedTest
        @ValueSource(longs = {1, 20, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000L})
        void isTheClosedFormForNoneAndAll(double n) {
            var none = Proportions.interval(0, n, 0.95, IntervalMethod.CLOPPER_PEARSON)
                    .orElseThrow();
            assertThat(none.low()).isZero();
            assertThat(none.high()).isCloseTo(-Math.expm1(Math.log(0.025) / n), withinPercentage(1e-8));
            var all = Proportions.interval(n, n, 0.95, IntervalMethod.CLOPPER_PEARSON)
                    .orElseThrow();
            assertThat(all.low()).isCloseTo(Math.exp(Math.log(0.025) / n), withinPercentage(1e-8));
            assertThat(all.high()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(longs = {2, 20, 1_000, 1_000_000, 1_000_000_000})
        void isTheClosedFormAtTheInnerEndOfOneAndAllButOne(double n) {
            var one = Proportions.interval(1, n, 0.95, IntervalMethod.CLOPPER_PEARSON)
                    .orElseThrow();
            assertThat(one.low()).isCloseTo(-Math.expm1(Math.log1p(-0.025) / n), withinPercentage(1e-8));
            var allButOne = Proportions.interval(n - 1, n, 0.95, IntervalMethod.CLOPPER_PEARSON)
                    .orElseThrow();
            assertThat(allButOne.high()).isCloseTo(Math.exp(Math.log1p(-0.025) / n), withinPercentage(1e-12));
        }
    }

    @Nested
    class EveryMethod {
        @ParameterizedTest
        @EnumSource(IntervalMethod.class)
        void startsAtZeroForNoneAndEndsAtOneForAll(IntervalMethod method) {
            for (var n : new double[] {1, 2, 30, 1e9}) {
                assertThat(Proportions.interval(0, n, 0.95, method)
                                .orElseThrow()
                                .low())
                        .isZero();
                assertThat(Proportions.interval(n, n, 0.95, method)
                                .orElseThrow()
                                .high())
                        .isEqualTo(1);
            }
        }

        @ParameterizedTest
        @EnumSource(IntervalMethod.class)
        void namesItsSource(IntervalMethod method) {
            var derivation =
                    Proportions.interval(3, 10, 0.95, method).orElseThrow().derivation();
            assertThat(derivation.method()).isEqualTo(method.source()).containsPattern("[12][0-9]{3}\\)$");
        }

        @Test
        void isWrittenAsAWord() {
            assertThat(IntervalMethod.values())
                    .extracting(IntervalMethod::toString)
                    .containsExactly("wilson", "wilson-cc", "clopper-pearson", "jeffreys", "agresti-coull");
        }

        @Test
        void doesNotIncludeWald() {
            assertThat(IntervalMethod.values()).extracting(Enum::name).doesNotContain("WALD");
        }
    }

    @Nested
    class WaldForComparison {
        @Test
        void showsWhyItIsRefused() {
            var none = Proportions.waldForComparison(0, 20, 0.95).orElseThrow();
            assertThat(none.low()).isZero();
            assertThat(none.high()).isZero();
            var one = Proportions.waldForComparison(1, 10, 0.95).orElseThrow();
            assertThat(one.low()).isCloseTo(-0.0859, within(5e-5));
            assertThat(one.k()).isEqualTo(1);
            assertThat(one.n()).isEqualTo(10);
            assertThat(one.confidence()).isEqualTo(0.95);
        }

        @Test
        void carriesTheCaveatThatItIsForComparisonAlone() {
            var warnings = Proportions.waldForComparison(1, 10, 0.95)
                    .orElseThrow()
                    .derivation()
                    .warnings();
            assertThat(warnings).extracting(Caveat::code).containsExactly(CaveatCode.FOR_COMPARISON_ONLY);
            assertThat(warnings.get(0).text().toString())
                    .isEqualTo("The Wald interval is for comparison with other documents alone:"
                            + " neither publish it nor judge by it.");
        }

        @Test
        void refusesWhatTheOthersRefuse() {
            assertThat(Proportions.waldForComparison(0, 0, 0.95).reason().map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
            assertThatThrownBy(() -> Proportions.waldForComparison(1, 10, 0))
                    .hasMessageStartingWith("INVALID_CONFIDENCE: ");
        }
    }

    @Nested
    class Arguments {
        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -1, 2.5})
        void withoutABaseHaveNoAnswerWhateverThePart(double k) {
            assertThat(Proportions.wilson(k, 0).reason().map(Reason::code)).contains(ReasonCode.NO_BASE);
        }

        @ParameterizedTest(name = "{0} of {1}: {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "NaN | 10 | INVALID_INPUT: k must be a finite number, but was NaN",
                    "NaN | 0 | INVALID_INPUT: k must be a finite number, but was NaN",
                    "1 | Infinity | INVALID_INPUT: n must be a finite number, but was Infinity",
                    "-1 | 10 | INVALID_INPUT: k must be a whole number from 0 up, but was -1.0",
                    "2.5 | 10 | INVALID_INPUT: k must be a whole number from 0 up, but was 2.5",
                    "1 | 10.5 | INVALID_INPUT: n must be a whole number from 0 up, but was 10.5",
                    "1 | -10 | INVALID_INPUT: n must be a whole number from 0 up, but was -10.0",
                    "11 | 10 | INVALID_INPUT: k must not exceed n, but they were 11 and 10:"
                            + " count the part among the whole",
                    "1 | 1e13 | INVALID_INPUT: n must be at most 1000000000000, but was 1.0E13",
                })
        void thatCanNeverBeRightAreRefused(double k, double n, String message) {
            assertThatThrownBy(() -> Proportions.wilson(k, n))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(message);
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
        void withAConfidenceOutsideZeroToOneAreRefused(double confidence) {
            assertThatThrownBy(() -> Proportions.interval(3, 10, confidence, IntervalMethod.WILSON))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.code()).isEqualTo(ReasonCode.INVALID_CONFIDENCE));
        }

        @Test
        void areCheckedBeforeTheConfidence() {
            assertThatThrownBy(() -> Proportions.interval(6, 5, 1, IntervalMethod.WILSON))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.code()).isEqualTo(ReasonCode.INVALID_INPUT));
            assertThat(Proportions.interval(6, 0, 1, IntervalMethod.WILSON)
                            .reason()
                            .map(Reason::code))
                    .contains(ReasonCode.NO_BASE);
        }

        @Test
        void mayBeWholeNumbersWithDecimals() {
            assertThat(Proportions.wilson(2.0, 10.0)).isEqualTo(Proportions.wilson(2, 10));
        }

        @Test
        void needAMethod() {
            assertThatThrownBy(() -> Proportions.interval(3, 10, 0.95, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("method");
        }
    }

    @Nested
    class ProportionRecord {
        @Test
        void isNoPartLargerThanTheWhole() {
            assertThatThrownBy(() -> new Proportion(
                            11,
                            10,
                            0,
                            1,
                            IntervalMethod.WILSON,
                            0.95,
                            Verdict.SHOWN,
                            List.of(),
                            Derivation.of("by hand")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("k must be from 0 to n and n above 0, but they were 11 and 10");
        }

        @Test
        void hasLimitsInOrder() {
            assertThatThrownBy(() -> new Interval(0.6, 0.5, "wilson", 0.95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("low must not exceed high, but they were 0.6 and 0.5");
            assertThatThrownBy(() -> new Interval(Double.NaN, 0.5, "wilson", 0.95))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
