package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.ForeignPercentages;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the numbers, days and periods of results; what cannot be read is said and left out. */
final class IatiValues {
    private static final int DAY_LENGTH = 10;
    private static final int LAST_YEAR = 9998;

    private final IatiFindings findings;

    IatiValues(IatiFindings findings) {
        this.findings = findings;
    }

    Optional<PublishedRate> percentage(XmlElement element) {
        return value(element)
                .map(value -> value.endsWith("%") ? value.substring(0, value.length() - 1) : value)
                .flatMap(value -> decimal(element, value))
                .flatMap(percent -> {
                    var rate = ForeignPercentages.of(percent);
                    if (rate.isEmpty()) {
                        notANumber(element, percent.toString());
                    }
                    return rate;
                });
    }

    Optional<BigDecimal> number(XmlElement element) {
        return value(element).flatMap(value -> decimal(element, value)).map(Decimals::plain);
    }

    private Optional<String> value(XmlElement element) {
        var value = element.attribute("value");
        if (value.isEmpty()) {
            notANumber(element, "");
        }
        return value;
    }

    private Optional<BigDecimal> decimal(XmlElement element, String value) {
        var number = Decimals.inFile(value).filter(Decimals::fitsInFile);
        if (number.isEmpty()) {
            notANumber(element, value);
        }
        return number;
    }

    private void notANumber(XmlElement element, String value) {
        findings.remark(
                "NOT_A_NUMBER",
                element,
                value,
                "%sの値「%s」は数として読めないため、取り込めません。".formatted(element.name(), Quoted.cut(value)),
                "The value \"%s\" of %s is no number and cannot be kept".formatted(Quoted.cut(value), element.name()));
    }

    Optional<ReportingPeriod> period(XmlElement period) {
        var start = period.first("period-start")
                .flatMap(day -> day.attribute("iso-date"))
                .flatMap(day -> day(period, day));
        var end = period.first("period-end")
                .flatMap(day -> day.attribute("iso-date"))
                .flatMap(day -> day(period, day));
        if (start.isEmpty() || end.isEmpty() || start.get().isAfter(end.get())) {
            findings.remark(
                    "PERIOD_INVALID",
                    period,
                    "",
                    "開始日と終了日のそろわない期間、終了日が開始日より前の期間は取り込めません。",
                    "A period without its two days, or one that ends before it begins, cannot be kept");
            return Optional.empty();
        }
        var known = new IatiPeriods(start.get(), end.get()).period();
        if (known.isEmpty()) {
            findings.remark(
                    "PERIOD_SHORTENED",
                    period,
                    start.get() + " / " + end.get(),
                    "期間%s～%sは年・半期・四半期・月・日のいずれでもないため、最後の日としました。".formatted(start.get(), end.get()),
                    "The period from %s to %s is no year, half, quarter, month or day: it was taken as its last day"
                            .formatted(start.get(), end.get()));
        }
        return Optional.of(known.orElseGet(() -> new ReportingPeriod.Day(end.get())));
    }

    Optional<LocalDate> day(XmlElement element, String text) {
        try {
            // a time zone may stand behind the day
            var day = LocalDate.parse(text.length() > DAY_LENGTH ? text.substring(0, DAY_LENGTH) : text);
            return day.getYear() >= 1 && day.getYear() <= LAST_YEAR ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            findings.remark(
                    "DATE_INVALID",
                    element,
                    text,
                    "「%s」は日付ではありません。".formatted(Quoted.cut(text)),
                    "\"%s\" is no date".formatted(Quoted.cut(text)));
            return Optional.empty();
        }
    }

    Optional<ReportingPeriod> year(XmlElement element, String text) {
        if (text.matches("[0-9]{4}") && !text.equals("0000")) {
            return Optional.of(ReportingPeriod.parse(text));
        }
        findings.remark(
                "DATE_INVALID",
                element,
                text,
                "「%s」は年ではありません。".formatted(Quoted.cut(text)),
                "\"%s\" is no year".formatted(Quoted.cut(text)));
        return Optional.empty();
    }
}
