package io.github.govtechkpi.model.mapping;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * A column of the table and what it means.
 *
 * @param column its letters, for example C
 * @param header its heading, the rows of a heading of several rows joined by " / "; one of the two is there
 * @param role what it means
 * @param indicator the indicator that its values are of, in a table of areas
 * @param period the period that its values are of, of a target the due date
 * @param unit the unit of its values where it is another than the row's, for example 千円
 */
public record MappedColumn(
        Optional<String> column,
        Optional<String> header,
        ColumnRole role,
        Optional<IndicatorId> indicator,
        Optional<ReportingPeriod> period,
        Optional<String> unit) {
    /** Checks that the column is named once. */
    public MappedColumn {
        requireNonNull(column, "column");
        requireNonNull(header, "header");
        requireNonNull(role, "role");
        requireNonNull(indicator, "indicator");
        requireNonNull(period, "period");
        requireNonNull(unit, "unit");
        if (column.isPresent() == header.isPresent()) {
            throw InvalidValueException.of(
                    "列は列名（column）か見出し（header）のどちらか一方で指定してください。",
                    "A column is named by its letters (column) or its heading (header), by one of the two");
        }
        if (column.filter(letters -> !letters.matches("[A-Z]{1,3}")).isPresent()) {
            throw InvalidValueException.of(
                    "列名はAやABのような英大文字です（%s）。", "A column is capital letters such as A or AB, but was %s", column.get());
        }
    }

    /** Names a column by its letters and says what it means, for example that E holds a {@code VALUE}. */
    public static MappedColumn of(String letters, ColumnRole role) {
        return new MappedColumn(
                Optional.of(letters), Optional.empty(), role, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this column with the indicator that its values are of. */
    public MappedColumn withIndicator(IndicatorId id) {
        return new MappedColumn(column, header, role, Optional.of(id), period, unit);
    }

    /** Returns this column with the period that its values are of. */
    public MappedColumn withPeriod(ReportingPeriod newPeriod) {
        return new MappedColumn(column, header, role, indicator, Optional.of(newPeriod), unit);
    }

    /** Returns this column with the unit of its values, for example 千円. */
    public MappedColumn withUnit(String newUnit) {
        return new MappedColumn(column, header, role, indicator, period, Optional.of(newUnit));
    }
}
