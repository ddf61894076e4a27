package io.github.govtechkpi.io.cell;

import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days, periods and lengths of time in cells and headings. */
final class MomentText {
    private static final String ERA = "(?:明治|大正|昭和|平成|令和|[MTSHR])(?:元|[0-9]{1,2})";
    private static final String YEAR = "(?:" + ERA + "|[0-9]{4})";
    private static final Pattern SUFFIX = Pattern.compile("(?:時点|現在|現況|付け|付)$");

    /** A day or period somewhere in a heading. What begins like one and goes on with digits is caught whole, right or wrong. */
    private static final Pattern WITHIN =
            Pattern.compile("(?<![0-9A-Za-z])(?:FY[0-9]{4}(?![0-9])|" + YEAR + "(?:\\(" + YEAR
                    + "\\))?年(?:度(?:末|第[0-9]四半期|[上下]半?期)?|[0-9]{1,9}月(?:末|[0-9]{1,9}日)?|末)?|" + ERA
                    + "[./][0-9]{1,9}(?:[./][0-9]{1,9})?|[0-9]{4}[./-][0-9]{1,9}(?:[./-][0-9]{1,9})?)(?![0-9])");

    private static final Pattern LENGTH = Pattern.compile("(約)?([0-9]{1,4})(年|か月|カ月|ヶ月|ヵ月|ケ月|ヵ月|箇月|週|日)(間)?");

    private MomentText() {}

    /** Reads a compact text that is a day or a period and nothing else, such as (令和3年7月19日時点). */
    static Optional<ReportingPeriod> whole(String compact) {
        var inner = SUFFIX.matcher(CellText.withoutBrackets(compact)).replaceFirst("");
        return parsed(inner);
    }

    /** Reads a bare era year or a year of four digits as a year of one kind: R6 with 年度 is FY2024. */
    static Optional<ReportingPeriod> year(String compact, String sign) {
        var inner = CellText.withoutBrackets(compact);
        return Pattern.matches("(?i)" + YEAR, inner) ? parsed(inner + sign) : Optional.empty();
    }

    /** Lists the texts within a heading that are written like a day or a period, also impossible ones such as H31.41. */
    static List<String> candidates(String heading) {
        return WITHIN.matcher(heading).results().map(match -> match.group()).toList();
    }

    /** Reads one of the candidates. */
    static Optional<ReportingPeriod> parsed(String text) {
        try {
            return Optional.of(ReportingPeriod.parse(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // the caller says in its own words what it expected
        }
    }

    /** Reads a length of time; in a column of numbers only with 間, for 3か月 may be an amount there. */
    static Optional<CellValue.Length> length(String compact, boolean needsSpanSign) {
        var match = LENGTH.matcher(compact);
        if (!match.matches() || (needsSpanSign && match.group(4) == null)) {
            return Optional.empty();
        }
        var count = Integer.parseInt(match.group(2));
        var length = switch (match.group(3)) {
            case "年" -> Period.ofYears(count);
            case "週" -> Period.ofWeeks(count);
            case "日" -> Period.ofDays(count);
            default -> Period.ofMonths(count);
        };
        return Optional.of(new CellValue.Length(length, match.group(1) == null ? Qualifier.EXACT : Qualifier.ABOUT));
    }
}
