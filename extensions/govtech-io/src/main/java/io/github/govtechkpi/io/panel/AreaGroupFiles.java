package io.github.govtechkpi.io.panel;

import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads which areas are summed together: one row for each area, with {@code area} (6 digits) and {@code group} (any name). */
public final class AreaGroupFiles {
    private static final Set<String> COLUMNS = new LinkedHashSet<>(List.of("area", "group"));

    private AreaGroupFiles() {}

    /**
     * Reads a file.
     *
     * @param in the content; it is read to its end and not closed
     * @param file the name of the file for the findings
     * @throws InvalidDataException with all findings, by line
     */
    public static AreaGroups read(InputStream in, String file) {
        var table = CsvTable.read(in, file, COLUMNS, COLUMNS);
        var mapping = new LinkedHashMap<LocalGovernmentCode, String>();
        for (var row : table.rows()) {
            var area = row.cell("area").orElse("");
            var group = row.cell("group");
            try {
                var code = LocalGovernmentCode.parse(area);
                if (group.isEmpty()) {
                    table.add(row.line(), "MISSING_CELL", "group", "", "「group」が空です。", "\"group\" is empty");
                } else if (mapping.putIfAbsent(code, group.get()) != null) {
                    table.add(
                            row.line(),
                            "DUPLICATE_ROW",
                            "area",
                            area,
                            "団体%sが二つあります。一つのグループに入れてください。".formatted(code),
                            "The area %s is there twice: put it into one group".formatted(code));
                }
            } catch (IllegalArgumentException e) {
                table.add(
                        row.line(),
                        "INVALID_VALUE",
                        "area",
                        area,
                        "6桁の全国地方公共団体コードではありません。",
                        String.valueOf(e.getMessage()));
            }
        }
        table.throwIfAny();
        return AreaGroups.of(mapping);
    }
}
