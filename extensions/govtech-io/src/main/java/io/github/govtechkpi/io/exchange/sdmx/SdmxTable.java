package io.github.govtechkpi.io.exchange.sdmx;

import static io.github.govtechkpi.io.exchange.sdmx.SdmxColumn.NOT_APPLICABLE;
import static io.github.govtechkpi.io.exchange.sdmx.SdmxColumn.TOTAL;

import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.ForeignIds;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an SDMX-CSV file. */
final class SdmxTable {
    private static final Set<String> TYPES =
            Set.of(SdmxRows.ACTUAL, SdmxRows.BASELINE, SdmxRows.MILESTONE, SdmxRows.TARGET);
    private static final Set<String> WITHOUT = Set.of(TOTAL, NOT_APPLICABLE, "_X", "_U", "_N", "_O");
    private static final int MOST_DIGITS_OF_UNIT = 12;

    private final Table table;
    private final SdmxHeader header;
    private final SdmxFindings findings;
    private final boolean hasDecimalComma;

    SdmxTable(ExchangeFile file) {
        this.table = TableFiles.read(file.in(), file.name()).sheets().get(0);
        this.header = new SdmxHeader(table);
        this.findings = new SdmxFindings(file.name());
        this.hasDecimalComma = file.start(20).matches("(?s)\"?(?:STRUCTURE(?:\\[.?])?|DATAFLOW)\"?;.*");
    }

    Reading read() {
        if (!header.has(SdmxColumn.TIME_PERIOD)) {
            findings.missingColumn("TIME_PERIOD");
        }
        if (!header.has(SdmxColumn.OBS_VALUE)
                && !(header.has(SdmxColumn.NUMERATOR) && header.has(SdmxColumn.DENOMINATOR))) {
            findings.missingColumn("OBS_VALUE");
        }
        findings.throwIfAny();
        var entries = new ArrayList<SdmxEntry>();
        var programs = new ArrayList<String>();
        for (var row = 1; row < table.rows().size(); row++) {
            if (table.rows().get(row).stream().allMatch(cell -> cell.isBlank())) {
                continue;
            }
            if (header.text(row, SdmxColumn.ACTION).filter("D"::equals).isPresent()) {
                findings.deletion(table, row, header.column(SdmxColumn.ACTION));
                continue;
            }
            programs.add(id(row, SdmxColumn.PROGRAM).orElse(header.structure(row)));
            entry(row).ifPresent(entries::add);
        }
        header.otherAttributes().forEach(this::remarkAttribute);
        var ids = programs.stream().distinct().toList();
        if (ids.size() > 1) {
            findings.contradiction(
                    table,
                    programs.indexOf(ids.get(1)) + 1,
                    header.column(SdmxColumn.PROGRAM),
                    ids.get(1),
                    "一つのファイルに複数のプログラム（データセット）があります（%sなど）。一つずつのファイルに分けてください。".formatted(Quoted.of(ids.get(1))),
                    "The file holds several programs or data sets, for example %s: split it into a file of each"
                            .formatted(Quoted.of(ids.get(1))));
        }
        findings.throwIfAny();
        return new SdmxProgram(table, header, findings)
                .assembled(ForeignIds.of(ids.isEmpty() ? "" : ids.get(0), "program"), entries);
    }

    private void remarkAttribute(String id) {
        for (var row = 1; row < table.rows().size(); row++) {
            if (!header.other(row, id).isBlank()) {
                findings.remark(
                        "COLUMN_NOT_KEPT",
                        Quoted.cut(id),
                        "列「%s」は取り込めません。".formatted(Quoted.cut(id)),
                        "The column \"%s\" cannot be kept".formatted(Quoted.cut(id)));
                return;
            }
        }
    }

    /** The columns are read one after the other, so that all that is wrong with a row comes at once. */
    private final class Cells {
        private final int row;
        private boolean isValid = true;

        Cells(int row) {
            this.row = row;
        }

        <T> Optional<T> read(SdmxColumn column, Function<String, @Nullable T> parse) {
            var text = header.text(row, column);
            try {
                return text.map(parse);
            } catch (DateTimeException e) {
                var wrong = InvalidValueException.of(
                        "%s は日付ではありません。2024-04-01のように書いてください。",
                        "%s is no date: write it like 2024-04-01", Quoted.of(text.orElse("")));
                wrong(column, text.orElse(""), wrong);
            } catch (IllegalArgumentException e) {
                wrong(column, text.orElse(""), e);
            }
            return Optional.empty();
        }

        void wrong(SdmxColumn column, String text, IllegalArgumentException e) {
            isValid = false;
            findings.invalid(table, row, header.column(column), text, e);
        }
    }

