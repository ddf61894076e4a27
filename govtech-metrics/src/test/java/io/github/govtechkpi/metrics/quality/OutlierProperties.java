package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OutlierProperties {
    @Property(tries = 300)
    void modifiedZAgreesWithItsDefinition(@ForAll("columns") double[] values) {
        var screen = Outliers.modifiedZ(values).orElseThrow();
        var median = middle(values);
        var deviations =
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
        var mad = middle(deviations);
        var meanDeviation = Arrays.stream(deviations).average().orElseThrow();
        assertThat(screen.median()).isEqualTo(median);
        assertThat(screen.mad()).isEqualTo(mad);
        for (var i = 0; i < values.length; i++) {
            var unit = mad > 0 ? mad / 0.6745 : 1.253314 * meanDeviation;
            var score = meanDeviation == 0 ? 0 : (values[i] - median) / unit;
            assertThat(screen.scores().get(i)).isCloseTo(score, within(1e-9 * (1 + Math.abs(score))));
            assertThat(screen.outliers().contains(i)).isEqualTo(Math.abs(score) > 3.5);
        }
    }

    @Property(tries = 300)
    void hampelAgreesWithItsDefinition(
            @ForAll("columns") double[] values, @ForAll @IntRange(min = 1, max = 4) int halfWindow) {
        var screen = Outliers.hampel(values, halfWindow, 3).orElseThrow();
        for (var i = 0; i < values.length; i++) {
            var window = Arrays.copyOfRange(
                    values, Math.max(0, i - halfWindow), Math.min(values.length, i + halfWindow + 1));
            var median = middle(window);
            var mad = middle(
                    Arrays.stream(window).map(value -> Math.abs(value - median)).toArray());
            assertThat(screen.medians().get(i)).isEqualTo(median);
            assertThat(screen.scaledMads().get(i)).isCloseTo(1.4826 * mad, within(1e-9));
            assertThat(screen.outliers().contains(i)).isEqualTo(Math.abs(values[i] - median) > 3 * 1.4826 * mad);
        }
    }

    @Property(tries = 300)
    void tukeysFencesEncloseTheQuartilesAndEachOther(@ForAll("columns") double[] values) {
        var screen = Outliers.tukey(values).orElseThrow();
        assertThat(DoubleStream.of(
                                screen.outerLow(),
                                screen.innerLow(),
                                screen.q1(),
                                screen.q3(),
                                screen.innerHigh(),
                                screen.outerHigh())
                        .boxed())
                .isSorted();
        for (var i = 0; i < values.length; i++) {
            assertThat(screen.outliers().contains(i))
                    .isEqualTo(values[i] < screen.innerLow() || values[i] > screen.innerHigh());
        }
    }

    @Property(tries = 1000) // more than there are edge cases
    void noScreenDependsOnUnitOrZeroPoint(
            @ForAll("columns") double[] values,
            @ForAll @IntRange(min = -8, max = 8) int power,
            @ForAll @IntRange(min = -1000, max = 1000) int shift) {
        // a power of two and whole values: exact, so that no flag can change by rounding
        var moved = Arrays.stream(values)
                .map(value -> (value + shift) * Math.pow(2, power))
                .toArray();
        assertThat(Outliers.modifiedZ(moved).orElseThrow().outliers())
                .isEqualTo(Outliers.modifiedZ(values).orElseThrow().outliers());
        assertThat(Outliers.hampel(moved).orElseThrow().outliers())
                .isEqualTo(Outliers.hampel(values).orElseThrow().outliers());
        assertThat(Outliers.tukey(moved).orElseThrow().outliers())
                .isEqualTo(Outliers.tukey(values).orElseThrow().outliers());
        if (values.length >= 15) {
            assertThat(Outliers.rosner(moved, 3, 0.05).orElseThrow().outlierCount())
                    .isEqualTo(Outliers.rosner(values, 3, 0.05).orElseThrow().outlierCount());
        }
    }

    @Property(tries = 200)
    void mirroredValuesHaveMirroredScores(@ForAll("columns") double[] values) {
        var mirrored = Arrays.stream(values).map(value -> -value).toArray();
        var scores = Outliers.modifiedZ(values).orElseThrow().scores();
        var mirroredScores = Outliers.modifiedZ(mirrored).orElseThrow().scores();
        for (var i = 0; i < values.length; i++) {
            assertThat(mirroredScores.get(i)).isCloseTo(-scores.get(i), within(0.0));
        }
    }

    @Property(tries = 100)
    void rosnerFindsMoreAtALaxerLevelAndNamesDistinctValues(@ForAll("longColumns") double[] values) {
        var strict = Outliers.rosner(values, 5, 0.01).orElseThrow();
        var lax = Outliers.rosner(values, 5, 0.2).orElseThrow();
        assertThat(lax.outlierCount()).isGreaterThanOrEqualTo(strict.outlierCount());
        assertThat(lax.removed()).doesNotHaveDuplicates().isEqualTo(strict.removed());
        assertThat(lax.outliers()).isSorted().hasSize(lax.outlierCount());
        assertThat(IntStream.range(0, 4)
                        .allMatch(i -> lax.criticalValues().get(i)
                                > lax.criticalValues().get(i + 1)))
                .isTrue();
    }

    @Provide
    Arbitrary<double[]> columns() {
        return whole(-20, 20).array(double[].class).ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<double[]> longColumns() {
        return whole(-200, 200).array(double[].class).ofMinSize(15).ofMaxSize(40);
    }

    private static Arbitrary<Double> whole(int low, int high) {
        return Arbitraries.integers().between(low, high).map(Integer::doubleValue);
    }

    private static double middle(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
