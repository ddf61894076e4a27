package io.github.govtechkpi.metrics.trend.smoothing;

import io.github.govtechkpi.model.LocalizedText;

/** The kinds of exponential smoothing without a season. */
public enum SmoothingModel {
    /** A level alone: every forecast is the last level. */
    SIMPLE(2, "単純指数平滑法", "simple exponential smoothing", "Simple exponential smoothing (Brown 1959)"),
    /** A level and a trend that goes on for ever. */
    HOLT(4, "ホルト法", "Holt's method", "Holt's linear trend (Holt 1957)"),
    /** A level and a trend that fades: the default for indicators, because few of them grow for ever. */
    DAMPED(5, "減衰ホルト法", "damped Holt", "Damped trend (Gardner and McKenzie 1985)");

    private final int estimated;
    private final LocalizedText label;
    private final String method;

    SmoothingModel(int estimated, String ja, String en, String method) {
        this.estimated = estimated;
        this.label = LocalizedText.of(ja, en);
        this.method = method;
    }

    /** Returns the name for a reader. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the method with its source. */
    public String method() {
        return method;
    }

    /** Returns the least number of observations that this model can be fitted to with a spread left, for example 6. */
    public int minimum() {
        return estimated + 1;
    }

    boolean hasTrend() {
        return this != SIMPLE;
    }

    /** Returns the number of estimated parameters: alpha, beta and phi, and the starting level and trend. */
    int estimated() {
        return estimated;
    }
}
