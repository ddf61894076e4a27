package io.github.govtechkpi.io.table;

import static java.util.Objects.requireNonNull;

/**
 * A cell of a table, as text: numbers as plain decimals, dates as 2024-04-01, percentages of a workbook as 43.8%.
 *
 * @param text the text; empty for an empty cell
 * @param kind what the file says that it is
 * @param isFormula whether it is the stored result of a formula
 */
public record TableCell(String text, Kind kind, boolean isFormula) {
    /** A cell in which nothing stands. */
    public static final TableCell EMPTY = new TableCell("", Kind.TEXT, false);

    /** What a file says of a cell; CSV knows texts alone. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A number, also a percentage. */
        NUMBER,
        /** A date. */
        DATE,
        /** True or false. */
        BOOLEAN,
        /** An error of the spreadsheet such as #REF!, or a formula without a stored result. */
        ERROR
    }

    /** Checks that every part is there. */
    public TableCell {
        requireNonNull(text, "text");
        requireNonNull(kind, "kind");
    }

    /** Makes a cell of text. */
    public static TableCell text(String text) {
        return text.isEmpty() ? EMPTY : new TableCell(text, Kind.TEXT, false);
    }

    /** Tells whether there is nothing in it but blanks. */
    public boolean isBlank() {
        return text.isBlank() && kind != Kind.ERROR;
    }
}
