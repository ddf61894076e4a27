package io.github.govtechkpi.io.table;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Cells that are merged to one, for example {@code B1:D1}; the value stands in the first.
 *
 * @param first the upper left cell
 * @param last the lower right cell
 */
public record CellRange(CellAddress first, CellAddress last) {
    /** Checks the order of the two. */
    public CellRange {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (last.row() < first.row() || last.column() < first.column()) {
            throw new IllegalArgumentException(
                    "The last cell of a range must not lie before the first, but was %s:%s".formatted(first, last));
        }
    }

    /** Reads what {@link #toString()} prints; empty for anything else. */
    public static Optional<CellRange> parse(String text) {
        var colon = text.indexOf(':');
        var first = CellAddress.parse(colon < 0 ? text : text.substring(0, colon));
        var last = CellAddress.parse(text.substring(colon + 1));
        return first.isPresent()
                        && last.isPresent()
                        && first.get().row() <= last.get().row()
                        && first.get().column() <= last.get().column()
                ? Optional.of(new CellRange(first.get(), last.get()))
                : Optional.empty();
    }

    /** Returns how many cells it covers. */
    public long size() {
        return (last.row() - first.row() + 1L) * (last.column() - first.column() + 1L);
    }

    /** Returns the range as spreadsheets print it. */
    @Override
    public String toString() {
        return first + ":" + last;
    }
}
