package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;

/** A probability in words, because its digits promise more than a short series can hold. */
public enum Likelihood {
    /** Below 10 of 100. */
    VERY_UNLIKELY("非常に低い", "very unlikely"),
    /** From 10 to below 33 of 100. */
    UNLIKELY("低い", "unlikely"),
    /** From 33 to below 66 of 100. */
    EVEN("五分五分", "about even"),
    /** From 66 to 90 of 100, both included. */
    LIKELY("高い", "likely"),
    /** Above 90 of 100. */
    VERY_LIKELY("非常に高い", "very likely");

    /** Thresholds are compared after rounding to 12 decimals (METHODS-VECTORS A). */
    private static final double DECIMALS = 1e12;

    private final LocalizedText label;

    Likelihood(String ja, String en) {
        this.label = LocalizedText.of(ja, en);
    }

    /**
     * Returns the band of a probability, for example {@code UNLIKELY} for 0.24 (METHODS 1.7).
     *
     * @throws InvalidInputException if the probability does not lie from 0 to 1
     */
    public static Likelihood of(double probability) {
        if (Arguments.finite(probability, "probability") < 0 || probability > 1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "probability must be from 0 to 1, but was " + probability);
        }
        var rounded = Math.rint(probability * DECIMALS) / DECIMALS;
        if (rounded < 0.10) {
            return VERY_UNLIKELY;
        }
        if (rounded < 0.33) {
            return UNLIKELY;
        }
        if (rounded < 0.66) {
            return EVEN;
        }
        return rounded <= 0.90 ? LIKELY : VERY_LIKELY;
    }

    /** Returns the words for a reader, for example 低い or unlikely. */
    public LocalizedText label() {
        return label;
    }
}
