package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;

/**
 * The base that a goal needs before its claimed change can be told from chance: a base of 40 cannot show +20 %.
 *
 * <p>For counts over equal exposures, 95 % and the claims +5 %, +10 %, +20 %, +50 %, +100 % the exact base is 3190,
 * 835, 223, 43 and 14. To be used while a goal is designed.
 */
public final class MinimumBase {
    private static final double MAX_BASE = 1e15; // above it neighbouring counts are no longer distinct doubles

    private static final Derivation EXACT = Derivation.of(
            "Smallest base from which the exact conditional interval always excludes no change"
                    + " (Przyborowski and Wilenski 1940)",
            Assumptions.INDEPENDENT_EVENTS);
    private static final Derivation APPROXIMATE =
            Derivation.of("Normal interval of the log ratio of two Poisson counts", Assumptions.INDEPENDENT_EVENTS);
    private static final Derivation POWER =
            Derivation.of("Variance-stabilised Poisson counts (square root)", Assumptions.INDEPENDENT_EVENTS);
    private static final Derivation GROUPS = Derivation.of(
            "Sample size for two proportions, without continuity correction (Fleiss, Levin and Paik 2003)",
            Assumptions.INDEPENDENT_EVENTS,
            Assumptions.INDEPENDENT_GROUPS);

    private MinimumBase() {}

    /**
     * Finds the base from which a claimed change of a count always shows, for example 43 for a claim of 0.5 at 95 %.
     *
     * <p>The second count is {@code x1 = floor(x0 (1 + c) + 0.5)} with c read as the decimal that it is written as; the
     * claim shows if the interval of {@link CountChanges} leaves out 1. Because of the rounding, some smaller bases may
     * show it too.
     *
     * @param claimedChange the relative change c, from -1 and not 0, for example 0.5 for +50 %
     * @param confidence the two-sided confidence of the interval, between 0 and 1
     * @return the base; {@code CHANGE_TOO_SMALL} if it would exceed 10^15
     * @throws InvalidInputException if the claim is 0, below -1 or not finite, or for the confidence
     */
    public static Computed<Exact> exact(double claimedChange, double confidence) {
        claim(claimedChange);
        Arguments.confidence(confidence);
        return exact(BigDecimal.valueOf(claimedChange), BigDecimal.ONE, confidence);
    }

