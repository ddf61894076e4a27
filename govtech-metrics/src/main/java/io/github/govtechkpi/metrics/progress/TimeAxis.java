package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Counts the time between periods in years: in whole periods where all of them lie on one grid, else in days, each period standing
 * for its last day and a year being 365.2425 days.
 */
public final class TimeAxis {
    /** The mean length of a year in the Gregorian calendar. */
    static final double DAYS_PER_YEAR = 365.2425;

    private static final int FIRST_YEAR = 1886; // the first and the last fiscal year that there are
    private static final int LAST_YEAR = 9998;
    private static final double EPSILON = 1e-9; // 346 days that were computed as 346.00000000000006 are 346 days

    private final boolean byPeriods;

    private TimeAxis(boolean byPeriods) {
        this.byPeriods = byPeriods;
    }

    /** Makes the axis of some periods; of none it counts in days, which nobody asks for then. */
    public static TimeAxis of(List<ReportingPeriod> periods) {
        return new TimeAxis(
                !periods.isEmpty() && periods.get(0).frequency().perYear().isPresent() && areOnOneGrid(periods));
    }

    private static boolean areOnOneGrid(List<ReportingPeriod> periods) {
        var first = periods.get(0);
        for (var period : periods) {
            if (!period.sameGrid(first)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the time from one period to another, in years. */
    public double years(ReportingPeriod from, ReportingPeriod to) {
        return byPeriods
                ? (double) from.periodsUntil(to) / from.frequency().perYear().orElseThrow()
                : ChronoUnit.DAYS.between(from.end(), to.end()) / DAYS_PER_YEAR;
    }

    /** Tells whether both periods stand at one time. */
    boolean isSameTime(ReportingPeriod a, ReportingPeriod b) {
        return byPeriods ? a.equals(b) : a.end().equals(b.end());
    }

    /**
     * Returns the first day on or after a time that lies some years after a period. Whole periods end where the period ends that many
     * steps later; the rest is a share of the days of the next one.
     *
     * @return the day; not computable before 1888 and from 9997 on, because a date so far away says no more than "not reached"
     */
    Computed<LocalDate> dayAfter(ReportingPeriod from, double years) {
        var year = from.end().getYear() + years;
        if (year >= LAST_YEAR - 1 || year <= FIRST_YEAR + 1) {
            return Computed.notComputable(ReasonCode.NOT_REACHED_AT_THIS_PACE);
        }
        if (!byPeriods) {
            return Computed.of(from.end().plusDays(wholeDays(years * DAYS_PER_YEAR)));
        }
        var steps = years * from.frequency().perYear().orElseThrow();
        var whole = (long) Math.floor(steps + EPSILON);
        var end = from.plus(whole).end();
        var next = ChronoUnit.DAYS.between(end, from.plus(whole + 1).end());
        return Computed.of(end.plusDays(wholeDays(Math.max(0, steps - whole) * next)));
    }

    private static long wholeDays(double days) {
        return (long) Math.ceil(days - EPSILON);
    }
}
