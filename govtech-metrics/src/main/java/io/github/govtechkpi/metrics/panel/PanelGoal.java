package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What every area has to reach in one indicator: the goal by which all its series are judged.
 *
 * @param indicator the indicator
 * @param direction which way is better; with {@code MAINTAIN}, the way from the baseline to the target
 * @param target the amount to reach, or the numerator of the share to reach, for example 70
 * @param denominator the denominator of the share to reach, for example 100; empty for an indicator of one amount
 * @param numeratorIsPart whether the numerator is a part of the denominator, so that it can never exceed it
 * @param due the period by which the target is to be reached
 * @param baseline the period that progress is counted from; empty for the first period of each series
 * @param smallBase the denominator below which a share is flagged as one of a small base, for example 30
 */
public record PanelGoal(
        IndicatorId indicator,
        Direction direction,
        BigDecimal target,
        Optional<BigDecimal> denominator,
        boolean numeratorIsPart,
        ReportingPeriod due,
        Optional<ReportingPeriod> baseline,
        long smallBase) {
    /** The base below which a share says little (NCHS Series 2 No. 175), as in the ratio guard. */
    public static final long SMALL_BASE = 30;

    /** Checks that the target is one that can be reached. */
    public PanelGoal {
        requireNonNull(indicator, "indicator");
        requireNonNull(direction, "direction");
        requireNonNull(target, "target");
        requireNonNull(denominator, "denominator");
        requireNonNull(due, "due");
        requireNonNull(baseline, "baseline");
        if (denominator.isPresent() && (denominator.get().signum() <= 0 || target.signum() < 0)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "The target share of %s needs a numerator from 0 up and a denominator above 0, but was %s of %s"
                            .formatted(indicator, target, denominator.get()));
        }
        if (numeratorIsPart && denominator.isPresent() && target.compareTo(denominator.get()) > 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "The target numerator of %s is a part of its denominator and cannot exceed it, but was %s of %s"
                            .formatted(indicator, target, denominator.get()));
        }
        if (smallBase < 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "smallBase of %s must not be negative, but was %s".formatted(indicator, smallBase));
        }
    }

    /** Makes the goal of one amount, for example 250 people by FY2027, counted from the first period of each series. */
    public static PanelGoal amount(IndicatorId indicator, Direction direction, BigDecimal target, ReportingPeriod due) {
        return new PanelGoal(indicator, direction, target, Optional.empty(), false, due, Optional.empty(), SMALL_BASE);
    }

    /**
     * Makes the goal of a share of two counts, for example 70 of 100 by FY2027, counted from the first period of each series. The
     * numerator is a part of the denominator unless the target is above 1.
     */
    public static PanelGoal share(
            IndicatorId indicator, Direction direction, long numerator, long denominator, ReportingPeriod due) {
        return new PanelGoal(
                indicator,
                direction,
                BigDecimal.valueOf(numerator),
                Optional.of(BigDecimal.valueOf(denominator)),
                numerator <= denominator,
                due,
                Optional.empty(),
                SMALL_BASE);
    }

    /** Returns this goal counted from a period. */
    public PanelGoal from(ReportingPeriod period) {
        return new PanelGoal(
                indicator, direction, target, denominator, numeratorIsPart, due, Optional.of(period), smallBase);
    }

    /** Returns this goal for a numerator that may exceed the denominator, as complaints may exceed applications. */
    public PanelGoal withNumeratorBeside() {
        return new PanelGoal(indicator, direction, target, denominator, false, due, baseline, smallBase);
    }

    /** Returns this goal with another base below which a share is flagged. */
    public PanelGoal withSmallBase(long base) {
        return new PanelGoal(indicator, direction, target, denominator, numeratorIsPart, due, baseline, base);
    }

    /** Tells whether the indicator is two counts; else it is one amount. */
    public boolean isRatio() {
        return denominator.isPresent();
    }

    /** Tells whether the rows that another goal was judged on serve this one: the same indicator, counted from the same period. */
    boolean readsLike(PanelGoal other) {
        return countsLike(other) && baseline.equals(other.baseline);
    }

    /** Tells whether rows mean the same to another goal: those of the same indicator, of the same kind. */
    boolean countsLike(PanelGoal other) {
        return indicator.equals(other.indicator)
                && isRatio() == other.isRatio()
                && numeratorIsPart == other.numeratorIsPart;
    }
}
