package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.GroupedDigits;
import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of calculators as the reader of a page expects them. What other applications compare never changes: codes, dates as ISO 8601 writes
 * them, plain digits and units as they were stated. A page shows the same in the reader's language:
 * {@code [UNSAFE: WIDE_INTERVAL]} becomes {@code [caution: the interval is wide]}, {@code 9700112 of} becomes {@code 9,700,112 of}, in
 * English {@code 80 人} becomes {@code 80 people}, and in Japanese 2025-03-31 becomes 2025年3月31日.
 */
public final class ReaderText {
    /** Two counts of the guard; with a percentage behind them they have a fourth group, and four digits are no year. */
    private static final Pattern COUNTS =
            Pattern.compile("(?<![\\w.,-])(\\d+)( of | -> |(?!年)[^\\d\\s、。（]{1,100}(?:中|から))(\\d+)(?![\\w.,-])"
                    + "(?=((?!年)[^\\d\\s、。（]{0,100} ?[(（][-+＋－<>増\\d][^()（）]*[%％])?)");
    /** How many more there are, behind both counts. */
    private static final Pattern CHANGE = Pattern.compile("(?<=[(（][-+＋－])\\d{4,}(?![\\w.%％])");

    /** The base of a percentage; four digits may be a year. */
    private static final Pattern BASE = Pattern.compile("(?<=[%％] of )\\d{5,}(?![\\w.,-])"
            + "|(?<![\\w.,-])\\d{5,}(?=[^\\d\\s、。（の][^\\d\\s、。（]{0,20}の\\d{1,3}(?:\\.\\d+)?[%％])");

    private static final int YEAR = 4;
    private static final Pattern CODES = Pattern.compile("\\[UNSAFE: ([A-Z0-9_]+(?:, [A-Z0-9_]+)*)]");
    private static final Pattern ARROW = Pattern.compile("(?<=[\\d)]) -> (?=\\d)");
    /** A period within a sentence: no part of an address, a file name or an option of a command. */
    private static final Pattern PERIOD = Pattern.compile(
            "(?<![\\w./=#-])(?<!--[a-z-]{1,20} )(?:FY\\d{4}(?:-[QH]\\d)?|\\d{4}-(?:\\d\\d(?:-\\d\\d)?|[QH]\\d))(?![\\w./-])");

    private ReaderText() {}

    /** Writes a text of a calculator for a reader; a text that has been written so stays as it is. */
    public static String of(String text, Locale locale) {
        var counts = COUNTS.matcher(text).replaceAll(ReaderText::counts);
        var changes = CHANGE.matcher(counts).replaceAll(found -> GroupedDigits.of(found.group()));
        var grouped = BASE.matcher(changes).replaceAll(found -> GroupedDigits.of(found.group()));
        if (locale.getLanguage().equals("ja")) {
            return PERIOD.matcher(grouped).replaceAll(ReaderText::period);
        }
        var inWords = CODES.matcher(grouped).replaceAll(found -> "[caution: " + explained(found.group(1)) + "]");
        return EnglishUnits.in(ARROW.matcher(inWords).replaceAll(" → "));
    }

    /** Names a unit for a reader: 人, in English people; a unit that is not among the known ones as it was stated. */
    public static String unit(MeasureUnit unit, Locale locale) {
        return locale.getLanguage().equals("ja") ? unit.symbol() : EnglishUnits.name(unit.symbol());
    }

    private static String counts(MatchResult found) {
        var longest = found.group(4) == null ? YEAR : 0;
        return grouped(found.group(1), longest)
                + Matcher.quoteReplacement(found.group(2))
                + grouped(found.group(3), longest);
    }

    private static String grouped(String digits, int longest) {
        return digits.length() > longest ? GroupedDigits.of(digits) : digits;
    }

    private static String period(MatchResult found) {
        try {
            return PeriodWords.of(ReportingPeriod.parse(found.group()), Locale.JAPANESE);
        } catch (IllegalArgumentException e) {
            return found.group(); // 2025-13 is no period
        }
    }

    private static String explained(String codes) {
        return Arrays.stream(codes.split(", ", -1))
                .map(ReaderText::explainedOne)
                .collect(Collectors.joining(", "));
    }

    /** A code that is none of ours was written by a user and stays. */
    private static String explainedOne(String code) {
        return Arrays.stream(GuardReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .map(reason -> reason.explanation().in(Locale.ENGLISH))
                .orElse(code);
    }
}
