package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import java.util.List;

/**
 * A share k of n with its interval and what the ratio guard says of it.
 *
 * @param k the part, for example 3
 * @param n the whole, above 0, for example 10
 * @param low the lower limit of the share, from 0
 * @param high the upper limit of the share, up to 1
 * @param method the formula of the interval
 * @param confidence the two-sided confidence, for example 0.95
 * @param verdict whether a percentage may be shown, by {@link GuardThresholds#DEFAULT} whatever method and confidence
 * @param reasons why it is blocked or flagged, most important first
 * @param derivation the method with its source, and what it takes for granted
 */
public record Proportion(
        long k,
        long n,
        double low,
        double high,
        IntervalMethod method,
        double confidence,
        Verdict verdict,
        List<GuardReason> reasons,
        Derivation derivation) {
    /** Checks that every part is there, and that k is a part of n. */
    public Proportion {
        if (k < 0 || n <= 0 || k > n) {
            throw new IllegalArgumentException(
                    "k must be from 0 to n and n above 0, but they were %d and %d".formatted(k, n));
        }
        requireNonNull(method, "method");
        requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        requireNonNull(derivation, "derivation");
    }

    /** Returns the limits with their method, as JSON writes them. */
    public Interval interval() {
        return new Interval(low, high, method.toString(), confidence);
    }
}
