package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnFormat;
import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quoted;
import java.util.Optional;
import java.util.regex.Pattern;

/** The units of columns: in brackets in their heading, in a row of it of their own, or above the whole table. */
final class HeadingUnits {
    private static final CellReader HEADINGS = CellReader.of(ColumnFormat.of(ColumnType.HEADING));
    private static final Pattern NO_MONEY = Pattern.compile("数(?:$|[/(])|指数|率|比|順位|人口|面積|人員");

    private final Headings headings;
    private final Optional<ColumnUnit> ofTable;

    HeadingUnits(Headings headings, Optional<ColumnUnit> ofTable) {
        this.headings = headings;
        this.ofTable = ofTable;
    }

    /** Returns the unit that stands above the table for all of its values, such as （単位：千円）. */
    Optional<ColumnUnit> ofTable() {
        return ofTable;
    }

    /** Returns the unit that a column's heading states. */
    Optional<ColumnUnit> stated(int column) {
        return alone(column)
                .or(() -> headings.meaning(column) instanceof CellValue.Heading heading && heading.isUnitStated()
                        ? heading.unit()
                        : Optional.empty());
    }

    /** Returns the unit of a column: stated in its heading, above the table, or said by its words as 人口 says 人. */
    Optional<ColumnUnit> of(int column) {
        return stated(column)
                .or(() -> ofTable.filter(unit -> fits(unit, column)))
                .or(() -> headings.meaning(column) instanceof CellValue.Heading heading
                        ? heading.unit()
                        : Optional.empty());
    }

    /** Tells whether the unit of a column is written anywhere, and not only said by its words. */
    boolean isWritten(int column) {
        return stated(column)
                .or(() -> ofTable.filter(unit -> fits(unit, column)))
                .isPresent();
    }

    /** Returns the unit that an import does not find in the heading by itself. */
    Optional<ColumnUnit> toWrite(int column, Doubts doubts) {
        if (alone(column).isPresent()) {
            return alone(column);
        }
        if (stated(column).isPresent() || ofTable.isEmpty()) {
            return Optional.empty();
        }
        if (!fits(ofTable.get(), column)) {
            doubts.add(
                    "列%s（%s）の単位は、表の上の%sではなさそうです。unitを書いてください。"
                            .formatted(
                                    CellAddress.letters(column),
                                    Quoted.cut(headings.path(column)),
                                    ofTable.get().text()),
                    "The unit of column %s (%s) is hardly the %s above the table: write \"unit\""
                            .formatted(
                                    CellAddress.letters(column),
                                    Quoted.cut(headings.path(column)),
                                    ofTable.get().text()));
            return Optional.empty();
        }
        return ofTable;
    }

    /** 職員数 in a table in 千円 is no money. */
    private boolean fits(ColumnUnit unit, int column) {
        return !unit.unit().equals(MeasureUnit.YEN)
                || !NO_MONEY.matcher(Headings.plain(headings.path(column))).find();
    }

    /** Returns a name made of a heading without the row that is nothing but its unit. */
    String withoutUnit(int column, String name) {
        var end = " / " + headings.lastPart(column);
        return alone(column).isPresent() && name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
    }

    private Optional<ColumnUnit> alone(int column) {
        var parts = headings.parts(column);
        return parts.size() > 1
                        && HEADINGS.read("(" + parts.get(parts.size() - 1) + ")")
                                        .value()
                                instanceof CellValue.Heading unit
                        && unit.isUnitStated()
                ? unit.unit()
                : Optional.empty();
    }
}
