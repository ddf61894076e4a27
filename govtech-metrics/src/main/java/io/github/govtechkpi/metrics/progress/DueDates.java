package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Judges what was measured against a due date. */
public final class DueDates {
    /** How old the last value before the due date may be to speak for it; a project decision, one leap year. */
    static final int MAX_STALENESS_DAYS = 366;

    private DueDates() {}

    /**
     * A value with its reference date.
     *
     * @param date the last day of the period that the value is about
     * @param value the value
     * @param attains whether the value meets the target
     */
    public record DatedValue(LocalDate date, BigDecimal value, boolean attains) {
        /** Checks that both parts are there. */
        public DatedValue {
            requireNonNull(date, "date");
            requireNonNull(value, "value");
        }
    }

    /**
     * Judges values against a due date.
     *
     * <p>Before the due date: {@code ACHIEVED_EARLY} if the last value meets the target, {@code IN_PROGRESS_LOST} if only an earlier
     * one does, else {@code IN_PROGRESS}. From the due date on, in this order: {@code ACHIEVED_ON_TIME} if the last value on or before
     * it is at most 366 days older and meets the target; {@code ACHIEVED_LATE} if a later one does; {@code DUE_UNMEASURED} if that last
     * value is missing or older; else {@code NOT_ACHIEVED}.
     *
     * @param values what was measured, in any order; those after {@code asOf} are left out
     * @param due the last day on which the target can be met in time
     * @param asOf the day of the judgement; the due date itself counts as due
     */
    public static DueVerdict judge(List<DatedValue> values, LocalDate due, LocalDate asOf) {
        var known = new ArrayList<DatedValue>(values.size());
        for (var value : values) {
            if (!value.date().isAfter(asOf)) {
                known.add(value);
            }
        }
        known.sort(Comparator.comparing(DatedValue::date));
        var atDue = Optional.<DatedValue>empty();
        var attained = Optional.<DatedValue>empty();
        var late = Optional.<DatedValue>empty();
        for (var value : known) {
            if (!value.date().isAfter(due)) {
                atDue = Optional.of(value);
            } else if (value.attains() && late.isEmpty()) {
                late = Optional.of(value);
            }
            if (value.attains() && attained.isEmpty()) {
                attained = Optional.of(value);
            }
        }
        var code = known.isEmpty()
                ? DueCode.NO_OBSERVATION
                : asOf.isBefore(due)
                        ? beforeDue(known.get(known.size() - 1), attained.isPresent())
                        : afterDue(atDue, late.isPresent(), due);
        return new DueVerdict(
                code,
                attained.map(DatedValue::date),
                atDue.map(DatedValue::date),
                atDue.map(DatedValue::value),
                code == DueCode.ACHIEVED_LATE
                        ? OptionalLong.of(
                                ChronoUnit.DAYS.between(due, late.orElseThrow().date()))
                        : OptionalLong.empty());
    }

    private static DueCode beforeDue(DatedValue last, boolean wasAttained) {
        if (last.attains()) {
            return DueCode.ACHIEVED_EARLY;
        }
        return wasAttained ? DueCode.IN_PROGRESS_LOST : DueCode.IN_PROGRESS;
    }

    private static DueCode afterDue(Optional<DatedValue> atDue, boolean late, LocalDate due) {
        var isFresh = atDue.filter(value -> ChronoUnit.DAYS.between(value.date(), due) <= MAX_STALENESS_DAYS)
                .isPresent();
        if (isFresh && atDue.get().attains()) {
            return DueCode.ACHIEVED_ON_TIME;
        }
        if (late) {
            return DueCode.ACHIEVED_LATE;
        }
        return isFresh ? DueCode.NOT_ACHIEVED : DueCode.DUE_UNMEASURED;
    }
}
