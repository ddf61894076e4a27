package io.github.govtechkpi.metrics.count;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;

/** Describes over-dispersed counts by the negative binomial distribution. */
public final class NegativeBinomials {
    private static final double DEFAULT_CONFIDENCE = 0.95;
    private static final double MAX_MEAN = 2e9; // as the other counts: beyond it the quantile search has no digits left

    private NegativeBinomials() {}

    /** Describes the distribution with its middle 95 %, for example mean 4 and size 2: 0 to 13. */
    public static NegativeBinomial describe(double mean, double size) {
        return describe(mean, size, DEFAULT_CONFIDENCE);
    }

    /**
     * Describes the distribution of counts with a mean and a size.
     *
     * <p>Formula: {@code variance = mean + mean^2 / size}, {@code P(0) = (size / (size + mean))^size}; a quantile is the smallest
     * whole number whose cumulative probability reaches it.<br>
     * Source: McCullagh &amp; Nelder, Generalized Linear Models, 1989.
     *
     * @param mean from 0 to 2,000,000,000
     * @param size above 0
     * @param confidence the probability between {@code low} and {@code high}, for example 0.95
     * @throws InvalidInputException if a number is not finite or outside these ranges
     */
    public static NegativeBinomial describe(double mean, double size, double confidence) {
        Arguments.finite(mean, "mean");
        Arguments.finite(size, "size");
        if (mean < 0 || mean > MAX_MEAN) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "mean must be from 0 to 2000000000, but was " + mean);
        }
        Counts.positive(size, "size");
        var tail = (1 - Arguments.confidence(confidence)) / 2;
        return new NegativeBinomial(
                mean,
                size,
                mean + mean * mean / size,
                Math.exp(-size * Math.log1p(mean / size)),
                Distributions.negativeBinomialQuantile(tail, mean, size),
                Distributions.negativeBinomialQuantile(1 - tail, mean, size),
                confidence,
                Derivation.of(
                        "Negative binomial distribution, variance mean + mean^2/size (McCullagh & Nelder 1989)",
                        LocalizedText.of(
                                "単位ごとの真の率がガンマ分布に従って異なるものとしています。",
                                "The true rates of the units differ, following a gamma distribution.")));
    }
}
