package io.github.govtechkpi.metrics.trend.smoothing;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The search for weights and starting values of exponential smoothing.
 *
 * <p>It begins where R's {@code ets} (package forecast 8.20) begins, takes the same steps and ends where it ends, so that both find
 * the same among many fits that are almost equally good. A simplex may collapse at a bound: where a second search from there, without
 * bounds, is clearly better, its result is taken.
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

    /** A gain of 1 in the log-likelihood is one of 2 in Akaike's criterion; less says nothing (Burnham and Anderson 2002). */
    private static final double CLEARLY_BETTER = 1;

    private SmoothingFit() {}

    static Optional<SmoothingParameters> parameters(double[] values, SmoothingModel model) {
        return search(values, model)
                .map(first -> searchWithoutWalls(values, model, first)
                        .filter(second -> logLikGain(values, model, first, second) > CLEARLY_BETTER)
                        .orElse(first))
                .map(point -> parameters(model, point));
    }

    private static Optional<double[]> search(double[] values, SmoothingModel model) {
        var start = start(values, model);
        var steps = new double[start.length];
        Arrays.fill(steps, STEP * Arrays.stream(start).map(Math::abs).max().orElse(0));
        return SimplexSearch.minimise(point -> sse(values, model, point), values, start, steps);
    }

    private static Optional<double[]> searchWithoutWalls(double[] values, SmoothingModel model, double[] from) {
        if (sse(values, model, from) <= EvenSeries.negligible(values)) {
            return Optional.empty();
        }
        var states = model.hasTrend() ? 2 : 1;
        var spread = Math.sqrt(StatUtils.variance(values));
        var tried = new double[from.length];
        return new UnitBoxSearch(
                        shares -> sse(values, model, fromShares(model, shares, tried)), values, from.length - states)
                .from(toShares(model, from), spread)
                .map(shares -> fromShares(model, shares, tried));
    }

    /** Returns the weights as shares of their ranges; the starting values after them stay as they are. */
    private static double[] toShares(SmoothingModel model, double[] point) {
        var shares = point.clone();
        shares[0] = share(LEAST_WEIGHT, GREATEST_WEIGHT, point[0]);
        if (model.hasTrend()) {
            shares[1] = point[0] > LEAST_WEIGHT ? share(LEAST_WEIGHT, point[0], point[1]) : 0;
        }
        if (model == SmoothingModel.DAMPED) {
            shares[2] = share(LEAST_PHI, GREATEST_PHI, point[2]);
        }
        return shares;
    }

    private static double[] fromShares(SmoothingModel model, double[] shares, double[] point) {
        System.arraycopy(shares, 0, point, 0, shares.length);
        point[0] = between(LEAST_WEIGHT, GREATEST_WEIGHT, shares[0]);
        if (model.hasTrend()) {
            point[1] = between(LEAST_WEIGHT, point[0], shares[1]);
        }
        if (model == SmoothingModel.DAMPED) {
            point[2] = between(LEAST_PHI, GREATEST_PHI, shares[2]);
        }
        return point;
    }

    private static double sse(double[] values, SmoothingModel model, double[] point) {
        for (var coordinate : point) {
            if (!Double.isFinite(coordinate)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        if (!isWithinBounds(model, point)) {
            return Double.POSITIVE_INFINITY;
        }
        var sse = switch (model) {
            case SIMPLE -> Smoothing.sse(values, point[0], 0, 1, point[1], 0);
            case HOLT -> Smoothing.sse(values, point[0], point[1], 1, point[2], point[3]);
            case DAMPED -> Smoothing.sse(values, point[0], point[1], point[2], point[3], point[4]);
        };
        return Double.isNaN(sse) ? Double.POSITIVE_INFINITY : sse;
    }

    private static double logLikGain(double[] values, SmoothingModel model, double[] first, double[] second) {
        var after = Math.max(EvenSeries.negligible(values), sse(values, model, second));
        return values.length / 2.0 * Math.log(sse(values, model, first) / after);
    }

    /** Returns alpha, beta, phi, level and trend, as far as the model has them, from where R begins. */
    static double[] start(double[] values, SmoothingModel model) {
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

    static SmoothingParameters parameters(SmoothingModel model, double[] p) {
        return switch (model) {
            case SIMPLE -> SmoothingParameters.simple(p[0], p[1]);
            case HOLT -> SmoothingParameters.holt(p[0], p[1], p[2], p[3]);
            case DAMPED -> SmoothingParameters.damped(p[0], p[1], p[2], p[3], p[4]);
        };
    }

    private static double between(double low, double high, double share) {
        return Math.min(high, low + share * (high - low)); // rounding must not carry it over its bound
    }

    private static double share(double low, double high, double value) {
        return (value - low) / (high - low);
    }

    private static boolean isBetween(double low, double high, double value) {
        return low <= value && value <= high;
    }
}
