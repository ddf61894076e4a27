package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.UnitOfName;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.model.mapping.MappedColumn;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the goals of a KPI sheet without a column of units have theirs.
 *
 * @param units the units of its headings
 * @param sample its rows
 * @param names the column of its names, counted from 0
 */
record GoalUnitsGuess(HeadingUnits units, TableSample sample, int names) {
    /** Tells where the units are taken from, or that a person has to write them. */
    void tell(List<MappedColumn> columns, Doubts doubts) {
        if (units.ofTable().isPresent() || columns.stream().anyMatch(this::isKnown)) {
            return;
        }
        if (ofNames().count() * 2 > sample.texts(names).size()) {
            doubts.add(
                    "単位の列がないため、名称の末尾のかっこから取ります。単位のない目標は、goalsのunitに書いてください。",
                    "There is no column of units: they are taken from the brackets at the end of the names; write those that are missing into goals");
            return;
        }
        doubts.add(
                "単位の列が見つかりません。値の列のunitか、goalsのunitに単位を書いてください。",
                "No column of units was found: write \"unit\" at the columns of values, or for each goal into goals");
    }

    /** Tells whether some goal is a percentage, whose counts need a unit. */
    boolean hasPercent(Collection<Integer> columns) {
        return sample.hasPercent(columns)
                || units.ofTable().filter(ColumnUnit::isPercent).isPresent()
                || ofNames().anyMatch(ColumnUnit::isPercent);
    }

    private Stream<ColumnUnit> ofNames() {
        return sample.texts(names).stream().flatMap(name -> UnitOfName.of(name).stream());
    }

    private boolean isKnown(MappedColumn column) {
        return column.column()
                .flatMap(CellAddress::columnOf)
                .filter(at -> units.stated(at).isPresent())
                .isPresent();
    }
}
