package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.GroupedDigits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers about a series as sentences and tables show them. */
final class SeriesNumbers {
    private static final int DIGITS = 4;

    private SeriesNumbers() {}

    /** Returns a computed number with four digits that count, whole from 1,000 on: 199, 28.75, 12,346. */
    static String rounded(double value, Locale locale) {
        var exact = BigDecimal.valueOf(value);
        var whole = exact.precision() - exact.scale(); // digits before the point
        return signed(JsonLayout.plain(exact.round(new MathContext(Math.max(DIGITS, whole)))), locale);
    }

    /** Returns a number as it was observed, with all its digits. */
    static String exact(double value, Locale locale) {
        return signed(JsonLayout.plain(BigDecimal.valueOf(value)), locale);
    }

    /** Japanese prints a minus sign of its own, which a hyphen is easily mistaken for. */
    private static String signed(String number, Locale locale) {
        var grouped = GroupedDigits.of(number);
        return locale.getLanguage().equals("ja") ? grouped.replace('-', '−') : grouped;
    }
}
