package io.github.govtechkpi.io.mapping.guess;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mapping that was proposed for a table.
 *
 * @param mapping the proposal
 * @param columns how each column was read, also those that are not used
 * @param unsure what a person has to check or fill in before it is used
 */
public record GuessedMapping(TableMapping mapping, List<GuessedColumn> columns, List<LocalizedText> unsure) {
    /** Copies the lists. */
    public GuessedMapping {
        requireNonNull(mapping, "mapping");
        columns = List.copyOf(columns);
        unsure = List.copyOf(unsure);
    }

    /** Returns how the columns were read as rows for readers, the header first: column, heading, meaning, period, first cell. */
    public List<List<String>> rows(Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                locale.getLanguage().equals("ja")
                        ? List.of("列", "見出し", "意味", "期間", "最初のセル")
                        : List.of("column", "heading", "meaning", "period", "first cell"));
        for (var column : columns) {
            rows.add(List.of(
                    column.column(),
                    column.heading(),
                    column.role().label().in(locale),
                    column.period().map(ReportingPeriod::toString).orElse(""),
                    column.example()));
        }
        return rows;
    }
}
