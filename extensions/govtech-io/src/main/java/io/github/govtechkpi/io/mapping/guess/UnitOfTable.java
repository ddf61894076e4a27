package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.mapping.HeaderRows;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that stands above a table for all of its values, such as （単位：千円）. */
final class UnitOfTable {
    private static final Pattern UNIT =
            Pattern.compile("^単位:([^()・、,/]{1,20})$|[(【\\[]単位:([^()・、,/\\]】]{1,20})[)】\\]]");

    private UnitOfTable() {}

    /** Finds the unit; empty where none stands there or several do. */
    static Optional<ColumnUnit> of(Table table, HeaderRows header) {
        var found = table.rows().subList(0, header.first() - 1).stream()
                .flatMap(List::stream)
                .map(cell -> UNIT.matcher(Headings.plain(cell.text())))
                .filter(Matcher::find)
                .map(unit -> unit.group(1) == null ? unit.group(2) : unit.group(1))
                .distinct()
                .toList();
        return found.size() == 1 ? unit(found.get(0)) : Optional.empty();
    }

    private static Optional<ColumnUnit> unit(String text) {
        try {
            return Optional.of(ColumnUnit.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no unit at all: the headings or a person have to say it
        }
    }
}
