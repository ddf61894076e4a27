package io.github.govtechkpi.io.table;

import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds: the sheets of a workbook, or one table.
 *
 * @param sheets the sheets, in their order
 * @param notices what a person should know of how the file was read, for example in which encoding
 */
public record Tables(List<Table> sheets, List<LocalizedText> notices) {
    /** Copies the lists. */
    public Tables {
        sheets = List.copyOf(sheets);
        notices = List.copyOf(notices);
    }

    /** Finds a sheet by its name. */
    public Optional<Table> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
