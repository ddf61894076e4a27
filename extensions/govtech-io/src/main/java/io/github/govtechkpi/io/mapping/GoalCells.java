package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.RowKind;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cells of one goal: those of its row or, where a sheet has a row for its targets and one for its values, or one for each year, of its rows. */
final class GoalCells {
    private static final Pattern ERA_YEAR = Pattern.compile("(?:令和|平成|昭和|[RHS])(?:元|[0-9]{1,2})");

    private final MappedTable table;
    private final List<Integer> rows;

    GoalCells(MappedTable table, List<Integer> rows) {
        this.table = table;
        this.rows = List.copyOf(rows);
    }

    /** A cell of the table. */
    record Cell(int row, Column column) {}

    /** Returns the first row, which findings about the goal as a whole name. */
    int row() {
        return rows.get(0);
    }

    /** Returns the cells of a role: of the years of a sheet with several rows for a goal, targets and values have their own row. */
    List<Cell> of(ColumnRole role) {
        return switch (role) {
            case VALUE, NUMERATOR, DENOMINATOR ->
                rowsOfValues().flatMap(row -> across(row, role)).toList();
            case TARGET ->
                Stream.concat(
                                row(RowKind.TARGET).stream()
                                        .flatMap(row -> across(row, ColumnRole.VALUE))
                                        .filter(cell -> !table.isBlank(cell.row(), cell.column())),
                                table.columns(role).stream().flatMap(this::targets))
                        .toList();
            default -> table.columns(role).stream().map(this::standing).toList();
        };
    }

    private Stream<Cell> targets(Column column) {
        return isYearly(column)
                ? rows.stream().filter(row -> !table.isBlank(row, column)).map(row -> new Cell(row, column))
                : Stream.of(standing(column));
    }

    /** Tells whether each row of a goal, which is a year of it, has its own target. */
    private boolean isYearly(Column column) {
        return !table.hasRowKinds() && column.period().isEmpty() && isDifferent(column);
    }

    /** Tells whether what should hold for the goal differs between its rows. */
    boolean isDifferent(Column column) {
        if (table.hasRowKinds() && column.role() == ColumnRole.VALUE) {
            return false;
        }
        return rowsThatCount(column).stream()
                        .filter(row -> !table.isBlank(row, column) && !table.isMissing(row, column))
                        .map(row -> Headings.plain(table.shown(row, column)))
                        .distinct()
                        .count()
                > 1;
    }

    /** Returns the period of a target, which its column says or, where it differs from year to year, its row. */
    Optional<ReportingPeriod> periodOfTarget(Cell cell) {
        return cell.column().period().or(() -> isYearly(cell.column()) ? period(cell.row()) : Optional.empty());
    }

    private Stream<Integer> rowsOfValues() {
        return table.hasRowKinds() ? row(RowKind.VALUE).stream() : rows.stream();
    }

    /** Returns the cells of counts that stand in the row of targets, which has no place for them. */
    List<Cell> countsOfTargets() {
        return row(RowKind.TARGET).stream()
                .flatMap(row -> Stream.concat(across(row, ColumnRole.NUMERATOR), across(row, ColumnRole.DENOMINATOR)))
                .toList();
    }

    /** Returns the cells of a column that say something, from the first row on. */
    List<Cell> stated(Column column) {
        return rows.stream()
                .filter(row -> !table.isBlank(row, column))
                .map(row -> new Cell(row, column))
                .toList();
    }

    /** Returns the text of the column of a role. */
    Optional<String> text(ColumnRole role) {
        return table.column(role).map(this::standing).flatMap(cell -> table.text(cell.row(), cell.column()));
    }

