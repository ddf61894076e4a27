package io.github.govtechkpi.metrics.trend.smoothing;

/** One run of exponential smoothing through a series, in the form that corrects level and trend by the error. */
final class Smoothing {
    private final SmoothingParameters parameters;
    private double level;
    private double trend;
    private double sse;

    private Smoothing(SmoothingParameters parameters) {
        this.parameters = parameters;
        this.level = parameters.level0();
        this.trend = parameters.trend0();
    }

    /** Returns the state after the last value; a search takes thousands of runs, so they make no column. */
    static Smoothing run(double[] values, SmoothingParameters parameters) {
        var run = new Smoothing(parameters);
        for (var value : values) {
            run.step(value);
        }
        return run;
    }

    /** Returns what was expected of each value one period before. */
    static double[] fitted(double[] values, SmoothingParameters parameters) {
        var run = new Smoothing(parameters);
        var fitted = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            fitted[i] = run.expected();
            run.step(values[i]);
        }
        return fitted;
    }

    private double expected() {
        return level + parameters.phi() * trend;
    }

    private void step(double value) {
        var expected = expected();
        var error = value - expected;
        level = expected + parameters.alpha() * error;
        trend = parameters.phi() * trend + parameters.beta() * error;
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
