package io.github.govtechkpi.metrics.count;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;

/** Estimates the rate behind a count of events, with its interval. */
public final class PoissonRates {
    // METHODS.md 4.1: Garwood at 95 %
    private static final double DEFAULT_CONFIDENCE = 0.95;

    private static final List<LocalizedText> ASSUMPTIONS = List.of(
            Counts.INDEPENDENT_EVENTS,
            LocalizedText.of(
                    "全数を数えた件数では、区間は「通常の変動でもこの件数になり得るか」を示し、標本誤差ではありません。",
                    "For a full count the interval tells whether ordinary fluctuation could give it; it is no sampling error."));

    private PoissonRates() {}

    /**
     * Estimates a rate with Garwood's exact 95 % interval, for example 0 events in one month: 0 to 3.689.
     *
     * @see #estimate(double, double, double, double, PoissonMethod)
     */
    public static Computed<RateEstimate> estimate(double count, double exposure, double multiplier) {
        return estimate(count, exposure, multiplier, DEFAULT_CONFIDENCE, PoissonMethod.GARWOOD);
    }

    /**
     * Estimates a rate with an interval: could ordinary fluctuation have given this count?
     *
     * <p>Formula: {@code rate = count / exposure * multiplier}, the limits of the expected count likewise; see
     * {@link PoissonMethod}.<br>
     * Unit: events per {@code multiplier} of exposure.<br>
     * Source: Garwood, Biometrika 1936 28:437; Breslow &amp; Day 1987 (Byar); Cohen &amp; Yang 1994 (mid-P).
     *
     * @param count the number of events, a whole number from 0 up
     * @param exposure what they occurred in, for example people or months
     * @param multiplier per how much exposure the rate is told, for example 100,000
     * @param confidence for example 0.95
     * @param method how the limits are computed
     * @return the rate and its limits; not computable (NO_BASE) where the exposure is 0
     * @throws io.github.govtechkpi.model.InvalidInputException if a number is not finite, the count is negative or not whole, the
     *     exposure is negative, the multiplier is not above 0 or the confidence is not between 0 and 1
     */
    public static Computed<RateEstimate> estimate(
            double count, double exposure, double multiplier, double confidence, PoissonMethod method) {
        requireNonNull(method, "method");
        Arguments.finite(count, "count");
        Arguments.finite(exposure, "exposure");
        Arguments.finite(multiplier, "multiplier");
        if (exposure == 0) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        Arguments.count(count, "count");
        Counts.positive(exposure, "exposure");
        Counts.positive(multiplier, "multiplier");
        var tail = (1 - Arguments.confidence(confidence)) / 2;
        return Computed.of(new RateEstimate(
                count,
                exposure,
                multiplier,
                count / exposure * multiplier,
                method.low(count, tail) / exposure * multiplier,
                method.high(count, tail) / exposure * multiplier,
                confidence,
                method,
                new Derivation(method.text(), ASSUMPTIONS, List.of())));
    }
}
