package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;

/** Intervals for the difference of two independent shares. */
public final class ProportionDifferences {
    private ProportionDifferences() {}

    /**
     * Computes p1 - p2 with Newcombe's interval at 95 %, for example 0.2 (0.0524 to 0.3339) for 56 of 70 against 48 of
     * 80.
     *
     * @param k1 the part of the first whole
     * @param n1 the first whole; 0 gives {@code NO_BASE}
     * @param k2 the part of the second whole
     * @param n2 the second whole; 0 gives {@code NO_BASE}
     * @return both shares, their difference and its interval
     * @throws io.github.govtechkpi.model.InvalidInputException as {@link #interval}
     */
    public static Computed<ProportionDifference> newcombe(double k1, double n1, double k2, double n2) {
        return interval(k1, n1, k2, n2, GuardThresholds.DEFAULT.confidence(), DifferenceMethod.NEWCOMBE);
    }

    /**
     * Computes p1 - p2 with an interval by a given formula, cut off at -1 and 1.
     *
     * @param k1 the part of the first whole, a whole number from 0
     * @param n1 the first whole; 0 gives {@code NO_BASE}
     * @param k2 the part of the second whole, a whole number from 0
     * @param n2 the second whole; 0 gives {@code NO_BASE}
     * @param confidence the two-sided confidence, between 0 and 1
     * @param method the formula
     * @return both shares, their difference and its interval; the shares themselves have Wilson intervals
     * @throws io.github.govtechkpi.model.InvalidInputException if a count is negative, fractional or above 10^12, a
     *     part exceeds its whole, or the confidence is not between 0 and 1 ({@code INVALID_CONFIDENCE})
     */
    public static Computed<ProportionDifference> interval(
            double k1, double n1, double k2, double n2, double confidence, DifferenceMethod method) {
        requireNonNull(method, "method");
        if (!Counts.haveBases(k1, n1, k2, n2)) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        var z = Wilson.z(confidence);
        var limits = new DifferenceLimits(k1, n1, k2, n2, z);
        return Computed.of(new ProportionDifference(
                Proportions.interval(k1, n1, confidence, IntervalMethod.WILSON).orElseThrow(),
                Proportions.interval(k2, n2, confidence, IntervalMethod.WILSON).orElseThrow(),
                Counts.differenceOfShares(k1, n1, k2, n2),
                limits.low(method),
                -limits.swapped().low(method),
                method,
                confidence,
                method.derivation()));
    }
}
