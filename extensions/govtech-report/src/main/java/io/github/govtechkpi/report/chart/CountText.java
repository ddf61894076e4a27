package io.github.govtechkpi.report.chart;

import java.util.regex.Pattern;

/** Groups the digits of counts in a finished text: what the guard says of 9700112 persons is read more easily as 9,700,112. */
public final class CountText {
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.,-])\\d{5,}(?![\\d-])");

    private CountText() {}

    /** Returns the text with a comma after each three digits of whole numbers of five digits or more, which no year has. */
    public static String grouped(String text) {
        return COUNT.matcher(text).replaceAll(found -> found.group().replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ","));
    }
}
