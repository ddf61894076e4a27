package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.model.mapping.ColumnRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The names of the rows of a KPI sheet. Where it has several columns of names, the others say of which part of the first a row is:
 * 健康寿命（男性）. The first may then be merged over its parts, or stand above the first of them only.
 */
final class GoalNames {
    private final MappedTable table;
    private final Column first;
    private final List<Column> parts;
    private final IndentedNames indented;
    private String above = "";
    private boolean isAboveAPart;

    GoalNames(MappedTable table, Predicate<String> isTotal) {
        this.table = table;
        var columns = table.columns(ColumnRole.NAME);
        this.first = columns.get(0);
        this.parts = new ArrayList<>(columns.subList(1, columns.size()));
        this.indented = new IndentedNames(table, first, isTotal);
    }

    /** Returns the column that has a name in each sheet. */
    Column column() {
        return first;
    }

    /** Tells whether further columns say of which part of a name each row is. */
    boolean areInParts() {
        return !parts.isEmpty();
    }

    /** Returns the name of a row; the rows are asked for in their order. Empty where a row has none of its own. */
    Optional<String> of(int row) {
        var named = table.text(row, first);
        if (parts.isEmpty()) {
            return mayBeIndented() ? named.map(name -> indented.of(row, name)) : named;
        }
        var part = parts.stream()
                .flatMap(column -> table.text(row, column).stream())
                .collect(Collectors.joining("・"));
        if (part.isEmpty()) {
            var isSecondRow = table.hasRowKinds()
                    && isAboveAPart
                    && named.filter(above::equals).isPresent();
            named.ifPresent(name -> above = name);
            isAboveAPart = isSecondRow;
            return isSecondRow ? Optional.empty() : named;
        }
        above = named.orElse(above);
        isAboveAPart = true;
        return above.isEmpty() ? Optional.empty() : Optional.of("%s（%s）".formatted(above, part));
    }

    /** Tells whether a row has no number of its own and is the heading of the parts below it. */
    boolean isOnlyAbove(int row) {
        return parts.isEmpty() && mayBeIndented() && indented.isOnlyAbove(row);
    }

    private boolean mayBeIndented() {
        return !table.hasRowKinds() && table.column(ColumnRole.PERIOD).isEmpty();
    }
}
