package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/**
 * The presentation standards of the U.S. National Center for Health Statistics: is an estimate precise enough to print?
 */
public final class Reliability {
    private static final double CONFIDENCE = 0.95;

    // NCHS Series 2 No. 175, proportions
    private static final long MIN_SAMPLE = 30;
    private static final double NARROW = 0.05;
    private static final double WIDE = 0.30;
    private static final double RELATIVE_LIMIT = 1.30;

    // NCHS Series 2 No. 200, rates
    private static final long MIN_EVENTS = 10;
    private static final double MIN_BASE = 10;
    private static final double RATE_RELATIVE_LIMIT = 1.60;

    private static final Derivation PROPORTION = Derivation.of(
            "NCHS data presentation standards for proportions (Vital Health Stat 2(175), 2017), Clopper-Pearson 95 %",
            Assumptions.SIMPLE_RANDOM_SAMPLE);
    private static final Derivation RATE = Derivation.of(
            "NCHS data presentation standards for rates and counts (Vital Health Stat 2(200), 2023), Garwood 95 %",
            Assumptions.INDEPENDENT_EVENTS);
    private static final Reason NO_SHARE = Reason.of(
            ReasonCode.ZERO_DENOMINATOR,
            LocalizedText.of("件数が0のため、相対的な幅は定まりません。", "The count is 0, so no relative width is defined."));

    private Reliability() {}

    /** Whether an estimate may be printed. */
    public enum Decision {
        /** Precise enough. */
        SHOW,
        /** Too imprecise: print no estimate. */
        SUPPRESS
    }

    /** The rule that decided, the first of these that applies. */
    public enum Rule {
        /** Fewer than 30. */
        N_LT_30,
        /** The interval is at most 0.05 wide: shown. */
        WIDTH_LE_005,
        /** The interval is at least 0.30 wide: suppressed. */
        WIDTH_GE_030,
        /** The interval is wider than 1.3 times the share: suppressed. */
        RELATIVE_WIDTH_GT_130,
        /** The interval is at most 1.3 times as wide as the share: shown. */
        RELATIVE_WIDTH_LE_130
    }

    /** What to add to the decision. */
    public enum Flag {
        /** The share is reliable, its complement n - k is not: say so in a footnote. */
        FOOTNOTE_COMPLEMENT,
        /** None or all: a statistician has to look at it. */
        REVIEW_0_OR_100
    }

    /**
     * Decides whether a share may be printed, for example not for 20 of 45, whose interval is 0.30 wide.
     *
     * <p>In this order: n &lt; 30 suppress; width of the 95 % Clopper-Pearson interval at most 0.05 show; at least 0.30
     * suppress; width over share above 1.30 suppress; else show. At k = 0 and k = n the rules see the width 0.
     *
     * @param k the part, a whole number from 0
     * @param n the whole; 0 gives {@code NO_BASE}
     * @return the decision with the rule and the interval
     * @throws InvalidInputException if a count is negative, fractional or above 10^12, or k &gt; n
     */
    public static Computed<OfProportion> nchsProportion(double k, double n) {
        if (!Counts.haveBase(k, n)) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        var interval = IntervalMethod.CLOPPER_PEARSON.interval(k, n, CONFIDENCE);
        var extreme = k == 0 || k == n;
        var rule = rule(k / n, n, extreme ? 0 : interval.width());
        var flags = new ArrayList<Flag>();
        if (rule == Rule.RELATIVE_WIDTH_LE_130 && above(interval.width() / ((n - k) / n), RELATIVE_LIMIT)) {
            flags.add(Flag.FOOTNOTE_COMPLEMENT);
        }
        if (extreme) {
            flags.add(Flag.REVIEW_0_OR_100);
        }
        var shown = rule == Rule.WIDTH_LE_005 || rule == Rule.RELATIVE_WIDTH_LE_130;
        return Computed.of(new OfProportion(
                (long) k,
                (long) n,
                interval.low(),
                interval.high(),
                k == 0 ? Computed.notComputable(NO_SHARE) : Computed.of(interval.width() / (k / n)),
                shown ? Decision.SHOW : Decision.SUPPRESS,
                rule,
                flags,
                PROPORTION));
    }

