package io.github.govtechkpi.io.cell;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A cell as it was read.
 *
 * @param text what stands in the cell
 * @param value what it says
 * @param rules what was done to the text to read it, in the order of the rules; empty where it was read as it stands
 */
public record CellReading(String text, CellValue value, List<CellRule> rules) {
    /** Copies the rules. */
    public CellReading {
        requireNonNull(text, "text");
        requireNonNull(value, "value");
        rules = List.copyOf(rules);
    }

    /** Tells whether the cell means nothing certain. */
    public boolean isUnreadable() {
        return value instanceof CellValue.Unreadable;
    }
}
