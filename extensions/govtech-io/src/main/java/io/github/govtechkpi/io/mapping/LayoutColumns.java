package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.TableLayout;
import io.github.govtechkpi.model.mapping.TableMapping;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** Tells which columns of a mapping have a role that its layout has no use for. */
final class LayoutColumns {
    private final MappedTable table;
    private final TableMapping mapping;

    LayoutColumns(MappedTable table, TableMapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    /** Makes a notice of the columns that are not used; units that would be missing from the numbers are a finding. */
    void tell() {
        var unused = new ArrayList<Column>();
        for (var column : table.columns()) {
            if (isUsed(column.role())) {
                continue;
            }
            if (column.role() == ColumnRole.UNIT && !table.isEmpty(column)) {
                units(column);
            } else {
                unused.add(column);
            }
        }
        if (!unused.isEmpty()) {
            var list = unused.stream().map(this::named).collect(Collectors.joining(", "));
            var isOfAreas = mapping.layout() == TableLayout.AREAS;
            table.notices()
                    .add(LocalizedText.of(
                            "次の%s列の役割は%sの表（layoutが%s）では使わないため、取り込みませんでした：%s"
                                    .formatted(unused.size(), isOfAreas ? "団体" : "KPI", mapping.layout(), list),
                            "A table of %s (layout %s) has no use for the roles of these %s columns, which were left out: %s"
                                    .formatted(
                                            isOfAreas ? "local governments" : "goals",
                                            mapping.layout(),
                                            unused.size(),
                                            list)));
        }
    }

    private boolean isUsed(ColumnRole role) {
        var isOfAreas = mapping.layout() == TableLayout.AREAS;
        return switch (role) {
            case VALUE, NUMERATOR, DENOMINATOR, PERIOD, NOTE, IGNORE -> true;
            case AREA_CODE, AREA_NAME, PREFECTURE, KNOWN_ON -> isOfAreas;
            case ID, NAME, UNIT, DIRECTION, BASELINE, BASELINE_PERIOD, TARGET, DUE, ROW_KIND, GRADE -> !isOfAreas;
        };
    }

    private String named(Column column) {
        var heading = table.heading(column);
        return CellAddress.letters(column.index())
                + (heading.isEmpty() ? "" : " (" + Quoted.cut(heading) + ")")
                + " "
                + column.role();
    }

    private void units(Column column) {
        var row = mapping.headerRows().last() - 1;
        table.findings()
                .add(
                        "CONTRADICTION",
                        row,
                        table.place(row, column),
                        table.heading(column),
                        "\"unit\" at each column of values",
                        "団体の表（layoutがareas）では単位の列（unit）を使えません。値の列それぞれに\"unit\"（例：\"千人\"）を書き、この列の役割をignoreにしてください。",
                        "A table of local governments (layout areas) cannot use a column of units: write \"unit\" at each column of values, for example \"千人\", and give this column the role ignore");
    }
}
