package io.github.govtechkpi.metrics.trend.smoothing;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/** The state of additive Holt-Winters smoothing: level, trend, and the deviation of each period of a season. */
final class SeasonalSmoothing {
    private final double[] seasonals;
    private double level;
    private double trend;
    private double sse;
    private int next;

    private SeasonalSmoothing(double level, double trend, double[] seasonals) {
        this.level = level;
        this.trend = trend;
        this.seasonals = seasonals;
    }

    /** Decomposes the first two seasons, as R's {@code HoltWinters} does with {@code start.periods = 2}. */
    static SeasonalSmoothing start(double[] values, int season) {
        var margin = season / 2;
        var line = new SimpleRegression();
        var seasonals = new double[season];
        var counts = new int[season];
        for (var i = margin; i < 2 * season - margin; i++) {
            var average = movingAverage(values, season, i);
            line.addData(i - margin + 1, average);
            seasonals[i % season] += values[i] - average;
            counts[i % season]++;
        }
        var sum = 0.0;
        for (var i = 0; i < season; i++) {
            seasonals[i] /= counts[i];
            sum += seasonals[i];
        }
        for (var i = 0; i < season; i++) {
            seasonals[i] -= sum / season;
        }
        return new SeasonalSmoothing(line.getIntercept(), line.getSlope(), seasonals);
    }

    /** Averages one season about a period; of an even season, its two ends count half. */
    private static double movingAverage(double[] values, int season, int centre) {
        var margin = season / 2;
        var sum = 0.0;
        for (var i = centre - margin; i <= centre + margin; i++) {
            var isEnd = i == centre - margin || i == centre + margin;
            sum += isEnd && season % 2 == 0 ? values[i] / 2 : values[i];
        }
        return sum / season;
    }

    SeasonalSmoothing copy() {
        return new SeasonalSmoothing(level, trend, seasonals.clone());
    }

    /** Goes back to a start of the same season, so that a search needs one state for all that it tries. */
    SeasonalSmoothing startFrom(SeasonalSmoothing start) {
        System.arraycopy(start.seasonals, 0, seasonals, 0, seasonals.length);
        level = start.level;
        trend = start.trend;
        sse = 0;
        next = 0;
        return this;
    }

    /** Smooths the second season and all later ones, from the start. */
    SeasonalSmoothing run(double[] values, SeasonalWeights w) {
        for (var i = seasonals.length; i < values.length; i++) {
            step(values[i], w);
        }
        return this;
    }

    private void step(double value, SeasonalWeights w) {
        var seasonal = seasonals[next];
        var error = value - (level + trend + seasonal);
        var before = level;
        level = w.alpha() * (value - seasonal) + (1 - w.alpha()) * (level + trend);
        trend = w.betaStar() * (level - before) + (1 - w.betaStar()) * trend;
        seasonals[next] = w.gamma() * (value - level) + (1 - w.gamma()) * seasonal;
        sse += error * error;
        next = (next + 1) % seasonals.length;
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

    /** Returns the seasonal deviation that applies {@code ahead} periods after the next one. */
    double seasonal(int ahead) {
        return seasonals[(next + ahead) % seasonals.length];
    }

    double[] seasonals() {
        var fromNext = new double[seasonals.length];
        for (var i = 0; i < fromNext.length; i++) {
            fromNext[i] = seasonal(i);
        }
        return fromNext;
    }
}