    /** Returns the remarks in the row of targets, which goes with no observation. */
    List<Cell> notesOfTargets() {
        return table.column(ColumnRole.NOTE).stream()
                .flatMap(column -> row(RowKind.TARGET).stream()
                        .filter(row -> !table.raw(row, column).isBlank())
                        .filter(row -> row(RowKind.VALUE)
                                .filter(of -> !table.isBlank(of, column)
                                        && table.covering(of, column).isPresent())
                                .isEmpty())
                        .map(row -> new Cell(row, column)))
                .toList();
    }

    /** Returns the remark that goes with the values of a row. */
    Optional<String> note(int row) {
        return table.column(ColumnRole.NOTE).flatMap(column -> table.text(row, column));
    }

    /** Returns the period of a row, where a column says it. */
    Optional<ReportingPeriod> period(int row) {
        return table.column(ColumnRole.PERIOD).flatMap(column -> moment(new Cell(row, column)));
    }

    /** Returns the period or day of the column of a role. */
    Optional<ReportingPeriod> moment(ColumnRole role) {
        return table.column(role).map(this::standing).flatMap(this::moment);
    }

    private Optional<ReportingPeriod> moment(Cell cell) {
        return table.isBlank(cell.row(), cell.column())
                ? Optional.empty()
                : table.moment(cell.row(), cell.column(), typeOfYears(cell));
    }

    /** R7 alone is a fiscal year where a heading says so, as 目標年度 does, or where all columns of the mapping are of such years. */
    private ColumnType typeOfYears(Cell cell) {
        if (table.typeOfPeriods(cell.column()) == ColumnType.FISCAL_YEAR) {
            return ColumnType.FISCAL_YEAR;
        }
        var text = Headings.plain(table.raw(cell.row(), cell.column()));
        if (!ERA_YEAR.matcher(text).matches() || !table.isOfFiscalYears()) {
            return ColumnType.PERIOD;
        }
        var letters = CellAddress.letters(cell.column().index());
        var heading = Quoted.cut(table.heading(cell.column()));
        table.notices()
                .add(LocalizedText.of(
                        "列%s（%s）の元号だけの年は、他の列が年度のため、年度と読みました。".formatted(letters, heading),
                        "The years with an era alone in column %s (%s) were read as fiscal years, for those of the other columns are"
                                .formatted(letters, heading)));
        return ColumnType.FISCAL_YEAR;
    }

    /** Returns the place of the column of a role for a finding; where the table has none, that of the name. */
    String place(ColumnRole role) {
        var column =
                table.column(role).orElseGet(() -> table.column(ColumnRole.NAME).orElseThrow());
        return table.place(row(), column);
    }

    private Optional<Integer> row(RowKind kind) {
        return rows.stream()
                .filter(row -> table.rowKind(row).filter(kind::equals).isPresent())
                .findFirst();
    }

    private Stream<Cell> across(int row, ColumnRole role) {
        return table.columns(role).stream().map(column -> new Cell(row, column));
    }

    /** What holds for the goal stands in one of its rows, or in cells that are merged over all of them; a mark such as － gives way. */
    private Cell standing(Column column) {
        var own = rowsThatCount(column).stream()
                .filter(row -> !table.raw(row, column).isBlank())
                .toList();
        var row = own.stream()
                .filter(each -> !table.isMissing(each, column))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .or(() -> rows.stream()
                        .filter(each -> !table.isBlank(each, column))
                        .findFirst());
        return new Cell(row.orElse(row()), column);
    }

    /** A baseline is looked for among the values first, a target among the targets; rates of achievement say nothing of either. */
    private List<Integer> rowsThatCount(Column column) {
        if (!table.hasRowKinds() || !(column.role() == ColumnRole.BASELINE || column.role() == ColumnRole.TARGET)) {
            return rows;
        }
        var first = row(column.role() == ColumnRole.BASELINE ? RowKind.VALUE : RowKind.TARGET);
        var others = row(column.role() == ColumnRole.BASELINE ? RowKind.TARGET : RowKind.VALUE);
        return Stream.concat(first.stream(), others.stream()).toList();
    }
}
