package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.ReportingPeriod.FiscalQuarter;
import io.github.govtechkpi.model.time.Wareki.Era;
import java.time.LocalDate;

/**
 * Where a day lies in the Japanese fiscal year (年度): 31 March 2024 is month 12 of quarter 4 of FY2023.
 *
 * @param date the day, from 1 April 1886 to 31 March 9999
 */
public record FiscalDate(LocalDate date) {
    private static final int FIRST_MONTH = 4;
    private static final LocalDate FIRST = LocalDate.of(1886, FIRST_MONTH, 1);
    private static final LocalDate LAST = LocalDate.of(9999, FIRST_MONTH, 1).minusDays(1);

    /** Checks that there was such a fiscal year. */
    public FiscalDate {
        requireNonNull(date, "date");
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_PERIOD,
                    "date must be from %s, when fiscal years first began in April, to %s, but was %s"
                            .formatted(FIRST, LAST, date));
        }
    }

    /** Returns the fiscal year, for example {@code FY2023} for 31 March 2024. */
    public FiscalYear fiscalYear() {
        return FiscalYear.containing(date);
    }

    /** Returns the quarter of the fiscal year: 1 is April to June. */
    public int quarter() {
        return FiscalQuarter.containing(date).quarter();
    }

    /** Returns the month of the fiscal year: 1 is April, 12 is March. */
    public int month() {
        return Math.floorMod(date.getMonthValue() - FIRST_MONTH, 12) + 1;
    }

    /**
     * Returns the short era label of the fiscal year, for example {@code R5}; FY2019 is {@code R1} as a whole.
     *
     * <p>The era is the one in force on 1 May of the starting year, as in {@link io.github.govtechkpi.model.time.Wareki}.
     */
    public String eraLabel() {
        var startYear = fiscalYear().startYear();
        var era = Era.on(LocalDate.of(startYear, 5, 1));
        return Character.toString(era.letter()) + era.eraYear(startYear);
    }
}
