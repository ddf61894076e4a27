package io.github.govtechkpi.io.mapping.guess;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.mapping.ColumnRole;
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
    private static final LocalizedText OF_KIND = LocalizedText.of("行の種類による値", "value of the row's kind");

    /** Copies the lists. */
    public GuessedMapping {
        requireNonNull(mapping, "mapping");
        columns = List.copyOf(columns);
        unsure = List.copyOf(unsure);
    }

    /** Returns how the columns were read as rows for readers, the header first: column, heading, meaning, period, unit, first cell. */
    public List<List<String>> rows(Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                locale.getLanguage().equals("ja")
                        ? List.of("列", "見出し", "意味", "期間", "単位", "最初のセル")
                        : List.of("column", "heading", "meaning", "period", "unit", "first cell"));
        for (var column : columns) {
            rows.add(List.of(
                    column.column(),
                    column.heading(),
                    meaning(column, locale),
                    column.period().map(ReportingPeriod::toString).orElse(""),
                    column.unit().orElse(""),
                    column.example()));
        }
        return rows;
    }

    private String meaning(GuessedColumn column, Locale locale) {
        if (column.role() == ColumnRole.VALUE && !mapping.rowKinds().isEmpty()) {
            return OF_KIND.in(locale);
        }
        var label = column.role().label().in(locale);
        return column.indicator()
                .map(name -> locale.getLanguage().equals("ja")
                        ? label + "：" + name.in(locale)
                        : label + ": " + name.in(locale))
                .orElse(label);
    }
}
