package io.github.govtechkpi.io.table;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A sheet to be written: a heading and rows of texts; what is a number in plain digits becomes a number of the workbook.
 *
 * @param name the name of the sheet
 * @param heading the headings of the columns, with their units
 * @param texts the columns whose cells stay texts, whatever they look like: codes above all, counted from 0
 * @param rows the rows
 */
public record WorkbookSheet(String name, List<String> heading, List<Integer> texts, List<List<String>> rows) {
    /** Copies the lists. */
    public WorkbookSheet {
        requireNonNull(name, "name");
        heading = List.copyOf(heading);
        texts = List.copyOf(texts);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
