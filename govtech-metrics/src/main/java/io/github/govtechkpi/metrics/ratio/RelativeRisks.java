package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;

/** Intervals for the ratio of two independent shares (相対リスク). */
public final class RelativeRisks {
    private RelativeRisks() {}

    /**
     * Computes p1 / p2 with Koopman's interval at 95 %, for example 4.5 (2.94 to 7.15) for 36 of 40 against 16 of 80.
     *
     * @param k1 the part of the first whole
     * @param n1 the first whole; 0 gives {@code NO_BASE}
     * @param k2 the part of the second whole
     * @param n2 the second whole; 0 gives {@code NO_BASE}
     * @return the counts, the ratio and its interval
     * @throws io.github.govtechkpi.model.InvalidInputException as {@link #interval}
     */
    public static Computed<RelativeRisk> koopman(double k1, double n1, double k2, double n2) {
        return interval(k1, n1, k2, n2, GuardThresholds.DEFAULT.confidence(), RelativeRiskMethod.KOOPMAN);
    }

    /**
     * Computes p1 / p2 with an interval by a given formula.
     *
     * <p>The score limits start at 0 for k1 = 0 and are open upwards (infinite) for k2 = 0. The log limits of n1 of n1
     * against n2 of n2 are 1 and 1 and say nothing.
     *
     * @param k1 the part of the first whole, a whole number from 0
     * @param n1 the first whole; 0 gives {@code NO_BASE}
     * @param k2 the part of the second whole, a whole number from 0
     * @param n2 the second whole; 0 gives {@code NO_BASE}
     * @param confidence the two-sided confidence, between 0 and 1
     * @param method the formula
     * @return the counts, the ratio and its interval; {@code ZERO_CELL} by {@link RelativeRiskMethod#KATZ} where k1 or
     *     k2 is 0
     * @throws io.github.govtechkpi.model.InvalidInputException if a count is negative, fractional or above 10^12, a
     *     part exceeds its whole, or the confidence is not between 0 and 1 ({@code INVALID_CONFIDENCE})
     */
    public static Computed<RelativeRisk> interval(
            double k1, double n1, double k2, double n2, double confidence, RelativeRiskMethod method) {
        requireNonNull(method, "method");
        if (!Counts.haveBases(k1, n1, k2, n2)) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        var limits = new RiskLimits(k1, n1, k2, n2, Wilson.z(confidence));
        if (method == RelativeRiskMethod.KATZ && (k1 == 0 || k2 == 0)) {
            return Computed.notComputable(ReasonCode.ZERO_CELL);
        }
        Computed<Double> ratio = k1 == 0 && k2 == 0
                ? Computed.notComputable(ReasonCode.NO_EVENTS)
                : Computed.of(k1 / n1 / (k2 / n2)); // infinite for k2 = 0
        return Computed.of(new RelativeRisk(
                (long) k1,
                (long) n1,
                (long) k2,
                (long) n2,
                ratio,
                limits.low(method),
                limits.high(method),
                method,
                confidence,
                method.derivation()));
    }
}
