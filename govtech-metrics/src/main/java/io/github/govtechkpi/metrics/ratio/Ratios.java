package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.ratio.Guard.Judgement;
import io.github.govtechkpi.metrics.ratio.GuardedRatio.Kind;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Optional;

/**
 * The one way to a ratio that may be printed: it takes counts and gives a {@link GuardedRatio}.
 *
 * <p>What is blocked, flagged and shown is METHODS 2.9. A change is blocked from 0 and from a base below 10, flagged
 * where the exact interval of the multiple holds 1 and from a base below 30. A share is blocked below 20, flagged below
 * 30 and where its Wilson interval is 0.30 wide or wider.
 */
public final class Ratios {
    private Ratios() {}

    /**
     * Guards the change of a number of cases (件), for example {@code 2 -> 3 (+1)}.
     *
     * @throws InvalidInputException if a count is negative or above 10^12
     */
    public static GuardedRatio change(long before, long after) {
        return change(AbsoluteValue.of(before, MeasureUnit.CASES), AbsoluteValue.of(after, MeasureUnit.CASES));
    }

    /**
     * Guards the change of a count by the default thresholds, as
     * {@link #change(AbsoluteValue, AbsoluteValue, GuardThresholds)}.
     */
    public static GuardedRatio change(AbsoluteValue before, AbsoluteValue after) {
        return change(before, after, GuardThresholds.DEFAULT);
    }

    /**
     * Guards the change of a count.
     *
     * <p>Money, durations and scores are no counts: their change is always blocked, whatever its size, because no
     * interval applies to it.
     *
     * @param before the count of the first period
     * @param after the count of the second period, in the same unit
     * @param thresholds what to block and to flag
     * @return the change with its verdict
     * @throws InvalidInputException if a count is negative, fractional or above 10^12
     * @throws IllegalArgumentException if the units differ
     */
    public static GuardedRatio change(AbsoluteValue before, AbsoluteValue after, GuardThresholds thresholds) {
        requireNonNull(after, "after")
                .compareTo(requireNonNull(before, "before")); // names both units where they differ
        if (!isCounted(before)) {
            var judgement = Judgement.blocked(GuardReason.NOT_COUNTED);
            return new GuardedRatio(Kind.CHANGE, after, before, Optional.empty(), judgement);
        }
        var x0 = Counts.of(before, "before");
        var x1 = Counts.of(after, "after");
        var multiple = CountChanges.multiple(x0, x1, thresholds.confidence());
        return new GuardedRatio(
                Kind.CHANGE,
                after,
                before,
                x0 == 0 && x1 == 0 ? Optional.empty() : Optional.of(multiple),
                Guard.change(x0, multiple, thresholds));
    }

    /**
     * Guards k of n cases (件), for example {@code 9 of 19}.
     *
     * @return the share with its verdict; {@code NO_BASE} for n = 0
     * @throws InvalidInputException if a count is negative or above 10^12, or k &gt; n
     */
    public static Computed<GuardedRatio> of(long k, long n) {
        if (n == 0) {
            return Computed.notComputable(ReasonCode.NO_BASE);
        }
        Counts.part((double) k, (double) n, "k", "n");
        return Ratio.of(k, n, MeasureUnit.CASES).map(Ratios::of);
    }

    /** Guards a ratio by the default thresholds, as {@link #of(Ratio, GuardThresholds)}. */
    public static GuardedRatio of(Ratio ratio) {
        return of(ratio, GuardThresholds.DEFAULT);
    }

    /**
     * Guards a ratio.
     *
     * <p>Money, durations and scores are no counts, and a numerator above its denominator is no part of it: both are
     * blocked, because no interval applies to them.
     *
     * @param ratio the two counts
     * @param thresholds what to block and to flag
     * @return the share with its verdict
     * @throws InvalidInputException if a count is fractional or above 10^12
     */
    public static GuardedRatio of(Ratio ratio, GuardThresholds thresholds) {
        var judgement = judge(requireNonNull(ratio, "ratio"), requireNonNull(thresholds, "thresholds"));
        var interval = isShare(ratio)
                ? Optional.of(IntervalMethod.WILSON.interval(k(ratio), n(ratio), thresholds.confidence()))
                : Optional.<Interval>empty();
        return new GuardedRatio(Kind.SHARE, ratio.numerator(), ratio.denominator(), interval, judgement);
    }

    /** Guards the change of a ratio by the default thresholds, as {@link #compare(Ratio, Ratio, GuardThresholds)}. */
    public static GuardedDifference compare(Ratio before, Ratio after) {
        return compare(before, after, GuardThresholds.DEFAULT);
    }

    /**
     * Guards the change of a ratio: blocked with either of the two, flagged with either and where Newcombe's interval
     * of the difference holds 0.
     *
     * @param before the ratio of the first period
     * @param after the ratio of the second period, in the same units
     * @param thresholds what to block and to flag
     * @return both ratios with the verdict
     * @throws InvalidInputException if a count is fractional or above 10^12
     * @throws IllegalArgumentException if the units differ
     */
    public static GuardedDifference compare(Ratio before, Ratio after, GuardThresholds thresholds) {
        requireNonNull(after, "after").compareTo(requireNonNull(before, "before")); // their units must be the same
        var interval = isShare(before) && isShare(after)
                ? ProportionDifferences.interval(
                                k(after),
                                n(after),
                                k(before),
                                n(before),
                                thresholds.confidence(),
                                DifferenceMethod.NEWCOMBE)
                        .map(ProportionDifference::interval)
                        .toOptional()
                : Optional.<Interval>empty();
        var judgement = Guard.difference(judge(before, thresholds), judge(after, thresholds), interval);
        return new GuardedDifference(before, after, interval, judgement);
    }

    private static Judgement judge(Ratio ratio, GuardThresholds thresholds) {
        if (!isCounted(ratio.numerator()) || !isCounted(ratio.denominator())) {
            return Judgement.blocked(GuardReason.NOT_COUNTED);
        }
        return isShare(ratio) ? Guard.share(k(ratio), n(ratio), thresholds) : Judgement.blocked(GuardReason.NOT_A_PART);
    }

    private static boolean isShare(Ratio ratio) {
        return isCounted(ratio.numerator()) && isCounted(ratio.denominator()) && k(ratio) <= n(ratio);
    }

    private static double k(Ratio ratio) {
        return Counts.of(ratio.numerator(), "numerator");
    }

    private static double n(Ratio ratio) {
        return Counts.of(ratio.denominator(), "denominator");
    }

    private static boolean isCounted(AbsoluteValue value) {
        return switch (value.unit().kind()) {
            case COUNT, OTHER -> true;
            case MONEY, DURATION, SCORE -> false;
        };
    }
}
