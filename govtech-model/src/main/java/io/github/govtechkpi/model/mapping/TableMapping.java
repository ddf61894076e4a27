package io.github.govtechkpi.model.mapping;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.area.Prefecture;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a table as a body keeps it becomes a program and its observations: which columns mean what, and what its marks stand for.
 *
 * @param sheet the sheet of a workbook; empty for the first
 * @param headerRows the rows of the heading
 * @param lastRow the last row of data as a spreadsheet counts; empty for the last of the sheet
 * @param skipRows rows between them that are no data, for example footnotes
 * @param layout what a row is
 * @param program the program that the table is about
 * @param period the period of all values, where neither column nor row says it
 * @param knownOn the day on which the table was published
 * @param columns the columns that are used
 * @param indicators the indicators of a table of areas
 * @param goals what a KPI sheet does not say about single rows
 * @param direction the direction of the goals of a KPI sheet that say none
 * @param countUnit the unit of the counts behind percentages of a KPI sheet
 * @param totals rows of totals by their label
 * @param rowKinds what the rows of a goal hold by the label of each, in a KPI sheet that has several for one goal
 * @param missing what marks of this table stand for, before the usual marks
 * @param blank what an empty cell stands for; empty: unknown, and a column without any value is left out
 * @param zeroIsBelowUnit whether 0 stands for less than the unit shown (単位未満)
 * @param areaCodes how the codes of local governments are written
 * @param prefecture the prefecture in which all areas lie, to tell areas of one name apart
 */
