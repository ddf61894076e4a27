package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.mapping.ColumnRole;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The names of a single column, in which rows that are indented or called 男性, 女性 and the like are parts of one above. */
final class IndentedNames {
    private static final Set<ColumnRole> OF_NUMBERS = Set.of(
            ColumnRole.VALUE, ColumnRole.TARGET, ColumnRole.BASELINE, ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR);

    private final MappedTable table;
    private final Column names;
    private final Predicate<String> isTotal;
    private final Deque<Level> above = new ArrayDeque<>();
    private int last = -1;

    IndentedNames(MappedTable table, Column names, Predicate<String> isTotal) {
        this.table = table;
        this.names = names;
        this.isTotal = isTotal;
    }

    /** A row that others may be parts of. */
    private record Level(int depth, int row, String name) {}

    /** Returns the name of a row, with that of the one above where it is a part of it; the rows are asked for in their order. */
    String of(int row, String named) {
        if (row != last + 1) {
            above.clear(); // a heading, a note or a blank row ends what stands above it
        }
        last = row;
        var raw = table.raw(row, names);
        if (isTotal.test(named) || NameParts.isBreakdown(raw)) {
            return named;
        }
        var depth = NameParts.depth(raw);
        var isCalled = NameParts.isCalledPart(raw);
        while (!above.isEmpty()
                && (above.peek().depth() > depth || (above.peek().depth() == depth && !isCalled))) {
            above.pop();
        }
        var isPart =
                !above.isEmpty() && (isCalled || !hasOtherUnit(row, above.peek().row()));
        var name = isPart ? "%s（%s）".formatted(above.peek().name(), named) : named;
        if (isPart) {
            table.normalized(row, names, raw, name, List.of(CellRule.PART_OF_ABOVE));
        } else if (isCalled) {
            tellAlone(row, named);
        }
        if (!isCalled) {
            above.push(new Level(depth, row, name));
        }
        return name;
    }

    /** Tells whether a row has no number of its own and is the heading of the parts below it. */
    boolean isOnlyAbove(int row) {
        var raw = table.raw(row, names);
        return OF_NUMBERS.stream()
                        .flatMap(role -> table.columns(role).stream())
                        .allMatch(column -> table.isBlank(row, column))
                && (NameParts.isBreakdown(raw)
                        || (!NameParts.isCalledPart(raw) && table.rows().contains(row + 1) && isBelow(row + 1, raw)));
    }

    private boolean isBelow(int row, String other) {
        var raw = table.raw(row, names);
        return NameParts.isCalledPart(raw)
                || NameParts.isBreakdown(raw)
                || NameParts.depth(raw) > NameParts.depth(other);
    }

    /** An indented row with a unit of its own is indented for looks. */
    private boolean hasOtherUnit(int row, int other) {
        return table.column(ColumnRole.UNIT)
                .filter(units -> !table.isBlank(row, units) && !table.isBlank(other, units))
                .filter(units ->
                        !Headings.plain(table.shown(row, units)).equals(Headings.plain(table.shown(other, units))))
                .isPresent();
    }

    private void tellAlone(int row, String named) {
        table.notices()
                .add(LocalizedText.of(
                        "%s の「%s」が何の内訳か分かりません。名称に上の指標を書き加えてください。".formatted(table.place(row, names), named),
                        "%s: what \"%s\" is a part of is not known; write the name of the whole in front"
                                .formatted(table.place(row, names), named)));
    }
}
