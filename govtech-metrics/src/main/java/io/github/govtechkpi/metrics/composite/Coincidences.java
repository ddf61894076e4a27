package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.composite.Alpha.Metric;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The coincidence matrix of ratings: how often two values were given to one unit by two observers. */
final class Coincidences {
    private final double[] values;
    private final double[][] matrix;
    private final double[] margins;
    private final double total;
    private final long agreements;
    private final long pairs;

    Coincidences(double[][] ratings, int units) {
        var pairable = IntStream.range(0, units)
                .mapToObj(unit -> Arrays.stream(ratings)
                        .mapToDouble(observer -> observer[unit])
                        .filter(rating -> !Double.isNaN(rating))
                        .toArray())
                .filter(unit -> unit.length >= 2)
                .toList();
        values = pairable.stream()
                .flatMapToDouble(DoubleStream::of)
                .sorted()
                .distinct()
                .toArray();
        matrix = new double[values.length][values.length];
        var equal = 0L;
        var all = 0L;
        for (var unit : pairable) {
            for (var a = 0; a < unit.length; a++) {
                for (var b = a + 1; b < unit.length; b++) {
                    var i = Arrays.binarySearch(values, unit[a]);
                    var j = Arrays.binarySearch(values, unit[b]);
                    matrix[i][j] += 1.0 / (unit.length - 1);
                    matrix[j][i] += 1.0 / (unit.length - 1);
                    equal += i == j ? 1 : 0;
                    all++;
                }
            }
        }
        agreements = equal;
        pairs = all;
        margins = new double[values.length];
        for (var unit : pairable) {
            for (var rating : unit) {
                margins[Arrays.binarySearch(values, rating)]++;
            }
        }
        total = Arrays.stream(margins).sum();
    }

    long pairableValues() {
        return (long) total;
    }

    long agreements() {
        return agreements;
    }

    long pairs() {
        return pairs;
    }

    int distinctValues() {
        return values.length;
    }

    double alpha(Metric metric) {
        var observed = 0.0;
        var expected = 0.0;
        for (var i = 0; i < values.length; i++) {
            for (var j = 0; j < values.length; j++) {
                var distance = squaredDistance(metric, i, j);
                observed += matrix[i][j] * distance;
                expected += margins[i] * margins[j] * distance;
            }
        }
        return 1 - (total - 1) * observed / expected;
    }

    private double squaredDistance(Metric metric, int i, int j) {
        if (i == j) {
            return 0;
        }
        var distance = switch (metric) {
            case NOMINAL -> 1;
            case ORDINAL -> ranksBetween(Math.min(i, j), Math.max(i, j));
            case INTERVAL -> values[i] - values[j];
            case RATIO -> (values[i] - values[j]) / (values[i] + values[j]);
        };
        return distance * distance;
    }

    private double ranksBetween(int low, int high) {
        var sum = IntStream.rangeClosed(low, high).mapToDouble(i -> margins[i]).sum();
        return sum - (margins[low] + margins[high]) / 2;
    }
}
