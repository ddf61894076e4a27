package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.model.mapping.ColumnRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the rows of a KPI sheet. Where it has several columns of names, the others say of which part of the first a row is:
 * 健康寿命（男性）. The first may then be merged over its parts, or stand above the first of them only. In a single column, rows that are
 * indented or called 男性, 女性 and the like are parts of the one above as well.
 */
final class GoalNames {
    private static final Set<ColumnRole> OF_NUMBERS = Set.of(
            ColumnRole.VALUE, ColumnRole.TARGET, ColumnRole.BASELINE, ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR);
    private static final Pattern INDENTED = Pattern.compile("^(?:\\u3000| {2,}|└)");
    private static final Pattern PART =
            Pattern.compile("(?:うち)?(?:男性?|女性?|市内|市外|町内|町外|県内|県外|国内|国外|小学[生校]|中学[生校]|高校生?)(?:\\(.*\\))?"
                    + "|うち.+|[0-9]{1,2}歳?(?:代|以上|未満|[~〜～-][0-9]{1,2}歳).*");

    private final MappedTable table;
    private final Column first;
    private final List<Column> parts;
    private String above = "";
    private boolean isAboveAPart;
    private int last = -1;

    GoalNames(MappedTable table) {
        this.table = table;
        var columns = table.columns(ColumnRole.NAME);
        this.first = columns.get(0);
        this.parts = new ArrayList<>(columns.subList(1, columns.size()));
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
            return mayHaveParts() ? inOneColumn(row, named) : named;
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
        return parts.isEmpty()
                && mayHaveParts()
                && !isPart(row)
                && table.rows().contains(row + 1)
                && isPart(row + 1)
                && OF_NUMBERS.stream()
                        .flatMap(role -> table.columns(role).stream())
                        .allMatch(column -> table.isBlank(row, column));
    }

    private boolean mayHaveParts() {
        return !table.hasRowKinds() && table.column(ColumnRole.PERIOD).isEmpty();
    }

    private Optional<String> inOneColumn(int row, Optional<String> named) {
        var isNext = row == last + 1;
        last = row;
        if (named.isEmpty()) {
            return named;
        }
        if (!isPart(row)) {
            above = named.get();
            return named;
        }
        if (!isNext || above.isEmpty()) {
            above = "";
            return named; // below a heading or at the top there is nothing that it would be a part of
        }
        var whole = "%s（%s）".formatted(above, named.get());
        table.normalized(row, first, table.raw(row, first), whole, List.of(CellRule.PART_OF_ABOVE));
        return Optional.of(whole);
    }

    private boolean isPart(int row) {
        var raw = table.raw(row, first);
        return INDENTED.matcher(raw).find() || PART.matcher(Headings.plain(raw)).matches();
    }
}
