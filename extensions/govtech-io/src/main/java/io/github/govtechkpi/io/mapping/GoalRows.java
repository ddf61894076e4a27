package io.github.govtechkpi.io.mapping;

import com.google.common.collect.MultimapBuilder;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.RowKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts the rows of a KPI sheet together that belong to one goal. */
final class GoalRows {
    private final MappedTable table;
    private final List<NamedCells> goals = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final Map<RowKind, Integer> rowOfKinds = new EnumMap<>(RowKind.class);
    private String name = "";

    private GoalRows(MappedTable table) {
        this.table = table;
    }

    /**
     * The cells of a goal.
     *
     * @param name the name in the sheet
     * @param cells the cells
     */
    record NamedCells(String name, GoalCells cells) {}

    static List<NamedCells> of(MappedTable table, Predicate<String> isTotal) {
        var goals = new GoalRows(table);
        var names = new GoalNames(table, isTotal);
        if (!table.hasRowKinds()) {
            goals.addEach(names);
            return goals.goals;
        }
        for (var row : table.rows()) {
            goals.add(row, names.of(row), names.column());
        }
        goals.close();
        return goals.goals;
    }

    /** Each row is a goal; where a column says its period, the rows of a name are the years of one goal. */
    private void addEach(GoalNames names) {
        var rowsOfNames = MultimapBuilder.linkedHashKeys().arrayListValues().<String, Integer>build();
        var hasPeriods = table.column(ColumnRole.PERIOD).isPresent();
        for (var row : table.rows()) {
            var named = names.of(row);
            if (named.isEmpty()) {
                missingName(row, names.column());
            } else if (names.isOnlyAbove(row)) {
                tellOnlyAbove(row, names.column(), named.get());
            } else if (!hasPeriods && !names.areInParts() && isMergedWithAbove(row, names.column())) {
                mergedName(row, names.column(), named.get());
            } else if (hasPeriods) {
                rowsOfNames.put(named.get(), row);
            } else {
                goals.add(new NamedCells(named.get(), new GoalCells(table, List.of(row))));
            }
        }
        rowsOfNames
                .asMap()
                .forEach((each, of) -> goals.add(new NamedCells(each, new GoalCells(table, List.copyOf(of)))));
    }

    private void tellOnlyAbove(int row, Column column, String named) {
        table.notices()
                .add(LocalizedText.of(
                        "%s の「%s」には値がないため、下の行の見出しとしました。".formatted(table.place(row, column), named),
                        "%s: \"%s\" has no values and was taken for the heading of the rows below it"
                                .formatted(table.place(row, column), named)));
    }

    private boolean isMergedWithAbove(int row, Column column) {
        return table.covering(row, column)
                .filter(range -> range.first().row() < row
                        && table.rows().contains(range.first().row()))
                .isPresent();
    }

    private void mergedName(int row, Column column, String named) {
        table.findings()
                .add(
                        "MERGED_NAME",
                        row,
                        table.place(row, column),
                        named,
                        "one row for each goal, or a column that tells the rows apart",
                        "「%s」の名称は複数の行に結合されていますが、各行が何の値か分かりません。目標・実績の別はrow-kind、年度はperiod、男女などの内訳は二つ目のnameの列を対応付けに加えるか、結合を解除してください。"
                                .formatted(named),
                        "The name \"%s\" is merged over several rows, and what each of them holds is not known: add a column of the role row-kind (targets and results), period (years) or a second one of the role name (parts), or unmerge it"
                                .formatted(named));
    }

    /** A row of a name that is merged, repeated or left out belongs to the goal above, unless that has such a row already. */
    private void add(int row, Optional<String> named, Column column) {
        var kind = table.rowKind(row);
        if (kind.isEmpty()) {
            unknownKind(row);
            return;
        }
        var isSame = named.map(name::equals).orElse(!rows.isEmpty());
        var other = Optional.ofNullable(rowOfKinds.get(kind.get())).filter(unused -> kind.get() != RowKind.SKIP);
        if (isSame && other.filter(before -> !label(before).equals(label(row))).isPresent()) {
            twoOfAKind(row, other.get());
            return;
        }
        if (!isSame || other.isPresent()) {
            close();
            if (named.isEmpty()) {
                missingName(row, column);
                return;
            }
            name = named.get();
        }
        rows.add(row);
        rowOfKinds.put(kind.get(), row);
    }

    private void close() {
        if (!rows.isEmpty()) {
            goals.add(new NamedCells(name, new GoalCells(table, rows)));
        }
        rows.clear();
        rowOfKinds.clear();
        name = "";
    }

    private String label(int row) {
        return Headings.plain(table.raw(row, table.column(ColumnRole.ROW_KIND).orElseThrow()));
    }

    private void twoOfAKind(int row, int other) {
        var column = table.column(ColumnRole.ROW_KIND).orElseThrow();
        table.findings()
                .add(
                        "TWO_ROWS_OF_A_KIND",
                        row,
                        table.place(row, column),
                        table.raw(row, column),
                        table.raw(other, column),
                        "「%s」には同じ種類の行が二つあります（%sと%s）。対応付けのrowKindsで、使わない方をskipにしてください。"
                                .formatted(
                                        name, Quoted.of(table.raw(other, column)), Quoted.of(table.raw(row, column))),
                        "\"%s\" has two rows of the same kind (%s and %s): let the one that is not to be used be \"skip\" in rowKinds of the mapping"
                                .formatted(
                                        name, Quoted.of(table.raw(other, column)), Quoted.of(table.raw(row, column))));
    }

    private void unknownKind(int row) {
        var column = table.column(ColumnRole.ROW_KIND).orElseThrow();
        table.findings()
                .add(
                        "UNKNOWN_ROW_KIND",
                        row,
                        table.place(row, column),
                        table.raw(row, column),
                        String.join(", ", table.rowKindLabels()),
                        "この行が目標か実績か分かりません。対応付けのrowKindsにこの語を加えるか、データでない行ならskipRowsに%sを加えてください。".formatted(row + 1),
                        "Whether this row holds targets or values is not known: add its word to rowKinds of the mapping, or %s to skipRows if the row is no data"
                                .formatted(row + 1));
    }

    private void missingName(int row, Column column) {
        if (!table.raw(row, column).isBlank()) {
            return; // it could not be read, which is a finding already
        }
        table.findings()
                .add(
                        "MISSING_CELL",
                        row,
                        table.place(row, column),
                        "",
                        "the name of a goal",
                        "指標名が空です。名前を書くか、データでない行なら対応付けのskipRowsに%sを加えてください。".formatted(row + 1),
                        "The name is empty: write it, or add %s to skipRows of the mapping if the row is no data"
                                .formatted(row + 1));
    }
}
