package io.github.govtechkpi.metrics.trend.smoothing;

/** One run of exponential smoothing through a series, in the form that corrects level and trend by the error. */
final class Smoothing {
    private final double alpha;
    private final double beta;
    private final double phi;
    private double level;
    private double trend;
    private double sse;

    private Smoothing(double alpha, double beta, double phi, double level0, double trend0) {
        this.alpha = alpha;
        this.beta = beta;
        this.phi = phi;
        this.level = level0;
        this.trend = trend0;
    }

    private static Smoothing start(SmoothingParameters p) {
        return new Smoothing(p.alpha(), p.beta(), p.phi(), p.level0(), p.trend0());
    }

    /** Returns the state after the last value. */
    static Smoothing run(double[] values, SmoothingParameters parameters) {
        return start(parameters).run(values);
    }

    /** Returns the sum of squared errors; a search takes thousands of them, so this makes neither parameters nor a column. */
    static double sse(double[] values, double alpha, double beta, double phi, double level0, double trend0) {
        return new Smoothing(alpha, beta, phi, level0, trend0).run(values).sse;
    }

    private Smoothing run(double[] values) {
        for (var value : values) {
            step(value);
        }
        return this;
    }

    /** Returns what was expected of each value one period before. */
    static double[] fitted(double[] values, SmoothingParameters parameters) {
        var run = start(parameters);
        var fitted = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            fitted[i] = run.expected();
            run.step(values[i]);
        }
        return fitted;
    }

    private double expected() {
        return level + phi * trend;
    }

    private void step(double value) {
        var expected = expected();
        var error = value - expected;
        level = expected + alpha * error;
        trend = phi * trend + beta * error;
        sse += error * error;
    }

    double level() {
        return level;
    }

    double trend() {
        return trend;
    }

    double sse() {
        return sse;
    }
}
