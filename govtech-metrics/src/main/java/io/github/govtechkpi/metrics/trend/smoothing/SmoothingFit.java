package io.github.govtechkpi.metrics.trend.smoothing;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The search for weights and starting values of exponential smoothing.
 *
 * <p>It begins where R's {@code ets} (package forecast 8.20) begins, takes the same steps and ends where it ends, so that both find
 * the same among many fits that are almost equally good.
 */
final class SmoothingFit {
    /** METHODS-VECTORS 5, t5_smoothing: the bounds of a fit. */
    private static final double LEAST_WEIGHT = 1e-4;

    private static final double GREATEST_WEIGHT = 0.9999;
    private static final double LEAST_PHI = 0.80;
    private static final double GREATEST_PHI = 0.98;

    /** The share of its range at which each weight starts. */
    private static final double ALPHA_START = 0.2;

    private static final double BETA_START = 0.1;
    private static final double PHI_START = 0.99;

    /** The first values that the starting level and trend are taken from. */
    private static final int START_VALUES = 10;

    /** The first step, the same for all parameters, as a share of the largest of them. */
    private static final double STEP = 0.1;

    private SmoothingFit() {}

    static Optional<SmoothingParameters> parameters(double[] values, SmoothingModel model) {
        var start = start(values, model);
        var largest = Arrays.stream(start).map(Math::abs).max().orElse(0);
        var steps = new double[start.length];
        Arrays.fill(steps, STEP * largest);
        return SimplexSearch.minimise(
                        point -> isWithinBounds(model, point)
                                ? Smoothing.run(values, parameters(model, point)).sse()
                                : Double.POSITIVE_INFINITY,
                        values,
                        start,
                        steps)
                .map(point -> parameters(model, point));
    }

    private static double[] start(double[] values, SmoothingModel model) {
        var first = Arrays.copyOf(values, Math.min(START_VALUES, values.length));
        var line = new SimpleRegression();
        for (var i = 0; i < first.length; i++) {
            line.addData(i + 1, first[i]);
        }
        var alpha = between(LEAST_WEIGHT, GREATEST_WEIGHT, ALPHA_START);
        var beta = between(LEAST_WEIGHT, alpha, BETA_START);
        var phi = between(LEAST_PHI, GREATEST_PHI, PHI_START);
        return switch (model) {
            case SIMPLE -> new double[] {alpha, StatUtils.mean(first)};
            case HOLT -> new double[] {alpha, beta, line.getIntercept(), line.getSlope()};
            case DAMPED -> new double[] {alpha, beta, phi, line.getIntercept(), line.getSlope()};
        };
    }

    private static boolean isWithinBounds(SmoothingModel model, double[] point) {
        return isBetween(LEAST_WEIGHT, GREATEST_WEIGHT, point[0])
                && (model == SmoothingModel.SIMPLE || isBetween(LEAST_WEIGHT, point[0], point[1]))
                && (model != SmoothingModel.DAMPED || isBetween(LEAST_PHI, GREATEST_PHI, point[2]));
    }

    private static SmoothingParameters parameters(SmoothingModel model, double[] p) {
        return switch (model) {
            case SIMPLE -> SmoothingParameters.simple(p[0], p[1]);
            case HOLT -> SmoothingParameters.holt(p[0], p[1], p[2], p[3]);
            case DAMPED -> SmoothingParameters.damped(p[0], p[1], p[2], p[3], p[4]);
        };
    }

    private static double between(double low, double high, double share) {
        return low + share * (high - low);
    }

    private static boolean isBetween(double low, double high, double value) {
        return low <= value && value <= high;
    }
}
