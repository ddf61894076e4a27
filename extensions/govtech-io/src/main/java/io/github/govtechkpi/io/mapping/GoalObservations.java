package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellRemark;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.mapping.GoalCells.Cell;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Makes observations of the measured values that a KPI sheet has of one goal. */
final class GoalObservations {
    private final MappedTable table;
    private final TableMapping mapping;
    private final GoalCells own;
    private final GoalRow.Head head;
    private final String name;
    private final GoalId id;

    GoalObservations(MappedTable table, TableMapping mapping, GoalCells own, GoalRow.Head head) {
        this.table = table;
        this.mapping = mapping;
        this.own = own;
        this.head = head;
        this.name = head.name();
        this.id = head.id();
    }

    /** Tells whether the counts of a ratio stand in columns of their own. */
    boolean hasCountColumns() {
        return own.of(ColumnRole.NUMERATOR).stream().anyMatch(cell -> !table.isBlank(cell.row(), cell.column()));
    }

    /** Adds the values that were read to the observations, and percentages without counts to the published figures. */
    void read(Map<Cell, CellValue> values, ObservationCells cells, RowUnits units, PublishedFigures published) {
        for (var cell : own.of(ColumnRole.VALUE)) {
            var row = cell.row();
            var column = cell.column();
            var value = values.get(cell);
            if (value == null) {
                continue;
            }
            var place = place(cell, GoalRow.remark(value));
            if (place.isEmpty()) {
                continue;
            }
            if (value instanceof CellValue.Percentage percentage && units.isRatio()) {
                published(
                        cell,
                        percentage,
                        place.get().period().toString(),
                        Optional.of(place.get().period()),
                        published);
            } else if (value instanceof CellValue.Counts counts && units.isRatio()) {
                cells.counts(row, column, counts, units.numerator(), units.denominator(), place.get());
            } else if (!units.isRatio() || !hasCountColumns()) { // else the counts stand in columns of their own
                cells.amount(row, column, value, units.numerator(), place.get());
            }
        }
        own.notesOfTargets().forEach(this::tellNote);
        if (units.isRatio()) {
            countColumns(cells, units);
        } else {
            own.of(ColumnRole.DENOMINATOR).stream().filter(this::isStated).forEach(this::tellUnused);
        }
    }

    private void countColumns(ObservationCells cells, RowUnits units) {
        var paired = new HashSet<Column>();
        for (var cell : own.of(ColumnRole.NUMERATOR)) {
            var row = cell.row();
            var numerator = cell.column();
            var denominator = denominator(numerator);
            denominator.ifPresent(paired::add);
            var place = place(cell, CellRemark.NONE);
            if (place.isEmpty()) {
                continue;
            }
            var first = table.value(row, numerator, table.numbers(numerator.unit()));
            if (denominator.isEmpty()) {
                first.ifPresent(value -> withoutDenominator(cell, value, cells, units, place.get()));
                continue;
            }
            var second = table.value(
                    row, denominator.get(), table.numbers(denominator.get().unit()));
            if (first.isPresent() && second.isPresent()) {
                tellOtherPeriod(cell, denominator.get());
                cells.counts(
                        row,
                        numerator,
                        first.get(),
                        denominator.get(),
                        second.get(),
                        units.numerator(),
                        units.denominator(),
                        place.get());
            }
        }
        own.of(ColumnRole.DENOMINATOR).stream()
                .filter(cell -> !paired.contains(cell.column()))
                .forEach(this::withoutNumerator);
    }

    private Optional<Column> denominator(Column numerator) {
        var denominators = table.columns(ColumnRole.DENOMINATOR);
        return denominators.stream()
                .filter(column -> denominators.size() == 1 || column.period().equals(numerator.period()))
                .findFirst();
    }

    /** The only column of denominators is that of all years, also where its heading says one. */
    private void tellOtherPeriod(Cell cell, Column denominator) {
        var place = table.place(cell.row(), denominator);
        Contradictions.periods(name, cell.column(), denominator, place).ifPresent(table.notices()::add);
    }

