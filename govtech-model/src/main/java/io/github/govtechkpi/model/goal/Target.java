package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.TextForm;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a goal has to reach or to keep, apart from which way is better: "slow the decline" is {@link StayAtLeast}, and an actual of
 * 82 meets a level of 81 although both lie below the baseline 83.1. Another example: reach 250 人 by 2027.
 *
 * <p>Closed on purpose: a new kind of target is a new major version. A target without a level or a due date is unfinished, which is
 * a finding of the design review and makes its progress not computable; it can be recorded all the same.
 */
public sealed interface Target {
    /** Returns the period or day by which it is due. */
    Optional<ReportingPeriod> due();

    /** Returns the word that files use for the kind, for example {@code reach}. */
    default String type() {
        var name = new StringBuilder();
        for (var letter : getClass().getSimpleName().toCharArray()) {
            name.append(Character.isUpperCase(letter) && !name.isEmpty() ? "_" : "")
                    .append(letter);
        }
        return TextForm.of(name.toString());
    }

    /**
     * Reach a level in the goal's direction.
     *
     * @param level the level
     * @param due by when
     */
    record Reach(Optional<TargetLevel> level, Optional<ReportingPeriod> due) implements Target {
        /** Checks that both parts are there. */
        public Reach {
            requireNonNull(level, "level");
            requireNonNull(due, "due");
        }

        /** Makes a target of an exact amount, or of two exact counts. */
        public static Reach of(Quantity level, ReportingPeriod due) {
            return new Reach(Optional.of(new TargetLevel.Stated(StatedValue.exact(level))), Optional.of(due));
        }
    }

    /**
     * Stay at a level or above it, whatever the baseline was.
     *
     * @param level the level
     * @param tolerance how far below still counts as within tolerance, from 0 up
     * @param due until when
     */
    record StayAtLeast(Optional<TargetLevel> level, Optional<BigDecimal> tolerance, Optional<ReportingPeriod> due)
            implements Target {
        /** Checks the tolerance. */
        public StayAtLeast {
            requireNonNull(level, "level");
            tolerance = Tolerances.checked(tolerance);
            requireNonNull(due, "due");
        }
    }

    /**
     * Stay at a level or below it.
     *
     * @param level the level
     * @param tolerance how far above still counts as within tolerance, from 0 up
     * @param due until when
     */
    record StayAtMost(Optional<TargetLevel> level, Optional<BigDecimal> tolerance, Optional<ReportingPeriod> due)
            implements Target {
        /** Checks the tolerance. */
        public StayAtMost {
            requireNonNull(level, "level");
            tolerance = Tolerances.checked(tolerance);
            requireNonNull(due, "due");
        }
    }

    /**
     * Stay within two levels, both included; beyond the upper one is a miss as well.
     *
     * @param low the lower level
     * @param high the upper level, not below the lower one
     * @param tolerance how far outside still counts as within tolerance, from 0 up
     * @param due until when
     */
    record StayWithin(
            Optional<AbsoluteValue> low,
            Optional<AbsoluteValue> high,
            Optional<BigDecimal> tolerance,
            Optional<ReportingPeriod> due)
            implements Target {
        /** Checks the order of the levels and the tolerance. */
        public StayWithin {
            requireNonNull(low, "low");
            requireNonNull(high, "high");
            tolerance = Tolerances.checked(tolerance);
            requireNonNull(due, "due");
            if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
                throw InvalidValueException.of(
                                "下限（low）%sが上限（high）%sを上回っています。",
                                "low must not be above high, but was %s above %s", low.get(), high.get())
                        .allowing("low up to high");
            }
        }
    }

    /**
     * Collect a total from the period after the baseline to the due period.
     *
     * @param total the total
     * @param due the last period that counts
     */
    record CumulativeTotal(Optional<StatedValue> total, Optional<ReportingPeriod> due) implements Target {
        /** Checks that both parts are there. */
        public CumulativeTotal {
            requireNonNull(total, "total");
            requireNonNull(due, "due");
        }
    }

    /**
     * Reach a multiple of the baseline, for example ten times as many.
     *
     * @param factor the multiple, above 0
     * @param due by when
     */
    record Multiple(Optional<BigDecimal> factor, Optional<ReportingPeriod> due) implements Target {
        /** Checks the factor. */
        public Multiple {
            requireNonNull(factor, "factor");
            requireNonNull(due, "due");
            factor = factor.map(Decimals::plain);
            if (factor.filter(value -> value.signum() <= 0).isPresent()) {
                throw InvalidValueException.of(
                        "倍率（factor）は0より大きい数です（%s）。", "factor must be above 0, but was %s", factor.get());
            }
        }
    }
}
