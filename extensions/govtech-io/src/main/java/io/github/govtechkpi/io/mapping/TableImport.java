package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.TableLayout;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Makes a program and its observations of a table as a body keeps it.
 *
 * <p>Every cell is read as a whole or is a finding with sheet, cell and text; all findings come at once, and nothing is half-imported.
 * What was normalised on the way is listed cell by cell.
 */
public final class TableImport {
    private TableImport() {}

    /**
     * Imports a table.
     *
     * @param tables the sheets of the file
     * @param file the name of the file for the findings
     * @param mapping what its columns mean
     * @param directory the names of local governments
     * @throws InvalidDataException with every cell that cannot be read and everything that does not fit the mapping
     */
    public static ImportedTable read(Tables tables, String file, TableMapping mapping, AreaDirectory directory) {
        var findings = new ImportFindings(file);
        var sheet = mapping.sheet().map(name -> tables.sheet(name, file)).orElseGet(tables::first);
        var table = new MappedTable(sheet, mapping, findings);
        findings.throwIfAny(); // with a wrong column every row would be wrong as well
        if (table.rows().isEmpty()) {
            findings.add(
                    "NO_ROWS",
                    -1,
                    sheet.name(),
                    "",
                    "a row of data below row " + mapping.headerRows().last(),
                    "見出しの下にデータの行がありません。対応付けのheaderRowsを確認してください。",
                    "There is no row of data below the heading: check the headerRows of the mapping");
        }
        if (table.columns().stream().noneMatch(column -> isOfValues(column.role()))) {
            findings.add(
                    "NO_VALUE_COLUMN",
                    -1,
                    sheet.name(),
                    "",
                    "a column of the role value, target, baseline or numerator",
                    "対応付けに値の列（value、target、baseline、numerator）がありません。",
                    "The mapping has no column of values (value, target, baseline or numerator)");
        }
        new LayoutColumns(table, mapping).tell();
        new Contradictions(table, mapping).tell();
        findings.throwIfAny();
        var cells = new ObservationCells(table, mapping);
        var goalTable = new GoalTable(table, mapping, cells);
        var goals = mapping.layout() == TableLayout.AREAS
                ? new AreaTable(table, mapping, directory, cells).goals()
                : goalTable.goals();
        var program = program(mapping, goals, goalTable, findings);
        findings.throwIfAny();
        var notices = new LinkedHashSet<>(tables.notices());
        notices.addAll(table.notices());
        return new ImportedTable(
                program.orElseThrow(), cells.observations(), table.normalized(), new ArrayList<>(notices));
    }

    private static boolean isOfValues(ColumnRole role) {
        return switch (role) {
            case VALUE, NUMERATOR, TARGET, BASELINE -> true;
            default -> false;
        };
    }

    private static Optional<Program> program(
            TableMapping mapping, List<Goal> goals, GoalTable goalTable, ImportFindings findings) {
        var mapped = mapping.program();
        var builder = Program.builder(mapped.id().toString(), mapped.name())
                .goals(goals)
                .published(goalTable.published());
        mapped.owner().ifPresent(builder::owner);
        try {
            return Optional.of(builder.build());
        } catch (IllegalArgumentException e) {
            findings.refused(-1, "", mapped.id().toString(), e);
            return Optional.empty();
        }
    }
}
