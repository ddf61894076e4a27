package io.github.govtechkpi.io.mapping;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.io.cell.CellRule;
import java.util.List;

/**
 * A cell that was not read as it stands.
 *
 * @param place the cell, for example Sheet1!B3
 * @param before what stands there
 * @param after what it was read as
 * @param rules what was done to it
 */
public record NormalizedCell(String place, String before, String after, List<CellRule> rules) {
    /** Copies the rules. */
    public NormalizedCell {
        requireNonNull(place, "place");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        rules = List.copyOf(rules);
    }
}
