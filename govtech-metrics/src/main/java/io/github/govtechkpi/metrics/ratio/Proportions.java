package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;

/** Intervals for one share (割合), k of n. */
public final class Proportions {
    private Proportions() {}

    /**
     * Computes the Wilson interval at 95 %, for example 0.1078 to 0.6032 for 3 of 10.
     *
     * @param k the part, a whole number from 0
     * @param n the whole, a whole number; 0 gives {@code NO_BASE}
     * @return the counts with the interval and the guard's verdict
     * @throws io.github.govtechkpi.model.InvalidInputException if a count is negative, fractional or above 10^12, or k
     *     &gt; n
     */
    public static Computed<Proportion> wilson(double k, double n) {
        return interval(k, n, GuardThresholds.DEFAULT.confidence(), IntervalMethod.WILSON);
    }

    /**
     * Computes an interval for the share that k of n stands for, for example 0 to 0.1684 for 0 of 20 by
     * {@link IntervalMethod#CLOPPER_PEARSON} at 95 %.
     *
     * <p>Accuracy: 1e-12 relative for the closed forms, 1e-10 for the quantiles, up to n = 10^12.
     *
     * @param k the part, a whole number from 0
     * @param n the whole, a whole number; 0 gives {@code NO_BASE}, whatever k
     * @param confidence the two-sided confidence, between 0 and 1
     * @param method the formula
     * @return the counts with the interval and the guard's verdict
     * @throws io.github.govtechkpi.model.InvalidInputException if a count is negative, fractional or above 10^12, k
     *     &gt; n, or the confidence is not between 0 and 1 ({@code INVALID_CONFIDENCE})
     */
    public static Computed<Proportion> interval(double k, double n, double confidence, IntervalMethod method) {
        requireNonNull(method, "method");
        if (!Counts.haveBase(k, n)) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        Arguments.confidence(confidence);
        var judgement = Guard.share(k, n, GuardThresholds.DEFAULT);
        return Computed.of(new Proportion(
                (long) k,
                (long) n,
                method.low(k, n, confidence),
                method.high(k, n, confidence),
                method,
                confidence,
                judgement.verdict(),
                judgement.reasons(),
                method.derivation()));
    }

    /**
     * Computes the Wald interval {@code p -+ z sqrt(p(1-p)/n)}, which is no {@link IntervalMethod} and enters no other
     * result.
     *
     * <p>It is here to explain why a spreadsheet prints something else: 0 of 20 has no width, and 1 of 10 starts at
     * -0.0859. The limits are not cut off.
     *
     * @param k the part, a whole number from 0
     * @param n the whole, a whole number; 0 gives {@code NO_BASE}
     * @param confidence the two-sided confidence, between 0 and 1
     * @return the counts with the limits, and the caveat that they are for comparison alone
     * @throws io.github.govtechkpi.model.InvalidInputException as {@link #interval}
     */
    public static Computed<Wald> waldForComparison(double k, double n, double confidence) {
        if (!Counts.haveBase(k, n)) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        var half = Wilson.z(confidence) * Math.sqrt(k / n * ((n - k) / n) / n);
        return Computed.of(new Wald(
                (long) k,
                (long) n,
                k / n - half,
                k / n + half,
                confidence,
                Derivation.of("Wald interval (not for publication)", Assumptions.INDEPENDENT_EVENTS)
                        .withWarnings(List.of(CaveatCode.FOR_COMPARISON_ONLY.with("Wald")))));
    }

    /**
     * The Wald limits of a share, for comparison alone.
     *
     * @param k the part
     * @param n the whole
     * @param low the lower limit, which may be negative
     * @param high the upper limit, which may exceed 1
     * @param confidence the two-sided confidence
     * @param derivation the method, with the caveat
     */
    public record Wald(long k, long n, double low, double high, double confidence, Derivation derivation) {
        /** Checks that every part is there. */
        public Wald {
            requireNonNull(derivation, "derivation");
        }
    }
}
