package io.github.govtechkpi.io.table;

import io.github.govtechkpi.model.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the format of a workbook's cell shows around or in place of its number: {@code 0.0"万人"} shows 12.5万人, and {@code [h]:mm} shows
 * a quarter of a day as 6:00. A reader of the sheet sees nothing else.
 *
 * @param before the text in front, such as 約
 * @param after the text behind, such as 万人
 * @param thousands how often the number is divided by 1,000 before it is shown
 */
record NumberFormat(String before, String after, int thousands) {
    private static final NumberFormat PLAIN = new NumberFormat("", "", 0);
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int SECONDS_OF_MINUTE = 60;

    /** The first section, which is that of positive numbers: texts, digits, texts. */
    private static final Pattern SECTION = Pattern.compile(
            "(?<before>(?:\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.|[^\"#0?.,;\\\\%_*\\[])*+)"
                    + "(?<digits>[#0?][#0?.,]*+)"
                    + "(?<after>(?:\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.|[^\"#0?.,;\\\\%EeGg/_*\\[])*+)(?:;.*+)?",
            Pattern.DOTALL);

    private static final Pattern FOR_LOOKS = Pattern.compile("\\[[^\\]]*\\]|_.|\\*.|\"");
    private static final Pattern SIGN = Pattern.compile("[¥￥$€£+△▲()\\-\\s]*");
    private static final Pattern TRAILING = Pattern.compile(",*$");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern TIME = Pattern.compile("(?i)\\[?h+\\]?|\\[m+\\]|\\[s+\\]|m+:s+");
    private static final Pattern DAY = Pattern.compile("[yYdDgGeE]");

    /** Reads the pattern of a format, such as {@code #,##0"人";▲#,##0"人"}. */
    static NumberFormat of(String pattern) {
        var section = SECTION.matcher(pattern);
        if (!section.matches()) {
            return PLAIN;
        }
        var before = text(section.group("before"));
        var after = text(section.group("after"));
        var commas = TRAILING.matcher(section.group("digits"));
        return new NumberFormat(
                SIGN.matcher(before).matches() ? "" : before,
                after,
                commas.find() ? commas.group().length() : 0);
    }

    private static String text(String part) {
        return FOR_LOOKS.matcher(part).replaceAll("").replace("\\", "").strip();
    }

    /** Returns what is shown of a number. */
    String shown(BigDecimal number) {
        return before + Decimals.plain(number.movePointLeft(3 * thousands)).toPlainString() + after;
    }

    /**
     * Returns a time of day or a length of time as it is shown: 10:30, or 30:00 for a day and a quarter.
     *
     * @param pattern the pattern of the format
     * @param id the number of a built-in format
     * @param days the number of the cell, in days
     */
    static Optional<String> time(String pattern, Optional<Integer> id, BigDecimal days) {
        var isBuiltIn = id.filter(of -> (of >= 18 && of <= 21) || (of >= 45 && of <= 47))
                .isPresent();
        var plain = QUOTED.matcher(pattern).replaceAll("");
        if (!isBuiltIn && (!TIME.matcher(plain).find() || DAY.matcher(plain).find() || plain.matches(".*[#0].*"))) {
            return Optional.empty();
        }
        var seconds = days.abs()
                .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .toBigInteger();
        if (seconds.bitLength() > 31) {
            return Optional.empty();
        }
        var all = seconds.longValueExact();
        var rest = all % SECONDS_OF_MINUTE == 0 ? "" : ":%02d".formatted(all % SECONDS_OF_MINUTE);
        return Optional.of("%s%d:%02d%s"
                .formatted(
                        days.signum() < 0 ? "-" : "",
                        all / SECONDS_OF_HOUR,
                        all % SECONDS_OF_HOUR / SECONDS_OF_MINUTE,
                        rest));
    }
}
