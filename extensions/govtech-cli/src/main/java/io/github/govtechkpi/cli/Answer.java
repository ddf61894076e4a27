package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.sheet.ResultTable;
import java.util.List;
import java.util.function.Supplier;

/**
 * A result in each of the forms in which it can be printed; only the one that was asked for is made.
 *
 * @param text for the terminal
 * @param json for programs
 * @param table for spreadsheets
 * @param markdown for documents
 */
record Answer(Supplier<String> text, Supplier<String> json, Supplier<ResultTable> table, Supplier<String> markdown) {
    /** Makes an answer of which terminal and Markdown show the same sections. */
    static Answer of(String title, List<ResultSection> sections, Supplier<String> json, Supplier<ResultTable> table) {
        return new Answer(
                () -> TextSections.text(title, sections), json, table, () -> ResultSection.markdown(title, sections));
    }
}
