package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnFormat;
import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.io.table.CellRange;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableCell;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PlainText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.RowKind;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A table with the columns that its mapping names; reads cells and keeps the report of those that were normalised. */
final class MappedTable {
    private final Table table;
    private final TableMapping mapping;
    private final ImportFindings findings;
    private final Headings headings;
    private final List<Column> columns;
    private final Set<NormalizedCell> normalized = new LinkedHashSet<>();
    private final Set<Integer> withoutPeriod = new HashSet<>();
    private final Map<Integer, Boolean> empty = new HashMap<>();
    private final List<Integer> rows;
    private final Set<LocalizedText> notices = new LinkedHashSet<>();

    MappedTable(Table table, TableMapping mapping, ImportFindings findings) {
        this.table = table;
        this.mapping = mapping;
        this.findings = findings;
        this.headings = Headings.of(table, mapping.headerRows());
        this.columns = new MappedColumns(table, mapping, headings, findings).columns();
        this.rows = rowsOfData();
        tellIgnored();
    }

    List<Column> columns(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    Optional<Column> column(ColumnRole role) {
        return columns(role).stream().findFirst();
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    List<NormalizedCell> normalized() {
        return List.copyOf(normalized);
    }

    Set<LocalizedText> notices() {
        return notices;
    }

    ImportFindings findings() {
        return findings;
    }

    /** Lists the rows of data, counted from 0, without those that are empty or to be skipped. */
    List<Integer> rows() {
        return rows;
    }

    private List<Integer> rowsOfData() {
        var end = Math.min(table.rows().size(), mapping.lastRow().orElse(CellAddress.MAX_ROWS));
        return IntStream.range(mapping.headerRows().last(), end)
                .filter(row -> !mapping.skipRows().contains(row + 1))
                .filter(row -> columns.stream()
                        .anyMatch(column -> !table.at(row, column.index()).isBlank()))
                .boxed()
                .toList();
    }

    String place(int row, Column column) {
        return table.place(row, column.index());
    }

    String heading(Column column) {
        return headings.path(column.index());
    }

    CellValue meaning(Column column) {
        return headings.meaning(column.index());
    }

    String raw(int row, Column column) {
        return table.at(row, column.index()).text();
    }

    /** Returns what a cell shows as it stands, of merged cells the first. */
    String shown(int row, Column column) {
        return table.resolved(row, column.index()).text();
    }

    Optional<CellRange> covering(int row, Column column) {
        return table.covering(row, column.index());
    }

    boolean isBlank(int row, Column column) {
        return table.resolved(row, column.index()).isBlank();
    }

    /** Tells whether a cell holds nothing but a mark for a missing value. */
    boolean isMissing(int row, Column column) {
        return CellReader.of(numbers(Optional.empty())).read(shown(row, column)).value() instanceof CellValue.Missing;
    }

    /** Tells whether a column has nothing in any row of values. */
    boolean isEmpty(Column column) {
        return empty.computeIfAbsent(
                column.index(),
                index -> rows.stream()
                        .filter(row -> !hasRowKinds()
                                || rowKind(row).filter(RowKind.VALUE::equals).isPresent())
                        .allMatch(row -> table.at(row, index).isBlank()));
    }

    /** Tells whether there are several rows for one goal, each of a kind of its own. */
    boolean hasRowKinds() {
        return !mapping.rowKinds().isEmpty();
    }

    /** Returns what a row holds of its goal; empty where its word is not known or there is one row for each goal. */
    Optional<RowKind> rowKind(int row) {
        return column(ColumnRole.ROW_KIND)
                .map(column ->
                        Headings.plain(table.resolved(row, column.index()).text()))
                .flatMap(label -> mapping.rowKinds().entrySet().stream()
                        .filter(entry -> Headings.plain(entry.getKey()).equals(label))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** Returns the words that say what a row holds. */
    Set<String> rowKindLabels() {
        return mapping.rowKinds().keySet();
    }

    /** Returns the format of a column of numbers with what the mapping says of its marks. */
    ColumnFormat numbers(Optional<ColumnUnit> unit) {
        return new ColumnFormat(ColumnType.NUMBER, unit, mapping.missing(), mapping.zeroIsBelowUnit());
    }

    /** Returns the text of a cell, of merged cells of the first; empty for a blank. */
    Optional<String> text(int row, Column column) {
        return value(row, column, ColumnFormat.of(ColumnType.TEXT))
                .filter(CellValue.Text.class::isInstance)
                .map(value -> Headings.oneLine(((CellValue.Text) value).text()));
    }

    /** Returns how a column of periods is read: below 年度 a bare 2022 is a fiscal year. */
    ColumnType typeOfPeriods(Column column) {
        return heading(column).contains("年度") ? ColumnType.FISCAL_YEAR : ColumnType.PERIOD;
    }

    /** Returns a day or period. */
    Optional<ReportingPeriod> moment(int row, Column column, ColumnType type) {
        return value(row, column, new ColumnFormat(type, Optional.empty(), mapping.missing(), false))
                .filter(CellValue.Moment.class::isInstance)
                .map(value -> ((CellValue.Moment) value).period());
    }

    /** Tells whether the mapping names periods of columns, and all of them are fiscal years. */
    boolean isOfFiscalYears() {
        var periods =
                columns.stream().flatMap(column -> column.period().stream()).toList();
        return !periods.isEmpty() && periods.stream().allMatch(ReportingPeriod::isFiscal);
    }

    /** Reads a cell; empty where it was a finding. */
    Optional<CellValue> value(int row, Column column, ColumnFormat format) {
        var covering = table.covering(row, column.index());
        if (covering.isPresent() && format.type() == ColumnType.NUMBER) {
            findings.add(
                    "MERGED_VALUE",
                    row,
                    place(row, column),
                    covering.get().toString(),
                    "one cell for each value",
                    "結合セル%sの数値は、どの行の値か分かりません。結合を解除して、値を書いてください。".formatted(covering.get()),
                    "Of the merged cells %s it cannot be told whose value theirs is: unmerge them and write each value"
                            .formatted(covering.get()));
            return Optional.empty();
        }
        var cell = table.resolved(row, column.index());
        if (cell.kind() == TableCell.Kind.ERROR && !cell.text().equals("#N/A")) {
            error(row, column, cell);
            return Optional.empty();
        }
        var reading = CellReader.of(format).read(cell.text());
        if (reading.value() instanceof CellValue.Unreadable unreadable) {
            findings.add("UNREADABLE_CELL", row, place(row, column), cell.text(), allowed(format), unreadable.why());
            return Optional.empty();
        }
        if (!isPlain(row, column, cell.text())) {
            return Optional.empty();
        }
        var rules = new TreeSet<>(reading.rules());
        if (covering.isPresent() && !cell.isBlank()) {
            rules.add(CellRule.MERGED);
        }
        if (cell.isFormula()) {
            rules.add(CellRule.FORMULA);
        }
        if (cell.hadApostrophe()) {
            rules.add(CellRule.APOSTROPHE);
        }
        if (!rules.isEmpty()) {
            normalized(
                    row,
                    column,
                    (cell.hadApostrophe() ? "'" : "") + cell.text(),
                    CellSummary.of(reading.value()),
                    List.copyOf(rules));
        }
        return Optional.of(reading.value());
    }

    /** Refuses control characters here, where the cell can be named; line breaks for looks are none. */
    private boolean isPlain(int row, Column column, String text) {
        try {
            PlainText.require(text.replace('\r', '\n'));
            return true;
        } catch (InvalidValueException e) {
            findings.refused(row, place(row, column), text, e);
            return false;
        }
    }

    /** Puts a cell into the report. */
    void normalized(int row, Column column, String before, String after, List<CellRule> rules) {
        normalized.add(new NormalizedCell(place(row, column), before, after, rules));
    }

    /** Reports that the period of a value is not known: for each row that has a cell for it, else once for the column. */
    void missingPeriod(int row, Column column) {
        var ofRows = column(ColumnRole.PERIOD);
        if (ofRows.isPresent()) {
            missingPeriod(row, place(row, ofRows.get()), raw(row, ofRows.get()));
        } else if (withoutPeriod.add(column.index())) {
            var heading = mapping.headerRows().last() - 1;
            missingPeriod(heading, place(heading, column), heading(column));
        }
    }

    private void missingPeriod(int row, String place, String found) {
        findings.add(
                "MISSING_PERIOD",
                row,
                place,
                found,
                "a period",
                "値の期間が分かりません。対応付けの列か全体にperiodを書くか（例：\"FY2024\"）、期間（period）の列に記入してください。",
                "The period of the values is not known: write \"period\" at the column or at the top of the mapping, for example \"FY2024\","
                        + " or fill in the column of the role period");
    }

    private void error(int row, Column column, TableCell cell) {
        findings.add(
                "SPREADSHEET_ERROR",
                row,
                place(row, column),
                cell.text(),
                "a value",
                cell.text().isEmpty()
                        ? "数式の結果が保存されていません。表計算ソフトで開いて保存し直してください。"
                        : "セルがエラー（%s）です。表計算ソフトで直してください。".formatted(Quoted.cut(cell.text())),
                cell.text().isEmpty()
                        ? "The formula has no stored result: open the file in a spreadsheet and save it again"
                        : "The cell is an error (%s): correct it in the spreadsheet"
                                .formatted(Quoted.cut(cell.text())));
    }

    private static String allowed(ColumnFormat format) {
        return switch (format.type()) {
            case NUMBER -> "a number, a range or a mark for a missing value";
            case PERIOD, FISCAL_YEAR, CALENDAR_YEAR -> "a date or a period";
            case LENGTH -> "a length of time";
            case GRADE, TEXT, HEADING -> "a text";
        };
    }

    private void tellIgnored() {
        var ignored = IntStream.range(0, table.columnCount())
                .filter(index -> columns.stream().noneMatch(column -> column.index() == index))
                .filter(index -> IntStream.range(
                                mapping.headerRows().last(), table.rows().size())
                        .anyMatch(row -> !table.at(row, index).isBlank()))
                .mapToObj(index -> CellAddress.letters(index)
                        + (headings.path(index).isEmpty() ? "" : " (" + Quoted.cut(headings.path(index)) + ")"))
                .toList();
        if (!ignored.isEmpty()) {
            var list = String.join(", ", ignored.stream().limit(30).toList()) + (ignored.size() > 30 ? ", …" : "");
            notices.add(LocalizedText.of(
                    "次の%s列は対応付けにないため使いません：%s".formatted(ignored.size(), list),
                    "%s columns are not in the mapping and were not used: %s".formatted(ignored.size(), list)));
        }
    }
}
