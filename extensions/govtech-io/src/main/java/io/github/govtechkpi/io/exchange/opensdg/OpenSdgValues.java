package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.io.exchange.BareGoals;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Makes amounts of the rows of a series, and ratios of those of two counts. */
final class OpenSdgValues {
    private final String file;
    private final OpenSdgFindings findings;

    OpenSdgValues(String file, OpenSdgFindings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** A row, or two of a ratio, with what they say. */
    record Value(OpenSdgRow row, Quantity quantity) {
        List<Object> key() {
            return List.of(row.period(), row.area(), row.slice());
        }
    }

    /** Returns the values; empty where a unit is none that amounts can have, as %. */
    Optional<List<Value>> of(List<OpenSdgRow> rows) {
        var units = rows.stream()
                .map(OpenSdgRow::unit)
                .distinct()
                .map(OpenSdgValues::unit)
                .toList();
        if (units.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var first = rows.get(0).series();
        var isCounts = first.equals(OpenSdgFiles.NUMERATOR) || first.equals(OpenSdgFiles.DENOMINATOR);
        var values = isCounts ? counts(rows) : amounts(rows, units.get(0).orElseThrow());
        duplicates(values);
        return Optional.of(values);
    }

    private static Optional<MeasureUnit> unit(String text) {
        try {
            return Optional.of(text.isEmpty() ? BareGoals.UNKNOWN_UNIT : MeasureUnit.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Value> amounts(List<OpenSdgRow> rows, MeasureUnit unit) {
        return rows.stream()
                .map(row -> new Value(row, new AbsoluteValue(row.value(), unit)))
                .toList();
    }

    private List<Value> counts(List<OpenSdgRow> rows) {
        var denominators = new LinkedHashMap<List<Object>, OpenSdgRow>();
        rows.stream()
                .filter(row -> row.series().equals(OpenSdgFiles.DENOMINATOR))
                .forEach(row -> denominators.put(List.of(row.period(), row.area(), row.slice()), row));
        var values = new ArrayList<Value>();
        for (var row : rows) {
            if (row.series().equals(OpenSdgFiles.NUMERATOR)) {
                List<Object> key = List.of(row.period(), row.area(), row.slice());
                var base = denominators.get(key);
                if (base == null || row.value().signum() < 0 || base.value().signum() <= 0) {
                    findings.add(
                            "CONTRADICTION",
                            file,
                            row.place(),
                            row.value().toPlainString(),
                            "a numerator from 0 up beside a denominator above 0",
                            "%sの分子には、同じ年と区分の分母（0より大きい数）が必要です。".formatted(row.place()),
                            "The numerator of %s needs the denominator of its year and slice, which is above 0"
                                    .formatted(row.place()));
                } else {
                    values.add(new Value(
                            row,
                            new Ratio(
                                    new AbsoluteValue(
                                            row.value(), unit(row.unit()).orElseThrow()),
                                    new AbsoluteValue(
                                            base.value(), unit(base.unit()).orElseThrow()))));
                }
            }
        }
        return values;
    }

    private void duplicates(List<Value> values) {
        var seen = new HashSet<List<Object>>();
        for (var value : values) {
            if (!seen.add(value.key())) {
                findings.add(
                        "DUPLICATE_ROW",
                        file,
                        value.row().place(),
                        value.row().period().toString(),
                        "each year and disaggregation once",
                        "%sと同じ年・区分の行があります。一つにしてください。".formatted(value.row().place()),
                        "There is another row of the year and disaggregation of %s: keep one"
                                .formatted(value.row().place()));
            }
        }
        findings.throwIfAny();
    }
}
