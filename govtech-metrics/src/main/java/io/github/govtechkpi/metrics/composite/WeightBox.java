package io.github.govtechkpi.metrics.composite;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All weights {@code w (1 - delta)} to {@code w (1 + delta)}, normalised to a sum of 1.
 *
 * <p>A score is a quotient of two linear functions of the weights, so its extremes lie at vertices of the box, and the highest
 * is among those that raise the weights of the best components and lower all others: n + 1 vertices instead of 2^n.
 */
final class WeightBox {
    /** Below this share of the sum of sizes, the sign of a sum of doubles is settled in exact decimals. */
    private static final double DOUBTFUL = 1e-12;

    private final double[] weights;
    private final double delta;

    WeightBox(double[] weights, double delta) {
        this.weights = weights;
        this.delta = delta;
    }

    double score(double[] values) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / Arrays.stream(weights).sum();
    }

    double highest(double[] values) {
        var best = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        var highest = Double.NEGATIVE_INFINITY;
        for (var raised = 0; raised <= best.length; raised++) {
            var sum = 0.0;
            var weight = 0.0;
            for (var i = 0; i < best.length; i++) {
                var vertex = weights[best[i]] * (i < raised ? 1 + delta : 1 - delta);
                sum += vertex * values[best[i]];
                weight += vertex;
            }
            // with a delta of 1 all weights of a vertex may be 0
            if (weight > 0) {
                highest = Math.max(highest, sum / weight);
            }
        }
        return highest;
    }

    double lowest(double[] values) {
        return -highest(Arrays.stream(values).map(value -> -value).toArray());
    }

    /** Tells whether some weights of the box give the first unit a higher score than the second. */
    boolean canBeat(double[] first, double[] second) {
        var sum = 0.0;
        var size = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var difference = first[i] - second[i];
            var weighted = weights[i] * difference * (difference > 0 ? 1 + delta : 1 - delta);
            sum += weighted;
            size += weights[i] * (Math.abs(first[i]) + Math.abs(second[i])) * (1 + delta);
        }
        return Math.abs(sum) > DOUBTFUL * size ? sum > 0 : canBeatExactly(first, second);
    }

    private boolean canBeatExactly(double[] first, double[] second) {
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < weights.length; i++) {
            var difference = BigDecimal.valueOf(first[i]).subtract(BigDecimal.valueOf(second[i]));
            var factor = difference.signum() > 0
                    ? BigDecimal.ONE.add(BigDecimal.valueOf(delta))
                    : BigDecimal.ONE.subtract(BigDecimal.valueOf(delta));
            sum = sum.add(BigDecimal.valueOf(weights[i]).multiply(difference).multiply(factor));
        }
        return sum.signum() > 0;
    }
}
