package io.github.govtechkpi.io.exchange.dhis2;

import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Periods as DHIS2 writes them: {@code 2024}, {@code 2024April} for a fiscal year, {@code 2024S1}, {@code 2024AprilS1}, {@code 2024Q2},
 * {@code 202404}, {@code 20240401}.
 *
 * <p>Source: DHIS2 developer guide, "Date and period format". There is no quarter of a year that begins in April: a fiscal quarter is the
 * calendar quarter of the same days.
 */
final class Dhis2Periods {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);

    private Dhis2Periods() {}

    static String text(ReportingPeriod period) {
        var year = String.format(Locale.ROOT, "%04d", period.start().getYear());
        return switch (period.frequency()) {
            case DAILY -> DAY.format(period.start());
            case MONTHLY -> MONTH.format(period.start());
            case QUARTERLY -> year + "Q" + ((period.start().getMonthValue() - 1) / 3 + 1);
            case HALF_YEARLY -> half(period);
            case YEARLY -> period instanceof FiscalYear ? year + "April" : year;
        };
    }

    private static String half(ReportingPeriod period) {
        if (period instanceof ReportingPeriod.FiscalHalf fiscal) {
            // both halves are named by the year in which the first one begins
            return String.format(Locale.ROOT, "%04dAprilS%d", fiscal.year().startYear(), fiscal.half());
        }
        var calendar = (ReportingPeriod.CalendarHalf) period;
        return String.format(Locale.ROOT, "%04dS%d", calendar.year(), calendar.half());
    }

    /** Returns the period as it is understood on the other side. */
    static ReportingPeriod carried(ReportingPeriod period) {
        return period instanceof ReportingPeriod.FiscalQuarter
                ? ReportingPeriod.CalendarQuarter.containing(period.start())
                : period;
    }
}