    /**
     * Decides whether a rate may be printed, for example not for 9 events.
     *
     * <p>Suppressed below 10 events, below a base of 10, and where the 95 % Garwood interval of the count is wider than
     * 1.60 times the count.
     *
     * @param events the count, a whole number from 0
     * @param base the population or exposure; 0 gives {@code NO_BASE}
     * @return the decision with the interval of the count
     * @throws InvalidInputException if the count is negative, fractional or above 10^12, or the base is negative
     */
    public static Computed<OfRate> nchsRate(double events, double base) {
        Arguments.finite(events, "events");
        if (Arguments.finite(base, "base") == 0) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        Counts.whole(events, "events");
        if (base < 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "base must not be negative, but was %s".formatted(base));
        }
        var tail = (1 - CONFIDENCE) / 2;
        var low = events == 0 ? 0 : Distributions.chiSquaredQuantile(tail, 2 * events) / 2;
        var high = Distributions.chiSquaredQuantile(1 - tail, 2 * events + 2) / 2;
        // for whole counts the last rule never decides alone: 10 events are 1.36 wide
        var reliable = events >= MIN_EVENTS && base >= MIN_BASE && !above((high - low) / events, RATE_RELATIVE_LIMIT);
        return Computed.of(new OfRate(
                (long) events,
                base,
                low,
                high,
                events == 0 ? Computed.notComputable(NO_SHARE) : Computed.of((high - low) / events),
                reliable ? Decision.SHOW : Decision.SUPPRESS,
                RATE));
    }

    private static Rule rule(double share, double n, double width) {
        if (n < MIN_SAMPLE) {
            return Rule.N_LT_30;
        }
        if (!above(width, NARROW)) {
            return Rule.WIDTH_LE_005;
        }
        if (!above(WIDE, width)) {
            return Rule.WIDTH_GE_030;
        }
        return above(width / share, RELATIVE_LIMIT) ? Rule.RELATIVE_WIDTH_GT_130 : Rule.RELATIVE_WIDTH_LE_130;
    }

    private static boolean above(double value, double limit) {
        return !Thresholds.atMost(value, limit);
    }

    /**
     * Whether a share may be printed.
     *
     * @param k the part
     * @param n the whole
     * @param low the lower limit of the share, at 95 % by Clopper and Pearson
     * @param high the upper limit of the share
     * @param relativeWidth the width of the interval over the share; not computable for k = 0
     * @param decision whether to print it
     * @param rule the rule that decided
     * @param flags what to add
     * @param derivation the standard
     */
    public record OfProportion(
            long k,
            long n,
            double low,
            double high,
            Computed<Double> relativeWidth,
            Decision decision,
            Rule rule,
            List<Flag> flags,
            Derivation derivation) {
        /** Checks that every part is there. */
        public OfProportion {
            requireNonNull(relativeWidth, "relativeWidth");
            requireNonNull(decision, "decision");
            requireNonNull(rule, "rule");
            flags = List.copyOf(flags);
            requireNonNull(derivation, "derivation");
        }

        /** Returns the true width of the interval, also at k = 0 and k = n. */
        public double width() {
            return high - low;
        }
    }

    /**
     * Whether a rate may be printed.
     *
     * @param events the count
     * @param base the population or exposure
     * @param countLow the lower limit of the count, at 95 % by Garwood
     * @param countHigh the upper limit of the count
     * @param relativeWidth the width of the interval over the count; not computable for 0 events
     * @param decision whether to print it
     * @param derivation the standard
     */
    public record OfRate(
            long events,
            double base,
            double countLow,
            double countHigh,
            Computed<Double> relativeWidth,
            Decision decision,
            Derivation derivation) {
        /** Checks that every part is there. */
        public OfRate {
            requireNonNull(relativeWidth, "relativeWidth");
            requireNonNull(decision, "decision");
            requireNonNull(derivation, "derivation");
        }
    }
}
