package io.github.govtechkpi.metrics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.decomposition.ParadoxReport.Reversal;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpsonTest {
    @Nested
    class Published {
        @Test
        void kidneyStonesReverseInBothStrata() {
            // Charig et al, BMJ 292 (1986) 879: 93 and 73 % of the open operations against 87 and 69 %, 78 against 83 %
            // in all
            var report = Simpson.compare(List.of(
                            new GroupCounts("small stones", 81, 87, 234, 270),
                            new GroupCounts("large stones", 192, 263, 55, 80)))
                    .orElseThrow();

            assertThat(report.pooledA()).isCloseTo(0.78, offset(0.005));
            assertThat(report.pooledB()).isCloseTo(0.83, offset(0.005));
            assertThat(report.strata().get(0).difference().orElseThrow()).isCloseTo(0.93 - 0.87, offset(0.01));
            assertThat(report.strata().get(1).difference().orElseThrow()).isCloseTo(0.73 - 0.69, offset(0.01));
            assertThat(report.reversal()).isEqualTo(Reversal.FULL);
            assertThat(report.standardisedSignDiffers()).isTrue();
            assertThat(report.oppositeStrata()).containsExactly("small stones", "large stones");
            assertThat(List.of(report.eventsA(), report.baseA(), report.eventsB(), report.baseB()))
                    .containsExactly(273.0, 350.0, 289.0, 350.0);
            assertThat(report.derivation().warnings())
                    .extracting(Caveat::toString)
                    .containsExactly(
                            "TOTAL_AND_PARTS_DISAGREE: The total and the parts disagree (opposite to the total: small stones, large stones)."
                                    + " Which of them is causal cannot be decided from these counts.");
        }

        @Test
        void admissionsToBerkeleyDifferInSignOnceTheDepartmentsAreMixedAlike() {
            // Bickel, Hammel and O'Connell 1975; R 4.2.2, mantelhaen.test(UCBAdmissions, correct = FALSE and TRUE)
            var report = Simpson.compare(List.of(
                            new GroupCounts("A", 512, 825, 89, 108),
                            new GroupCounts("B", 353, 560, 17, 25),
                            new GroupCounts("C", 120, 325, 202, 593),
                            new GroupCounts("D", 138, 417, 131, 375),
                            new GroupCounts("E", 53, 191, 94, 393),
                            new GroupCounts("F", 22, 373, 24, 341)))
                    .orElseThrow();

            assertThat(report.pooledA()).isCloseTo(0.445, offset(0.0005));
            assertThat(report.pooledB()).isCloseTo(0.304, offset(0.0005));
            assertThat(report.standardisedSignDiffers()).isTrue();
            assertThat(report.mantelHaenszel().oddsRatio().orElseThrow()).isCloseTo(0.9046968, offset(5e-8));
            assertThat(report.mantelHaenszel().chiSquared().orElseThrow()).isCloseTo(1.5246, offset(5e-5));
            assertThat(report.mantelHaenszel().p().orElseThrow()).isCloseTo(0.2169, offset(5e-5));
            assertThat(report.mantelHaenszel().chiSquaredCorrected().orElseThrow())
                    .isCloseTo(1.4269, offset(5e-5));
        }
    }

    @Nested
    class Reversals {
        // stratum one is opposite to the total in each case; stratum two is not, and stratum three ties or is absent
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "opposite strata hold more than half, PARTIAL, 10, 100, 120, 900, 90, 100, 1, 10, 0, 0, 0, 0",
            "opposite strata hold half, NONE, 1, 10, 2, 10, 9, 10, 1, 10, 0, 0, 0, 0",
            "tied strata are left out of all, FULL, 10, 100, 120, 900, 0, 0, 0, 0, 90, 100, 9, 10",
            "tied strata count in the weight, NONE, 1, 10, 20, 110, 9, 10, 1, 10, 50, 100, 5, 10"
        })
        void followTheSignsAndWeightsOfTheStrata(
                String name,
                Reversal reversal,
                double a1,
                double m1,
                double b1,
                double n1,
                double a2,
                double m2,
                double b2,
                double n2,
                double a3,
                double m3,
                double b3,
                double n3) {
            var report = Simpson.compare(
                            new double[] {a1, a2, a3},
                            new double[] {m1, m2, m3},
                            new double[] {b1, b2, b3},
                            new double[] {n1, n2, n3})
                    .orElseThrow();

            assertThat(report.pooledDifference()).as(name).isPositive();
            assertThat(report.reversal()).as(name).isEqualTo(reversal);
            assertThat(report.oppositeStrata()).containsExactly("1");
            assertThat(report.derivation().warnings()).hasSize(reversal == Reversal.NONE ? 0 : 1);
        }

        @Test
        void areNoneForAPooledDifferenceOfExactly0() {
            // in doubles 1/3 + 1/3 of both arms would leave a trace
            var report = Simpson.compare(
                            new double[] {1, 2}, new double[] {3, 3}, new double[] {2, 3}, new double[] {3, 7})
                    .orElseThrow();

            assertThat(report.pooledDifference()).isZero();
            assertThat(report.reversal()).isEqualTo(Reversal.NONE);
            assertThat(report.oppositeStrata()).isEmpty();
            assertThat(report.standardisedSignDiffers()).isFalse();
        }
    }

    @Nested
    class EmptyArms {
        private final ParadoxReport report = Simpson.compare(List.of(
                        new GroupCounts("both", 4, 10, 3, 10),
                        new GroupCounts("A alone", 5, 5, 0, 0),
                        new GroupCounts("neither", 0, 0, 0, 0)))
                .orElseThrow();

        @Test
        void leaveTheirStratumWithoutADifference() {
            assertThat(report.strata().get(0).difference().orElseThrow()).isEqualTo(0.1);
            assertThat(code(report.strata().get(1).difference())).isEqualTo(ReasonCode.NO_BASE);
            assertThat(code(report.strata().get(2).difference())).isEqualTo(ReasonCode.NO_BASE);
        }

        @Test
        void leaveNoDifferenceAtACommonMix() {
            assertThat(report.standardisedDifference().reason().map(Reason::toString))
                    .contains(
                            "UNIT_WITHOUT_BASE: The stratum \"A alone\" lacks one of the arms, so no difference at a common mix is defined.");
            assertThat(report.standardisedSignDiffers()).isFalse();
        }

        @Test
        void addNothingToTheMantelHaenszelSums() {
            assertThat(report.mantelHaenszel())
                    .isEqualTo(Simpson.compare(List.of(new GroupCounts("both", 4, 10, 3, 10)))
                            .orElseThrow()
                            .mantelHaenszel());
        }

        @Test
        void doNoHarmWhereBothAreEmpty() {
            assertThat(Simpson.compare(List.of(
                                    new GroupCounts("both", 4, 10, 3, 10), new GroupCounts("neither", 0, 0, 0, 0)))
                            .orElseThrow()
                            .standardisedDifference()
                            .orElseThrow())
                    .isEqualTo(0.1);
        }
    }

    @Nested
    class WithoutAnswer {
        @Test
        void isEverythingWithoutStrataOrWithoutAnArm() {
            assertThat(code(Simpson.compare(List.of()))).isEqualTo(ReasonCode.EMPTY_TABLE);
            assertThat(code(Simpson.compare(List.of(new GroupCounts("x", 0, 0, 1, 2)))))
                    .isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(code(Simpson.compare(List.of(new GroupCounts("x", 1, 2, 1, 0)))))
                    .isEqualTo(ReasonCode.ZERO_DENOMINATOR);
        }

        @Test
        void areTheRatiosAndTheTestWhereNothingHappened() {
            var common = Simpson.compare(List.of(new GroupCounts("x", 0, 10, 0, 20)))
                    .orElseThrow()
                    .mantelHaenszel();

            assertThat(common.riskDifference().orElseThrow()).isZero();
            assertThat(code(common.riskRatio())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(code(common.oddsRatio())).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(code(common.chiSquared())).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(code(common.chiSquaredCorrected())).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(code(common.p())).isEqualTo(ReasonCode.NO_VARIATION);
        }

        @Test
        void isTheRiskDifferenceWhereNoStratumHasBothArms() {
            var common = Simpson.compare(List.of(new GroupCounts("x", 1, 2, 0, 0), new GroupCounts("y", 0, 0, 1, 2)))
                    .orElseThrow()
                    .mantelHaenszel();

            assertThat(code(common.riskDifference())).isEqualTo(ReasonCode.NO_BASE);
        }

        @Test
        void isATestOfASingleCase() {
            assertThat(code(Simpson.compare(List.of(new GroupCounts("x", 1, 1, 0, 0), new GroupCounts("y", 0, 0, 1, 1)))
                            .orElseThrow()
                            .mantelHaenszel()
                            .chiSquared()))
                    .isEqualTo(ReasonCode.NO_VARIATION);
        }
    }

    @Test
    void correctsADeviationOfOneHalfAndNotASmallerOne() {
        // 2 of 4 against 1 of 4: deviation 0.5, corrected to 0; 2 of 5 against 2 of 6: below 0.5, left as it is
        var half = Simpson.compare(List.of(new GroupCounts("x", 2, 4, 1, 4))).orElseThrow();
        var less = Simpson.compare(List.of(new GroupCounts("x", 2, 5, 2, 6))).orElseThrow();

        assertThat(half.mantelHaenszel().chiSquaredCorrected().orElseThrow()).isZero();
        assertThat(half.mantelHaenszel().chiSquared().orElseThrow()).isPositive();
        assertThat(less.mantelHaenszel().chiSquaredCorrected())
                .isEqualTo(less.mantelHaenszel().chiSquared());
    }

    @Nested
    class Refused {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2.5 | 10 | 1 | 10 | events in arm A of \"x\" must be a whole number from 0 up, but was 2.5",
                    "2 | 10.5 | 1 | 10 | base in arm A of \"x\" must be a whole number from 0 up, but was 10.5",
                    "2 | 10 | 1.5 | 10 | events in arm B of \"x\" must be a whole number from 0 up, but was 1.5",
                    "11 | 10 | 1 | 10 | events in arm A of \"x\" must not exceed their base, but were 11 of 10",
                    "2 | 10 | 11 | 10 | events in arm B of \"x\" must not exceed their base, but were 11 of 10"
                })
        void areCountsThatAreNoWholeParts(double a, double baseA, double b, double baseB, String message) {
            assertThatThrownBy(() -> Simpson.compare(List.of(new GroupCounts("x", a, baseA, b, baseB))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: " + message);
        }

        @Test
        void areNamesThatStandTwice() {
            var x = new GroupCounts("x", 1, 2, 1, 2);

            assertThatThrownBy(() -> Simpson.compare(List.of(x, x)))
                    .hasMessage("INVALID_INPUT: The group \"x\" stands twice: add its counts up first");
        }
    }

    private static ReasonCode code(Computed<?> answer) {
        return answer.reason().map(Reason::code).orElseThrow();
    }
}
