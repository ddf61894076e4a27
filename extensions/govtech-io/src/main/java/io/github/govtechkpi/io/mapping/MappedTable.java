package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnFormat;
import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableCell;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.MappedColumn;
import io.github.govtechkpi.model.mapping.RowKind;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
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
    private final List<Column> columns = new ArrayList<>();
    private final List<NormalizedCell> normalized = new ArrayList<>();
    private final Set<LocalizedText> notices = new LinkedHashSet<>();

    /**
     * A column that was found.
     *
     * @param index the column, counted from 0
     * @param mapped what the mapping says of it
     * @param period the period that mapping or heading say
     * @param unit the unit that mapping or heading say
     */
    record Column(int index, MappedColumn mapped, Optional<ReportingPeriod> period, Optional<ColumnUnit> unit) {
        ColumnRole role() {
            return mapped.role();
        }
    }

    MappedTable(Table table, TableMapping mapping, ImportFindings findings) {
        this.table = table;
        this.mapping = mapping;
        this.findings = findings;
        this.headings = Headings.of(table, mapping.headerRows());
        mapping.columns().forEach(this::find);
        requireOnce();
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
        return normalized;
    }

    Set<LocalizedText> notices() {
        return notices;
    }

    ImportFindings findings() {
        return findings;
    }

    /** Lists the rows of data, counted from 0, without those that are empty or to be skipped. */
    List<Integer> rows() {
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

    String raw(int row, Column column) {
        return table.at(row, column.index()).text();
    }

    boolean isBlank(int row, Column column) {
        return table.resolved(row, column.index()).isBlank();
    }

    /** Tells whether a column has nothing in any row of values. */
    boolean isEmpty(Column column) {
        return rows().stream()
                .filter(row -> !hasRowKinds()
                        || rowKind(row).filter(RowKind.VALUE::equals).isPresent())
                .allMatch(row -> table.at(row, column.index()).isBlank());
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

    /** Returns a day or period. */
    Optional<ReportingPeriod> moment(int row, Column column, ColumnType type) {
        return value(row, column, new ColumnFormat(type, Optional.empty(), mapping.missing(), false))
                .filter(CellValue.Moment.class::isInstance)
                .map(value -> ((CellValue.Moment) value).period());
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

    /** Puts a cell into the report. */
    void normalized(int row, Column column, String before, String after, List<CellRule> rules) {
        normalized.add(new NormalizedCell(place(row, column), before, after, rules));
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

    private void find(MappedColumn wanted) {
        var found = wanted.column()
                .map(letters -> CellAddress.columnOf(letters).stream().toList())
                .orElseGet(() -> headings.columnsOf(wanted.header().orElseThrow()));
        var name = wanted.column().or(wanted::header).orElseThrow();
        if (found.size() != 1 || found.get(0) >= table.columnCount()) {
            var isUnknown = found.size() < 2;
            findings.add(
                    isUnknown ? "UNKNOWN_COLUMN" : "AMBIGUOUS_COLUMN",
                    mapping.headerRows().last() - 1,
                    table.name(),
                    name,
                    String.join(
                            ", ",
                            headings.paths().stream().limit(50).map(Quoted::cut).toList()),
                    isUnknown
                            ? "対応付けの列%sが表にありません。見出しの行（headerRows）と列名を確認してください。".formatted(Quoted.of(name))
                            : "見出し%sの列が%s列あります。列名（column）で指定してください。".formatted(Quoted.of(name), found.size()),
                    isUnknown
                            ? "The table has no column %s: check the headerRows and the name".formatted(Quoted.of(name))
                            : "There are %2$s columns with the heading %1$s: name it by its letters (column)"
                                    .formatted(Quoted.of(name), found.size()));
            return;
        }
        add(wanted, found.get(0));
    }

    private void add(MappedColumn wanted, int index) {
        var isOfValues = switch (wanted.role()) {
            case BASELINE, TARGET, VALUE, NUMERATOR, DENOMINATOR -> true;
            default -> false;
        };
        Optional<ColumnUnit> stated = Optional.empty();
        var period = wanted.period();
        if (isOfValues) {
            var meaning = headings.meaning(index);
            if (meaning instanceof CellValue.Unreadable unreadable && period.isEmpty()) {
                findings.add(
                        "UNREADABLE_CELL",
                        mapping.headerRows().last() - 1,
                        table.place(mapping.headerRows().last() - 1, index),
                        headings.path(index),
                        "a heading with a date that exists, or \"period\" in the mapping",
                        unreadable.why());
            } else if (meaning instanceof CellValue.Heading heading) {
                period = period.or(heading::period);
                stated = heading.isUnitStated() ? heading.unit() : Optional.empty();
            }
        }
        var unit = stated;
        try {
            unit = wanted.unit().isPresent() ? wanted.unit().map(ColumnUnit::of) : stated;
        } catch (IllegalArgumentException e) {
            findings.refused(-1, table.name(), wanted.unit().orElse(""), e);
        }
        columns.add(new Column(index, wanted, period, unit));
    }

    private void requireOnce() {
        var seen = new HashSet<Integer>();
        for (var column : columns) {
            if (!seen.add(column.index())) {
                findings.add(
                        "DUPLICATE_COLUMN",
                        -1,
                        table.name(),
                        CellAddress.letters(column.index()),
                        "each column once",
                        "列%sが対応付けに二回あります。一つにしてください。".formatted(CellAddress.letters(column.index())),
                        "The mapping has the column %s twice: keep one".formatted(CellAddress.letters(column.index())));
            }
        }
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
