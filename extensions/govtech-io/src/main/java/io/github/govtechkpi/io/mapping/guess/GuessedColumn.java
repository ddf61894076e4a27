package io.github.govtechkpi.io.mapping.guess;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * How a guess read a column.
 *
 * @param column its letters, such as C
 * @param heading its heading, such as 目標 / R6年度; empty if it has none
 * @param role what it means
 * @param period the period that its heading names
 * @param example the first cell below its heading that says something; empty if none does
 */
public record GuessedColumn(
        String column, String heading, ColumnRole role, Optional<ReportingPeriod> period, String example) {
    /** Checks that every part is there. */
    public GuessedColumn {
        requireNonNull(column, "column");
        requireNonNull(heading, "heading");
        requireNonNull(role, "role");
        requireNonNull(period, "period");
        requireNonNull(example, "example");
    }
}
