package io.github.govtechkpi.metrics.trend.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Where the search for a curve begins: several ceilings are supposed, and the rest follows from a straight line. */
final class GrowthStarts {
    private static final double[] CEILINGS = {1.02, 1.2, 2, 4};
    private static final double[] SHAPES = {0.3, 1, 3};

    /** Published averages and spread of p and q (Sultan, Farley and Lehmann, Journal of Marketing Research 27 (1990) 70). */
    private static final double[][] BASS = {{0.03, 0.38}, {0.01, 0.2}, {0.005, 0.6}, {0.0005, 0.9}};

    private GrowthStarts() {}

    static List<double[]> logistic(double[] times, double[] values) {
        return IntStream.range(0, CEILINGS.length)
                .mapToObj(i -> {
                    // ln(y / (K - y)) = (t - t0) / s
                    var line = line(times, values, CEILINGS[i], share -> Math.log(share / (1 - share)));
                    return new double[] {CEILINGS[i] * StatUtils.max(values), line[0], 1 / line[1]};
                })
                .toList();
    }

    static List<double[]> gompertz(double[] times, double[] values) {
        return IntStream.range(0, CEILINGS.length)
                .mapToObj(i -> {
                    // -ln(-ln(y / K)) = c (t - inflection)
                    var line = line(times, values, CEILINGS[i], share -> -Math.log(-Math.log(share)));
                    return new double[] {CEILINGS[i] * StatUtils.max(values), line[0], line[1]};
                })
                .toList();
    }

    static List<double[]> richards(double[] times, double[] values) {
        var starts = new ArrayList<double[]>();
        for (var start : logistic(times, values)) {
            for (var shape : SHAPES) {
                starts.add(new double[] {start[0], start[1] + Math.log(shape) * start[2], 1 / start[2], shape});
            }
        }
        return starts;
    }

    static List<double[]> bass(double[] adopters) {
        var starts = new ArrayList<double[]>();
        for (var ceiling : CEILINGS) {
            for (var pair : BASS) {
                starts.add(new double[] {ceiling * StatUtils.sum(adopters), pair[0], pair[1]});
            }
        }
        return starts;
    }

    /** Returns where a line through the transformed shares of the ceiling is 0, and how steep it is. */
    private static double[] line(double[] times, double[] values, double ceiling, DoubleUnaryOperator transformed) {
        var line = new SimpleRegression();
        var mean = StatUtils.mean(times);
        for (var i = 0; i < times.length; i++) {
            var share = values[i] / (ceiling * StatUtils.max(values));
            if (share > 0) {
                line.addData(times[i] - mean, transformed.applyAsDouble(share));
            }
        }
        var slope = line.getSlope();
        var span = StatUtils.max(times) - StatUtils.min(times);
        return slope > 0
                ? new double[] {mean - line.getIntercept() / slope, slope}
                : new double[] {mean, 4 / span}; // falling or single shares: rising over the middle half
    }
}