public record TableMapping(
        Optional<String> sheet,
        HeaderRows headerRows,
        Optional<Integer> lastRow,
        List<Integer> skipRows,
        TableLayout layout,
        MappedProgram program,
        Optional<ReportingPeriod> period,
        Optional<LocalDate> knownOn,
        List<MappedColumn> columns,
        List<MappedIndicator> indicators,
        List<MappedGoal> goals,
        Optional<Direction> direction,
        Optional<MeasureUnit> countUnit,
        Map<String, TotalsRow> totals,
        Map<String, RowKind> rowKinds,
        Map<String, MissingReason> missing,
        Optional<MissingReason> blank,
        boolean zeroIsBelowUnit,
        AreaCodeForm areaCodes,
        Optional<Prefecture> prefecture) {
    /** Checks that columns and indicators fit together. */
    public TableMapping {
        requireNonNull(sheet, "sheet");
        requireNonNull(headerRows, "headerRows");
        requireNonNull(lastRow, "lastRow");
        skipRows = List.copyOf(skipRows);
        requireNonNull(layout, "layout");
        requireNonNull(program, "program");
        requireNonNull(period, "period");
        requireNonNull(knownOn, "knownOn");
        columns = List.copyOf(columns);
        indicators = List.copyOf(indicators);
        goals = List.copyOf(goals);
        requireNonNull(direction, "direction");
        requireNonNull(countUnit, "countUnit");
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        rowKinds = Collections.unmodifiableMap(new LinkedHashMap<>(rowKinds));
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
        requireNonNull(blank, "blank");
        requireNonNull(areaCodes, "areaCodes");
        requireNonNull(prefecture, "prefecture");
        requireRowKinds(layout, columns, rowKinds);
        if (layout == TableLayout.AREAS) {
            requireAreas(columns, indicators);
        } else {
            requireGoals(columns, indicators);
        }
    }

    /** Returns this mapping of another program, for example {@code withProgram("dx-plan", name)}; its owner is kept. */
    public TableMapping withProgram(String id, LocalizedText name) {
        return with(new MappedProgram(ProgramId.of(id), name, program.owner()), columns, indicators, goals);
    }

    /**
     * Returns this mapping with what its sheet does not say about a row, for example that it is a KGI. It takes the place of what was said
     * about the same row.
     */
    public TableMapping withGoal(MappedGoal goal) {
        return with(program, columns, indicators, replaced(goals, goal, MappedGoal::row));
    }

    /** Returns this mapping with another meaning of a column; it takes the place of the column of the same letters, or heading. */
    public TableMapping withColumn(MappedColumn column) {
        return with(
                program,
                replaced(columns, column, named -> List.of(named.column(), named.header())),
                indicators,
                goals);
    }

    /** Returns this mapping with an indicator of a table of areas; it takes the place of the indicator of the same id. */
    public TableMapping withIndicator(MappedIndicator indicator) {
        return with(program, columns, replaced(indicators, indicator, MappedIndicator::id), goals);
    }

    private TableMapping with(
            MappedProgram newProgram,
            List<MappedColumn> newColumns,
            List<MappedIndicator> newIndicators,
            List<MappedGoal> newGoals) {
        return new TableMapping(
                sheet,
                headerRows,
                lastRow,
                skipRows,
                layout,
                newProgram,
                period,
                knownOn,
                newColumns,
                newIndicators,
                newGoals,
                direction,
                countUnit,
                totals,
                rowKinds,
                missing,
                blank,
                zeroIsBelowUnit,
                areaCodes,
                prefecture);
    }

    /** Puts one in the place of the one with the same key, or at the end. */
    private static <T> List<T> replaced(List<T> all, T one, Function<T, Object> key) {
        var result = new ArrayList<T>(all);
        var place = all.stream().map(key).toList().indexOf(key.apply(one));
        if (place < 0) {
            result.add(one);
        } else {
            result.set(place, one);
        }
        return result;
    }

    private static void requireRowKinds(TableLayout layout, List<MappedColumn> columns, Map<String, RowKind> rowKinds) {
        var named = columns.stream()
                .filter(column -> column.role() == ColumnRole.ROW_KIND)
                .count();
        if (named > 1 || (named == 1) != !rowKinds.isEmpty() || (named == 1 && layout == TableLayout.AREAS)) {
            throw InvalidValueException.of(
                    "一つの目標に複数の行があるKPIの表（layoutがgoals）では、行の種類（row-kind）の列を一つ指定し、その語の意味をrowKindsに書きます（例：{\"目標\": \"target\", \"実績\": \"value\"}）。",
                    "A table of goals with several rows for each has one column of the role row-kind, and rowKinds says what its words mean, for example {\"目標\": \"target\", \"実績\": \"value\"}");
        }
    }

    private static void requireAreas(List<MappedColumn> columns, List<MappedIndicator> indicators) {
        var ids = new HashSet<IndicatorId>();
        for (var indicator : indicators) {
            if (!ids.add(indicator.id())) {
                throw InvalidValueException.of(
                        "指標「%s」が二回書かれています。一つにしてください。", "The indicator %s comes twice: keep one", indicator.id());
            }
        }
        if (columns.stream()
                .noneMatch(column -> column.role() == ColumnRole.AREA_CODE || column.role() == ColumnRole.AREA_NAME)) {
            throw InvalidValueException.of(
                    "団体の表（layoutがareas）には、団体コード（area-code）か団体名（area-name）の列が必要です。",
                    "A table of areas needs a column of the role area-code or area-name");
        }
        for (var column : columns) {
            if (isOfIndicator(column.role())
                    && column.indicator().filter(ids::contains).isEmpty()) {
                throw InvalidValueException.of(
                        "%sの列には、indicatorsにある指標のIDをindicatorに書いてください（%s）。",
                        "A column of the role %s names one of the indicators, but was %s",
                        column.role(),
                        column.indicator().map(IndicatorId::toString).orElse("-"));
            }
        }
    }

    private static void requireGoals(List<MappedColumn> columns, List<MappedIndicator> indicators) {
        if (columns.stream().noneMatch(column -> column.role() == ColumnRole.NAME)) {
            throw InvalidValueException.of(
                    "KPIの表（layoutがgoals）には、指標名（name）の列が必要です。", "A table of goals needs a column of the role name");
        }
        if (!indicators.isEmpty()) {
            throw InvalidValueException.of(
                    "KPIの表（layoutがgoals）では行が指標です。indicatorsは書かないでください。",
                    "In a table of goals the rows are the indicators: leave the field indicators out");
        }
    }

    private static boolean isOfIndicator(ColumnRole role) {
        return role == ColumnRole.VALUE || role == ColumnRole.NUMERATOR || role == ColumnRole.DENOMINATOR;
    }
}
