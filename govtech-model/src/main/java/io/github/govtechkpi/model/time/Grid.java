package io.github.govtechkpi.model.time;

import io.github.govtechkpi.model.InvalidValueException;
import java.util.Comparator;
import java.util.Locale;

/** What the grids of periods have in common: their limits, and steps that cannot overflow. */
final class Grid {
    static final int FIRST_FISCAL_MONTH = 4;

    // more than the days of 9999 years: a longer step leads out of every grid
    private static final long LONGEST_STEP = 10_000_000;

    static final Comparator<ReportingPeriod> ORDER = Comparator.comparing(ReportingPeriod::end)
            .thenComparing(ReportingPeriod::start)
            .thenComparing(ReportingPeriod::isFiscal);

    private Grid() {}

    /** Returns the number of the period that lies n steps later on the grid; the constructor checks that there is one. */
    static long shift(ReportingPeriod from, long n) {
        if (n > LONGEST_STEP || n < -LONGEST_STEP) {
            throw InvalidValueException.of(
                    "%sから%s期ずらすと、1～9999年の範囲を外れます。", "%s plus %s periods lies outside the years 1 to 9999", from, n);
        }
        return from.ordinal() + n;
    }

    static void requireYear(int year) {
        requireBetween("年", "year", year, 1, 9999);
    }

    static void requireQuarter(int quarter) {
        requireBetween("四半期", "quarter", quarter, 1, 4);
    }

    static void requireHalf(int half) {
        requireBetween("半期", "half", half, 1, 2);
    }

    static void requireBetween(String ja, String en, int value, int low, int high) {
        if (value < low || value > high) {
            throw InvalidValueException.of(
                    "%1$sは%3$s～%4$sです（%5$sと書かれています）。",
                    "%2$s must be from %3$s to %4$s, but was %5$s", ja, en, low, high, value);
        }
    }

    /** Counts the months since the beginning of the fiscal year: 0 in April, 11 in March. */
    static int fiscalMonthIndex(int month) {
        return Math.floorMod(month - FIRST_FISCAL_MONTH, 12);
    }

    /** Pads with ASCII digits: the locale of the machine may have others. */
    static String fourDigits(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
