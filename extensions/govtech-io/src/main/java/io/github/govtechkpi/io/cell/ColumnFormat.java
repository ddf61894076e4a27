package io.github.govtechkpi.io.cell;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.observation.MissingReason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about the cells of a column before they are read.
 *
 * @param type what the cells are
 * @param unit the unit of the column as its table states it, for example 千円; a cell with another unit is unreadable
 * @param legend what marks of this table stand for, for example {@code "-": not-surveyed}; they go before the usual marks
 * @param zeroIsBelowUnit whether the legend says that 0 stands for less than the unit shown (単位未満)
 */
public record ColumnFormat(
        ColumnType type, Optional<ColumnUnit> unit, Map<String, MissingReason> legend, boolean zeroIsBelowUnit) {
    /** Copies the legend. */
    public ColumnFormat {
        requireNonNull(type, "type");
        requireNonNull(unit, "unit");
        legend = Collections.unmodifiableMap(new LinkedHashMap<>(legend));
    }

    /** Makes the format of a column of which nothing but the type is known. */
    public static ColumnFormat of(ColumnType type) {
        return new ColumnFormat(type, Optional.empty(), Map.of(), false);
    }

    /**
     * Returns this format with a unit.
     *
     * @param text the unit as the table states it, for example 人 or 千円
     * @throws IllegalArgumentException if it is no unit
     */
    public ColumnFormat withUnit(String text) {
        return new ColumnFormat(type, Optional.of(ColumnUnit.of(text)), legend, zeroIsBelowUnit);
    }

    /** Returns this format with what the marks of the table stand for. */
    public ColumnFormat withLegend(Map<String, MissingReason> marks) {
        return new ColumnFormat(type, unit, marks, zeroIsBelowUnit);
    }

    /** Returns this format with 0 standing for less than the unit shown. */
    public ColumnFormat withZeroBelowUnit() {
        return new ColumnFormat(type, unit, legend, true);
    }
}
