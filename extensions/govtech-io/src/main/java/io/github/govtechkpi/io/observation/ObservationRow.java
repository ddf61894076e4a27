package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PlainText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.TextForm;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one row. Every cell that cannot be read is a finding; a row with a finding gives no observation. */
final class ObservationRow {
    private static final LocalizedText NUMBER =
            LocalizedText.of("有効数字38桁以内で、絶対値が10の30乗未満の数", "a number of at most 38 digits that is smaller than 10^30");

    private static final String STATUS_OF_VALUE = "one of: "
            + Arrays.stream(ObservationStatus.values())
                    .filter(status -> !status.isMissing())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));

    private final RowOwners owners;
    private final Map<ObservationColumn, String> cells;
    private final RowFindings.Place place;
    private final RowFindings findings;
    private boolean isValid = true;

    ObservationRow(
            RowOwners owners, Map<ObservationColumn, String> cells, RowFindings.Place place, RowFindings findings) {
        this.owners = owners;
        this.cells = cells;
        this.place = place;
        this.findings = findings;
    }

    Optional<Observation> read(Set<LocalizedText> notices, Set<IndicatorId> others) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        var id = required(
                ObservationColumn.INDICATOR, IndicatorId::of, LocalizedText.of("指標のID", "the id of an indicator"));
        var program =
                optional(ObservationColumn.PROGRAM, ProgramId::of, LocalizedText.of("プログラムのID", "the id of a program"));
        var period = required(
                ObservationColumn.PERIOD,
                ReportingPeriod::parse,
                LocalizedText.of("期間（2024、FY2024、2024-04、令和6年度など）", "a period such as 2024, FY2024 or 2024-04"));
        var area = optional(
                ObservationColumn.AREA,
                LocalGovernmentCode::parse,
                LocalizedText.of("6桁の全国地方公共団体コード", "a local government code of 6 digits"));
        var slice = optional(
                ObservationColumn.SLICE, Slice::new, LocalizedText.of("区分（age=65+の形）", "a slice such as age=65+"));
        var knownOn = optional(
                ObservationColumn.KNOWN_ON,
                LocalDate::parse,
                LocalizedText.of("日付（2024-04-01の形）", "a date such as 2024-04-01"));
        var qualifier = optional(
                ObservationColumn.QUALIFIER,
                ObservationRow::qualifier,
                LocalizedText.of(
                        "exact、about、at-least、more-than、at-most、less-thanのいずれか",
                        "one of: exact, about, at-least, more-than, at-most, less-than"));
        var missing = optional(
                ObservationColumn.MISSING,
                MissingReason::parse,
                LocalizedText.of(
                        "pending、not-surveyed、not-applicable、discontinued、suppressed、not-submitted、unknownのいずれか",
                        "one of: pending, not-surveyed, not-applicable, discontinued, suppressed, not-submitted, unknown"));
        var status = optional(
                ObservationColumn.STATUS,
                ObservationStatus::parse,
                LocalizedText.of("SDMXの状態コード（A、P、Eなど）", "an SDMX status code such as A, P or E"));
        var note = optional(ObservationColumn.NOTE, PlainText::require, LocalizedText.of("文", "a text"));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var owner = owner(id.get(), program, notices, others);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        var value = value(owner.get().indicator());
        var hasValue = value.isPresent();
        if (hasValue && missing.isPresent()) {
            contradiction(
                    ObservationColumn.MISSING,
                    "an empty cell beside a value",
                    "値があるときは欠測理由（missing）を書けません。",
                    "A row with a value has no missing reason");
        }
        var state = status.orElse(hasValue ? ObservationStatus.A : ObservationStatus.O);
        if (hasValue && state.isMissing()) {
            contradiction(
                    ObservationColumn.STATUS,
                    STATUS_OF_VALUE,
                    "状態%sは値がないことを表しますが、値があります。".formatted(state),
                    "Status %s says that there is no value, but there is one".formatted(state));
        }
        if (!hasValue && qualifier.filter(word -> word != Qualifier.EXACT).isPresent()) {
            contradiction(
                    ObservationColumn.QUALIFIER,
                    "an empty cell beside an empty value",
                    "値がないのに、値の表し方（qualifier）が書かれています。",
                    "A row without a value has no qualifier");
        }
        if (!isValid || period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Observation(
                new SeriesKey(owner.get().program(), id.get(), area, slice),
                period.get(),
                value,
                hasValue ? Optional.empty() : Optional.of(missing.orElse(MissingReason.UNKNOWN)),
                state,
                qualifier.orElse(Qualifier.EXACT),
                knownOn,
                note));
    }

    /** An observation is one value: of the qualifiers, a range is none of its own. */
    static Qualifier qualifier(String text) {
        var words = Arrays.stream(Qualifier.values())
                .filter(word -> word != Qualifier.RANGE)
                .map(Qualifier::toString)
                .toList();
        if (!words.contains(text)) {
            throw TextForm.notAmong(text, words);
        }
        return Qualifier.parse(text);
    }

    private Optional<RowOwners.Owner> owner(
            IndicatorId id, Optional<ProgramId> named, Set<LocalizedText> notices, Set<IndicatorId> others) {
        var all = owners.of(id, named);
        if (all.size() > 1) {
            var names = all.stream()
                    .flatMap(owner -> owner.program().stream())
                    .map(ProgramId::value)
                    .collect(Collectors.joining(", "));
            contradiction(
                    ObservationColumn.INDICATOR,
                    "in the column program one of: " + names,
                    "指標「%s」は複数のプログラム（%s）にあります。プログラム（program）の列で指定してください。".formatted(id, names),
                    "The indicator %s is in several programs (%s): name one in the column program"
                            .formatted(id, names));
            return Optional.empty();
        }
        if (all.isEmpty() && owners.isOfOneIndicator()) {
            others.add(id);
        } else if (all.isEmpty()) {
            notices.add(LocalizedText.of(
                    "%s：指標「%s」を使うプログラムがないため、その行を無視しました。".formatted(Quoted.onOneLine(place.file()), id),
                    "%s: no program has the indicator \"%s\"; its rows were ignored"
                            .formatted(Quoted.onOneLine(place.file()), id)));
        }
        return all.stream().findFirst();
    }

    private Optional<Quantity> value(Indicator indicator) {
        var value = number(ObservationColumn.VALUE);
        var numerator = number(ObservationColumn.NUMERATOR);
        var denominator = number(ObservationColumn.DENOMINATOR);
        if (indicator instanceof AbsoluteIndicator absolute) {
            if (numerator.isPresent() || denominator.isPresent()) {
                contradiction(
                        numerator.isPresent() ? ObservationColumn.NUMERATOR : ObservationColumn.DENOMINATOR,
                        "an empty cell; the amount in the column value",
                        "指標「%s」は実数です。値（value）の列に書いてください。".formatted(indicator.id()),
                        "The indicator %s is one amount: write it into the column value".formatted(indicator.id()));
            }
            return value.map(number -> new AbsoluteValue(number, absolute.unit()));
        }
        if (indicator instanceof RatioIndicator ratio) {
            if (value.isPresent()) {
                contradiction(
                        ObservationColumn.VALUE,
                        "an empty cell; the counts in the columns numerator and denominator",
                        "指標「%s」は比です。分子（numerator）と分母（denominator）の列に書いてください。".formatted(indicator.id()),
                        "The indicator %s is two counts: write them into the columns numerator and denominator"
                                .formatted(indicator.id()));
            }
            return counts(ratio, numerator, denominator);
        }
        throw new AssertionError(indicator);
    }

    private Optional<Quantity> counts(
            RatioIndicator indicator, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        if (numerator.isEmpty() && denominator.isEmpty()) {
            return Optional.empty();
        }
        if (numerator.isEmpty() || denominator.isEmpty()) {
            var column = numerator.isEmpty() ? ObservationColumn.NUMERATOR : ObservationColumn.DENOMINATOR;
            if (!cells.containsKey(column)) {
                contradiction(
                        column,
                        "a number, as in the column "
                                + (numerator.isEmpty() ? ObservationColumn.DENOMINATOR : ObservationColumn.NUMERATOR)
                                        .header(),
                        "分子と分母は両方書いてください。",
                        "A ratio needs its numerator and its denominator");
            }
            return Optional.empty();
        }
        if (numerator.get().signum() < 0 || denominator.get().signum() <= 0) {
            var isDenominator = denominator.get().signum() <= 0;
            contradiction(
                    isDenominator ? ObservationColumn.DENOMINATOR : ObservationColumn.NUMERATOR,
                    isDenominator ? "a number above 0" : "a number from 0 up",
                    "比の分子は0以上、分母は0より大きい数です。",
                    "A ratio has a numerator from 0 up and a denominator above 0");
            return Optional.empty();
        }
        var counted = new Ratio(
                amount(numerator.get(), indicator.numerator().unit()),
                amount(denominator.get(), indicator.denominator().unit()));
        if (!indicator.accepts(counted)) {
            contradiction(
                    ObservationColumn.NUMERATOR,
                    "a number from 0 to " + denominator.get().toPlainString(),
                    "分子は分母の一部のため、分母を超えることはできません（%s）。".formatted(AmountText.of(counted, Locale.JAPANESE)),
                    "The numerator is a part of the denominator and cannot exceed it (%s)"
                            .formatted(AmountText.of(counted, Locale.ENGLISH)));
            return Optional.empty();
        }
        return Optional.of(counted);
    }

    private static AbsoluteValue amount(BigDecimal number, MeasureUnit unit) {
        return new AbsoluteValue(number, unit);
    }

    private Optional<BigDecimal> number(ObservationColumn column) {
        return optional(column, ObservationRow::decimal, NUMBER);
    }

    private static BigDecimal decimal(String text) {
        var number = Decimals.inFile(text)
                .orElseThrow(() -> InvalidValueException.of(
                        "%s は数ではありません。1200や12.5のように半角で書いてください。自治体の表計算ファイルは、先に「govtech import」で取り込んでください。",
                        "%s is no number: write it like 1200 or 12.5; municipal spreadsheets as they are go through 'govtech import' first",
                        Quoted.of(text)));
        if (!Decimals.fitsInFile(number)) {
            throw InvalidValueException.of(
                    "%s は使えません。" + NUMBER.in(Locale.JAPANESE) + "を書いてください。", "%s is not " + NUMBER, Quoted.of(text));
        }
        return Decimals.plain(number);
    }

    private <T> Optional<T> required(ObservationColumn column, Function<String, T> parse, LocalizedText expected) {
        if (!cells.containsKey(column)) {
            isValid = false;
            findings.missingCell(place, column.header(), expected);
        }
        return optional(column, parse, expected);
    }

    private <T> Optional<T> optional(ObservationColumn column, Function<String, T> parse, LocalizedText expected) {
        var text = cells.get(column);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            isValid = false;
            findings.invalid(place, column.header(), text, expected, e);
            return Optional.empty();
        }
    }

    private void contradiction(ObservationColumn column, String allowed, String ja, String en) {
        isValid = false;
        findings.contradiction(
                place, column.header(), cells.getOrDefault(column, ""), allowed, LocalizedText.of(ja, en));
    }
}
