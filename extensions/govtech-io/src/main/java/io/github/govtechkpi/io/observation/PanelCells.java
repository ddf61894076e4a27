package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.metrics.panel.PanelSink;
import io.github.govtechkpi.metrics.panel.RowProblem;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a row from its cells as texts: the strict way, which decides what every row means. */
final class PanelCells {
    private final PanelHeader header;
    private final PanelSink sink;

    PanelCells(PanelHeader header, PanelSink sink) {
        this.header = header;
        this.sink = sink;
    }

    /** Hands a row to the sink, or says why not; a row of blank cells is no row, and one without a value is a missing one. */
    void read(int row, List<String> fields) {
        for (var i = header.size(); i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) { // a comma within a number would shift all that follows
                sink.reject(row, RowProblem.TOO_MANY_FIELDS, String.valueOf(fields.size()));
                return;
            }
        }
        var cells = new EnumMap<ObservationColumn, String>(ObservationColumn.class);
        for (var i = 0; i < Math.min(header.size(), fields.size()); i++) {
            var text = fields.get(i);
            if (!text.isBlank()) {
                header.columns().get(i).ifPresent(column -> cells.put(column, CsvText.original(text.strip())));
            }
        }
        if (!cells.isEmpty()) {
            read(row, cells);
        }
    }

    private void read(int row, Map<ObservationColumn, String> cells) {
        var indicator = cells.get(ObservationColumn.INDICATOR);
        if (indicator == null) {
            sink.reject(row, RowProblem.MISSING_CELL, ObservationColumn.INDICATOR.header());
            return;
        }
        var goal = sink.indicator(indicator);
        if (goal == PanelSink.NO_GOAL) {
            sink.reject(row, RowProblem.UNKNOWN_INDICATOR, Quoted.cut(indicator));
            return;
        }
        var slice = cells.get(ObservationColumn.SLICE);
        if (slice != null) {
            sink.reject(row, RowProblem.HAS_SLICE, Quoted.cut(slice));
            return;
        }
        var area = area(cells.getOrDefault(ObservationColumn.AREA, ""));
        if (area.isEmpty()) {
            sink.reject(row, RowProblem.INVALID_AREA, Quoted.cut(cells.getOrDefault(ObservationColumn.AREA, "")));
            return;
        }
        var period = cells.get(ObservationColumn.PERIOD);
        if (period == null) {
            sink.reject(row, RowProblem.MISSING_CELL, ObservationColumn.PERIOD.header());
            return;
        }
        var code = period(period);
        if (code.isEmpty()) {
            sink.reject(row, RowProblem.INVALID_PERIOD, Quoted.cut(period));
            return;
        }
        numbers(row, area.get(), goal, code.get(), cells);
    }

    /** Returns the code of an area; that of none for an empty cell, and nothing for what is no area. */
    Optional<Integer> area(String text) {
        try {
            return Optional.of(text.isBlank() ? PanelSink.NO_AREA : sink.area(LocalGovernmentCode.parse(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Integer> period(String text) {
        try {
            return Optional.of(sink.period(ReportingPeriod.parse(text)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private void numbers(int row, int area, int goal, int period, Map<ObservationColumn, String> cells) {
        var value = cells.get(ObservationColumn.VALUE);
        var numerator = cells.get(ObservationColumn.NUMERATOR);
        var denominator = cells.get(ObservationColumn.DENOMINATOR);
        if (value == null && numerator == null && denominator == null) {
            return; // a missing value: the period has none
        }
        var isRatio = sink.isRatio(goal);
        if (isRatio == (value != null)) {
            sink.reject(row, RowProblem.WRONG_COLUMNS, Quoted.cut(isRatio ? "value" : "numerator, denominator"));
        } else if (isRatio) {
            if (numerator == null || denominator == null) {
                sink.reject(
                        row,
                        RowProblem.MISSING_CELL,
                        (numerator == null ? ObservationColumn.NUMERATOR : ObservationColumn.DENOMINATOR).header());
                return;
            }
            var counts = number(row, numerator);
            var base = counts.isEmpty() ? counts : number(row, denominator);
            if (base.isPresent()) {
                sink.counts(row, area, goal, period, counts.orElseThrow(), base.get());
            }
        } else if (numerator != null || denominator != null) {
            sink.reject(row, RowProblem.WRONG_COLUMNS, "numerator, denominator");
        } else if (value != null) {
            number(row, value).ifPresent(number -> sink.amount(row, area, goal, period, number));
        }
    }

    private Optional<BigDecimal> number(int row, String text) {
        var number = Decimals.inFile(text).filter(Decimals::fitsInFile);
        if (number.isEmpty()) {
            sink.reject(row, RowProblem.INVALID_NUMBER, Quoted.cut(text));
        }
        return number;
    }
}
