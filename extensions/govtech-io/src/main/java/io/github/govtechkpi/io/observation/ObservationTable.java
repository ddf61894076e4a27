package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes observations as the rows of an observations file, which {@link ObservationFiles} reads back as they were. */
public final class ObservationTable {
    private ObservationTable() {}

    /** Returns the names of all columns, in their order. */
    public static List<String> columns() {
        return Arrays.stream(ObservationColumn.values())
                .map(ObservationColumn::header)
                .toList();
    }

    /** Returns the rows, the header first; columns in which nothing stands are left out. */
    @SuppressWarnings("EnumOrdinal") // a row has its cells in the order of the columns
    public static List<List<String>> rows(List<Observation> observations) {
        var all = new ArrayList<Map<ObservationColumn, String>>();
        observations.forEach(observation -> all.add(row(observation)));
        var used = Arrays.stream(ObservationColumn.values())
                .filter(column -> isAlwaysThere(column)
                        || all.stream().anyMatch(row -> !cell(row, column).isEmpty()))
                .toList();
        var rows = new ArrayList<List<String>>();
        rows.add(used.stream().map(ObservationColumn::header).toList());
        all.forEach(
                row -> rows.add(used.stream().map(column -> cell(row, column)).toList()));
        return rows;
    }

    private static String cell(Map<ObservationColumn, String> row, ObservationColumn column) {
        return row.getOrDefault(column, "");
    }

    private static boolean isAlwaysThere(ObservationColumn column) {
        return column == ObservationColumn.INDICATOR
                || column == ObservationColumn.PERIOD
                || column == ObservationColumn.VALUE;
    }

    private static Map<ObservationColumn, String> row(Observation observation) {
        var cells = new EnumMap<ObservationColumn, String>(ObservationColumn.class);
        for (var column : ObservationColumn.values()) {
            cells.put(
                    column,
                    switch (column) {
                        case INDICATOR -> observation.key().indicator().toString();
                        case AREA -> text(observation.key().area());
                        case SLICE -> text(observation.key().slice());
                        case PROGRAM -> text(observation.key().program());
                        case PERIOD -> observation.period().toString();
                        case VALUE ->
                            number(observation
                                    .value()
                                    .filter(AbsoluteValue.class::isInstance)
                                    .map(value -> ((AbsoluteValue) value).amount()));
                        case NUMERATOR ->
                            number(ratio(observation)
                                    .map(ratio -> ratio.numerator().amount()));
                        case DENOMINATOR ->
                            number(ratio(observation)
                                    .map(ratio -> ratio.denominator().amount()));
                        case STATUS ->
                            isDefault(observation) ? "" : observation.status().toString();
                        case MISSING -> text(observation.missing());
                        case QUALIFIER ->
                            observation.qualifier() == Qualifier.EXACT
                                    ? ""
                                    : observation.qualifier().toString();
                        case KNOWN_ON -> text(observation.knownOn());
                        case NOTE -> text(observation.note());
                    });
        }
        return cells;
    }

    private static boolean isDefault(Observation observation) {
        return observation.status() == (observation.value().isPresent() ? ObservationStatus.A : ObservationStatus.O);
    }

    private static Optional<Ratio> ratio(Observation observation) {
        return observation.value().filter(Ratio.class::isInstance).map(Ratio.class::cast);
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