    private void withoutDenominator(
            Cell cell, CellValue value, ObservationCells cells, RowUnits units, ObservationCells.Place place) {
        if (value instanceof CellValue.Missing) {
            cells.amount(cell.row(), cell.column(), value, units.numerator(), place); // there is nothing to lose
        } else if (!(value instanceof CellValue.Blank)) {
            uncounted(
                    cell,
                    "a column of the role denominator of the same period",
                    "「%s」の分子 %s と同じ期間の分母（denominator）の列がありません。分母の列を対応付けに加えるか、この列の役割をignoreにしてください。",
                    "\"%s\" has no column of the role denominator of the period of the numerator %s: add it to the mapping, or give this column the role ignore");
        }
    }

    private void withoutNumerator(Cell cell) {
        if (isStated(cell)) {
            uncounted(
                    cell,
                    "a column of the role numerator of the same period",
                    "「%s」の分母 %s と同じ期間の分子（numerator）の列がありません。分子の列を対応付けに加えるか、この列の役割をignoreにしてください。",
                    "\"%s\" has no column of the role numerator of the period of the denominator %s: add it to the mapping, or give this column the role ignore");
        }
    }

    private boolean isStated(Cell cell) {
        return table.value(
                        cell.row(), cell.column(), table.numbers(cell.column().unit()))
                .filter(value -> !(value instanceof CellValue.Missing) && !(value instanceof CellValue.Blank))
                .isPresent();
    }

    private void tellNote(Cell cell) {
        var place = table.place(cell.row(), cell.column());
        var raw = Quoted.of(Headings.oneLine(table.raw(cell.row(), cell.column())));
        table.notices()
                .add(LocalizedText.of(
                        "%s の %s は目標の行の備考のため、取り込みません。".formatted(place, raw),
                        "%s, %s: a remark in a row of targets goes with no observation, and was left out"
                                .formatted(place, raw)));
    }

    private void tellUnused(Cell cell) {
        var place = table.place(cell.row(), cell.column());
        var raw = Quoted.of(table.raw(cell.row(), cell.column()));
        table.notices()
                .add(LocalizedText.of(
                        "「%s」は割合ではないため、%s の分母 %s は使いません。".formatted(name, place, raw),
                        "%s, %s: \"%s\" is no ratio, and this denominator was left out".formatted(place, raw, name)));
    }

    private void uncounted(Cell cell, String allowed, String ja, String en) {
        var raw = table.raw(cell.row(), cell.column());
        table.findings()
                .add(
                        "RATIO_WITHOUT_COUNTS",
                        cell.row(),
                        table.place(cell.row(), cell.column()),
                        raw,
                        allowed,
                        ja.formatted(name, Quoted.of(raw)),
                        en.formatted(name, Quoted.of(raw)));
    }

    private Optional<ObservationCells.Place> place(Cell at, CellRemark remark) {
        var period = remark.to() // what stands beside the number itself
                .or(at.column()::period)
                .or(() -> own.period(at.row()))
                .or(mapping::period);
        if (period.isEmpty()) {
            table.missingPeriod(at.row(), at.column());
        }
        var key = new SeriesKey(
                Optional.of(mapping.program().id()), IndicatorId.of(id.toString()), Optional.empty(), Optional.empty());
        return period.map(of -> new ObservationCells.Place(key, of, mapping.knownOn(), own.note(at.row())));
    }

    /** Keeps a percentage without counts as what it is: a published figure. */
    void published(
            Cell at,
            CellValue.Percentage percentage,
            String of,
            Optional<ReportingPeriod> asOf,
            PublishedFigures published) {
        published.add(head, at, percentage, of, asOf);
        table.notices()
                .add(LocalizedText.of(
                        "「%s」の百分率は件数がないため、公表値（published）として残しました。観測値にするには分子と分母の列が必要です。".formatted(name),
                        "The percentages of \"%s\" have no counts and were kept as published figures; observations need columns of the two counts"
                                .formatted(name)));
    }
}
