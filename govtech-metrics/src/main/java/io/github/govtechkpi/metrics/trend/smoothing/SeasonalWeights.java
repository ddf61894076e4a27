package io.github.govtechkpi.metrics.trend.smoothing;

/**
 * The weights of Holt-Winters smoothing, each from 0 to 1.
 *
 * @param alpha the weight of a new value in the level
 * @param betaStar the weight of the level's change in the trend; 0 keeps the trend as it started
 * @param gamma the weight of a new value in its seasonal
 */
public record SeasonalWeights(double alpha, double betaStar, double gamma) {
    static final int NUMBER = 3;

    /** Checks the ranges. */
    public SeasonalWeights {
        SmoothingParameters.requireWeight(alpha >= 0 && alpha <= 1, "alpha must be from 0 to 1", alpha);
        SmoothingParameters.requireWeight(betaStar >= 0 && betaStar <= 1, "betaStar must be from 0 to 1", betaStar);
        SmoothingParameters.requireWeight(gamma >= 0 && gamma <= 1, "gamma must be from 0 to 1", gamma);
    }
}
