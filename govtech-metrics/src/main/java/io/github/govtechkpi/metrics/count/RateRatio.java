package io.github.govtechkpi.metrics.count;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;

/**
 * Two rates compared, for example 11 events in 5,000 against 15 in 10,000: 0.0007 more, 1.47 times as many, 95 % interval 0.61
 * to 3.42.
 *
 * @param referenceCount the events of the group that is compared with
 * @param referenceExposure what they occurred in
 * @param count the events of the group that is looked at
 * @param exposure what they occurred in
 * @param referenceRate {@code referenceCount / referenceExposure}
 * @param rate {@code count / exposure}
 * @param rateDifference {@code rate - referenceRate}, in events per exposure
 * @param ratio {@code rate / referenceRate}; {@code Infinity} where the reference has no events, not computable (NO_EVENTS) where
 *     neither group has
 * @param confidence the confidence of all limits, for example 0.95
 * @param exact the exact conditional limits, the ones to use; open above where the reference has no events
 * @param exactP the exact two-sided p-value of equal rates: secondary to the limits
 * @param wald the limits on the logarithm; not computable (NO_EVENTS) where a group has no events
 * @param score the limits that the score test does not reject
 * @param scoreZ the score statistic of equal rates, positive where {@code rate} is the higher one; not computable (NO_EVENTS)
 *     where neither group has events
 * @param derivation how the result came about
 */
public record RateRatio(
        double referenceCount,
        double referenceExposure,
        double count,
        double exposure,
        double referenceRate,
        double rate,
        double rateDifference,
        Computed<Double> ratio,
        double confidence,
        RatioLimits exact,
        double exactP,
        Computed<RatioLimits> wald,
        RatioLimits score,
        Computed<Double> scoreZ,
        Derivation derivation) {
    /** Checks that every part is there. */
    public RateRatio {
        requireNonNull(ratio, "ratio");
        requireNonNull(exact, "exact");
        requireNonNull(wald, "wald");
        requireNonNull(score, "score");
        requireNonNull(scoreZ, "scoreZ");
        requireNonNull(derivation, "derivation");
    }
}
