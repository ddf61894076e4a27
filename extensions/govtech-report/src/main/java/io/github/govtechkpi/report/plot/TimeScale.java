package io.github.govtechkpi.report.plot;

import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.model.time.ReportingPeriod.CalendarYear;
import io.github.govtechkpi.model.time.ReportingPeriod.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The level axis of time: from which day to which, and where its ticks are. */
public final class TimeScale {
    private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 50};
    private static final int[] MONTH_STEPS = {1, 3, 6};
    private static final double SIDE = 0.03;

    private final long first;
    private final long last;

    private TimeScale(long first, long last) {
        this.first = first;
        this.last = last;
    }

    /** Makes a scale from the first to the last of some days, with a little room on both sides. */
    public static TimeScale around(List<LocalDate> days) {
        var first = days.stream().mapToLong(LocalDate::toEpochDay).min().orElseThrow();
        var last = days.stream().mapToLong(LocalDate::toEpochDay).max().orElseThrow();
        var room = Math.max(20, Math.round((last - first) * SIDE));
        return new TimeScale(first - room, last + room);
    }

    /** Returns where a day lies, 0 at the left end and 1 at the right. */
    double share(LocalDate day) {
        return (double) (day.toEpochDay() - first) / (last - first);
    }

    /** Returns the ticks, at most so many: the beginnings of months in a short time, else of years. */
    List<Tick> ticks(int mostMonths, int mostYears) {
        var from = LocalDate.ofEpochDay(first);
        var to = LocalDate.ofEpochDay(last);
        var months = ChronoUnit.MONTHS.between(from, to);
        if (months <= 30) {
            for (var step : MONTH_STEPS) {
                if (months / step < mostMonths) {
                    return months(from, to, step);
                }
            }
        }
        for (var step : YEAR_STEPS) {
            if (ChronoUnit.YEARS.between(from, to) / step < mostYears) {
                return years(from, to, step);
            }
        }
        return years(from, to, 100);
    }

    private static List<Tick> years(LocalDate from, LocalDate to, int step) {
        var ticks = new ArrayList<Tick>();
        for (var year = Math.floorDiv(from.getYear(), step) * step; year <= to.getYear(); year += step) {
            var day = LocalDate.of(year, 1, 1);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                ticks.add(new Tick(new CalendarYear(year)));
            }
        }
        return ticks;
    }

    private static List<Tick> months(LocalDate from, LocalDate to, int step) {
        var ticks = new ArrayList<Tick>();
        for (var day = LocalDate.of(from.getYear(), 1, 1); !day.isAfter(to); day = day.plusMonths(step)) {
            if (!day.isBefore(from)) {
                ticks.add(new Tick(new Month(YearMonth.from(day))));
            }
        }
        return ticks;
    }

    /**
     * A tick.
     *
     * @param period the period that begins at it
     */
    record Tick(ReportingPeriod period) {
        LocalDate day() {
            return period.start();
        }
    }
}
