package io.github.govtechkpi.metrics.count;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;

/** Compares two rates of events. */
public final class RateRatios {
    private static final double MAX_EVENTS = 1e12; // beyond it the incomplete beta function loses digits
    private static final Reason NO_EVENTS = Reason.of(
            ReasonCode.NO_EVENTS,
            LocalizedText.of("件数が0の群があるため、この値は定まりません。", "A group has no events, so this value is not defined."));

    private RateRatios() {}

    /**
     * Compares the rate of a group with that of a reference, for example 11 events in 5,000 with 15 in 10,000.
     *
     * <p>Formula: given both counts, {@code count ~ Bin(count + referenceCount, exposure / (exposure + referenceExposure))}. The
     * exact limits are those of Clopper and Pearson for this share, turned into a ratio; the exact p-value sums all
     * probabilities up to the observed one. Wald: {@code exp(ln ratio -+ z sqrt(1/count + 1/referenceCount))}. Score: Wilson's
     * limits of the share, and {@code z = (count - E) / sqrt(E (1 - share))}.<br>
     * Without events in one group the exact limits are open on that side; without any they are 0 and infinity, and p is 1.<br>
     * Source: Przyborowski &amp; Wilenski, Biometrika 1940 31:313; Rothman, Greenland &amp; Lash 2008, chapter 14.
     *
     * @param referenceCount the events of the reference, a whole number from 0 up
     * @param referenceExposure what they occurred in, for example people or days
     * @param count the events of the group
     * @param exposure what they occurred in, in the same unit
     * @param confidence for example 0.95
     * @return the comparison; not computable (NO_BASE) where an exposure is 0
     * @throws InvalidInputException if a number is not finite, a count is negative or not whole, an exposure is negative, there
     *     are more than 10^12 events, or the confidence is not between 0 and 1
     */
    public static Computed<RateRatio> compare(
            double referenceCount, double referenceExposure, double count, double exposure, double confidence) {
        Arguments.finite(referenceCount, "referenceCount");
        Arguments.finite(referenceExposure, "referenceExposure");
        Arguments.finite(count, "count");
        Arguments.finite(exposure, "exposure");
        if (referenceExposure == 0 || exposure == 0) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        Arguments.count(referenceCount, "referenceCount");
        Arguments.count(count, "count");
        if (count + referenceCount > MAX_EVENTS) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "count and referenceCount must be at most 10^12 together, but are %s and %s"
                            .formatted(count, referenceCount));
        }
        Counts.positive(referenceExposure, "referenceExposure");
        Counts.positive(exposure, "exposure");
        var tail = (1 - Arguments.confidence(confidence)) / 2;
        var z = -Distributions.normalQuantile(tail);

        var referenceRate = referenceCount / referenceExposure;
        var rate = count / exposure;
        var scale = referenceExposure / exposure;
        return Computed.of(
                new RateRatio(
                        referenceCount,
                        referenceExposure,
                        count,
                        exposure,
                        referenceRate,
                        rate,
                        rate - referenceRate,
                        count + referenceCount == 0
                                ? Computed.notComputable(NO_EVENTS)
                                : Computed.of(rate / referenceRate),
                        confidence,
                        scaled(
                                lowerOdds(count, referenceCount, tail),
                                1 / lowerOdds(referenceCount, count, tail),
                                scale),
                        Distributions.binomialTwoSidedP(
                                count, count + referenceCount, exposure / (exposure + referenceExposure)),
                        wald(count, referenceCount, z, scale),
                        scaled(scoreOdds(count, referenceCount, z), 1 / scoreOdds(referenceCount, count, z), scale),
                        scoreZ(count, referenceCount, exposure / (exposure + referenceExposure)),
                        Derivation.of(
                                "Exact conditional rate ratio (Przyborowski & Wilenski 1940), Wald and score limits",
                                Counts.INDEPENDENT_EVENTS,
                                LocalizedText.of(
                                        "二つの群の件数は互いに独立で、母数（人口など）は同じ単位・対応する時点のものとしています。",
                                        "The counts of the two groups are independent, and their exposures have one unit and fitting dates."))));
    }

    private static RatioLimits scaled(double low, double high, double scale) {
        return new RatioLimits(low * scale, high * scale);
    }

    /** Returns the Clopper-Pearson lower limit of k among k + others, as odds; its reciprocal swapped is the upper one. */
    private static double lowerOdds(double k, double others, double tail) {
        if (k == 0) {
            return 0;
        }
        return Distributions.betaOddsQuantile(tail, k, others + 1);
    }

    /** Returns Wilson's lower limit as odds; written without 1 - share, which would lose digits near 1. */
    private static double scoreOdds(double k, double others, double z) {
        if (k == 0) {
            return 0;
        }
        var spread = z * Math.sqrt(k * others / (k + others) + z * z / 4);
        return (k + z * z / 2 - spread) / (others + z * z / 2 + spread);
    }

    private static Computed<RatioLimits> wald(double count, double referenceCount, double z, double scale) {
        if (count == 0 || referenceCount == 0) {
            return Computed.notComputable(NO_EVENTS);
        }
        var ratio = count / referenceCount * scale;
        var factor = Math.exp(z * Math.sqrt(1 / count + 1 / referenceCount));
        return Computed.of(new RatioLimits(ratio / factor, ratio * factor));
    }

    private static Computed<Double> scoreZ(double count, double referenceCount, double share) {
        if (count + referenceCount == 0) {
            return Computed.notComputable(NO_EVENTS);
        }
        var expected = (count + referenceCount) * share;
        return Computed.of((count - expected) / Math.sqrt(expected * (1 - share)));
    }
}
