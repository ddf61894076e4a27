package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.HeaderRows;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the rows of a table's heading. One of them has a word for what a row is, such as 指標名 or 市町村名, and data begins with the
 * first row below that has a name in that column. How large its numbers are says nothing: many KPI sheets count below 100.
 */
final class HeadingRows {
    private static final int LOOKED_AT = 30;
    private static final int MAX_ROWS = 4;
    private static final Set<ColumnRole> NAMING =
            Set.of(ColumnRole.NAME, ColumnRole.AREA_CODE, ColumnRole.AREA_NAME, ColumnRole.PREFECTURE);
    private static final Set<ColumnRole> OF_VALUES =
            Set.of(ColumnRole.TARGET, ColumnRole.VALUE, ColumnRole.BASELINE, ColumnRole.UNIT);
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NUMBER_OF_COLUMN = Pattern.compile("\\(?([0-9]{1,2})\\)?");
    private static final Pattern LARGE = Pattern.compile(".*[0-9][0-9,]*[0-9]{2}.*");
    private static final Pattern OF_TITLE = Pattern.compile("時点|現在|作成|更新|単位:");

    private static final Pattern OF_YEARS = Pattern.compile("年度?|年次|時期|区分");

    private final Table table;
    private final Optional<RowKindGuess> rowKinds;
    private final int naming;
    private final List<Integer> names;

    private HeadingRows(Table table, Optional<RowKindGuess> rowKinds, int naming, List<Integer> names) {
        this.table = table;
        this.rowKinds = rowKinds;
        this.naming = naming;
        this.names = names;
    }

    /** Finds the heading; empty where no row names what the others are, or none follows. */
    static Optional<HeaderRows> of(Table table, Optional<RowKindGuess> rowKinds) {
        return IntStream.range(0, Math.min(table.rows().size(), LOOKED_AT))
                .filter(row -> filled(table, row) > 1 && !naming(table, row).isEmpty())
                .boxed()
                .max(Comparator.comparing((Integer row) -> words(table, row)).thenComparing(row -> -row))
                .map(row -> new HeadingRows(table, rowKinds, row, naming(table, row)))
                .or(() -> byYears(table, rowKinds))
                .flatMap(HeadingRows::rows);
    }

    /** Where no row names what the others are, 区分 before at least two years or words for values does. */
    private static Optional<HeadingRows> byYears(Table table, Optional<RowKindGuess> rowKinds) {
        return IntStream.range(0, Math.min(table.rows().size(), LOOKED_AT))
                .filter(row -> HeadingWords.isAnyName(table.at(row, 0).text()))
                .filter(row -> TableSample.columns(table)
                                .filter(column -> column > 0
                                        && (HeadingPeriods.isNamedIn(
                                                        table.at(row, column).text())
                                                || role(table, row, column)
                                                        .filter(OF_VALUES::contains)
                                                        .isPresent()))
                                .count()
                        > 1)
                .mapToObj(row -> new HeadingRows(table, rowKinds, row, List.of(0)))
                .findFirst();
    }

    private Optional<HeaderRows> rows() {
        var data = IntStream.range(naming + 1, Math.min(table.rows().size(), naming + LOOKED_AT))
                .filter(this::isData)
                .findFirst();
        if (data.isEmpty()) {
            return Optional.empty();
        }
        var last = data.getAsInt() - 1;
        while (last > naming && (filled(table, last) == 0 || isSection(last) || isOfColumnNumbers(table, last))) {
            last--;
        }
        var first = naming;
        while (first > 0 && last - first < MAX_ROWS - 1 && isAbove(first - 1)) {
            first--;
        }
        return Optional.of(new HeaderRows(first + 1, last + 1));
    }

    private boolean isData(int row) {
        if (filled(table, row) < 2) {
            return false;
        }
        if (rowKinds.filter(kinds -> kinds.isKind(table, row)).isPresent()) {
            return true;
        }
        var isNamed = names.stream()
                .map(column -> Headings.plain(table.at(row, column).text()))
                .anyMatch(name ->
                        !name.isEmpty() && !NUMBER_OF_COLUMN.matcher(name).matches());
        return isNamed ? !isHeading(row) : hasLargeNumber(row);
    }

