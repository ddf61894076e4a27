package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.GoalCells.Cell;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.RowKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The unit column of a KPI sheet: 〃 and 同上 stand for the unit of the goal above, and － for none. */
final class UnitCells {
    /** Also the signs that are typed in their place: the double prime, quotation marks, the voicing mark (U+3099 after NFKC). */
    private static final Pattern DITTO = Pattern.compile("\\(?([〃々〻′\"'”“’〟\\u3099]+|同上|同左|同じ|同|上に同じ)\\)?");

    private static final Pattern NONE = Pattern.compile("なし|無し");

    private final MappedTable table;
    private final Optional<Column> column;
    private final Map<Integer, String> above = new HashMap<>();

    UnitCells(MappedTable table, Predicate<String> isTotal) {
        this.table = table;
        this.column = table.column(ColumnRole.UNIT);
        column.ifPresent(of -> findAbove(of, isTotal));
    }

    private void findAbove(Column units, Predicate<String> isTotal) {
        var names = table.column(ColumnRole.NAME).orElseThrow();
        var last = Optional.<String>empty();
        var goal = "";
        for (var row : table.rows()) {
            var name = Headings.plain(table.shown(row, names));
            if (isTotal.test(name) || isSkipped(row)) {
                continue;
            }
            last.ifPresent(unit -> above.put(row, unit));
            var text = table.shown(row, units);
            if (!Headings.plain(text).isEmpty()) {
                last = isDitto(text) ? last : unit(text);
            } else if (!isOfSameGoal(name, goal)) {
                last = Optional.empty();
            }
            goal = name.isEmpty() ? goal : name;
        }
    }

    private Optional<String> unit(String text) {
        return isNone(text) ? Optional.empty() : Optional.of(Headings.oneLine(text));
    }

    private boolean isOfSameGoal(String name, String goal) {
        var hasSeveralRows =
                table.hasRowKinds() || table.column(ColumnRole.PERIOD).isPresent();
        return hasSeveralRows && (name.isEmpty() || name.equals(goal));
    }

    private boolean isSkipped(int row) {
        return table.rowKind(row).filter(RowKind.SKIP::equals).isPresent();
    }

    private static boolean isDitto(String text) {
        return DITTO.matcher(Headings.plain(text)).matches();
    }

    private boolean isNone(String text) {
        return NONE.matcher(Headings.plain(text)).matches() || read(text) instanceof CellValue.Missing;
    }

    private CellValue read(String text) {
        return CellReader.of(table.numbers(Optional.empty())).read(text).value();
    }

    /** Returns the unit of a goal; empty where the column has none, or where what it has is a finding. */
    Optional<ColumnUnit> of(GoalCells own, String name) {
        Optional<ColumnUnit> first = Optional.empty();
        for (var cell : cells(own)) {
            var unit = unit(cell);
            if (first.isPresent() && unit.isPresent() && !Contradictions.isSame(first.get(), unit.get())) {
                different(cell, name, first.get(), unit.get());
                return Optional.empty();
            }
            first = first.or(() -> unit);
        }
        return first.or(() -> ofName(own, name));
    }

    /** Takes the unit from a name where no cell states it, and lists that it did. */
    private Optional<ColumnUnit> ofName(GoalCells own, String name) {
        var unit = UnitOfName.of(name);
        var names = table.column(ColumnRole.NAME).orElseThrow();
        unit.ifPresent(of -> table.normalized(own.row(), names, name, of.text(), List.of(CellRule.UNIT_OF_NAME)));
        return unit;
    }

    /** Tells that the unit of the mapping is not the one that a cell or the name states. */
    void tellOther(GoalCells own, String name, ColumnUnit mapped) {
        var cell = column.flatMap(of -> own.stated(of).stream().findFirst())
                .filter(of -> !isDitto(shown(of)) && !isNone(shown(of)));
        var stated = cell.flatMap(of -> readable(shown(of))).or(() -> UnitOfName.of(name));
        var place = cell.map(of -> table.place(of.row(), of.column())).orElseGet(() -> own.place(ColumnRole.NAME));
        stated.filter(unit -> !Contradictions.isSame(unit, mapped))
                .ifPresent(unit ->
                        table.notices().add(Contradictions.unitOfGoal(name, place, mapped.text(), unit.text())));
    }

    private static Optional<ColumnUnit> readable(String text) {
        try {
            return Optional.of(ColumnUnit.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what is no unit contradicts none
        }
    }

    /** Lists the cells that state the unit, each text once; what rows that are not used say of theirs does not count. */
    private List<Cell> cells(GoalCells own) {
        var stated = column.map(own::stated).orElse(List.of());
        var used = stated.stream().filter(cell -> !isSkipped(cell.row())).toList();
        Set<String> seen = new HashSet<>();
        return (used.isEmpty() ? stated : used)
                .stream()
                        .filter(cell -> isDitto(shown(cell)) || seen.add(Headings.plain(shown(cell))))
                        .toList();
    }

    private String shown(Cell cell) {
        return table.shown(cell.row(), cell.column());
    }

    private Optional<ColumnUnit> unit(Cell cell) {
        var text = text(cell);
        try {
            return text.map(ColumnUnit::of);
        } catch (IllegalArgumentException e) {
            table.findings().refused(cell.row(), table.place(cell.row(), cell.column()), text.orElse(""), e);
            return Optional.empty();
        }
    }

    private Optional<String> text(Cell cell) {
        var shown = shown(cell);
        if (isDitto(shown)) {
            var unit = Optional.ofNullable(above.get(cell.row()));
            unit.ifPresentOrElse(
                    of -> table.normalized(cell.row(), cell.column(), shown, of, List.of(CellRule.DITTO)),
                    () -> nothingAbove(cell, shown));
            return unit;
        }
        if (isNone(shown)) {
            var summary = CellSummary.of(read(shown));
            table.normalized(cell.row(), cell.column(), shown, summary, List.of(CellRule.MISSING_MARK));
            return Optional.empty();
        }
        return table.text(cell.row(), cell.column());
    }

    private void nothingAbove(Cell cell, String shown) {
        var mark = Quoted.of(shown);
        table.findings()
                .add(
                        "MISSING_UNIT",
                        cell.row(),
                        table.place(cell.row(), cell.column()),
                        shown,
                        "a unit",
                        "単位の欄が%sですが、上の目標に単位がありません。単位を書いてください。".formatted(mark),
                        "The unit is %s, but the goal above has none: write the unit".formatted(mark));
    }

    private void different(Cell cell, String name, ColumnUnit first, ColumnUnit other) {
        table.findings()
                .add(
                        "UNIT_CONFLICT",
                        cell.row(),
                        table.place(cell.row(), cell.column()),
                        shown(cell),
                        first.text(),
                        "「%s」の単位が行によって異なります（%s、%s）。一つにそろえるか、対応付けのgoalsのunitに書いてください。"
                                .formatted(name, first.text(), other.text()),
                        "The rows of \"%s\" have different units (%s, %s): make them one, or write the unit into goals of the mapping"
                                .formatted(name, first.text(), other.text()));
    }
}
