package io.github.govtechkpi.metrics.trend.smoothing;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;

/**
 * The weights and starting values of exponential smoothing.
 *
 * @param model the kind of smoothing
 * @param alpha the weight of a new value in the level, from 0 to 1
 * @param beta the weight of a new value in the trend, from 0 to {@code alpha}: alpha times the beta* of textbooks; 0 without a
 *     trend
 * @param phi the share of the trend that is left after a period, above 0 up to 1; 1 where it does not fade
 * @param level0 the level before the first value
 * @param trend0 the trend before the first value, in units for each period; 0 without a trend
 */
public record SmoothingParameters(
        SmoothingModel model, double alpha, double beta, double phi, double level0, double trend0) {
    /** Checks the ranges of the weights. */
    public SmoothingParameters {
        requireNonNull(model, "model");
        requireWeight(alpha >= 0 && alpha <= 1, "alpha must be from 0 to 1", alpha);
        requireWeight(beta >= 0 && beta <= alpha, "beta must be from 0 to alpha, as it is alpha * beta*", beta);
        requireWeight(phi > 0 && phi <= 1, "phi must be above 0 and at most 1", phi);
        Arguments.finite(level0, "level0");
        Arguments.finite(trend0, "trend0");
    }

    /** Makes the parameters of {@link SmoothingModel#SIMPLE}. */
    public static SmoothingParameters simple(double alpha, double level0) {
        return new SmoothingParameters(SmoothingModel.SIMPLE, alpha, 0, 1, level0, 0);
    }

    /** Makes the parameters of {@link SmoothingModel#HOLT}. */
    public static SmoothingParameters holt(double alpha, double beta, double level0, double trend0) {
        return new SmoothingParameters(SmoothingModel.HOLT, alpha, beta, 1, level0, trend0);
    }

    /** Makes the parameters of {@link SmoothingModel#DAMPED}. */
    public static SmoothingParameters damped(double alpha, double beta, double phi, double level0, double trend0) {
        return new SmoothingParameters(SmoothingModel.DAMPED, alpha, beta, phi, level0, trend0);
    }

    static void requireWeight(boolean holds, String rule, double value) {
        if (!holds) {
            throw new InvalidInputException(ReasonCode.INVALID_INPUT, rule + ", but was " + value);
        }
    }
}
