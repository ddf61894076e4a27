package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.MappedIndicator;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.mapping.TotalsRow;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a table whose rows are local governments. */
final class AreaTable {
    private final MappedTable table;
    private final TableMapping mapping;
    private final AreaColumns areas;
    private final ObservationCells cells;

    AreaTable(MappedTable table, TableMapping mapping, AreaDirectory directory, ObservationCells cells) {
        this.table = table;
        this.mapping = mapping;
        this.areas = new AreaColumns(table, mapping, directory);
        this.cells = cells;
    }

    /** Reads the rows and returns the goals. */
    List<Goal> goals() {
        table.rows().forEach(this::row);
        return mapping.indicators().stream().<Goal>map(AreaTable::goal).toList();
    }

    private void row(int row) {
        var total = total(row);
        if (total.filter(use -> use == TotalsRow.SKIP).isPresent()) {
            return;
        }
        var area = total.isPresent() ? Optional.<LocalGovernmentCode>empty() : areas.area(row);
        if (total.isEmpty() && area.isEmpty()) {
            return; // a finding already
        }
        var periodColumn = table.column(ColumnRole.PERIOD);
        var period = periodColumn.flatMap(column -> table.moment(row, column, table.typeOfPeriods(column)));
        if (periodColumn.isPresent() && period.isEmpty()) {
            table.missingPeriod(row, periodColumn.get());
            return;
        }
        var knownOn = table.column(ColumnRole.KNOWN_ON)
                .flatMap(column -> table.moment(row, column, ColumnType.PERIOD))
                .map(ReportingPeriod::end)
                .or(mapping::knownOn);
        var note = table.column(ColumnRole.NOTE).flatMap(column -> table.text(row, column));
        for (var indicator : mapping.indicators()) {
            if (indicator.isRatio()) {
                ratio(row, indicator, area, period, knownOn, note);
            } else {
                amounts(row, indicator, area, period, knownOn, note);
            }
        }
    }

    private Optional<TotalsRow> total(int row) {
        for (var role : List.of(ColumnRole.AREA_NAME, ColumnRole.AREA_CODE, ColumnRole.PREFECTURE)) {
            for (var column : table.columns(role)) {
                var label = Headings.plain(table.raw(row, column));
                for (var total : mapping.totals().entrySet()) {
                    if (Headings.plain(total.getKey()).equals(label)) {
                        return Optional.of(total.getValue());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void amounts(
            int row,
            MappedIndicator indicator,
            Optional<LocalGovernmentCode> area,
            Optional<ReportingPeriod> period,
            Optional<LocalDate> knownOn,
            Optional<String> note) {
        for (var column : of(indicator, ColumnRole.VALUE)) {
            var place = place(row, column, indicator, area, period, knownOn, note);
            var value = table.value(row, column, table.numbers(unit(column, indicator)));
            if (value.isPresent() && place.isPresent()) {
                cells.amount(row, column, value.get(), indicator.unit().orElseThrow(), place.get());
            }
        }
    }

    private static Optional<ColumnUnit> unit(Column column, MappedIndicator indicator) {
        return column.unit().or(() -> indicator.unit().map(unit -> ColumnUnit.of(unit.symbol())));
    }

    private void ratio(
            int row,
            MappedIndicator indicator,
            Optional<LocalGovernmentCode> area,
            Optional<ReportingPeriod> period,
            Optional<LocalDate> knownOn,
            Optional<String> note) {
        for (var numerator : of(indicator, ColumnRole.NUMERATOR)) {
            var denominators = of(indicator, ColumnRole.DENOMINATOR);
            var denominator = denominators.stream()
                    .filter(column ->
                            denominators.size() == 1 || column.period().equals(numerator.period()))
                    .findFirst();
            if (denominator.isEmpty()) {
                table.findings()
                        .add(
                                "RATIO_WITHOUT_COUNTS",
                                row,
                                table.place(row, numerator),
                                indicator.id().toString(),
                                "a column of the role denominator",
                                "指標「%s」の分母（denominator）の列がありません。".formatted(indicator.id()),
                                "The indicator %s has no column of the role denominator".formatted(indicator.id()));
                continue;
            }
            var at = table.place(mapping.headerRows().last() - 1, denominator.get());
            Contradictions.periods(indicator.id().toString(), numerator, denominator.get(), at)
                    .ifPresent(table.notices()::add);
            var place = place(row, numerator, indicator, area, period, knownOn, note);
            var first = table.value(row, numerator, table.numbers(numerator.unit()));
            var second = table.value(
                    row, denominator.get(), table.numbers(denominator.get().unit()));
            if (place.isPresent() && first.isPresent() && second.isPresent()) {
                cells.counts(
                        row,
                        numerator,
                        first.get(),
                        denominator.get(),
                        second.get(),
                        indicator.numeratorUnit().orElseThrow(),
                        indicator.denominatorUnit().orElseThrow(),
                        place.get());
            }
        }
    }

    private List<Column> of(MappedIndicator indicator, ColumnRole role) {
        return table.columns(role).stream()
                .filter(column -> column.mapped()
                        .indicator()
                        .filter(indicator.id()::equals)
                        .isPresent())
                .toList();
    }

    private Optional<ObservationCells.Place> place(
            int row,
            Column column,
            MappedIndicator indicator,
            Optional<LocalGovernmentCode> area,
            Optional<ReportingPeriod> rowPeriod,
            Optional<LocalDate> knownOn,
            Optional<String> note) {
        var period = column.period().or(() -> rowPeriod).or(mapping::period);
        if (period.isEmpty()) {
            table.missingPeriod(row, column);
            return Optional.empty();
        }
        var key = new SeriesKey(Optional.of(mapping.program().id()), indicator.id(), area, Optional.empty());
        return Optional.of(new ObservationCells.Place(key, period.get(), knownOn, note));
    }

    private static Goal goal(MappedIndicator mapped) {
        var traits = mapped.timeBasis().map(IndicatorTraits.NONE::withTimeBasis).orElse(IndicatorTraits.NONE);
        Indicator indicator = mapped.isRatio()
                ? new RatioIndicator(
                        mapped.id(),
                        new CountDefinition(mapped.numeratorUnit().orElseThrow(), Optional.empty(), Optional.empty()),
                        new CountDefinition(mapped.denominatorUnit().orElseThrow(), Optional.empty(), Optional.empty()),
                        true,
                        traits)
                : new AbsoluteIndicator(mapped.id(), mapped.unit().orElseThrow(), traits);
        return GoalDefinition.builder(mapped.id().toString(), mapped.name(), indicator, mapped.direction())
                .kpi();
    }
}
