package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TwoSharesTest {
    @FunctionalInterface
    private interface Calculator {
        Computed<?> of(double k1, double n1, double k2, double n2);
    }

    private static final List<Calculator> CALCULATORS =
            List.of(ProportionDifferences::newcombe, RelativeRisks::koopman, TwoByTwoTests::test);

    @Nested
    class Arguments {
        @Test
        void withoutABaseOnEitherSideHaveNoAnswer() {
            for (var calculator : CALCULATORS) {
                assertThat(calculator.of(0, 0, 3, 10).reason().map(Reason::code))
                        .contains(ReasonCode.NO_BASE);
                assertThat(calculator.of(3, 10, 1, 0).reason().map(Reason::code))
                        .contains(ReasonCode.NO_BASE);
            }
        }

        @ParameterizedTest(name = "{0} of {1} and {2} of {3}: {4}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "NaN | 10 | 1 | 0 | INVALID_INPUT: k1 must be a finite number, but was NaN",
                    "1 | NaN | 1 | 10 | INVALID_INPUT: n1 must be a finite number, but was NaN",
                    "1 | 10 | -Infinity | 10 | INVALID_INPUT: k2 must be a finite number, but was -Infinity",
                    "1 | 10 | 1 | NaN | INVALID_INPUT: n2 must be a finite number, but was NaN",
                    "-1 | 10 | 1 | 10 | INVALID_INPUT: k1 must be a whole number from 0 up, but was -1.0",
                    "1 | 10 | 1.5 | 10 | INVALID_INPUT: k2 must be a whole number from 0 up, but was 1.5",
                    "3 | 2 | 1 | 2 | INVALID_INPUT: k1 must not exceed n1, but they were 3 and 2:"
                            + " count the part among the whole",
                    "1 | 2 | 3 | 2 | INVALID_INPUT: k2 must not exceed n2, but they were 3 and 2:"
                            + " count the part among the whole",
                })
        void thatCanNeverBeRightAreRefused(double k1, double n1, double k2, double n2, String message) {
            for (var calculator : CALCULATORS) {
                assertThatThrownBy(() -> calculator.of(k1, n1, k2, n2))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessage(message);
            }
        }

        @Test
        void withAConfidenceOutsideZeroToOneAreRefused() {
            assertThatThrownBy(() -> ProportionDifferences.interval(1, 10, 2, 10, 1, DifferenceMethod.NEWCOMBE))
                    .hasMessageStartingWith("INVALID_CONFIDENCE: ");
            assertThatThrownBy(() -> RelativeRisks.interval(1, 10, 2, 10, 0, RelativeRiskMethod.KATZ))
                    .hasMessageStartingWith("INVALID_CONFIDENCE: ");
        }
    }

    @Nested
    class Differences {
        @Test
        void carryBothSharesWithTheirCounts() {
            var difference = ProportionDifferences.newcombe(56, 70, 48, 80).orElseThrow();
            assertThat(difference.difference()).isEqualTo(0.2);
            assertThat(difference.first().k()).isEqualTo(56);
            assertThat(difference.first().n()).isEqualTo(70);
            assertThat(difference.second().k()).isEqualTo(48);
            assertThat(difference.second().n()).isEqualTo(80);
            assertThat(difference.interval())
                    .isEqualTo(new Interval(difference.low(), difference.high(), "newcombe", 0.95));
            assertThat(difference.derivation().method()).isEqualTo(DifferenceMethod.NEWCOMBE.source());
        }

        @ParameterizedTest
        @EnumSource(
                value = DifferenceMethod.class,
                names = {"MIETTINEN_NURMINEN", "MEE"})
        void byAScoreTestEndAtMinusOneAndOneForTheExtremes(DifferenceMethod method) {
            var most =
                    ProportionDifferences.interval(10, 10, 0, 20, 0.95, method).orElseThrow();
            assertThat(most.high()).isEqualTo(1);
            assertThat(most.low()).isBetween(0.7, 0.73);
            var least =
                    ProportionDifferences.interval(0, 20, 10, 10, 0.95, method).orElseThrow();
            assertThat(least.low()).isEqualTo(-1);
            assertThat(least.high()).isEqualTo(-most.low());
        }

        @ParameterizedTest
        @EnumSource(DifferenceMethod.class)
        void stayWithinMinusOneAndOne(DifferenceMethod method) {
            for (var n = 1; n <= 4; n++) {
                for (var k1 = 0; k1 <= n; k1++) {
                    for (var k2 = 0; k2 <= 2; k2++) {
                        var difference = ProportionDifferences.interval(k1, n, k2, 2, 0.9999, method)
                                .orElseThrow();
                        assertThat(difference.low()).isBetween(-1.0, difference.difference());
                        assertThat(difference.high()).isBetween(difference.difference(), 1.0);
                    }
                }
            }
        }

        @ParameterizedTest(name = "{0} of {1} and {2} of {3} by {4}: {5} to {6}")
        @CsvSource({ // mpmath 1.3.0, 60 digits: cubic of Farrington & Manning, 170 bisections
            "0, 10, 2, 1000000000, MEE, -7.2929866521425689e-9, 0.27753279786288918",
            "0, 10, 2, 1000000000, MIETTINEN_NURMINEN, -7.2929866562964198e-9, 0.27753279806339753",
        })
        void byAScoreTestKeepTheDigitsOfTinyShares(
                double k1, double n1, double k2, double n2, DifferenceMethod method, double low, double high) {
            var difference =
                    ProportionDifferences.interval(k1, n1, k2, n2, 0.95, method).orElseThrow();
            assertThat(difference.low()).isCloseTo(low, withinPercentage(1e-10));
            assertThat(difference.high()).isCloseTo(high, withinPercentage(1e-10));
        }
    }

    @Nested
    class Ratios {
        @Test
        void areOpenUpwardsWithoutEventsInTheSecondGroup() {
            var risk = RelativeRisks.koopman(4, 20, 0, 20).orElseThrow();
            assertThat(risk.ratio().orElseThrow()).isInfinite();
            assertThat(risk.low()).isGreaterThan(0).isFinite();
            assertThat(risk.high()).isInfinite();
            assertThat(risk.interval().toString()).contains("Infinity");
        }

        @Test
        void areOpenOnBothSidesWithoutAnyEvents() {
            var risk = RelativeRisks.koopman(0, 20, 0, 30).orElseThrow();
            assertThat(risk.ratio().reason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
            assertThat(risk.low()).isZero();
            assertThat(risk.high()).isInfinite();
        }

        @Test
        void haveNoKatzIntervalWithoutEvents() {
            for (var counts : List.of(List.of(0, 4), List.of(4, 0), List.of(0, 0))) {
                var risk = RelativeRisks.interval(counts.get(0), 20, counts.get(1), 20, 0.95, RelativeRiskMethod.KATZ);
                assertThat(risk.reason().map(Reason::code)).contains(ReasonCode.ZERO_CELL);
            }
        }

        @Test
        void haveAnEmptyKatzIntervalWhereAllSucceed() {
            var risk = RelativeRisks.interval(10, 10, 10, 10, 0.95, RelativeRiskMethod.KATZ)
                    .orElseThrow();
            assertThat(risk.low()).isEqualTo(1);
            assertThat(risk.high()).isEqualTo(1);
        }

        @Test
        void carryTheirCountsAndMethod() {
            var risk = RelativeRisks.koopman(36, 40, 16, 80).orElseThrow();
            assertThat(List.of(risk.k1(), risk.n1(), risk.k2(), risk.n2())).containsExactly(36L, 40L, 16L, 80L);
            assertThat(risk.ratio().orElseThrow()).isCloseTo(4.5, within(1e-15));
            assertThat(risk.interval().method()).isEqualTo("koopman");
            assertThat(risk.derivation().method()).isEqualTo(RelativeRiskMethod.KOOPMAN.source());
        }
    }

    @Nested
    class Tests {
        @Test
        void useFisherWhereAnExpectedCountIsBelowFive() {
            var small = TwoByTwoTests.test(3, 10, 2, 10).orElseThrow();
            assertThat(small.method()).isEqualTo(TwoByTwoTest.Method.FISHER);
            assertThat(small.p()).isEqualTo(small.fisherTwoSided());
        }

        @Test
        void useTheScoreTestFromAnExpectedCountOfFive() {
            var five = TwoByTwoTests.test(4, 10, 6, 10).orElseThrow();
            assertThat(five.minExpected()).isEqualTo(5);
            assertThat(five.method()).isEqualTo(TwoByTwoTest.Method.SCORE);
            assertThat(five.p()).isEqualTo(five.scoreP().orElseThrow());
        }

        @Test
        void haveOnlyFisherWhereEverybodySucceeds() {
            var test = TwoByTwoTests.test(5, 5, 7, 7).orElseThrow();
            assertThat(test.scoreZ().reason().map(Reason::code)).contains(ReasonCode.NO_VARIATION);
            assertThat(test.yatesP().isComputable()).isFalse();
            assertThat(test.fisherTwoSided()).isEqualTo(1);
            assertThat(test.minExpected()).isZero();
            assertThat(test.p()).isEqualTo(1);
        }

        @Test
        void addUpAllTablesThatAreAsImprobable() {
            // 1/4 + 1/4: both tables of 2 against 2 with one kind in each group
            assertThat(TwoByTwoTests.test(2, 2, 0, 2).orElseThrow().fisherTwoSided())
                    .isCloseTo(2 / 6.0, within(1e-14));
            // R 4.2.2: fisher.test(matrix(c(7, 2, 1, 8), 2))
            assertThat(TwoByTwoTests.test(7, 9, 1, 9).orElseThrow().fisherTwoSided())
                    .isCloseTo(0.015220074043603439, within(1e-14));
        }

        @Test
        void areQuickAndConsistentForABillion() {
            var test = TwoByTwoTests.test(500_000_000, 1e9, 500_100_000, 1e9).orElseThrow();
            assertThat(test.fisherTwoSided()).isCloseTo(test.scoreP().orElseThrow(), withinPercentage(0.1));
            assertThat(test.nMinusOneP().orElseThrow()).isCloseTo(test.scoreP().orElseThrow(), withinPercentage(1e-5));
        }
    }
}
