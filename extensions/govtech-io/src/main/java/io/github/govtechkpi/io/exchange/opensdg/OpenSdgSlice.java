package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.model.observation.Slice;
import java.util.Optional;
import java.util.Set;

/**
 * A slice as one disaggregation column and its value: {@code age=65+} is 65+ in the column age; any other text stands in the column Slice.
 *
 * @param column the header of the column
 * @param value the cell
 */
record OpenSdgSlice(String column, String value) {
    static final String OTHER = "Slice";

    private static final Set<String> RESERVED = Set.of("year", "units", "series", "geocode", "value", "slice");

    static OpenSdgSlice of(Slice slice) {
        var text = slice.text();
        var equals = text.indexOf('=');
        var column = equals < 0 ? "" : text.substring(0, equals);
        var value = text.substring(equals + 1);
        return isPlain(column) && isPlain(value) && !isReserved(column)
                ? new OpenSdgSlice(column, value)
                : new OpenSdgSlice(OTHER, text);
    }

    /** Tells whether a text stands in a cell as it is: nothing in it looks like another pair or like a formula. */
    private static boolean isPlain(String text) {
        return !text.isBlank()
                && text.strip().equals(text)
                && text.chars().noneMatch(c -> c == '=' || c == ';' || c < ' ')
                && "+-@'".indexOf(text.charAt(0)) < 0;
    }

    static boolean isReserved(String column) {
        return RESERVED.stream().anyMatch(column::equalsIgnoreCase);
    }

    /** Returns what the cell says as a part of a slice. */
    String text() {
        return column.equals(OTHER) ? value : column + "=" + value;
    }

    /** Returns the slice of a text; empty for one that is too long or holds what no text may. */
    static Optional<Slice> slice(String text) {
        try {
            return Optional.of(new Slice(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
