package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The columns of a panel's file: what each of them holds.
 *
 * @param columns the columns in their order; empty for one that is not used
 * @param unused the names of those that are of no known column
 */
record PanelHeader(List<Optional<ObservationColumn>> columns, List<String> unused) {
    static PanelHeader of(List<String> names, String file) {
        var findings = new RowFindings();
        var columns = new ArrayList<Optional<ObservationColumn>>();
        var unused = new ArrayList<String>();
        var seen = EnumSet.noneOf(ObservationColumn.class);
        for (var name : names) {
            var column = ObservationColumn.of(name);
            if (column.isEmpty()) {
                unused.add(Quoted.cut(name));
            } else if (!seen.add(column.get())) {
                findings.duplicateColumn(file, name);
            }
            columns.add(column);
        }
        if (seen.contains(ObservationColumn.KNOWN_ON)) {
            throw new InvalidDataException(List.of(vintages(file)));
        }
        for (var required : List.of(ObservationColumn.INDICATOR, ObservationColumn.PERIOD)) {
            if (!seen.contains(required)) {
                findings.missingColumn(file, required.header());
            }
        }
        if (!seen.contains(ObservationColumn.VALUE)
                && !seen.containsAll(EnumSet.of(ObservationColumn.NUMERATOR, ObservationColumn.DENOMINATOR))) {
            findings.missingValueColumn(file);
        }
        findings.throwIfAny();
        return new PanelHeader(columns, unused);
    }

    private static Finding vintages(String file) {
        return new Finding(
                "HAS_KNOWN_ON",
                Optional.of(file),
                OptionalInt.of(1),
                "known_on",
                "known_on",
                "no column known_on",
                LocalizedText.of(
                        "公表日（known_on）の列があるファイルは集計できません。先に「govtech panel 観測値.csv --known-on 日付 -o 出力.csv」で、その日に分かっていた値を取り出してください。",
                        "A file with known_on cannot be judged as it is: take the values known on a day first, with"
                                + " 'govtech panel OBS.csv --known-on DATE -o KNOWN.csv'"));
    }

    int size() {
        return columns.size();
    }
}
