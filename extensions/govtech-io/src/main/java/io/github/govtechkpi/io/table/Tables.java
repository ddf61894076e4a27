package io.github.govtechkpi.io.table;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

    /**
     * Returns the sheet of a name.
     *
     * @param name the name
     * @param file the name of the file for the finding
     * @throws InvalidDataException with {@code UNKNOWN_SHEET} and the names of the sheets if there is none of that name
     */
    public Table sheet(String name, String file) {
        return sheet(name).orElseThrow(() -> {
            var names = sheets.stream().map(Table::name).toList();
            return new InvalidDataException(List.of(new Finding(
                    "UNKNOWN_SHEET",
                    Optional.of(file),
                    OptionalInt.empty(),
                    "",
                    Quoted.cut(name),
                    String.join(", ", names),
                    names.equals(List.of(""))
                            ? LocalizedText.of(
                                    "シート%sはありません（CSVファイルにシートはありません）。".formatted(Quoted.of(name)),
                                    "There is no sheet %s: a CSV file has none".formatted(Quoted.of(name)))
                            : LocalizedText.of(
                                    "シート%sはありません（あるシート：%s）。".formatted(Quoted.of(name), String.join("、", names)),
                                    "There is no sheet %s; the sheets are: %s"
                                            .formatted(Quoted.of(name), String.join(", ", names))))));
        });
    }

    /** Returns the first sheet that is not hidden; where all are, the first. */
    public Table first() {
        return sheets.stream().filter(sheet -> !sheet.isHidden()).findFirst().orElseGet(() -> sheets.get(0));
    }
}
