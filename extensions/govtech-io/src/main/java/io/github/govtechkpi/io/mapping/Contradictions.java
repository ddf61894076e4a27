package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.MappedIndicator;
import io.github.govtechkpi.model.mapping.TableMapping;
import java.util.Optional;

/** What a mapping says against the headings of its table: it counts, and the import says so. */
final class Contradictions {
    private final MappedTable table;
    private final TableMapping mapping;

    Contradictions(MappedTable table, TableMapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    /** Makes notices of other periods and units, and findings of roles that do not fit their indicators. */
    void tell() {
        for (var column : table.columns()) {
            if (table.meaning(column) instanceof CellValue.Heading heading) {
                tellPeriod(column, heading);
                tellUnit(column, heading);
            }
            mapping.indicators().stream()
                    .filter(indicator -> column.mapped()
                            .indicator()
                            .filter(indicator.id()::equals)
                            .isPresent())
                    .filter(indicator -> indicator.isRatio() == (column.role() == ColumnRole.VALUE))
                    .forEach(indicator -> role(column, indicator));
        }
    }

    private void tellPeriod(Column column, CellValue.Heading heading) {
        var mapped = column.mapped().period();
        if (isOfValues(column)
                && mapped.isPresent()
                && heading.period().isPresent()
                && !mapped.equals(heading.period())) {
            tell(column, mapped.get().toString(), heading.period().get().toString());
        }
    }

    private void tellUnit(Column column, CellValue.Heading heading) {
        var mapped = column.mapped().unit();
        if (isOfValues(column)
                && mapped.isPresent()
                && heading.isUnitStated()
                && column.unit().isPresent()
                && heading.unit()
                        .filter(unit -> !isSame(unit, column.unit().get()))
                        .isPresent()) {
            tell(column, mapped.get(), heading.unit().map(ColumnUnit::text).orElse(""));
        }
    }

    static boolean isSame(ColumnUnit one, ColumnUnit other) {
        return one.isPercent() == other.isPercent()
                && one.scale().compareTo(other.scale()) == 0
                && ObservationCells.isSame(one.unit(), other.unit());
    }

    private static boolean isOfValues(Column column) {
        return switch (column.role()) {
            case VALUE, TARGET, BASELINE, NUMERATOR, DENOMINATOR -> true;
            default -> false;
        };
    }

    private void tell(Column column, String mapped, String stated) {
        var letters = CellAddress.letters(column.index());
        var heading = Quoted.cut(table.heading(column));
        table.notices()
                .add(LocalizedText.of(
                        "列%s（%s）の見出しには%sとありますが、対応付けの%sを使いました。".formatted(letters, heading, stated, mapped),
                        "The heading of column %s (%s) says %s, but the mapping says %s, which was used"
                                .formatted(letters, heading, stated, mapped)));
    }

    private void role(Column column, MappedIndicator indicator) {
        var row = mapping.headerRows().last() - 1;
        table.findings()
                .add(
                        "CONTRADICTION",
                        row,
                        table.place(row, column),
                        column.role().toString(),
                        indicator.isRatio() ? "numerator or denominator" : "value",
                        indicator.isRatio()
                                ? "指標「%s」は割合のため、列の役割は分子（numerator）か分母（denominator）です。役割か、指標の単位（unit）を直してください。"
                                        .formatted(indicator.id())
                                : "指標「%s」は割合ではないため、列の役割は実績（value）です。役割か、指標の単位（numeratorUnitとdenominatorUnit）を直してください。"
                                        .formatted(indicator.id()),
                        indicator.isRatio()
                                ? "The indicator %s is a ratio, whose columns are of the role numerator or denominator: correct the role, or give the indicator a \"unit\""
                                        .formatted(indicator.id())
                                : "The indicator %s is no ratio, and its columns are of the role value: correct the role, or give the indicator numeratorUnit and denominatorUnit"
                                        .formatted(indicator.id()));
    }

    /**
     * Tells that the unit which a mapping gives a goal is not the one of its row.
     *
     * @param place the cell that states the other unit
     */
    static LocalizedText unitOfGoal(String name, String place, String mapped, String stated) {
        return LocalizedText.of(
                "「%s」の単位は表（%s）では%sですが、対応付けの%sを使いました。".formatted(name, place, stated, mapped),
                "The unit of \"%s\" is %s in the table (%s), but %s in the mapping, which was used"
                        .formatted(name, stated, place, mapped));
    }

    /** Tells that a denominator is of another period than its numerator, which holds for all of them. */
    static Optional<LocalizedText> periods(String name, Column numerator, Column denominator, String place) {
        var own = numerator.period();
        var other = denominator.period();
        return own.isPresent() && other.isPresent() && !own.equals(other)
                ? Optional.of(LocalizedText.of(
                        "「%s」の%sの分子には、%sの分母（%s）を使いました。".formatted(name, own.get(), other.get(), place),
                        "\"%s\": the numerator of %s was set against the denominator of %s (%s)"
                                .formatted(name, own.get(), other.get(), place)))
                : Optional.empty();
    }
}
