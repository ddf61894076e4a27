package io.github.govtechkpi.metrics;

import java.math.BigDecimal;

/** Numbers for readers, their digits grouped by thousands. */
public final class GroupedDigits {
    private static final int GROUP = 3;

    private GroupedDigits() {}

    /** Writes a number, for example {@code 1,234,567.5}. */
    public static String of(BigDecimal number) {
        return of(number.toPlainString());
    }

    /** Groups the digits before the point of a plain decimal, for example {@code -1,200} of {@code -1200}; a sign stays in front. */
    public static String of(String decimal) {
        var point = decimal.indexOf('.');
        var end = point < 0 ? decimal.length() : point;
        var grouped = new StringBuilder(decimal);
        for (var place = end - GROUP; place > 0 && Character.isDigit(decimal.charAt(place - 1)); place -= GROUP) {
            grouped.insert(place, ',');
        }
        return grouped.toString();
    }
}
