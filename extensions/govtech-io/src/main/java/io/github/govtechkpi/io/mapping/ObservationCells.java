package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.mapping.MappedColumns.Column;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes observations of cells; what is no single value in the indicator's unit is a finding. */
final class ObservationCells {
    private final MappedTable table;
    private final TableMapping mapping;
    private final List<Observation> observations = new ArrayList<>();
    private final Map<List<Object>, String> places = new HashMap<>();

    ObservationCells(MappedTable table, TableMapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    List<Observation> observations() {
        return observations;
    }

    /**
     * What a value belongs to.
     *
     * @param key the series
     * @param period the period
     * @param knownOn the day on which it was published
     * @param note a remark of the row
     */
    record Place(SeriesKey key, ReportingPeriod period, Optional<LocalDate> knownOn, Optional<String> note) {}

    /** Adds the amount of a cell that was read. */
    void amount(int row, Column column, CellValue value, MeasureUnit unit, Place place) {
        if (value instanceof CellValue.Amount amount) {
            if (amount.unit().filter(other -> !isSame(other, unit)).isPresent()) {
                unitConflict(row, column, amount.unit().get(), unit);
                return;
            }
            var status = amount.remark().status().orElse(ObservationStatus.A);
            add(row, column, place, Optional.of(new AbsoluteValue(amount.amount(), unit)), status, amount.qualifier());
        } else if (value instanceof CellValue.BelowUnit below) {
            add(
                    row,
                    column,
                    place,
                    Optional.of(new AbsoluteValue(
                            Decimals.plain(below.unitShown()
                                    .multiply(
                                            column.unit().map(of -> of.scale()).orElse(BigDecimal.ONE))),
                            unit)),
                    ObservationStatus.A,
                    Qualifier.LESS_THAN);
        } else {
            noAmount(row, column, value, place);
        }
    }

    /** Adds the two counts of a ratio, of which either both are numbers or both are missing. */
    void counts(
            int row,
            Column numeratorColumn,
            CellValue numerator,
            Column denominatorColumn,
            CellValue denominator,
            MeasureUnit numeratorUnit,
            MeasureUnit denominatorUnit,
            Place place) {
        var first = count(row, numeratorColumn, numerator, numeratorUnit);
        var second = count(row, denominatorColumn, denominator, denominatorUnit);
        if (first.isPresent() && second.isPresent()) {
            try {
                add(
                        row,
                        numeratorColumn,
                        place,
                        Optional.of(new Ratio(first.get(), second.get())),
                        ObservationStatus.A,
                        Qualifier.EXACT);
            } catch (IllegalArgumentException e) {
                table.findings()
                        .refused(row, table.place(row, denominatorColumn), table.raw(row, denominatorColumn), e);
            }
        } else if (isMissing(numerator) || isMissing(denominator)) {
            noAmount(row, numeratorColumn, isMissing(numerator) ? numerator : denominator, place);
        }
    }

    /** Adds two counts that stand in one cell. */
    void counts(
            int row,
            Column column,
            CellValue.Counts counts,
            MeasureUnit numerator,
            MeasureUnit denominator,
            Place place) {
        add(
                row,
                column,
                place,
                Optional.of(new Ratio(
                        new AbsoluteValue(counts.numerator(), numerator),
                        new AbsoluteValue(counts.denominator(), denominator))),
                ObservationStatus.A,
                Qualifier.EXACT);
    }

    private Optional<AbsoluteValue> count(int row, Column column, CellValue value, MeasureUnit unit) {
        if (value instanceof CellValue.Amount amount && amount.qualifier() == Qualifier.EXACT) {
            if (amount.unit().filter(other -> !isSame(other, unit)).isPresent()) {
                unitConflict(row, column, amount.unit().get(), unit);
                return Optional.empty();
            }
            return Optional.of(new AbsoluteValue(amount.amount(), unit));
        }
        if (!isMissing(value)) {
            notOneValue(row, column);
        }
        return Optional.empty();
    }

    private static boolean isMissing(CellValue value) {
        return value instanceof CellValue.Missing || value instanceof CellValue.Blank;
    }

    /** Units are the same also where a table says that its amounts sum up and another does not. */
    static boolean isSame(MeasureUnit one, MeasureUnit other) {
        return one.symbol().equals(other.symbol());
    }

    private void noAmount(int row, Column column, CellValue value, Place place) {
        if (value instanceof CellValue.Missing missing) {
            missing(row, column, place, missing.reason());
        } else if (value instanceof CellValue.Blank) {
            if (mapping.blank().isPresent() || !table.isEmpty(column)) {
                missing(row, column, place, mapping.blank().orElse(MissingReason.UNKNOWN));
            } else {
                var heading = Quoted.of(table.heading(column));
                table.notices()
                        .add(
                                table.hasRowKinds()
                                        ? LocalizedText.of(
                                                "列%sには実績がないため、観測値はありません。".formatted(heading),
                                                "The column %s has no results, and gives no observations"
                                                        .formatted(heading))
                                        : LocalizedText.of(
                                                "列%sは空のため、使いません。".formatted(heading),
                                                "The column %s is empty and was left out".formatted(heading)));
            }
        } else {
            notOneValue(row, column);
        }
    }

    private void notOneValue(int row, Column column) {
        table.findings()
                .add(
                        "NOT_ONE_VALUE",
                        row,
                        table.place(row, column),
                        table.raw(row, column),
                        "one number",
                        "%s は一つの実数ではないため、観測値にできません。百分率は分子と分母の列に、範囲は一つの値に直してください。"
                                .formatted(Quoted.of(table.raw(row, column))),
                        "%s is not one amount and no observation: a percentage needs columns of its two counts, a range one value"
                                .formatted(Quoted.of(table.raw(row, column))));
    }

    private void unitConflict(int row, Column column, MeasureUnit found, MeasureUnit wanted) {
        table.findings()
                .add(
                        "UNIT_CONFLICT",
                        row,
                        table.place(row, column),
                        table.raw(row, column),
                        wanted.symbol(),
                        "%s の単位は%sですが、指標の単位は%sです。どちらかを直してください。"
                                .formatted(Quoted.of(table.raw(row, column)), found.symbol(), wanted.symbol()),
                        "%s is in %s, but its indicator in %s: correct one of them"
                                .formatted(Quoted.of(table.raw(row, column)), found.symbol(), wanted.symbol()));
    }

    private void missing(int row, Column column, Place place, MissingReason reason) {
        if (isNew(row, column, place)) {
            observations.add(new Observation(
                    place.key(),
                    place.period(),
                    Optional.empty(),
                    Optional.of(reason),
                    ObservationStatus.O,
                    Qualifier.EXACT,
                    place.knownOn(),
                    place.note()));
        }
    }

    private void add(
            int row,
            Column column,
            Place place,
            Optional<Quantity> value,
            ObservationStatus status,
            Qualifier qualifier) {
        if (isNew(row, column, place)) {
            observations.add(new Observation(
                    place.key(),
                    place.period(),
                    value,
                    Optional.empty(),
                    status,
                    qualifier,
                    place.knownOn(),
                    place.note()));
        }
    }

    private boolean isNew(int row, Column column, Place place) {
        var earlier =
                places.putIfAbsent(List.of(place.key(), place.period(), place.knownOn()), table.place(row, column));
        if (earlier != null) {
            table.findings()
                    .add(
                            "DUPLICATE_ROW",
                            row,
                            table.place(row, column),
                            place.key() + " " + place.period(),
                            "each indicator, area and period once",
                            "%s %sの値が重複しています（%sにもあります）。一つを残してください。".formatted(place.key(), place.period(), earlier),
                            "The value of %s %s is there twice (also in %s): keep one"
                                    .formatted(place.key(), place.period(), earlier));
        }
        return earlier == null;
    }
}
