package io.github.govtechkpi.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.metrics.composite.Composite.MissingRule;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CompositesTest {
    private static final ItemsMet ITEMS = ItemsMet.of(31, 48);
    private static final double MISSING = Double.NaN;

    @TestFactory
    Stream<DynamicTest> givesTheReferenceResults() {
        return VectorFile.read("t7_composite").tests(vector -> switch (vector.function()) {
            case "weightedMean" -> weightedMean(vector);
            case "maturity" -> maturity(vector);
            case "zScoreIndex" -> zScoreIndex(vector);
            case "goalpost" -> goalpost(vector);
            default -> throw new AssertionError(vector.function());
        });
    }

    private static Map<String, ?> weightedMean(Case vector) {
        var values = vector.numbers("values");
        var rule = vector.has("missing") ? MissingRule.valueOf(vector.text("missing")) : MissingRule.REFUSE;
        var composite = Composites.weightedMean(ITEMS, names(values.length), values, vector.numbers("weights"), rule);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("arithmetic", composite.map(Composite::value));
        answer.put("geometric", composite.flatMap(Composite::geometric));
        answer.put("minimum", composite.map(Composite::minimum));
        answer.put("group", composite.flatMap(Composite::group));
        answer.put("weightPresent", composite.map(Composite::weightPresent));
        return answer;
    }

    private static Map<String, ?> maturity(Case vector) {
        var maturity = Maturities.of(vector.numbers("scores"), vector.numbers("maxScores"));
        return Map.of(
                "simpleMeanOfShares", maturity.map(Maturity::simpleMeanOfShares),
                "pointsShare", maturity.map(Maturity::pointsShare),
                "group", maturity.map(Maturity::group));
    }

    private static Map<String, ?> zScoreIndex(Case vector) {
        var components = StreamSupport.stream(vector.in().get("components").spliterator(), false)
                .map(Case::numbers)
                .toArray(double[][]::new);
        var units = components[0].length;
        var index = PeerIndices.zScoreIndex(names(units), Collections.nCopies(units, ITEMS), components);
        return Map.of(
                "z", index.map(PeerIndex::z),
                "composite", index.map(PeerIndex::composite),
                "minMax", index.map(PeerIndex::minMax));
    }

    private static Map<String, ?> goalpost(Case vector) {
        var value = vector.number("value");
        var low = vector.number("low");
        var high = vector.number("high");
        var score = vector.text("better").equals("HIGHER")
                ? Goalposts.higherIsBetter(value, low, high)
                : Goalposts.lowerIsBetter(value, low, high);
        return Map.of("score", score.score(), "clamped", score.clamped());
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    }

    private static Composite mean(double[] values, double... weights) {
        return Composites.weightedMean(ITEMS, names(values.length), values, weights)
                .orElseThrow();
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }

    @Nested
    class WeightedMean {
        @Test
        void isNeverPrintedWithoutTheItemsMet() {
            var composite = mean(new double[] {0.8, 0.6, 0.9, 0.7}, 1, 1, 1, 1);
            assertThat(composite.text()).isEqualTo(LocalizedText.of("0.750（48項目中31項目）", "0.750 (31 of 48 items)"));
            assertThat(composite.items()).isEqualTo(ITEMS);
            assertThat(composite.components())
                    .extracting(Composite.Component::name)
                    .containsExactly("c0", "c1", "c2", "c3");
            assertThat(composite.weightPresent()).isEqualTo(1);
            assertThat(composite.derivation().warnings()).isEmpty();
            assertThatThrownBy(() -> Composites.weightedMean(null, names(1), new double[] {1}, new double[] {1}))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("items");
        }

        @Test
        void takesOnlyTheProportionsOfTheWeights() {
            assertThat(mean(new double[] {1, 0}, 3, 1).value()).isEqualTo(0.75);
            assertThat(mean(new double[] {1, 0}, 0.3, 0.1).value()).isCloseTo(0.75, within(1e-15));
            assertThat(mean(new double[] {1, 0}, 1, 0).value()).isEqualTo(1);
        }

        @Test
        void hasAMinimumWithoutWeights() {
            assertThat(mean(new double[] {0.9, 0.1}, 1, 0).minimum()).isEqualTo(0.1);
        }

        @Test
        void hasAGroupOnlyIfAllValuesLieFromZeroToOne() {
            assertThat(mean(new double[] {0, 1}, 1, 1).group().orElseThrow()).isEqualTo(MaturityGroup.B);
            assertThat(code(mean(new double[] {0, 1.01}, 1, 1).group())).isEqualTo(ReasonCode.OUTSIDE_UNIT_INTERVAL);
            assertThat(code(mean(new double[] {-0.01, 1}, 1, 1).group())).isEqualTo(ReasonCode.OUTSIDE_UNIT_INTERVAL);
        }

        @Test
        void doesNotLoseAGroupToTheLastBit() {
            // 0.1 + 0.7 + 1.0 + 0.2 is 1.9999999999999998 in doubles
            assertThat(mean(new double[] {0.1, 0.7, 1.0, 0.2}, 1, 1, 1, 1)
                            .group()
                            .orElseThrow())
                    .isEqualTo(MaturityGroup.B);
        }

        @Test
        void hasAGeometricMeanOnlyIfAllValuesAreAboveZero() {
            assertThat(mean(new double[] {1, 4}, 1, 1).geometric().orElseThrow())
                    .isCloseTo(2, within(1e-15));
            assertThat(code(mean(new double[] {0, 4}, 0, 1).geometric())).isEqualTo(ReasonCode.NON_POSITIVE_COMPONENT);
            assertThat(code(mean(new double[] {-1, 4}, 1, 1).geometric())).isEqualTo(ReasonCode.NON_POSITIVE_COMPONENT);
        }

        @Test
        void refusesAMissingComponentByDefault() {
            var reason = Composites.weightedMean(
                            ITEMS, List.of("OSI", "TII", "HCI"), new double[] {0.5, MISSING, MISSING}, new double[] {
                                1, 1, 1
                            })
                    .reason()
                    .orElseThrow();
            assertThat(reason.code()).isEqualTo(ReasonCode.MISSING_COMPONENT);
            assertThat(reason.message())
                    .isEqualTo(LocalizedText.of("値のない構成要素があります（TII, HCI）。", "Components without a value: TII, HCI."));
        }

        @Test
        void renormalisesOnDemandAndStatesTheWeightPresent() {
            var composite = Composites.weightedMean(
                            ITEMS,
                            names(3),
                            new double[] {0.5, MISSING, 0.8},
                            new double[] {1, 1, 2},
                            MissingRule.RENORMALISE)
                    .orElseThrow();
            assertThat(composite.value()).isCloseTo(0.7, within(1e-15));
            assertThat(composite.minimum()).isEqualTo(0.5);
            assertThat(composite.geometric().orElseThrow()).isCloseTo(Math.cbrt(0.5 * 0.64), within(1e-15));
            assertThat(composite.weightPresent()).isEqualTo(0.75);
            assertThat(composite.components().get(1).value()).isEmpty();
            assertThat(composite.derivation().warnings())
                    .extracting(warning -> warning.text().in(Locale.JAPANESE))
                    .containsExactly("値のない構成要素を除き、残りの重み（全体を1として0.75）で計算しています。");
        }

        @Test
        void doesNotRenormaliseNothing() {
            assertThat(code(Composites.weightedMean(
                            ITEMS, names(1), new double[] {MISSING}, new double[] {1}, MissingRule.RENORMALISE)))
                    .isEqualTo(ReasonCode.MISSING_COMPONENT);
            assertThat(code(Composites.weightedMean(
                            ITEMS, names(2), new double[] {MISSING, 1}, new double[] {1, 0}, MissingRule.RENORMALISE)))
                    .isEqualTo(ReasonCode.MISSING_COMPONENT);
        }

        @Test
        void refusesWhatCanNeverBeRight() {
            assertThatThrownBy(() -> mean(new double[] {1}, 1, 2))
                    .hasMessage("LENGTH_MISMATCH: values and weights must have one length, but have 1 and 2");
            assertThatThrownBy(() -> Composites.weightedMean(ITEMS, names(2), new double[] {1}, new double[] {1}))
                    .hasMessage("LENGTH_MISMATCH: names and values must have one length, but have 2 and 1");
            assertThatThrownBy(() -> mean(new double[] {Double.POSITIVE_INFINITY}, 1))
                    .hasMessage(
                            "MISSING_COMPONENT: values[0] must be a finite number, or NaN where the value is missing,"
                                    + " but was Infinity");
            assertThatThrownBy(() -> mean(new double[] {1, 1}, 1, -1))
                    .hasMessage("INVALID_WEIGHTS: weights[1] must be a finite number from 0 up, but was -1.0");
            assertThatThrownBy(() -> mean(new double[] {1, 1}, Double.NaN, 1))
                    .hasMessage("INVALID_WEIGHTS: weights[0] must be a finite number from 0 up, but was NaN");
            assertThatThrownBy(() -> mean(new double[0]))
                    .hasMessage("INVALID_WEIGHTS: The sum of weights must be above 0 and finite, but was 0.0");
            assertThatThrownBy(() -> mean(new double[] {1, 1}, 1e308, 1e308))
                    .hasMessage("INVALID_WEIGHTS: The sum of weights must be above 0 and finite, but was Infinity");
            assertThatThrownBy(() -> mean(new double[] {1e308, 1e308}, 1, 1))
                    .hasMessage("INVALID_INPUT: value must be a finite number, but was Infinity");
        }
    }

    @Nested
    class Gtmi {
        @Test
        void isTheSimpleMeanOfItsFourComponents() {
            var gtmi = Composites.gtmi(ITEMS, 0.8, 0.6, 0.9, 0.7).orElseThrow();
            assertThat(gtmi.value()).isEqualTo(0.75);
            assertThat(gtmi.group().orElseThrow()).isEqualTo(MaturityGroup.A);
            assertThat(gtmi.components())
                    .extracting(Composite.Component::name)
                    .containsExactly("CGSI", "PSDI", "DCEI", "GTEI");
            assertThat(gtmi.derivation().warnings()).isEmpty();
            assertThat(gtmi.derivation().method()).startsWith("GTMI");
        }

        @Test
        void refusesComponentsOutsideZeroToOne() {
            assertThatThrownBy(() -> Composites.gtmi(ITEMS, 0.8, 1.1, 0.9, 0.7))
                    .hasMessage("INVALID_INPUT: PSDI must be from 0 to 1, but was 1.1");
            assertThatThrownBy(() -> Composites.gtmi(ITEMS, 0.8, 1, 0.9, -0.1))
                    .hasMessage("INVALID_INPUT: GTEI must be from 0 to 1, but was -0.1");
            assertThat(Composites.gtmi(ITEMS, 0, 1, 0, 1).orElseThrow().value()).isEqualTo(0.5);
            assertThat(code(Composites.gtmi(ITEMS, 0.8, MISSING, 0.9, 0.7))).isEqualTo(ReasonCode.MISSING_COMPONENT);
        }
    }

    @Nested
    class Egdi {
        @Test
        void isTheMeanOfThreeAndWarnsThatItIsRelative() {
            var egdi = Composites.egdi(ITEMS, 0.9, 0.6, 0.9).orElseThrow();
            assertThat(egdi.value()).isCloseTo(0.8, within(1e-15));
            assertThat(egdi.derivation().warnings())
                    .extracting(Caveat::code)
                    .containsExactly(CaveatCode.RELATIVE_TO_PEERS);
        }
    }

    @Nested
    class Items {
        @Test
        void areAtLeastOneAndNoMoreAreMetThanThereAre() {
            assertThat(ItemsMet.of(0, 1)).hasToString("0 of 1 items");
            assertThat(ItemsMet.of(1, 1).text().ja()).contains("1項目中1項目");
            assertThatThrownBy(() -> ItemsMet.of(0, 0))
                    .hasMessage("INVALID_INPUT: total must be above 0, but was 0: count all items of the assessment");
            assertThatThrownBy(() -> ItemsMet.of(2, 1))
                    .hasMessage("INVALID_INPUT: met must be from 0 to total (1), but was 2");
            assertThatThrownBy(() -> ItemsMet.of(-1, 1))
                    .hasMessage("INVALID_INPUT: met must be from 0 to total (1), but was -1");
        }
    }
}
