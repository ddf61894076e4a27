package io.github.govtechkpi.io.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a cell, for example {@code B3}.
 *
 * @param row the row, counted from 0
 * @param column the column, counted from 0
 */
public record CellAddress(int row, int column) {
    /** The most rows of a sheet, those of Excel. */
    public static final int MAX_ROWS = 1_048_576;

    /** The most columns of a sheet, those of Excel: the last is XFD. */
    public static final int MAX_COLUMNS = 16_384;

    private static final Pattern TEXT = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final int LETTERS = 26;

    /** Checks that a sheet has such a cell. */
    public CellAddress {
        if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) {
            throw new IllegalArgumentException(
                    "A sheet has %s rows and %s columns, but the cell was row %s, column %s (from 0)"
                            .formatted(MAX_ROWS, MAX_COLUMNS, row, column));
        }
    }

    /** Reads what {@link #toString()} prints; empty for anything else. */
    public static Optional<CellAddress> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var column = columnOf(match.group(1));
        var row = Integer.parseInt(match.group(2)) - 1;
        return column.isPresent() && row < MAX_ROWS
                ? Optional.of(new CellAddress(row, column.get()))
                : Optional.empty();
    }

    /** Reads the letters of a column, of either case: A is 0; empty for anything else. */
    public static Optional<Integer> columnOf(String letters) {
        if (!letters.matches("[A-Za-z]{1,3}")) {
            return Optional.empty();
        }
        var column = 0;
        for (var letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column <= MAX_COLUMNS ? Optional.of(column - 1) : Optional.empty();
    }

    /** Returns the letters of a column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** Returns the address as spreadsheets print it, for example {@code B3}. */
    @Override
    public String toString() {
        return letters(column) + (row + 1);
    }
}
