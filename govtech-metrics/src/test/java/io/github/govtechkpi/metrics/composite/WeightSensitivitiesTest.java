package io.github.govtechkpi.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.metrics.composite.WeightSensitivity.Swap;
import io.github.govtechkpi.metrics.composite.WeightSensitivity.Verdict;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WeightSensitivitiesTest {
    @TestFactory
    Stream<DynamicTest> givesTheReferenceResults() {
        return VectorFile.read("t7_weight_sensitivity").tests(WeightSensitivitiesTest::answer);
    }

    private static Map<String, ?> answer(Case vector) {
        var names = new ArrayList<String>();
        vector.in().get("units").fieldNames().forEachRemaining(names::add);
        var values = names.stream()
                .map(name -> Case.numbers(vector.in().get("units").get(name)))
                .toArray(double[][]::new);
        var result = WeightSensitivities.box(names, values, vector.numbers("weights"), vector.number("boxDelta"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("baseScore", byName(result, WeightSensitivity.Unit::baseScore));
        answer.put("range", byName(result, unit -> List.of(unit.low(), unit.high())));
        answer.put(
                "pairwise", byName(result, unit -> Map.of("canBeat", unit.canBeat(), "canLoseTo", unit.canLoseTo())));
        return answer;
    }

    private static Computed<Map<String, Object>> byName(
            Computed<WeightSensitivity> result, Function<WeightSensitivity.Unit, Object> part) {
        return result.map(
                found -> found.units().stream().collect(Collectors.toMap(WeightSensitivity.Unit::name, part)));
    }

    private static WeightSensitivity box(double[][] values, double[] weights, double delta) {
        var names = IntStream.range(0, values.length)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .toList();
        return WeightSensitivities.box(names, values, weights, delta).orElseThrow();
    }

    @Nested
    class Ranges {
        @Test
        void leaveOutTheVertexWithoutAnyWeight() {
            var unit =
                    box(new double[][] {{1, 0}}, new double[] {1, 1}, 1).units().get(0);
            assertThat(unit.low()).isZero();
            assertThat(unit.high()).isEqualTo(1);
        }

        @Test
        void areASinglePointWithoutABox() {
            var unit = box(new double[][] {{1, 0.5}}, new double[] {3, 1}, 0)
                    .units()
                    .get(0);
            assertThat(unit.low())
                    .isEqualTo(unit.high())
                    .isEqualTo(unit.baseScore())
                    .isEqualTo(0.875);
        }

        @Test
        void overAllWeightsEndAtTheSmallestAndTheLargestComponent() {
            var unit = box(new double[][] {{0.4, 0.9, 0.2}}, new double[] {1, 1, 1}, 0.1)
                    .units()
                    .get(0);
            assertThat(unit.simplexLow()).isEqualTo(0.2);
            assertThat(unit.simplexHigh()).isEqualTo(0.9);
        }
    }

    @Nested
    class Pairs {
        @Test
        void thatTieAreNeitherWinNorLoss() {
            // 0.1 + 0.2 against 0.3: equal on paper, not in doubles
            var units = box(new double[][] {{0.1, 0.2}, {0.3, 0}}, new double[] {1, 1}, 0)
                    .units();
            assertThat(units.get(0).canBeat()).isEmpty();
            assertThat(units.get(0).canLoseTo()).isEmpty();
        }

        @Test
        void canReachATieAtTheEdgeOfTheBoxWithoutABeatingEachOther() {
            // with weights of 1.25 and 0.75 the scores tie: 1.25 * 3 = 0.75 * 5
            var units = box(new double[][] {{3, 0}, {0, 5}}, new double[] {1, 1}, 0.25)
                    .units();
            assertThat(units.get(0).canBeat()).isEmpty();
            assertThat(units.get(1).canBeat()).containsExactly("A");
        }

        @Test
        void areDecidedExactlyAlsoWhereScoresNearlyTie() {
            var units = box(new double[][] {{3.00000000000001, 0}, {0, 5}}, new double[] {1, 1}, 0.25)
                    .units();
            assertThat(units.get(0).canBeat()).containsExactly("B");
            assertThat(units.get(1).canLoseTo()).containsExactly("A");
        }

        @Test
        void dominateWhereNoWeightsCanReverseThem() {
            var units = box(new double[][] {{0.5, 0.6}, {0.5, 0.5}, {0.5, 0.5}, {0.6, 0.4}}, new double[] {1, 1}, 0.1)
                    .units();
            assertThat(units.get(0).dominates()).containsExactly("B", "C");
            assertThat(units.get(1).dominates()).isEmpty();
            assertThat(units.get(3).dominates()).isEmpty();
        }
    }

    @Nested
    class Verdicts {
        @Test
        void restOnTwentyFivePercentWhateverTheBox() {
            var values = new double[][] {{3.1, 0}, {0, 5}};
            assertThat(box(values, new double[] {1, 1}, 0).verdict()).isEqualTo(Verdict.RANK_NOT_ROBUST);
            assertThat(box(values, new double[] {1, 1}, 0).swaps()).containsExactly(new Swap("A", "B"));
            assertThat(box(values, new double[] {1, 1}, 0).derivation().warnings())
                    .extracting(Caveat::toString)
                    .containsExactly(
                            "RANK_NOT_ROBUST: Weights within 25 percent of those given reverse the order of some pairs (A/B).");
            var tied = box(new double[][] {{3, 0}, {0, 5}}, new double[] {1, 1}, 1);
            assertThat(tied.verdict()).isEqualTo(Verdict.RANK_ROBUST);
            assertThat(tied.derivation().warnings()).isEmpty();
        }

        @Test
        void areRobustForEqualUnits() {
            assertThat(box(new double[][] {{1, 2}, {1, 2}}, new double[] {1, 1}, 0.5)
                            .verdict())
                    .isEqualTo(Verdict.RANK_ROBUST);
        }

        @Test
        void nameTenPairsAtMost() {
            var ten = box(new double[][] {{0, 4}, {1, 3}, {2, 2}, {3, 1}, {4, 0}}, new double[] {1, 1}, 0.1);
            assertThat(ten.swaps()).hasSize(10);
            assertThat(ten.derivation().warnings().get(0).text().toString()).endsWith("D/E).");
            var values =
                    IntStream.range(0, 6).mapToObj(i -> new double[] {i, 5 - i}).toArray(double[][]::new);
            var result = box(values, new double[] {1, 1}, 0.1);
            assertThat(result.swaps()).hasSize(15);
            assertThat(result.derivation().warnings().get(0).text().toString())
                    .contains("(A/B, ")
                    .endsWith("B/F, C/D, …).");
        }
    }

    @Test
    void refusesMissingAndEmptyColumns() {
        assertThat(WeightSensitivities.box(List.of("A"), new double[][] {{1, Double.NaN}}, new double[] {1, 1}, 0.1)
                        .reason()
                        .map(Reason::code))
                .contains(ReasonCode.MISSING_COMPONENT);
        assertThat(WeightSensitivities.box(List.of(), new double[0][], new double[] {1}, 0.1)
                        .reason()
                        .map(Reason::code))
                .contains(ReasonCode.EMPTY_TABLE);
    }

    @Test
    void refusesWhatCanNeverBeRight() {
        var one = new double[][] {{1, 2}};
        assertThatThrownBy(() -> box(one, new double[] {0, 0}, 0.1))
                .hasMessage("INVALID_WEIGHTS: The sum of weights must be above 0 and finite, but was 0.0");
        assertThatThrownBy(() -> box(one, new double[] {1, 1}, 1.1))
                .hasMessage("INVALID_INPUT: boxDelta must be from 0 to 1, but was 1.1: enter 25 percent as 0.25");
        assertThatThrownBy(() -> box(one, new double[] {1, 1}, -0.1))
                .hasMessage("INVALID_INPUT: boxDelta must be from 0 to 1, but was -0.1: enter 25 percent as 0.25");
        assertThatThrownBy(() -> box(one, new double[] {1, 1}, Double.NaN))
                .hasMessage("INVALID_INPUT: boxDelta must be a finite number, but was NaN");
        assertThatThrownBy(() -> WeightSensitivities.box(List.of("A", "B"), one, new double[] {1, 1}, 0.1))
                .hasMessage("LENGTH_MISMATCH: names and values must have one length, but have 2 and 1");
        assertThatThrownBy(() -> WeightSensitivities.box(
                        List.of("A", "A"), new double[][] {{1, 2}, {2, 1}}, new double[] {1, 1}, 0.1))
                .hasMessage("INVALID_INPUT: names must hold each unit once, but were [A, A]");
        assertThatThrownBy(() -> box(new double[][] {{1e308, 1e308}}, new double[] {1, 1}, 0.1))
                .hasMessage("INVALID_INPUT: baseScore must be a finite number, but was Infinity");
    }
}
