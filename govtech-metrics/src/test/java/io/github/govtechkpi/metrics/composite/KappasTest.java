package io.github.govtechkpi.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KappasTest {
    @TestFactory
    Stream<DynamicTest> givesTheReferenceResults() {
        return VectorFile.read("t7_kappa").tests(KappasTest::answer);
    }

    @TestFactory
    Stream<DynamicTest> givesThePublishedDigits() {
        return VectorFile.read("t7_kappa").tests(vector -> Published.toItsDigits(vector, answer(vector)));
    }

    private static Map<String, ?> answer(Case vector) {
        if (vector.function().equals("fleiss")) {
            return Map.of("kappa", Kappas.fleiss(table(vector, "counts")).value());
        }
        var table = table(vector, "table");
        var cohen = Kappas.cohen(table);
        var linear = Kappas.linear(table);
        var quadratic = Kappas.quadratic(table);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("n", cohen.n());
        answer.put("agreement", cohen.agreementsCount() / (double) cohen.n());
        answer.put("kappa", cohen.value());
        answer.put("kappaSe", cohen.standardError());
        answer.put("kappaLinear", linear.value());
        answer.put("kappaLinearSe", linear.standardError());
        answer.put("kappaQuadratic", quadratic.value());
        answer.put("kappaQuadraticSe", quadratic.standardError());
        answer.put("pabak", Kappas.pabak(table).value());
        return answer;
    }

    private static double[][] table(Case vector, String name) {
        return StreamSupport.stream(vector.in().get(name).spliterator(), false)
                .map(Case::numbers)
                .toArray(double[][]::new);
    }

    private static double[][] table(double[]... rows) {
        return rows;
    }

    private static ReasonCode code(Agreement agreement) {
        assertThat(agreement.standardError()).isEmpty();
        return agreement.value().reason().map(Reason::code).orElseThrow();
    }

    @Nested
    class TwoRaters {
        @Test
        void areReportedWithTheirCounts() {
            var kappa = Kappas.quadratic(table(new double[] {20, 5}, new double[] {10, 15}));
            assertThat(kappa.agreementsCount()).isEqualTo(35);
            assertThat(kappa.n()).isEqualTo(50);
            assertThat(kappa.measure()).isEqualTo(Agreement.Measure.COHEN_QUADRATIC);
            assertThat(kappa.table()).containsExactly(List.of(20.0, 5.0), List.of(10.0, 15.0));
        }

        @Test
        void whoUseOneCategoryOnlyHaveNothingToAgreeOn() {
            var table = table(new double[] {10, 0}, new double[] {0, 0});
            assertThat(code(Kappas.cohen(table))).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(code(Kappas.linear(table))).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(code(Kappas.quadratic(table))).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(Kappas.cohen(table).agreementsCount()).isEqualTo(10);
            assertThat(Kappas.pabak(table).value().orElseThrow()).isEqualTo(1);
            assertThat(Kappas.pabak(table).standardError()).contains(0.0);
        }

        @Test
        void whoAlwaysDisagreeTheSameWayAgreeAsByChance() {
            var table = table(new double[] {0, 7}, new double[] {0, 0});
            assertThat(Kappas.cohen(table).value().orElseThrow()).isZero();
            assertThat(Kappas.pabak(table).value().orElseThrow()).isEqualTo(-1);
        }

        @Test
        void whoAgreeFullyHaveAKappaOfOneWithoutError() {
            var table = table(new double[] {1, 0, 0}, new double[] {0, 3, 0}, new double[] {0, 0, 3});
            for (var kappa : List.of(Kappas.cohen(table), Kappas.linear(table), Kappas.quadratic(table))) {
                assertThat(kappa.value().orElseThrow()).isEqualTo(1);
                assertThat(kappa.standardError()).contains(0.0);
            }
        }

        @Test
        void needMoreThanOneCategory() {
            assertThat(code(Kappas.cohen(table(new double[] {5})))).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(code(Kappas.quadratic(table(new double[] {5})))).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(code(Kappas.pabak(table(new double[] {5})))).isEqualTo(ReasonCode.NO_VARIATION);
        }

        @Test
        void whoJudgedNothingHaveAnEmptyTable() {
            for (var table : List.of(new double[0][], new double[1][1], new double[2][2])) {
                assertThat(code(Kappas.cohen(table))).isEqualTo(ReasonCode.EMPTY_TABLE);
                assertThat(code(Kappas.pabak(table))).isEqualTo(ReasonCode.EMPTY_TABLE);
            }
        }

        @Test
        void haveAPabakWithTheErrorOfAShare() {
            var pabak = Kappas.pabak(table(new double[] {20, 5}, new double[] {10, 15}));
            assertThat(pabak.standardError().orElseThrow()).isCloseTo(2 * Math.sqrt(0.7 * 0.3 / 50), within(1e-15));
            var three = Kappas.pabak(table(new double[] {3, 0, 0}, new double[] {0, 0, 1}, new double[3]));
            assertThat(three.value().orElseThrow()).isCloseTo((3 * 0.75 - 1) / 2, within(1e-15));
            assertThat(three.standardError().orElseThrow()).isCloseTo(1.5 * Math.sqrt(0.75 * 0.25 / 4), within(1e-15));
        }

        @Test
        void needASquareTableOfCounts() {
            assertThatThrownBy(() -> Kappas.cohen(table(new double[] {1, 2})))
                    .hasMessage(
                            "LENGTH_MISMATCH: rows and columns of the table must have one length, but have 2 and 1");
            assertThatThrownBy(() -> Kappas.linear(table(new double[] {1, 2}, new double[] {1, 2.5})))
                    .hasMessage("INVALID_INPUT: table[1][1] must be a whole number from 0 up, but was 2.5");
            assertThatThrownBy(() -> Kappas.pabak(table(new double[] {1, -2}, new double[] {1, 2})))
                    .hasMessage("INVALID_INPUT: table[0][1] must be a whole number from 0 up, but was -2.0");
            assertThatThrownBy(() -> Kappas.quadratic(table(new double[] {Double.NaN})))
                    .hasMessage("INVALID_INPUT: table[0][0] must be a finite number, but was NaN");
            assertThat(Kappas.cohen(table(new double[] {0x1p53})).n()).isEqualTo(1L << 53);
            assertThatThrownBy(() -> Kappas.cohen(table(new double[] {1e16, 0}, new double[] {0, 1})))
                    .hasMessage("INVALID_INPUT: agreementsCount must not exceed 2^53, but was 1.0E16");
        }
    }

    @Nested
    class Fleiss {
        @Test
        void countsAgreeingPairs() {
            // pairs: 3 of 3 in the first item, 1 of 3 in the second
            var kappa = Kappas.fleiss(table(new double[] {3, 0}, new double[] {1, 2}));
            assertThat(kappa.agreementsCount()).isEqualTo(4);
            assertThat(kappa.n()).isEqualTo(6);
            assertThat(kappa.value().orElseThrow()).isCloseTo((4.0 / 6 - 20.0 / 36) / (1 - 20.0 / 36), within(1e-15));
            assertThat(kappa.standardError()).isEmpty();
        }

        @Test
        void isUndefinedWithoutVariationPairsOrJudgements() {
            assertThat(code(Kappas.fleiss(table(new double[] {3, 0}, new double[] {3, 0}))))
                    .isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(code(Kappas.fleiss(table(new double[] {1, 0}, new double[] {0, 1}))))
                    .isEqualTo(ReasonCode.NO_PAIRABLE_VALUES);
            assertThat(code(Kappas.fleiss(table(new double[] {0, 0})))).isEqualTo(ReasonCode.EMPTY_TABLE);
            assertThat(code(Kappas.fleiss(table()))).isEqualTo(ReasonCode.EMPTY_TABLE);
        }

        @Test
        void needsAsManyRatersForEachItem() {
            assertThatThrownBy(() -> Kappas.fleiss(table(new double[] {3, 0}, new double[] {1, 1})))
                    .hasMessage("INVALID_INPUT: Each item must have as many raters as the first (3.0),"
                            + " but counts[1] has 2.0: use Krippendorff's alpha");
            assertThatThrownBy(() -> Kappas.fleiss(table(new double[] {3, 0}, new double[] {3})))
                    .hasMessage("LENGTH_MISMATCH: the categories of the items must have one length, but have 1 and 2");
            assertThatThrownBy(() -> Kappas.fleiss(table(new double[] {0.5, 1})))
                    .hasMessage("INVALID_INPUT: counts[0][0] must be a whole number from 0 up, but was 0.5");
        }
    }
}
