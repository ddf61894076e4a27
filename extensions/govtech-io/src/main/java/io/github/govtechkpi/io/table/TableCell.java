package io.github.govtechkpi.io.table;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.io.result.CsvText;

/**
 * A cell of a table, as text: numbers as plain decimals, dates as 2024-04-01, percentages of a workbook as 43.8%.
 *
 * @param text the text; empty for an empty cell
 * @param kind what the file says that it is
 * @param isFormula whether it is the stored result of a formula
 * @param hadApostrophe whether an apostrophe stood in front that kept a spreadsheet from running the text, and was taken off
 */
public record TableCell(String text, Kind kind, boolean isFormula, boolean hadApostrophe) {
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

    /** Makes a cell as it stands in the file. */
    public TableCell(String text, Kind kind, boolean isFormula) {
        this(text, kind, isFormula, false);
    }

    /** Makes a cell of text; an apostrophe in front that keeps a spreadsheet from running the text is taken off. */
    public static TableCell text(String text) {
        var original = CsvText.original(text);
        return text.isEmpty() ? EMPTY : new TableCell(original, Kind.TEXT, false, !original.equals(text));
    }

    /** Tells whether there is nothing in it but blanks. */
    public boolean isBlank() {
        return text.isBlank() && kind != Kind.ERROR;
    }
}
