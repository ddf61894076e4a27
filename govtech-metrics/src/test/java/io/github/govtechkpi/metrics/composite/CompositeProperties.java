package io.github.govtechkpi.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.composite.Alpha.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class CompositeProperties {
    private static final ItemsMet ITEMS = ItemsMet.of(31, 48);

    @Property(tries = 300)
    void meansLieBetweenTheExtremesInTheirOrder(@ForAll("components") double[][] columns) {
        var names = names(columns[0].length);
        var composite =
                Composites.weightedMean(ITEMS, names, columns[0], columns[1]).orElseThrow();
        var geometric = composite.geometric().orElseThrow();
        assertThat(composite.minimum()).isLessThanOrEqualTo(geometric + 1e-12);
        assertThat(geometric).isLessThanOrEqualTo(composite.value() + 1e-12);
        assertThat(composite.value())
                .isLessThanOrEqualTo(Arrays.stream(columns[0]).max().orElseThrow() + 1e-12);
    }

    @Property(tries = 300)
    void scoresOfTheBoxAreThoseOfItsVertices(
            @ForAll("components") double[][] columns, @ForAll @DoubleRange(min = 0, max = 0.9) double delta) {
        var values = columns[0];
        var weights = columns[1];
        var unit = WeightSensitivities.box(List.of("A"), new double[][] {values}, weights, delta)
                .orElseThrow()
                .units()
                .get(0);
        // every vertex of the box, by brute force
        var scores = IntStream.range(0, 1 << values.length)
                .mapToDouble(vertex -> {
                    var sum = 0.0;
                    var weight = 0.0;
                    for (var i = 0; i < values.length; i++) {
                        var w = weights[i] * ((vertex >> i & 1) == 1 ? 1 + delta : 1 - delta);
                        sum += w * values[i];
                        weight += w;
                    }
                    return sum / weight;
                })
                .summaryStatistics();
        assertThat(unit.low()).isCloseTo(scores.getMin(), within(1e-12));
        assertThat(unit.high()).isCloseTo(scores.getMax(), within(1e-12));
        assertThat(unit.baseScore()).isBetween(unit.low() - 1e-12, unit.high() + 1e-12);
        assertThat(unit.low()).isGreaterThanOrEqualTo(unit.simplexLow() - 1e-12);
        assertThat(unit.high()).isLessThanOrEqualTo(unit.simplexHigh() + 1e-12);
    }

    @Property(tries = 300)
    void oneUnitsWinIsTheOthersLoss(
            @ForAll("components") double[][] columns, @ForAll @DoubleRange(min = 0, max = 1) double delta) {
        var second = columns[0].clone();
        for (var i = 0; i < second.length; i++) {
            second[i] = columns[0][second.length - 1 - i];
        }
        var units = WeightSensitivities.box(List.of("A", "B"), new double[][] {columns[0], second}, columns[1], delta)
                .orElseThrow()
                .units();
        assertThat(units.get(0).canBeat().isEmpty())
                .isEqualTo(units.get(1).canLoseTo().isEmpty());
        assertThat(units.get(1).canBeat().isEmpty())
                .isEqualTo(units.get(0).canLoseTo().isEmpty());
        if (!units.get(0).dominates().isEmpty()) {
            assertThat(units.get(0).canLoseTo()).isEmpty();
        }
        if (units.get(0).baseScore() > units.get(1).baseScore() + 1e-9) {
            assertThat(units.get(0).canBeat()).containsExactly("B");
        }
    }

    @Property(tries = 300)
    void zScoresHaveMeanZeroAndSpreadOneAndKeepTheOrder(@ForAll("components") double[][] columns) {
        var values = columns[0];
        var index = PeerIndices.zScoreIndex(
                        names(values.length),
                        names(values.length).stream().map(name -> ITEMS).toList(),
                        new double[][] {values})
                .orElseThrow();
        var z = index.z().get(0).stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(Arrays.stream(z).average().orElseThrow()).isCloseTo(0, within(1e-12));
        if (Arrays.stream(values).distinct().count() > 1) {
            assertThat(Arrays.stream(z).map(x -> x * x).average().orElseThrow()).isCloseTo(1, within(1e-12));
        }
        for (var i = 1; i < z.length; i++) {
            assertThat(Math.signum(z[i] - z[i - 1])).isEqualTo(Math.signum(values[i] - values[i - 1]));
        }
    }

    @Property(tries = 300)
    void goalpostsMirrorEachOther(@ForAll @DoubleRange(min = -20, max = 20) double value) {
        assertThat(Goalposts.higherIsBetter(value, -10, 10).score()
                        + Goalposts.lowerIsBetter(value, -10, 10).score())
                .isCloseTo(1, within(1e-15));
    }

    @Property(tries = 300)
    void kappaDoesNotMindWhichRaterComesFirst(@ForAll("tables") double[][] table) {
        var swapped = new double[table.length][table.length];
        for (var i = 0; i < table.length; i++) {
            for (var j = 0; j < table.length; j++) {
                swapped[j][i] = table[i][j];
            }
        }
        for (var pair : List.of(
                List.of(Kappas.cohen(table), Kappas.cohen(swapped)),
                List.of(Kappas.linear(table), Kappas.linear(swapped)),
                List.of(Kappas.quadratic(table), Kappas.quadratic(swapped)))) {
            var there = pair.get(0);
            var back = pair.get(1);
            assertThat(there.value().orElseThrow()).isCloseTo(back.value().orElseThrow(), within(1e-12));
            assertThat(there.standardError().orElseThrow())
                    .isCloseTo(back.standardError().orElseThrow(), within(1e-9));
            assertThat(there.value().orElseThrow()).isBetween(-1.0 - 1e-12, 1.0);
        }
    }

    @Property(tries = 300)
    void standardErrorIsThatOfTheFormulaAsPrinted(@ForAll("tables") double[][] table) {
        var k = table.length;
        var n = Arrays.stream(table).flatMapToDouble(Arrays::stream).sum();
        var rows = Arrays.stream(table)
                .mapToDouble(row -> Arrays.stream(row).sum() / n)
                .toArray();
        var columns = IntStream.range(0, k)
                .mapToDouble(
                        j -> Arrays.stream(table).mapToDouble(row -> row[j] / n).sum())
                .toArray();
        var agreement = Kappas.quadratic(table);
        var kappa = agreement.value().orElseThrow();
        var pe = 0.0;
        var first = 0.0;
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                pe += weight(i, j, k) * rows[i] * columns[j];
            }
        }
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                var wr = 0.0;
                var wc = 0.0;
                for (var l = 0; l < k; l++) {
                    wr += weight(i, l, k) * columns[l];
                    wc += weight(l, j, k) * rows[l];
                }
                first += table[i][j] / n * Math.pow(weight(i, j, k) - (wr + wc) * (1 - kappa), 2);
            }
        }
        var variance = (first - Math.pow(kappa - pe * (1 - kappa), 2)) / (n * (1 - pe) * (1 - pe));
        assertThat(Math.pow(agreement.standardError().orElseThrow(), 2)).isCloseTo(variance, within(1e-9));
    }

    @Property(tries = 300)
    void alphaIsTheFormulaOverPairsOfRatings(@ForAll("ratings") double[][] ratings, @ForAll Metric metric) {
        var alpha = Alphas.krippendorff(ratings, metric);
        var values = IntStream.range(0, ratings[0].length)
                .mapToObj(unit -> Arrays.stream(ratings)
                        .mapToDouble(row -> row[unit])
                        .filter(value -> !Double.isNaN(value))
                        .toArray())
                .filter(unit -> unit.length > 1)
                .toList();
        var all = values.stream().flatMapToDouble(Arrays::stream).toArray();
        var observed = 0.0;
        for (var unit : values) {
            for (var a : unit) {
                for (var b : unit) {
                    observed += distance(metric, a, b, all) / (unit.length - 1);
                }
            }
        }
        var expected = 0.0;
        for (var a : all) {
            for (var b : all) {
                expected += distance(metric, a, b, all);
            }
        }
        if (expected == 0) {
            assertThat(alpha.value().isComputable()).isFalse();
        } else {
            assertThat(alpha.value().orElseThrow())
                    .isCloseTo(1 - (all.length - 1) * observed / expected, within(1e-10));
            assertThat(alpha.value().orElseThrow()).isLessThanOrEqualTo(1);
        }
    }

    private static double weight(int i, int j, int k) {
        return 1 - Math.pow(i - j, 2) / Math.pow(k - 1, 2);
    }

    private static double distance(Metric metric, double a, double b, double[] all) {
        if (a == b) {
            return 0;
        }
        var low = Math.min(a, b);
        var high = Math.max(a, b);
        return switch (metric) {
            case NOMINAL -> 1;
            case INTERVAL -> (a - b) * (a - b);
            case RATIO -> Math.pow((a - b) / (a + b), 2);
            case ORDINAL -> {
                var between =
                        Arrays.stream(all).filter(x -> x > low && x < high).count();
                var ends = Arrays.stream(all).filter(x -> x == low || x == high).count();
                yield Math.pow(between + ends / 2.0, 2);
            }
        };
    }

    @Provide
    Arbitrary<double[][]> components() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(size -> Arbitraries.integers()
                        .between(1, 100)
                        .map(hundredths -> hundredths / 100.0)
                        .array(Double[].class)
                        .ofSize(2 * size)
                        .map(values -> new double[][] {
                            Arrays.stream(values)
                                    .limit(size)
                                    .mapToDouble(x -> x)
                                    .toArray(),
                            Arrays.stream(values).skip(size).mapToDouble(x -> x).toArray()
                        }));
    }

    @Provide
    Arbitrary<double[][]> tables() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(size -> Arbitraries.integers()
                        .between(1, 50)
                        .map(count -> (double) count)
                        .array(Double[].class)
                        .ofSize(size * size)
                        .map(counts -> rows(counts, size)));
    }

    @Provide
    Arbitrary<double[][]> ratings() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(observers -> Arbitraries.integers()
                        .between(0, 5)
                        .map(level -> level == 0 ? Double.NaN : level)
                        .array(Double[].class)
                        .ofSize(observers * 6)
                        .map(levels -> rows(levels, 6)));
    }

    private static double[][] rows(Double[] values, int size) {
        return IntStream.range(0, values.length / size)
                .mapToObj(row -> IntStream.range(0, size)
                        .mapToDouble(column -> values[row * size + column])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    }
}