    /** A row with a name goes on with the heading only if that name and all beside it are words of headings, years or in brackets. */
    private boolean isHeading(int row) {
        return columns().noneMatch(column -> TableSample.isNumber(text(row, column)))
                && columns().allMatch(column -> text(row, column).isBlank() || isWord(row, column));
    }

    private boolean isWord(int row, int column) {
        var text = Headings.plain(text(row, column));
        return BRACKETED.matcher(text).matches()
                || (names.contains(column)
                        ? role(table, row, column).filter(NAMING::contains).isPresent()
                        : role(table, row, column).isPresent() || HeadingPeriods.isNamedIn(text));
    }

    private String text(int row, int column) {
        return table.at(row, column).text();
    }

    /** Without a name, only numbers that number no column and no year tell a row of data. */
    private boolean hasLargeNumber(int row) {
        return names.stream().noneMatch(column -> table.covering(row, column).isPresent())
                && columns().anyMatch(column -> isLarge(table.at(row, column).text()))
                && columns()
                        .noneMatch(column -> role(table, row, column)
                                .filter(OF_VALUES::contains)
                                .isPresent());
    }

    private static boolean isLarge(String text) {
        return TableSample.isNumber(text) && LARGE.matcher(Headings.plain(text)).matches();
    }

    /** Tells whether a row numbers the columns: (1), (2), (3). */
    static boolean isOfColumnNumbers(Table table, int row) {
        var numbers = table.rows().get(row).stream()
                .map(cell -> Headings.plain(cell.text()))
                .filter(text -> !text.isEmpty())
                .map(NUMBER_OF_COLUMN::matcher)
                .map(number -> number.matches() ? Integer.parseInt(number.group(1)) : -1)
                .toList();
        return numbers.size() > 1 && IntStream.range(0, numbers.size()).allMatch(i -> numbers.get(i) == i + 1);
    }

    /** A cell that stands alone at the left, such as 基本目標１, is above its rows and no part of the heading. */
    private boolean isSection(int row) {
        return filled(table, row) == 1
                && IntStream.rangeClosed(0, names.get(0))
                        .anyMatch(column -> !table.at(row, column).isBlank());
    }

    /**
     * Above the words stand at most those that several columns share: words for values, or years with nothing at the names or left of
     * them. A title with its date or unit is none.
     */
    private boolean isAbove(int row) {
        var filled = filled(table, row);
        if (filled == 0) {
            return false;
        }
        if (IntStream.range(names.get(0) + 1, table.columnCount())
                .anyMatch(column ->
                        role(table, row, column).filter(OF_VALUES::contains).isPresent())) {
            return true;
        }
        return filled > 1
                && IntStream.rangeClosed(0, names.get(0))
                        .allMatch(column -> table.at(row, column).isBlank()
                                || OF_YEARS.matcher(Headings.plain(text(row, column)))
                                        .matches()
                                || table.covering(row, column + 1).isPresent())
                && table.rows().get(row).stream()
                        .noneMatch(cell ->
                                OF_TITLE.matcher(Headings.plain(cell.text())).find());
    }

    private IntStream columns() {
        return TableSample.columns(table)
                .filter(column ->
                        rowKinds.filter(kinds -> kinds.column() == column).isEmpty());
    }

    private static List<Integer> naming(Table table, int row) {
        return TableSample.columns(table)
                .filter(column ->
                        role(table, row, column).filter(NAMING::contains).isPresent())
                .boxed()
                .toList();
    }

    private static long words(Table table, int row) {
        return TableSample.columns(table)
                .mapToObj(column -> role(table, row, column))
                .flatMap(Optional::stream)
                .filter(role -> role != ColumnRole.IGNORE && role != ColumnRole.NOTE)
                .distinct()
                .count();
    }

    private static Optional<ColumnRole> role(Table table, int row, int column) {
        return HeadingWords.role(table.at(row, column).text());
    }

    private static long filled(Table table, int row) {
        return table.rows().get(row).stream().filter(cell -> !cell.isBlank()).count();
    }
}
