package io.github.govtechkpi.model.time;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.time.ReportingPeriod.CalendarHalf;
import io.github.govtechkpi.model.time.ReportingPeriod.CalendarQuarter;
import io.github.govtechkpi.model.time.ReportingPeriod.CalendarYear;
import io.github.govtechkpi.model.time.ReportingPeriod.Day;
import io.github.govtechkpi.model.time.ReportingPeriod.Month;
import io.github.govtechkpi.model.time.Wareki.Era;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads periods as files and Japanese documents write them; the rules stand at {@link ReportingPeriod#parse}. */
final class PeriodText {
    private static final int LONGEST = 60;
    private static final int LONGEST_QUOTE = 30;

    private static final String ERA_YEAR = "(?:明治|大正|昭和|平成|令和|[MTSHR])(?:元|[0-9]{1,9})";
    private static final String YEAR = "(" + ERA_YEAR + "|[0-9]{4})";

    private static final List<Form> FORMS = List.of(
            new Form("(FY)?([0-9]{4})(?:-([HQ])([0-9]))?", PeriodText::yearAndPart),
            new Form("([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?", PeriodText::isoDate),
            new Form(YEAR + "([/.])([0-9]{1,2})(?:\\2([0-9]{1,2}))?", PeriodText::separated),
            new Form(
                    YEAR + "(?:\\(" + YEAR + "\\))?(?<yearSign>年)(?<fiscal>度)?"
                            + "(?:(?<yearEnd>末)|(?<month>[0-9]{1,2})月(?:(?<monthEnd>末)|(?<day>[0-9]{1,2})日)?"
                            + "|(?<half>[上下])半?期|第(?<quarter>[0-9])四半期)?",
                    PeriodText::japanese),
            new Form(ERA_YEAR, PeriodText::bareEraYear),
            new Form("([^()]+)\\(([^()]+)\\)", PeriodText::givenTwice));

    private static final Pattern ASCII_DIGIT = Pattern.compile("[0-9]");
    private static final Pattern BLANK_BESIDE_JAPANESE = Pattern.compile("(?<=[^\\x00-\\x7F]) +| +(?=[^\\x00-\\x7F])");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private PeriodText() {}

    /**
     * A way to write periods.
     *
     * @param pattern what a text of this form looks like
     * @param reader makes the period from the match and the text as it was given
     */
    private record Form(Pattern pattern, BiFunction<Matcher, String, ReportingPeriod> reader) {
        Form(String regex, BiFunction<Matcher, String, ReportingPeriod> reader) {
            this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), reader); // ASCII letters alone, in every locale
        }
    }

    static ReportingPeriod parse(String text) {
        requireNonNull(text, "text");
        if (text.length() > LONGEST) {
            throw InvalidValueException.of(
                    "期間は%s文字までです（%sは%s文字）。",
                    "A period has at most %s characters, but %s has %s", LONGEST, quote(text), text.length());
        }
        return read(fold(text), text);
    }

    private static ReportingPeriod read(String folded, String text) {
        for (var form : FORMS) {
            var matcher = form.pattern.matcher(folded);
            if (matcher.matches()) {
                return form.reader.apply(matcher, text);
            }
        }
        throw InvalidValueException.of(
                "%s は期間として読めません。2024、2024-H1、2024-Q1、2024-04、2024-04-01、FY2024、FY2024-Q1、令和6年度のように書いてください。",
                "%s is no period: write it like 2024, 2024-H1, 2024-Q1, 2024-04, 2024-04-01, FY2024, FY2024-Q1 or 令和6年度",
                quote(text));
    }

    private static ReportingPeriod yearAndPart(Matcher matcher, String text) {
        var year = Integer.parseInt(matcher.group(2));
        var fiscal = matcher.group(1) != null;
        if (matcher.group(3) == null) {
            return year(year, fiscal);
        }
        var part = Integer.parseInt(matcher.group(4));
        return matcher.group(3).equalsIgnoreCase("H") ? half(year, fiscal, part) : quarter(year, fiscal, part);
    }

    private static ReportingPeriod isoDate(Matcher matcher, String text) {
        return date(text, year(matcher.group(1)), matcher.group(2), matcher.group(3));
    }

    private static ReportingPeriod separated(Matcher matcher, String text) {
        var year = matcher.group(1);
        if (isWestern(year) && matcher.group(2).equals(".") && matcher.group(4) == null) {
            throw InvalidValueException.of(
                    "%s は、表計算ソフトで末尾の0が落ちた10月かもしれません（2024.10が2024.1になります）。2024-10のように書いてください。",
                    "%s can be October that lost its zero in a spreadsheet (2024.10 becomes 2024.1): write it like 2024-10",
                    quote(text));
        }
        requireGregorian(year, text);
        return date(text, year(year), matcher.group(3), matcher.group(4));
    }

    private static ReportingPeriod japanese(Matcher matcher, String text) {
        var year = year(matcher.group(1));
        var again = matcher.group(2);
        if (again != null && year(again) != year) {
            throw contradiction(text, Integer.toString(year), Integer.toString(year(again)));
        }
        var fiscal = matcher.group("fiscal") != null;
        if (matcher.end() == matcher.end(fiscal ? "fiscal" : "yearSign")) {
            return year(year, fiscal);
        }
        requireGregorian(matcher.group(1), text);
        if (again != null) {
            requireGregorian(again, text);
        }
        if (matcher.group("month") != null) {
            return monthOrDay(matcher, text, year, fiscal);
        }
        if (matcher.group("half") != null) {
            return half(year, fiscal, matcher.group("half").equals("上") ? 1 : 2);
        }
        if (matcher.group("quarter") != null) {
            return quarter(year, fiscal, Integer.parseInt(matcher.group("quarter")));
        }
        return new Day(year(year, fiscal).end());
    }

    private static ReportingPeriod monthOrDay(Matcher matcher, String text, int year, boolean fiscal) {
        if (fiscal) {
            throw InvalidValueException.of(
                    "%s は年度に月が付いています。月は暦年で書いてください（FY2024の3月なら2025-03）。",
                    "%s gives a month of a fiscal year: write the month with its calendar year, like 2025-03 for March of FY2024",
                    quote(text));
        }
        var period = date(text, year, matcher.group("month"), matcher.group("day"));
        return matcher.group("monthEnd") == null ? period : new Day(period.end());
    }

    private static ReportingPeriod bareEraYear(Matcher matcher, String text) {
        var eraYear = matcher.group();
        var year = year(eraYear);
        throw InvalidValueException.of(
                "%1$s は暦年（%3$s年、%2$s）とも年度（%3$s年度、FY%2$s）とも読めます。どちらかの形で書いてください。",
                "%1$s can be the calendar year %2$s (%3$s年) or the fiscal year FY%2$s (%3$s年度): write one of these",
                quote(text),
                year,
                eraYear);
    }

    private static ReportingPeriod givenTwice(Matcher matcher, String text) {
        var first = read(matcher.group(1), text);
        var second = read(matcher.group(2), text);
        if (!first.equals(second)) {
            throw contradiction(text, first.toString(), second.toString());
        }
        return first;
    }

    private static ReportingPeriod date(String text, int year, String monthDigits, @Nullable String dayDigits) {
        var month = Integer.parseInt(monthDigits);
        if (month < 1 || month > 12) {
            throw InvalidValueException.of(
                    "月は1～12です（%2$sでは%1$s）。月を訂正してください。",
                    "A month must be from 1 to 12, but was %s in %s: correct the month", month, quote(text));
        }
        Grid.requireYear(year);
        var yearMonth = YearMonth.of(year, month);
        if (dayDigits == null) {
            return new Month(yearMonth);
        }
        var day = Integer.parseInt(dayDigits);
        if (!yearMonth.isValidDay(day)) {
            throw InvalidValueException.of(
                    "%sの日は1～%sです（%4$sでは%3$s）。日を訂正してください。",
                    "A day of %s must be from 1 to %s, but was %s in %s: correct the day",
                    yearMonth,
                    yearMonth.lengthOfMonth(),
                    day,
                    quote(text));
        }
        return new Day(yearMonth.atDay(day));
    }

    /** Meiji dates before 1873 followed the lunisolar calendar: the same numbers name another day. */
    private static void requireGregorian(String year, String text) {
        if (year(year) < Wareki.FIRST_GREGORIAN_DAY.getYear() && !isWestern(year)) {
            throw InvalidValueException.of(
                    "%s は、日本が太陽暦に改めた明治6年（1873年）より前の日付です。西暦の日付を書いてください。",
                    "%s lies before 明治6年 (1873), when Japan took over the Gregorian calendar: write the Western date",
                    quote(text));
        }
    }

    private static boolean isWestern(String year) {
        return Character.isDigit(year.charAt(0));
    }

    private static int year(String year) {
        if (isWestern(year)) {
            return Integer.parseInt(year);
        }
        var nameLength = Era.named(year.substring(0, 1)).isPresent() ? 1 : 2;
        var eraYear = year.substring(nameLength);
        return Era.named(year.substring(0, nameLength))
                .orElseThrow()
                .westernYear(eraYear.equals("元") ? 1 : Integer.parseInt(eraYear));
    }

    private static ReportingPeriod year(int year, boolean fiscal) {
        return fiscal ? new FiscalYear(year) : new CalendarYear(year);
    }

    private static ReportingPeriod half(int year, boolean fiscal, int half) {
        return fiscal ? new FiscalYear(year).half(half) : new CalendarHalf(year, half);
    }

    private static ReportingPeriod quarter(int year, boolean fiscal, int quarter) {
        return fiscal ? new FiscalYear(year).quarter(quarter) : new CalendarQuarter(year, quarter);
    }

    private static InvalidValueException contradiction(String text, String first, String second) {
        return InvalidValueException.of(
                "%s には異なる期間が二つ（%sと%s）書かれています。どちらかを訂正してください。",
                "%s names two different periods, %s and %s: correct one of them", quote(text), first, second);
    }

    /**
     * Brings full-width and compatibility characters to one form (NFKC: ２０２４ to 2024, ㋿ to 令和) and drops blanks, save
     * those between two ASCII characters, which may separate two numbers.
     */
    private static String fold(String text) {
        text.codePoints()
                .filter(c -> !Character.isDigit(c)
                        && ASCII_DIGIT.matcher(nfkc(Character.toString(c))).find())
                .findFirst()
                .ifPresent(c -> {
                    throw InvalidValueException.of(
                            "%s に、注の番号かもしれない「%s」があります。普通の数字で書いてください。",
                            "%s contains %s, which may be a footnote mark: write plain digits",
                            quote(text),
                            Character.toString(c));
                });
        return BLANK_BESIDE_JAPANESE.matcher(nfkc(text).strip()).replaceAll("");
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Quotes a text for a message: cut, and without control characters that would break the line. */
    static String quote(String text) {
        var length = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
        var cut = UNPRINTABLE.matcher(text.substring(0, length)).replaceAll("\uFFFD");
        return length == text.length() ? "\"%s\"".formatted(cut) : "\"%s…\"".formatted(cut);
    }
}