    /**
     * Estimates the same base by {@code z^2 (1 + 1/r) / ln(r)^2} with r = 1 + c, for example 39 for a claim of 0.5 at
     * 95 %.
     *
     * @param claimedChange the relative change c, above -1 and not 0
     * @param confidence the two-sided confidence of the interval, between 0 and 1
     * @return the estimate and the next whole number
     * @throws InvalidInputException if the claim is 0, not above -1 or not finite, or for the confidence
     */
    public static Estimate approximate(double claimedChange, double confidence) {
        claim(claimedChange);
        if (claimedChange == -1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "claimedChange must be above -1 here: use exact for a fall to 0");
        }
        var z = Distributions.normalTwoSided(Arguments.confidence(confidence));
        var raw = raw(claimedChange, z);
        return new Estimate(claimedChange, confidence, 0.5, raw, wholeAbove(raw), APPROXIMATE);
    }

    /**
     * Computes the base that shows a true change with a given probability:
     * {@code (z + z_power)^2 / (2 (sqrt(1 + c) - 1)^2)}, for example 78 for a change of 0.5 at 95 % with a power of
     * 0.8.
     *
     * @param claimedChange the relative change c, from -1 and not 0
     * @param confidence the two-sided confidence of the interval, between 0 and 1
     * @param power the probability with which the change is to show, between 0 and 1
     * @return the estimate and the next whole number
     * @throws InvalidInputException if the claim is 0, below -1 or not finite, if the power is not between 0 and 1, or
     *     for the confidence
     */
    public static Estimate withPower(double claimedChange, double confidence, double power) {
        claim(claimedChange);
        power(power);
        var z = Distributions.normalTwoSided(Arguments.confidence(confidence)) + Distributions.normalQuantile(power);
        var step = claimedChange / (Math.sqrt(1 + claimedChange) + 1); // sqrt(1 + c) - 1
        var raw = z * z / (2 * step * step);
        return new Estimate(claimedChange, confidence, power, raw, wholeAbove(raw), POWER);
    }

    /**
     * Computes the size of each of two groups that shows a change of a share, for example 686 for 10 % to 15 % at 95 %
     * with a power of 0.8.
     *
     * <p>{@code ((z sqrt((p0+p1)(1-(p0+p1)/2)) + z_power sqrt(p0(1-p0)+p1(1-p1))) / (p1-p0))^2}; the far tail is
     * ignored, as R's {@code power.prop.test} does.
     *
     * @param p0 the share before, from 0 to 1
     * @param p1 the share after, from 0 to 1, other than p0
     * @param confidence the two-sided confidence of the test, between 0 and 1
     * @param power the probability with which the change is to show, between 0 and 1
     * @return the size of each group, and the number that it was rounded up from
     * @throws InvalidInputException if a share is not between 0 and 1, both are equal, or for power and confidence
     */
    public static GroupSize perGroup(double p0, double p1, double confidence, double power) {
        share(p0, "p0");
        share(p1, "p1");
        if (p0 == p1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "p1 must differ from p0, but both were %s".formatted(p0));
        }
        power(power);
        var z = Distributions.normalTwoSided(Arguments.confidence(confidence));
        var sum = p0 + p1;
        var root = (z * Math.sqrt(sum * (1 - sum / 2))
                        + Distributions.normalQuantile(power) * Math.sqrt(p0 * (1 - p0) + p1 * (1 - p1)))
                / (p1 - p0);
        return new GroupSize(p0, p1, confidence, power, root * root, wholeAbove(root * root), GROUPS);
    }

    /** Finds the base for a change that was observed, at the guard's confidence. */
    static Computed<Exact> forObserved(CountChange change) {
        if (change.before() == 0) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        var before = rate(change.before(), change.exposureAfter()); // rates times both exposures, without a quotient
        var after = rate(change.after(), change.exposureBefore());
        var difference = after.subtract(before);
        return difference.signum() == 0
                ? Computed.notComputable(ReasonCode.NO_CHANGE)
                : exact(difference, before, GuardThresholds.DEFAULT.confidence());
    }

    private static Computed<Exact> exact(BigDecimal change, BigDecimal of, double confidence) {
        var claimed = change.doubleValue() / of.doubleValue();
        var tail = (1 - confidence) / 2;
        if (claimed > -1 && raw(claimed, Distributions.normalTwoSided(confidence)) > MAX_BASE) {
            return Computed.notComputable(ReasonCode.CHANGE_TOO_SMALL);
        }
        if (claimed > MAX_BASE) {
            // one case shows it at any confidence, and the count after it is no longer a whole number in a long
            return Computed.of(new Exact(claimed, confidence, 1, 1, EXACT));
        }
        var claim = new ClaimedChange(change, of);
        return Computed.of(
                new Exact(claimed, confidence, claim.minBase(tail), claim.firstSignificantBase(tail), EXACT));
    }

    private static BigDecimal rate(long count, double otherExposure) {
        return BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(otherExposure));
    }

    private static double raw(double claimedChange, double z) {
        var ratio = 1 + claimedChange;
        var log = Math.log1p(claimedChange);
        return z * z * (1 + 1 / ratio) / (log * log);
    }

    private static long wholeAbove(double raw) {
        return (long) Math.ceil(raw);
    }

    private static void claim(double change) {
        if (Arguments.finite(change, "claimedChange") < -1 || change == 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "claimedChange must be from -1 up and not 0, for example 0.5 for +50 %%, but was %s"
                            .formatted(change));
        }
    }

    private static void power(double power) {
        if (!(power > 0 && power < 1)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "power must be above 0 and below 1, for example 0.8, but was %s".formatted(power));
        }
    }

    private static void share(double share, String name) {
        if (!(share >= 0 && share <= 1)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "%s must be from 0 to 1, but was %s".formatted(name, share));
        }
    }

    /**
     * The base from which a claimed change always shows.
     *
     * @param claimedChange the relative change, for example 0.5
     * @param confidence the two-sided confidence
     * @param minBase the smallest base from which on every base shows the claim
     * @param firstSignificantBase the smallest base that shows it at all
     * @param derivation the method with its source
     */
    public record Exact(
            double claimedChange, double confidence, long minBase, long firstSignificantBase, Derivation derivation) {
        /** Checks that every part is there. */
        public Exact {
            requireNonNull(derivation, "derivation");
        }
    }

    /**
     * A base by a formula.
     *
     * @param claimedChange the relative change, for example 0.5
     * @param confidence the two-sided confidence
     * @param power the probability with which a true change of this size shows; 0.5 for the approximation
     * @param raw what the formula gives
     * @param minBase the next whole number
     * @param derivation the method with its source
     */
    public record Estimate(
            double claimedChange, double confidence, double power, double raw, long minBase, Derivation derivation) {
        /** Checks that every part is there. */
        public Estimate {
            requireNonNull(derivation, "derivation");
        }
    }

    /**
     * The size that each of two groups needs to show a change of a share.
     *
     * @param p0 the share before
     * @param p1 the share after
     * @param confidence the two-sided confidence
     * @param power the probability with which the change shows
     * @param raw what the formula gives
     * @param perGroup the next whole number
     * @param derivation the method with its source
     */
    public record GroupSize(
            double p0, double p1, double confidence, double power, double raw, long perGroup, Derivation derivation) {
        /** Checks that every part is there. */
        public GroupSize {
            requireNonNull(derivation, "derivation");
        }
    }
}
