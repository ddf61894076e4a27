package io.github.govtechkpi.io.observation;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads observations files: CSV in UTF-8, with or without a byte order mark, with a header row of English or Japanese names in any
 * order.
 *
 * <p>Several files make one set: a revision may stand in a file of its own. All findings come at once; nothing is half-loaded.
 */
public final class ObservationFiles {
    private final List<Program> programs;
    private final Optional<Indicator> assumed;
    private final RowFindings findings = new RowFindings();
    private final Map<SeriesKey, List<Observation>> observations = new LinkedHashMap<>();
    private final Map<List<Object>, String> places = new HashMap<>();
    private final Set<LocalizedText> notices = new LinkedHashSet<>();
    private final Set<IndicatorId> others = new LinkedHashSet<>();

    /** Starts a set of observations of some programs, whose indicators say in which unit each row is. */
    public ObservationFiles(List<Program> programs) {
        this(programs, Optional.empty());
    }

    private ObservationFiles(List<Program> programs, Optional<Indicator> assumed) {
        this.programs = List.copyOf(programs);
        this.assumed = assumed;
    }

    /**
     * Starts a set of observations of one indicator, without a program file: the keys have the program that a row names, or none. Rows of
     * other indicators are passed over.
     */
    public static ObservationFiles of(Indicator indicator) {
        return new ObservationFiles(List.of(), Optional.of(indicator));
    }

    /**
     * Reads one file into the set.
     *
     * @param in the content; it is read to its end and not closed
     * @param file the name of the file for the findings
     * @return this set
     * @throws UncheckedIOException if the stream itself cannot be read
     */
    public ObservationFiles read(InputStream in, String file) {
        requireNonNull(file, "file");
        // the CSV reader would close the stream, which is the caller's; nothing here does
        var input = new CsvInput(in);
        var csv = input.records().iterator();
        try {
            if (!csv.hasNext()) {
                findings.emptyFile(file);
                return this;
            }
            var before = findings.count();
            var first = csv.next();
            var header = header(first, file);
            if (findings.count() > before) {
                return this; // with a wrong header every row would be wrong as well
            }
            while (csv.hasNext()) {
                row(csv.next(), header, first.getFieldCount(), file);
            }
        } catch (CsvParseException e) {
            findings.unreadable(file, input.quotes(), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                findings.notUtf8(file, input.quotes().line());
            } else {
                throw e;
            }
        }
        return this;
    }

    /**
     * Returns the observations of all files that were read, one entry for each program, indicator, area and slice, in their order.
     *
     * @throws InvalidDataException with the findings of all files, if there are any
     */
    public List<Vintages> observations() {
        findings.throwIfAny();
        var all = new ArrayList<Vintages>();
        observations.forEach((key, rows) -> all.add(new Vintages(key, rows)));
        return List.copyOf(all);
    }

    /** Returns what was ignored, each once: columns of other names, and rows whose indicator no program names. */
    public List<LocalizedText> notices() {
        return List.copyOf(notices);
    }

    /** Returns the indicators whose rows were passed over by a set of one indicator, each once. */
    public List<IndicatorId> otherIndicators() {
        return List.copyOf(others);
    }

    private Map<Integer, ObservationColumn> header(CsvRecord record, String file) {
        var columns = new LinkedHashMap<Integer, ObservationColumn>();
        var seen = new EnumMap<ObservationColumn, Integer>(ObservationColumn.class);
        for (var i = 0; i < record.getFieldCount(); i++) {
            var name = record.getField(i);
            var column = ObservationColumn.of(name);
            if (column.isEmpty()) {
                notices.add(LocalizedText.of(
                        "%s：「%s」という列は使わないため無視しました。".formatted(Quoted.onOneLine(file), Quoted.cut(name)),
                        "%s: the column \"%s\" is not used and was ignored"
                                .formatted(Quoted.onOneLine(file), Quoted.cut(name))));
            } else if (seen.putIfAbsent(column.get(), i) != null) {
                findings.duplicateColumn(file, name);
            } else {
                columns.put(i, column.get());
            }
        }
        for (var required : List.of(ObservationColumn.INDICATOR, ObservationColumn.PERIOD)) {
            if (!seen.containsKey(required)) {
                findings.missingColumn(file, required.header());
            }
        }
        if (!seen.containsKey(ObservationColumn.VALUE)
                && !(seen.containsKey(ObservationColumn.NUMERATOR)
                        && seen.containsKey(ObservationColumn.DENOMINATOR))) {
            findings.missingValueColumn(file);
        }
        return columns;
    }

    private void row(CsvRecord record, Map<Integer, ObservationColumn> header, int columns, String file) {
        var place = new RowFindings.Place(file, record.getStartingLineNumber());
        for (var i = columns; i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) { // a comma within a number would shift all that follows
                findings.tooManyFields(place, record.getFieldCount(), columns);
                return;
            }
        }
        var cells = new EnumMap<ObservationColumn, String>(ObservationColumn.class);
        for (var i = 0; i < record.getFieldCount(); i++) {
            var column = header.get(i);
            if (column != null && !record.getField(i).isBlank()) {
                // a spreadsheet ends the lines within a cell in its own way
                var text = record.getField(i).strip().replace("\r\n", "\n").replace('\r', '\n');
                cells.put(column, CsvText.original(text));
            }
        }
        new ObservationRow(programs, assumed, cells, place, findings)
                .read(notices, others)
                .ifPresent(observation -> add(observation, place));
    }

    private void add(Observation observation, RowFindings.Place place) {
        var key = List.<Object>of(observation.key(), observation.period(), observation.knownOn());
        var earlier = places.putIfAbsent(key, place.toString());
        if (earlier != null) {
            findings.duplicateRow(place, observation, earlier);
        } else {
            observations
                    .computeIfAbsent(observation.key(), unused -> new ArrayList<>())
                    .add(observation);
        }
    }
}
