package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.MappedColumn;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds the columns of a table that its mapping names. */
final class MappedColumns {
    private final Table table;
    private final TableMapping mapping;
    private final Headings headings;
    private final ImportFindings findings;
    private final List<Column> columns = new ArrayList<>();

    MappedColumns(Table table, TableMapping mapping, Headings headings, ImportFindings findings) {
        this.table = table;
        this.mapping = mapping;
        this.headings = headings;
        this.findings = findings;
    }

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

    /** Returns the columns in the order of the mapping; those that are not there or there twice are findings. */
    List<Column> columns() {
        mapping.columns().forEach(this::find);
        requireOnce();
        return columns;
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
}