    private Optional<SdmxEntry> entry(int row) {
        var cells = new Cells(row);
        var startDay = header.text(row, SdmxColumn.REPORTING_YEAR_START_DAY).orElse("");
        var period = cells.<ReportingPeriod>read(SdmxColumn.TIME_PERIOD, text -> SdmxPeriods.parse(text, startDay));
        if (header.text(row, SdmxColumn.TIME_PERIOD).isEmpty()) {
            cells.wrong(
                    SdmxColumn.TIME_PERIOD,
                    "",
                    InvalidValueException.of("期間（TIME_PERIOD）がありません。", "TIME_PERIOD is empty: give the period"));
        }
        var type = cells.read(SdmxColumn.VALUE_TYPE, SdmxTable::type).orElse(SdmxRows.ACTUAL);
        var scale = cells.read(SdmxColumn.UNIT_MULT, SdmxTable::multiplier).orElse(0);
        var value = cells.<BigDecimal>read(SdmxColumn.OBS_VALUE, text -> number(text, scale));
        var numerator = cells.<BigDecimal>read(SdmxColumn.NUMERATOR, text -> number(text, scale));
        var denominator = cells.<BigDecimal>read(SdmxColumn.DENOMINATOR, text -> number(text, scale));
        var status = cells.read(SdmxColumn.OBS_STATUS, ObservationStatus::parse);
        var missing = cells.read(SdmxColumn.MISSING_REASON, MissingReason::parse);
        var qualifier = cells.read(SdmxColumn.QUALIFIER, Qualifier::parse).orElse(Qualifier.EXACT);
        var knownOn = cells.<LocalDate>read(
                SdmxColumn.KNOWN_ON, text -> WITHOUT.contains(text) ? null : LocalDate.parse(text));
        var direction = cells.read(SdmxColumn.DIRECTION, Direction::parse);
        var slice = slice(cells);
        if (!cells.isValid || period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SdmxEntry(
                row,
                IndicatorId.of(ForeignIds.of(
                        id(row, SdmxColumn.INDICATOR).orElseGet(() -> header.structure(row)), "indicator")),
                header.name(row, SdmxColumn.INDICATOR).map(SdmxTable::plain),
                id(row, SdmxColumn.GOAL).map(id -> GoalId.of(ForeignIds.of(id, "goal"))),
                type,
                area(row),
                slice,
                period.get(),
                value,
                numerator,
                denominator,
                status,
                header.text(row, SdmxColumn.UNIT_MEASURE).filter(unit -> !WITHOUT.contains(unit)),
                header.text(row, SdmxColumn.DENOMINATOR_UNIT),
                missing,
                qualifier,
                knownOn,
                direction,
                header.text(row, SdmxColumn.ROLE).filter("kgi"::equals).isPresent(),
                header.text(row, SdmxColumn.TARGET_TYPE),
                header.text(row, SdmxColumn.COMMENT_OBS).map(SdmxTable::plain)));
    }

    /** Returns the value of a dimension of ours without the underscore that it got; empty for the special values. */
    private Optional<String> id(int row, SdmxColumn column) {
        return header.text(row, column)
                .filter(text -> !WITHOUT.contains(text))
                .map(text -> text.startsWith("__") ? text.substring(1) : text);
    }

    private Optional<LocalGovernmentCode> area(int row) {
        return id(row, SdmxColumn.REF_AREA).flatMap(SdmxTable::localGovernment);
    }

    private static Optional<LocalGovernmentCode> localGovernment(String text) {
        try {
            return Optional.of(LocalGovernmentCode.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an area of another code list becomes a part
        }
    }

    /** The dimensions that are not our own become a slice, and with them an area that is no local government. */
    private Optional<Slice> slice(Cells cells) {
        var own = id(cells.row, SdmxColumn.SLICE);
        var area = id(cells.row, SdmxColumn.REF_AREA)
                .filter(text -> localGovernment(text).isEmpty())
                .map(text -> "REF_AREA=" + text);
        var others = header.otherDimensions().stream()
                .filter(id -> !WITHOUT.contains(header.other(cells.row, id))
                        && !header.other(cells.row, id).isBlank())
                .map(id -> id + "=" + header.other(cells.row, id));
        var text = Stream.of(own.stream(), area.stream(), others)
                .flatMap(part -> part)
                .collect(Collectors.joining(";"));
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new Slice(text));
        } catch (IllegalArgumentException e) {
            cells.wrong(header.has(SdmxColumn.SLICE) ? SdmxColumn.SLICE : SdmxColumn.TIME_PERIOD, text, e);
            return Optional.empty();
        }
    }

    private static String type(String text) {
        if (!TYPES.contains(text)) {
            throw InvalidValueException.of(
                    "VALUE_TYPEはACTUAL、BASELINE、MILESTONE、TARGETのいずれかです（%s）。",
                    "VALUE_TYPE must be ACTUAL, BASELINE, MILESTONE or TARGET, but was %s", Quoted.of(text));
        }
        return text;
    }

    private static int multiplier(String text) {
        if (!text.matches("-?[0-9]{1,2}") || Math.abs(Integer.parseInt(text)) > MOST_DIGITS_OF_UNIT) {
            throw InvalidValueException.of(
                    "UNIT_MULTは-%2$s～%2$sの整数です（%1$s）。",
                    "UNIT_MULT must be a whole number from -%2$s to %2$s, but was %1$s",
                    Quoted.of(text),
                    MOST_DIGITS_OF_UNIT);
        }
        return Integer.parseInt(text);
    }

    /** Returns the number; null for NaN, which SDMX writes for a value that is missing. */
    private @Nullable BigDecimal number(String cell, int scale) {
        var text = cell.strip();
        if (text.equals("NaN")) {
            return null;
        }
        var number = Decimals.inFile(hasDecimalComma ? text.replace(',', '.') : text)
                .orElseThrow(() -> InvalidValueException.of(
                        "%s は数ではありません。1200や12.5のように半角で書いてください。",
                        "%s is no number: write it like 1200 or 12.5", Quoted.of(text)));
        if (!Decimals.fitsInFile(number) || !Decimals.fitsInFile(number.scaleByPowerOfTen(scale))) {
            throw InvalidValueException.of(
                    "%s は扱えません。有効数字38桁以内で、絶対値が10の30乗未満の数を書いてください。",
                    "%s cannot be held: a number has at most 38 digits and is smaller than 10^30", Quoted.of(text));
        }
        return Decimals.plain(number.scaleByPowerOfTen(scale));
    }

    private static String plain(String text) {
        return Objects.requireNonNull(text).replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}", "\uFFFD");
    }
}
