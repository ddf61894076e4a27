package io.github.govtechkpi.metrics.trend.smoothing;

/** One run of exponential smoothing through a series, in the form that corrects level and trend by the error. */
final class Smoothing {
    private final double[] fitted;
    private double level;
    private double trend;
    private double sse;

    private Smoothing(int size, double level, double trend) {
        this.fitted = new double[size];
        this.level = level;
        this.trend = trend;
    }

    static Smoothing run(double[] values, SmoothingParameters p) {
        var run = new Smoothing(values.length, p.level0(), p.trend0());
        for (var i = 0; i < values.length; i++) {
            run.fitted[i] = run.level + p.phi() * run.trend;
            var error = values[i] - run.fitted[i];
            run.level = run.fitted[i] + p.alpha() * error;
            run.trend = p.phi() * run.trend + p.beta() * error;
            run.sse += error * error;
        }
        return run;
    }

    double[] fitted() {
        return fitted.clone();
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
