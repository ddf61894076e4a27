package io.github.govtechkpi.io.mapping.guess;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * How a guess read a column.
 *
 * @param column its letters, such as C
 * @param heading its heading, such as 目標 / R6年度; empty if it has none
 * @param role what it means
 * @param indicator the name of the indicator whose values it has, in a table of local governments
 * @param period the period that its heading names
 * @param unit the unit that its heading or the text above the table states
 * @param example the first cell below its heading that says something; empty if none does
 */
public record GuessedColumn(
        String column,
        String heading,
        ColumnRole role,
        Optional<LocalizedText> indicator,
        Optional<ReportingPeriod> period,
        Optional<String> unit,
        String example) {
    /** Checks that every part is there. */
    public GuessedColumn {
        requireNonNull(column, "column");
        requireNonNull(heading, "heading");
        requireNonNull(role, "role");
        requireNonNull(indicator, "indicator");
        requireNonNull(period, "period");
        requireNonNull(unit, "unit");
        requireNonNull(example, "example");
    }
}
