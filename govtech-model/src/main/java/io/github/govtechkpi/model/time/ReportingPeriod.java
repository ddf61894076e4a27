package io.github.govtechkpi.model.time;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The time that a figure is about: a day, month, quarter, half or year, counted by the calendar or by the Japanese fiscal
 * year, for example {@code 2024-04} or {@code FY2024-Q1}.
 *
 * <p>The periods of one frequency and one kind of year make a grid without gaps: calendar quarters are one, fiscal
 * quarters another. Days and months belong to both kinds of year and have one grid each. Years are from 1 to 9999.
 *
 * <p>The order is by last day, then by first day, then calendar before fiscal: {@code 2024-Q2} and {@code FY2024-Q1} are
 * the same three months, yet not equal, and the first comes first.
 *
 * <p>Closed on purpose: a new kind of period is a new major version.
 */
public sealed interface ReportingPeriod extends Comparable<ReportingPeriod>
        permits FiscalYear,
                ReportingPeriod.Day,
                ReportingPeriod.Month,
                ReportingPeriod.CalendarQuarter,
                ReportingPeriod.CalendarHalf,
                ReportingPeriod.CalendarYear,
                ReportingPeriod.FiscalQuarter,
                ReportingPeriod.FiscalHalf {
    /** Returns the first day, for example 1 April 2024. */
    LocalDate start();

    /** Returns the last day, which still belongs to the period, for example 31 March 2025. */
    default LocalDate end() {
        return start().plus(frequency().length()).minusDays(1);
    }

    /** Returns how long the period is. */
    Frequency frequency();

    /** Tells whether the period is counted from April; false for days and months, which are the same in both. */
    default boolean isFiscal() {
        return false;
    }

    /** Returns the number of the period on its grid: the next period has the next number. Zero means nothing special. */
    long ordinal();

    /**
     * Returns the period a number of steps later on the same grid, or earlier for a negative number.
     *
     * @throws IllegalArgumentException if that lies outside the years allowed
     */
    ReportingPeriod plus(long n);

    /** Tells whether a day lies in the period; its first and last day do. */
    default boolean contains(LocalDate date) {
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    /** Tells whether another period has the same frequency and the same kind of year, so that both can be counted. */
    default boolean sameGrid(ReportingPeriod other) {
        return frequency() == other.frequency() && isFiscal() == other.isFiscal();
    }

    /**
     * Counts the steps to another period of the same grid: 4 from {@code FY2022} to {@code FY2026}.
     *
     * @return the number of periods; negative if the other one is earlier
     * @throws IllegalArgumentException if the periods are on different grids
     */
    default long periodsUntil(ReportingPeriod later) {
        if (!sameGrid(later)) {
            throw InvalidValueException.of(
                    "%sから%sまでの期数は数えられません。同じ周期で、どちらも暦年かどちらも年度の期間を書いてください。",
                    "Cannot count periods from %s to %s: give both in one frequency, and both calendar or both fiscal",
                    this,
                    later);
        }
        return later.ordinal() - ordinal();
    }

    /**
     * Lists every period from this one to another of the same grid, both included.
     *
     * @throws IllegalArgumentException if the periods are on different grids, or the other one is earlier
     */
    default List<ReportingPeriod> to(ReportingPeriod last) {
        var steps = periodsUntil(last);
        if (steps < 0) {
            throw InvalidValueException.of(
                    "期間の終わりが始まりより前です（%s～%s）。入れ替えてください。",
                    "A range must not end before it begins, but was %s to %s: exchange them", this, last);
        }
        return LongStream.rangeClosed(0, steps).mapToObj(this::plus).toList();
    }

    /** Compares by last day, then by first day, then calendar before fiscal; 0 only for equal periods. */
    @Override
    default int compareTo(ReportingPeriod other) {
        return sameGrid(other) ? Long.compare(ordinal(), other.ordinal()) : Grid.ORDER.compare(this, other);
    }

    /**
     * Returns the period of a grid in which a day lies.
     *
     * @param fiscal whether quarters, halves and years are counted from April; days and months are the same either way
     * @throws IllegalArgumentException if the day lies outside the years allowed
     */
    static ReportingPeriod containing(LocalDate date, Frequency frequency, boolean fiscal) {
        return switch (frequency) {
            case DAILY -> new Day(date);
            case MONTHLY -> new Month(YearMonth.from(date));
            case QUARTERLY -> fiscal ? FiscalQuarter.containing(date) : CalendarQuarter.containing(date);
            case HALF_YEARLY -> fiscal ? FiscalHalf.containing(date) : CalendarHalf.containing(date);
            case YEARLY -> fiscal ? FiscalYear.containing(date) : new CalendarYear(date.getYear());
        };
    }

    /**
     * Reads a period: what {@code toString()} prints, and on input what Japanese documents write.
     *
     * <ul>
     *   <li>Files: {@code 2015}, {@code 2024-H1}, {@code 2024-Q1}, {@code 2024-04}, {@code 2024-04-01}, {@code FY2024},
     *       {@code FY2024-H1}, {@code FY2024-Q1}; also {@code 2024/4/1}, {@code 2024/04}, {@code 2024.4.1}. Not
     *       {@code 2024.1}: a spreadsheet makes it of October's {@code 2024.10}.
     *   <li>Japanese: 2024年, 2024年度, 2024年4月, 2024年4月1日, 2024年度上半期 (or 上期), 2024年第1四半期, each also with an era year: 令和6年,
     *       R6年度, 平成31年4月, H28.3, H28.3.1, H28/3/1. 元 and 1 are the same year.
     *   <li>末 stands for the last day: 令和6年度末 is {@code 2025-03-31}, 令和6年3月末 is {@code 2024-03-31}, 令和6年末 is
     *       {@code 2024-12-31}.
     *   <li>A year or a period may be given twice, 令和6(2024)年度 or 令和6年度(2024年度), if both say the same.
     *   <li>An era year counts from the first year of its era, whether or not the era lasted so long or had begun on that
     *       day, since documents of the time say so: 平成31年5月1日 is {@code 2019-05-01}, 平成35年度 is {@code FY2023}.
     *   <li>Full-width characters, ㋿ and the like are read as the plain ones, letters in either case; blanks around the
     *       text and beside Japanese characters are ignored. Kanji numerals (六年) are not read.
     * </ul>
     *
     * @throws IllegalArgumentException if the text is no period, names a day that does not exist, or can be read in two
     *     ways: {@code R6} is 令和6年 (2024) or 令和6年度 (FY2024)
     */
    static ReportingPeriod parse(String text) {
        return PeriodText.parse(text);
    }

    // all seven in this one long file: they have one shape, and are read and changed side by side

    /**
     * A day, printed {@code 2024-04-01}.
     *
     * @param date the day, in a year from 1 to 9999
     */
    record Day(LocalDate date) implements ReportingPeriod {
        /** Checks the year. */
        public Day {
            Grid.requireYear(requireNonNull(date, "date").getYear());
        }

        @Override
        public LocalDate start() {
            return date;
        }

        @Override
        public LocalDate end() {
            return date;
        }

        @Override
        public Frequency frequency() {
            return Frequency.DAILY;
        }

        @Override
        public long ordinal() {
            return date.toEpochDay();
        }

        @Override
        public Day plus(long n) {
            return new Day(LocalDate.ofEpochDay(Grid.shift(this, n)));
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * A month, printed {@code 2024-04}.
     *
     * @param month the month, in a year from 1 to 9999
     */
    record Month(YearMonth month) implements ReportingPeriod {
        /** Checks the year. */
        public Month {
            Grid.requireYear(requireNonNull(month, "month").getYear());
        }

        @Override
        public LocalDate start() {
            return month.atDay(1);
        }

        @Override
        public LocalDate end() {
            return month.atEndOfMonth(); // the same day as for all periods, found without the way over the next month
        }

        @Override
        public Frequency frequency() {
            return Frequency.MONTHLY;
        }

        @Override
        public long ordinal() {
            return 12L * month.getYear() + month.getMonthValue() - 1;
        }

        @Override
        public Month plus(long n) {
            return new Month(month.plusMonths(Grid.shift(this, n) - ordinal()));
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /**
     * A quarter of a calendar year, printed {@code 2024-Q1}.
     *
     * @param year the calendar year, from 1 to 9999
     * @param quarter 1 (January to March) to 4
     */
    record CalendarQuarter(int year, int quarter) implements ReportingPeriod {
        /** Checks both ranges. */
        public CalendarQuarter {
            Grid.requireYear(year);
            Grid.requireQuarter(quarter);
        }

        /** Returns the calendar quarter in which a day lies. */
        public static CalendarQuarter containing(LocalDate date) {
            return new CalendarQuarter(date.getYear(), (date.getMonthValue() - 1) / 3 + 1);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 3 * quarter - 2, 1);
        }

        @Override
        public Frequency frequency() {
            return Frequency.QUARTERLY;
        }

        @Override
        public long ordinal() {
            return 4L * year + quarter - 1;
        }

        @Override
        public CalendarQuarter plus(long n) {
            var ordinal = Grid.shift(this, n);
            return new CalendarQuarter((int) Math.floorDiv(ordinal, 4L), Math.floorMod(ordinal, 4) + 1);
        }

        @Override
        public String toString() {
            return Grid.fourDigits(year) + "-Q" + quarter;
        }
    }

    /**
     * A half of a calendar year, printed {@code 2024-H1}.
     *
     * @param year the calendar year, from 1 to 9999
     * @param half 1 (January to June) or 2
     */
    record CalendarHalf(int year, int half) implements ReportingPeriod {
        /** Checks both ranges. */
        public CalendarHalf {
            Grid.requireYear(year);
            Grid.requireHalf(half);
        }

        /** Returns the calendar half in which a day lies. */
        public static CalendarHalf containing(LocalDate date) {
            return new CalendarHalf(date.getYear(), (date.getMonthValue() - 1) / 6 + 1);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 6 * half - 5, 1);
        }

        @Override
        public Frequency frequency() {
            return Frequency.HALF_YEARLY;
        }

        @Override
        public long ordinal() {
            return 2L * year + half - 1;
        }

        @Override
        public CalendarHalf plus(long n) {
            var ordinal = Grid.shift(this, n);
            return new CalendarHalf((int) Math.floorDiv(ordinal, 2L), Math.floorMod(ordinal, 2) + 1);
        }

        @Override
        public String toString() {
            return Grid.fourDigits(year) + "-H" + half;
        }
    }

    /**
     * A calendar year, printed {@code 2015}.
     *
     * @param year the year, from 1 to 9999
     */
    record CalendarYear(int year) implements ReportingPeriod {
        /** Checks the range. */
        public CalendarYear {
            Grid.requireYear(year);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public Frequency frequency() {
            return Frequency.YEARLY;
        }

        @Override
        public long ordinal() {
            return year;
        }

        @Override
        public CalendarYear plus(long n) {
            return new CalendarYear((int) Grid.shift(this, n));
        }

        @Override
        public String toString() {
            return Grid.fourDigits(year);
        }
    }

    /**
     * A quarter of a fiscal year, printed {@code FY2024-Q1}.
     *
     * @param year the fiscal year
     * @param quarter 1 (April to June) to 4 (January to March)
     */
    record FiscalQuarter(FiscalYear year, int quarter) implements ReportingPeriod {
        /** Checks the quarter. */
        public FiscalQuarter {
            requireNonNull(year, "year");
            Grid.requireQuarter(quarter);
        }

        /** Returns the fiscal quarter in which a day lies. */
        public static FiscalQuarter containing(LocalDate date) {
            return new FiscalQuarter(FiscalYear.containing(date), Grid.fiscalMonthIndex(date.getMonthValue()) / 3 + 1);
        }

        @Override
        public LocalDate start() {
            return year.start().plusMonths(3L * (quarter - 1));
        }

        @Override
        public Frequency frequency() {
            return Frequency.QUARTERLY;
        }

        @Override
        public boolean isFiscal() {
            return true;
        }

        @Override
        public long ordinal() {
            return 4L * year.startYear() + quarter - 1;
        }

        @Override
        public FiscalQuarter plus(long n) {
            var ordinal = Grid.shift(this, n);
            return new FiscalQuarter(new FiscalYear((int) Math.floorDiv(ordinal, 4L)), Math.floorMod(ordinal, 4) + 1);
        }

        @Override
        public String toString() {
            return year + "-Q" + quarter;
        }
    }

    /**
     * A half of a fiscal year, printed {@code FY2024-H1}.
     *
     * @param year the fiscal year
     * @param half 1 (上半期, April to September) or 2 (下半期, October to March)
     */
    record FiscalHalf(FiscalYear year, int half) implements ReportingPeriod {
        /** Checks the half. */
        public FiscalHalf {
            requireNonNull(year, "year");
            Grid.requireHalf(half);
        }

        /** Returns the fiscal half in which a day lies. */
        public static FiscalHalf containing(LocalDate date) {
            return new FiscalHalf(FiscalYear.containing(date), Grid.fiscalMonthIndex(date.getMonthValue()) / 6 + 1);
        }

        @Override
        public LocalDate start() {
            return year.start().plusMonths(6L * (half - 1));
        }

        @Override
        public Frequency frequency() {
            return Frequency.HALF_YEARLY;
        }

        @Override
        public boolean isFiscal() {
            return true;
        }

        @Override
        public long ordinal() {
            return 2L * year.startYear() + half - 1;
        }

        @Override
        public FiscalHalf plus(long n) {
            var ordinal = Grid.shift(this, n);
            return new FiscalHalf(new FiscalYear((int) Math.floorDiv(ordinal, 2L)), Math.floorMod(ordinal, 2) + 1);
        }

        @Override
        public String toString() {
            return year + "-H" + half;
        }
    }
}
