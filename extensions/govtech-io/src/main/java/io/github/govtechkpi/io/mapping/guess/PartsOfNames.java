package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.mapping.HeaderRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds out whether a column says of which part of a name each row is: 男性 and 女性 under one 健康寿命. */
record PartsOfNames(Table table, HeaderRows header, Optional<RowKindGuess> rowKinds, int names) {
    private static final int ROWS = 200;

    /** A row, and what stands in it. */
    private record Named(String name, String part) {}

    /** Tells whether names come several times and the texts of a column tell them apart. */
    boolean are(int column) {
        var rows = named(column);
        var apart = rows.stream().distinct().count() == rows.size();
        var withPart = rows.stream().filter(row -> !row.part().isEmpty()).toList();
        var several = withPart.stream().map(Named::name).distinct().count() < withPart.size();
        return apart && several;
    }

    /** Returns a name with its part as it is put together. */
    String example(int column) {
        return named(column).stream()
                .filter(row -> !row.part().isEmpty())
                .findFirst()
                .map(row -> "%s（%s）".formatted(row.name(), row.part()))
                .orElse("");
    }

    /** Lists the rows that begin a goal. */
    private List<Named> named(int column) {
        var rows = new ArrayList<Named>();
        var above = "";
        var kind = Optional.<String>empty();
        for (var row : IntStream.range(header.last(), Math.min(table.rows().size(), header.last() + ROWS))
                .toArray()) {
            var name = Headings.plain(table.resolved(row, names).text());
            var part = Headings.plain(table.resolved(row, column).text());
            var isAlone = table.rows().get(row).stream()
                            .filter(cell -> !cell.isBlank())
                            .count()
                    < 2;
            if (isAlone || (name.isEmpty() && part.isEmpty())) {
                continue;
            }
            if (rowKinds.isPresent()) {
                var label =
                        Headings.plain(table.at(row, rowKinds.get().column()).text());
                kind = kind.or(() -> Optional.of(label));
                if (!kind.get().equals(label)) {
                    continue; // a goal begins with the kind of the first row
                }
            }
            above = name.isEmpty() ? above : name;
            rows.add(new Named(above, part));
        }
        return rows;
    }
}
