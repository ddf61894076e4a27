package io.github.govtechkpi.model.time;

import io.github.govtechkpi.model.InvalidValueException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Japanese era years (和暦) for display: {@code 2024-04-01} is 令和6年4月1日. Eras are never state; {@link
 * ReportingPeriod#parse} reads them.
 *
 * <p>Which era a period is named after:
 * <ul>
 *   <li>a day, month, quarter, half or calendar year: the era of its last day. April 2019 is 平成31年4月, May 2019 is
 *       令和元年5月, the whole of 2019 is 令和元年, January 1989 is 平成元年1月;
 *   <li>a fiscal year and its parts: the era of 1 May of its start year. FY2019 is 令和元年度 for all of it, as the
 *       government named its budget after the change of 1 May 2019, although April 2019 was 平成31年4月; its first quarter is
 *       令和元年度第1四半期.
 * </ul>
 *
 * <p>The first year of an era is 元年. Years count from 明治元年 (1868), everything shorter than a year from 明治6年1月1日
 * (1873-01-01), the first day of the Gregorian calendar in Japan.
 */
public final class Wareki {
    static final LocalDate FIRST_GREGORIAN_DAY = LocalDate.of(1873, 1, 1);

    private Wareki() {}

    /** An era (元号) with its first day. */
    public enum Era {
        /** 明治 (M), from 25 January 1868: the day to which the edict of 23 October 1868 dated it back. */
        MEIJI("明治", 'M', LocalDate.of(1868, 1, 25)),
        /** 大正 (T), from 30 July 1912. */
        TAISHO("大正", 'T', LocalDate.of(1912, 7, 30)),
        /** 昭和 (S), from 25 December 1926. */
        SHOWA("昭和", 'S', LocalDate.of(1926, 12, 25)),
        /** 平成 (H), from 8 January 1989. */
        HEISEI("平成", 'H', LocalDate.of(1989, 1, 8)),
        /** 令和 (R), from 1 May 2019. */
        REIWA("令和", 'R', LocalDate.of(2019, 5, 1));

        private final String japaneseName;
        private final char letter;
        private final LocalDate firstDay;

        Era(String japaneseName, char letter, LocalDate firstDay) {
            this.japaneseName = japaneseName;
            this.letter = letter;
            this.firstDay = firstDay;
        }

        /** Returns the name, for example 令和. */
        public String japaneseName() {
            return japaneseName;
        }

        /** Returns the letter that stands for the era in tables, for example R. */
        public char letter() {
            return letter;
        }

        /** Returns the first day of the first year. */
        public LocalDate firstDay() {
            return firstDay;
        }

        /**
         * Returns the era of a day.
         *
         * @throws IllegalArgumentException for a day before 25 January 1868
         */
        public static Era on(LocalDate date) {
            return Arrays.stream(values())
                    .filter(era -> !date.isBefore(era.firstDay))
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> InvalidValueException.of(
                            "元号で書けるのは明治の初日（%s）からです（%s）。西暦で書いてください。",
                            "Era names begin with 明治 on %s, but the day was %s: print the Western year",
                            MEIJI.firstDay,
                            date));
        }

        /** Finds the era of a name or a letter of either case, for example 令和, R or r; empty for any other text. */
        public static Optional<Era> named(String nameOrLetter) {
            return Arrays.stream(values())
                    .filter(era -> era.japaneseName.equals(nameOrLetter)
                            || String.valueOf(era.letter).equalsIgnoreCase(nameOrLetter))
                    .findFirst();
        }

        /**
         * Returns the Western year of a year of this era: 2024 for 令和6年, and 2023 for 平成35年, which never came.
         *
         * @param eraYear the year, from 1 (元年) to 999
         */
        public int westernYear(int eraYear) {
            // 昭和100年 and 平成35年 are written, 平成2024年 is a mistake
            Grid.requireBetween(japaneseName + "の年", "year of " + japaneseName, eraYear, 1, 999);
            return firstDay.getYear() + eraYear - 1;
        }

        /** Returns the year of this era: 6 for 2024 in 令和. The inverse of {@link #westernYear}; not checked otherwise. */
        public int eraYear(int westernYear) {
            return westernYear - firstDay.getYear() + 1;
        }

        private String year(int westernYear) {
            var eraYear = eraYear(westernYear);
            return japaneseName + (eraYear == 1 ? "元" : Integer.toString(eraYear)) + "年";
        }
    }

    /** Writes a day, for example 令和6年4月1日. */
    public static String format(LocalDate date) {
        return format(new ReportingPeriod.Day(date));
    }

    /**
     * Writes a period, for example 令和6年度, 令和元年, 平成31年4月, 令和6年度第1四半期 or 令和6年度上半期.
     *
     * @throws IllegalArgumentException for a year before 1868, or a shorter period before 1873
     */
    public static String format(ReportingPeriod period) {
        var start = period.start();
        if (period.frequency() != Frequency.YEARLY && start.isBefore(FIRST_GREGORIAN_DAY)) {
            throw InvalidValueException.of(
                    "明治6年1月1日（1873-01-01）より前で元号で書けるのは、1年単位の期間だけです（%s）。",
                    "Before 明治6年1月1日 (1873-01-01) only whole years have a Japanese form, but the period was %s",
                    period);
        }
        return yearOf(period)
                + switch (period.frequency()) {
                    case DAILY -> start.getMonthValue() + "月" + start.getDayOfMonth() + "日";
                    case MONTHLY -> start.getMonthValue() + "月";
                    case QUARTERLY -> "第" + (monthIndex(period) / 3 + 1) + "四半期";
                    case HALF_YEARLY -> monthIndex(period) == 0 ? "上半期" : "下半期";
                    case YEARLY -> "";
                };
    }

    private static String yearOf(ReportingPeriod period) {
        if (period.isFiscal()) {
            var startYear = FiscalYear.containing(period.start()).startYear();
            return Era.on(LocalDate.of(startYear, 5, 1)).year(startYear) + "度";
        }
        return Era.on(period.end()).year(period.end().getYear());
    }

    private static int monthIndex(ReportingPeriod period) {
        var month = period.start().getMonthValue();
        return period.isFiscal() ? Grid.fiscalMonthIndex(month) : month - 1;
    }
}
