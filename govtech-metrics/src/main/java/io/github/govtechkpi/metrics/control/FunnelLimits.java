package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.function.DoubleUnaryOperator;

/** Computes the limits of a funnel plot at one base, for the lines of the funnel and for a single unit. */
public final class FunnelLimits {
    static final double TAIL_95 = 0.025;
    static final double TAIL_998 = 0.001; // Spiegelhalter 2005: about 3 standard errors
    private static final double MAX_COUNT = 2e9; // the binomial distribution counts its trials in an int

    private FunnelLimits() {}

    /**
     * Computes the exact limits of a share at one base, for example base 100 and target 0.05: 0.006 to 0.092 at 95 %.
     *
     * <p>Formula: with r the smallest whole number whose {@code P(R <= r)} exceeds the tail, {@code limit = (r - (P(R <= r) -
     * tail) / P(R = r)) / n}, within 0 and 1.<br>
     * Source: Spiegelhalter, Stat Med 2005 24:1185, A.1.1.
     *
     * @param n the base, a whole number up to 2,000,000,000
     * @param target the share of all, from 0 to 1
     * @return the limits; not computable (NO_BASE) where n is 0
     * @throws InvalidInputException if n is not a whole number from 0 up, or the target is not from 0 to 1
     */
    public static Computed<FunnelReport.Limits> binomial(double n, double target) {
        Arguments.finite(n, "n");
        Arguments.finite(target, "target");
        if (n == 0) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        requireAtMost(Arguments.count(n, "n"), "n");
        requireShare(target);
        return Computed.of(new FunnelReport.Limits(
                n,
                target,
                binomialLimit(TAIL_95, n, target),
                binomialLimit(1 - TAIL_95, n, target),
                binomialLimit(TAIL_998, n, target),
                binomialLimit(1 - TAIL_998, n, target)));
    }

    /**
     * Computes the exact limits of the ratio of observed to expected events, for example 5 expected events: 0.11 to 1.88 at 95 %.
     *
     * <p>Formula: as {@link #binomial}, with the Poisson distribution; divided by the expected events, from 0 up.<br>
     * Source: Spiegelhalter, Stat Med 2005 24:1185, A.1.1.
     *
     * @param expected the expected events, up to 2,000,000,000
     * @return the limits; not computable (NO_BASE) where none is expected
     * @throws InvalidInputException if {@code expected} is not finite, negative or too large
     */
    public static Computed<FunnelReport.Limits> poisson(double expected) {
        Arguments.finite(expected, "expected");
        if (expected == 0) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        if (expected < 0) {
            throw new InvalidInputException(ReasonCode.INVALID_INPUT, "expected must be above 0, but was " + expected);
        }
        requireAtMost(expected, "expected");
        return Computed.of(new FunnelReport.Limits(
                expected,
                1,
                poissonLimit(TAIL_95, expected),
                poissonLimit(1 - TAIL_95, expected),
                poissonLimit(TAIL_998, expected),
                poissonLimit(1 - TAIL_998, expected)));
    }

    /**
     * Computes the normal limits of a share, which can allow for over-dispersion, for example base 100, target 0.05 and {@code
     * tau2} 0: 0.007 to 0.093 at 95 %.
     *
     * <p>Formula: {@code target -+ z sqrt(target (1 - target) / n + tau2)}, not clipped: a limit may lie below 0 or above 1.<br>
     * Source: Spiegelhalter, Stat Med 2005 24:1185.
     *
     * @param n the base, above 0
     * @param target the share of all, from 0 to 1
     * @param tau2 the variance between units, from 0 up; that of a {@link FunnelReport}, or 0
     * @return the limits; not computable (NO_BASE) where n is 0
     * @throws InvalidInputException if a number is not finite or outside its range
     */
    public static Computed<FunnelReport.Limits> normal(double n, double target, double tau2) {
        Arguments.finite(n, "n");
        Arguments.finite(target, "target");
        Arguments.finite(tau2, "tau2");
        if (n == 0) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        Arguments.count(n, "n");
        requireShare(target);
        if (tau2 < 0) {
            throw new InvalidInputException(ReasonCode.INVALID_INPUT, "tau2 must be from 0 up, but was " + tau2);
        }
        var error = Math.sqrt(target * (1 - target) / n + tau2);
        var far95 = -Distributions.normalQuantile(TAIL_95) * error;
        var far998 = -Distributions.normalQuantile(TAIL_998) * error;
        return Computed.of(
                new FunnelReport.Limits(n, target, target - far95, target + far95, target - far998, target + far998));
    }

    private static double binomialLimit(double tail, double n, double target) {
        var quantile = Distributions.binomialQuantile(tail, (int) n, target);
        return Math.min(1, interpolated(tail, quantile, r -> binomialCdf(r, n, target)) / n);
    }

    private static double binomialCdf(double r, double n, double target) {
        return r < 0 ? 0 : Distributions.binomialCdf((int) r, (int) n, target);
    }

    private static double poissonLimit(double tail, double expected) {
        var quantile = Distributions.poissonQuantile(tail, expected);
        return interpolated(tail, quantile, r -> Distributions.poissonCdf(r, expected)) / expected;
    }

    private static double interpolated(double tail, double quantile, DoubleUnaryOperator cdf) {
        var reached = cdf.applyAsDouble(quantile);
        var excess = (reached - tail) / (reached - cdf.applyAsDouble(quantile - 1));
        return Math.max(0, quantile - excess);
    }

    private static void requireAtMost(double value, String name) {
        if (value > MAX_COUNT) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "%s must be at most 2000000000, but was %s".formatted(name, value));
        }
    }

    private static void requireShare(double target) {
        if (target < 0 || target > 1) {
            throw new InvalidInputException(ReasonCode.INVALID_INPUT, "target must be from 0 to 1, but was " + target);
        }
    }
}
