package io.github.govtechkpi.io.exchange.sdmx;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.regex.Pattern;

/**
 * Periods as SDMX writes them: {@code 2024}, {@code 2024-04}, {@code 2024-04-01}, and reporting periods {@code 2024-A1}, {@code 2024-S1},
 * {@code 2024-Q1} of a year that begins on REPORTING_YEAR_START_DAY: {@code --04-01} for the fiscal year.
 */
final class SdmxPeriods {
    private static final String CALENDAR_START = "--01-01";
    private static final String FISCAL_START = "--04-01";
    private static final Pattern REPORTING = Pattern.compile("([0-9]{4})-(A1|S[12]|Q[1-4]|M(?:0[1-9]|1[0-2]))");
    private static final Pattern GREGORIAN = Pattern.compile("([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:T00:00:00)?");

    private SdmxPeriods() {}

    static String frequency(ReportingPeriod period) {
        return switch (period.frequency()) {
            case DAILY -> "D";
            case MONTHLY -> "M";
            case QUARTERLY -> "Q";
            case HALF_YEARLY -> "S";
            case YEARLY -> "A";
        };
    }

    static String startDay(ReportingPeriod period) {
        return period.isFiscal() ? FISCAL_START : CALENDAR_START;
    }

    static String text(ReportingPeriod period) {
        var text = period.toString().replace("FY", "").replace("-H", "-S");
        return period instanceof FiscalYear ? text + "-A1" : text;
    }

    /**
     * Reads a period.
     *
     * @param startDay the day on which the reporting year starts, as {@code --04-01}; empty for 1 January
     */
    static ReportingPeriod parse(String text, String startDay) {
        var reporting = REPORTING.matcher(text);
        if (reporting.matches()) {
            var isFiscal = isFiscal(startDay);
            var year = reporting.group(1);
            var part = reporting.group(2);
            return switch (part.charAt(0)) {
                case 'A' -> ReportingPeriod.parse((isFiscal ? "FY" : "") + year);
                case 'S' -> ReportingPeriod.parse((isFiscal ? "FY" : "") + year + "-H" + part.substring(1));
                case 'Q' -> ReportingPeriod.parse((isFiscal ? "FY" : "") + year + "-" + part);
                default -> month(year, Integer.parseInt(part.substring(1)), isFiscal);
            };
        }
        var gregorian = GREGORIAN.matcher(text);
        if (gregorian.matches()) {
            return ReportingPeriod.parse(gregorian.group(1));
        }
        throw InvalidValueException.of(
                "%s は、このプロジェクトで表せる期間ではありません。2024、2024-04、2024-04-01、2024-A1、2024-S1、2024-Q1、2024-M04のいずれかの形で書いてください。",
                "%s is no period that can be held here: write it like 2024, 2024-04, 2024-04-01, 2024-A1, 2024-S1, 2024-Q1 or 2024-M04",
                Quoted.of(text));
    }

    private static ReportingPeriod month(String year, int month, boolean isFiscal) {
        return ReportingPeriod.parse(year + "-01").plus(month - 1L + (isFiscal ? 3 : 0));
    }

    private static boolean isFiscal(String startDay) {
        return switch (startDay) {
            case "", CALENDAR_START -> false;
            case FISCAL_START -> true;
            default ->
                throw InvalidValueException.of(
                        "報告年の開始日%sは扱えません。--01-01（暦年）か--04-01（年度）だけを扱えます。",
                        "A reporting year from %s cannot be held here: only --01-01 (calendar) and --04-01 (fiscal) can",
                        Quoted.of(startDay));
        };
    }
}
