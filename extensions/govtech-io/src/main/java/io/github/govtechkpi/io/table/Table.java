package io.github.govtechkpi.io.table;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sheet of a workbook or a CSV file: rows of cells, ragged as they are, and the cells that are merged. */
public final class Table {
    private final String name;
    private final List<List<TableCell>> rows;
    private final int columnCount;
    private final boolean isHidden;
    private final Map<CellAddress, CellRange> covering = new HashMap<>();

    /**
     * Makes a table.
     *
     * @param name the name of the sheet; empty for a CSV file
     * @param rows the rows; cells behind the last of a row are empty
     * @param merged the merged cells
     */
    public Table(String name, List<List<TableCell>> rows, List<CellRange> merged) {
        this(name, rows, merged, false);
    }

    Table(String name, List<List<TableCell>> rows, List<CellRange> merged, boolean isHidden) {
        this.name = requireNonNull(name, "name");
        this.rows = rows.stream().map(List::copyOf).toList();
        this.columnCount = this.rows.stream().mapToInt(List::size).max().orElse(0);
        this.isHidden = isHidden;
        merged.forEach(this::cover);
    }

    private void cover(CellRange range) {
        for (var row = range.first().row(); row <= Math.min(range.last().row(), rows.size() - 1); row++) {
            for (var column = range.first().column(); column <= range.last().column(); column++) {
                var address = new CellAddress(row, column);
                if (!address.equals(range.first())) {
                    covering.put(address, range);
                }
            }
        }
    }

    /** Returns the name of the sheet; empty for a CSV file. */
    public String name() {
        return name;
    }

    /** Tells whether a spreadsheet does not show the sheet. */
    public boolean isHidden() {
        return isHidden;
    }

    /** Returns the rows. */
    public List<List<TableCell>> rows() {
        return rows;
    }

    /** Returns a cell as it stands; empty beyond the end of its row or the last row. */
    public TableCell at(int row, int column) {
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column)
                : TableCell.EMPTY;
    }

    /** Returns a cell; of merged cells the one in which the value stands. */
    public TableCell resolved(int row, int column) {
        return covering(row, column)
                .map(range -> at(range.first().row(), range.first().column()))
                .orElseGet(() -> at(row, column));
    }

    /** Returns the merged range that covers a cell, unless the value stands in that cell itself. */
    public Optional<CellRange> covering(int row, int column) {
        return covering.isEmpty() ? Optional.empty() : Optional.ofNullable(covering.get(new CellAddress(row, column)));
    }

    /** Returns how many columns the widest row has. */
    public int columnCount() {
        return columnCount;
    }

    /** Returns the name of a cell for a finding: Sheet1!B3, or B3 in a CSV file. */
    public String place(int row, int column) {
        var address = new CellAddress(row, column).toString();
        return name.isEmpty() ? address : name + "!" + address;
    }
}
