package io.github.govtechkpi.model.time;

import io.github.govtechkpi.model.InvalidValueException;
import java.time.LocalDate;

/**
 * A Japanese fiscal year (年度): 1 April of the start year to 31 March of the next, for example {@code FY2024}.
 *
 * <p>Source: Public Finance Act (財政法), article 11; Local Autonomy Act (地方自治法), article 208 (1).
 *
 * @param startYear the calendar year it starts in, from 1886 (the first that began in April) to 9998
 */
public record FiscalYear(int startYear) implements ReportingPeriod {
    /** Checks the range. */
    public FiscalYear {
        Grid.requireBetween("年度", "startYear", startYear, 1886, 9998);
    }

    /** Returns the fiscal year that starts in a calendar year: {@code of(2024)} starts on 1 April 2024. */
    public static FiscalYear of(int startYear) {
        return new FiscalYear(startYear);
    }

    /**
     * Returns the fiscal year in which a day lies: 31 March 2025 lies in FY2024.
     *
     * @throws IllegalArgumentException for a day before 1 April 1886 or after 31 March 9999
     */
    public static FiscalYear containing(LocalDate date) {
        return new FiscalYear(date.getMonthValue() < Grid.FIRST_FISCAL_MONTH ? date.getYear() - 1 : date.getYear());
    }

    /**
     * Reads a fiscal year in one of the forms of {@link ReportingPeriod#parse}: {@code FY2024}, {@code 2024年度},
     * {@code 令和6年度}, {@code R6年度}, {@code 令和元年度}, and {@code 平成35年度} for FY2023.
     *
     * @throws IllegalArgumentException if the text is no period, or a period of another kind, or {@code R6}, which can be
     *     a calendar year too
     */
    public static FiscalYear parse(String text) {
        var period = ReportingPeriod.parse(text);
        if (period instanceof FiscalYear year) {
            return year;
        }
        throw InvalidValueException.of(
                "年度はFY2024や令和6年度のように書きます（%sは期間%sです）。",
                "A fiscal year is written FY2024 or 令和6年度, but %s is the period %s", PeriodText.quote(text), period);
    }

    /** Returns the fiscal year a number of years later, or earlier for a negative number. */
    public FiscalYear plusYears(int years) {
        return plus(years);
    }

    /** Returns a quarter: 1 is April to June, 4 is January to March of the next calendar year. */
    public FiscalQuarter quarter(int quarter) {
        return new FiscalQuarter(this, quarter);
    }

    /** Returns a half: 1 (上半期) is April to September, 2 (下半期) is October to March. */
    public FiscalHalf half(int half) {
        return new FiscalHalf(this, half);
    }

    @Override
    public LocalDate start() {
        return LocalDate.of(startYear, Grid.FIRST_FISCAL_MONTH, 1);
    }

    @Override
    public Frequency frequency() {
        return Frequency.YEARLY;
    }

    @Override
    public boolean isFiscal() {
        return true;
    }

    @Override
    public long ordinal() {
        return startYear;
    }

    @Override
    public FiscalYear plus(long n) {
        return new FiscalYear((int) Grid.shift(this, n));
    }

    /** Returns what {@link #parse} reads, for example {@code FY2024}. */
    @Override
    public String toString() {
        return "FY" + Grid.fourDigits(startYear);
    }
}
