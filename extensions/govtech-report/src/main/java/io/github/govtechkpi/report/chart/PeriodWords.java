package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.model.time.ReportingPeriod.CalendarHalf;
import io.github.govtechkpi.model.time.ReportingPeriod.CalendarQuarter;
import io.github.govtechkpi.model.time.ReportingPeriod.CalendarYear;
import io.github.govtechkpi.model.time.ReportingPeriod.Day;
import io.github.govtechkpi.model.time.ReportingPeriod.FiscalHalf;
import io.github.govtechkpi.model.time.ReportingPeriod.FiscalQuarter;
import io.github.govtechkpi.model.time.ReportingPeriod.Month;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Periods and days as a reader writes them, for example 2027年度, 2024年9月 and 2026年2月8日; in English as files have them, FY2027 and
 * 2026-02-08, which nobody misreads.
 */
public final class PeriodWords {
    private static final int FIRST_MONTH = 4;
    private static final int MONTHS = 12;

    private PeriodWords() {}

    /** Writes a period, for example 2024年度第1四半期. */
    public static String of(ReportingPeriod period, Locale locale) {
        if (!locale.getLanguage().equals("ja")) {
            return period.toString();
        }
        var year = period.start().getYear();
        if (period instanceof FiscalYear) {
            return "%s年度".formatted(year);
        }
        if (period instanceof CalendarYear) {
            return "%s年".formatted(year);
        }
        if (period instanceof Month) {
            return "%s年%s月".formatted(year, period.start().getMonthValue());
        }
        if (period instanceof Day) {
            return of(period.start(), locale);
        }
        if (period instanceof CalendarQuarter || period instanceof CalendarHalf) {
            return "%s年%s～%s月"
                    .formatted(
                            year, period.start().getMonthValue(), period.end().getMonthValue());
        }
        if (period instanceof FiscalQuarter || period instanceof FiscalHalf) {
            return fiscalPart(period);
        }
        throw new AssertionError(period);
    }

    /** Writes a day, for example 2026年2月8日. */
    public static String of(LocalDate day, Locale locale) {
        return locale.getLanguage().equals("ja")
                ? "%s年%s月%s日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                : day.toString();
    }

    /** A fiscal year begins in April, so that its last quarter lies in the next calendar year. */
    private static String fiscalPart(ReportingPeriod period) {
        var month = period.start().getMonthValue();
        var year = month < FIRST_MONTH
                ? period.start().getYear() - 1
                : period.start().getYear();
        var fromApril = (month - FIRST_MONTH + MONTHS) % MONTHS;
        return period instanceof FiscalQuarter
                ? "%s年度第%s四半期".formatted(year, fromApril / 3 + 1)
                : "%s年度%s半期".formatted(year, fromApril == 0 ? "上" : "下");
    }
}
