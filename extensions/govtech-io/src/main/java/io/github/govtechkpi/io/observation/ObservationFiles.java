package io.github.govtechkpi.io.observation;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
    private final RowOwners owners;
    private final RowFindings findings = new RowFindings();
    private final Map<SeriesKey, SeriesRows> series = new LinkedHashMap<>();
    private final CellTable<ReportingPeriod> periods = new CellTable<>(ReportingPeriod::parse);
    private final LinePlaces places = new LinePlaces();
    private final Set<LocalizedText> notices = new LinkedHashSet<>();
    private final Set<IndicatorId> others = new LinkedHashSet<>();

    /** Starts a set of observations of some programs, whose indicators say in which unit each row is. */
    public ObservationFiles(List<Program> programs) {
        this(programs, Optional.empty());
    }

    private ObservationFiles(List<Program> programs, Optional<Indicator> assumed) {
        this.owners = new RowOwners(List.copyOf(programs), assumed);
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
        places.begin(file);
        var lines = new PlainLines(in);
        try {
            Optional<Header> header = Optional.empty();
            if (lines.next()) {
                header = header(lines.texts(), file);
                if (header.isEmpty()) {
                    return this;
                }
                var rows = new PlainRows(header.get().columns(), owners, periods, this::series);
                while (lines.next()) {
                    if (!rows.read(lines)) {
                        row(lines.texts(), lines.line(), header.get(), file);
                    } else {
                        var earlier = rows.add(places.number(lines.line()));
                        if (earlier.isPresent()) {
                            duplicate(rows.observation(), earlier.getAsInt(), lines.line(), file);
                        }
                    }
                }
            }
            if (!lines.isAtEnd() || header.isEmpty()) {
                rest(lines.rest(), header, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Reads a file without the fast way, which has to find the same. */
    ObservationFiles readCarefully(InputStream in, String file) {
        places.begin(file);
        rest(new CsvInput(in), Optional.empty(), file);
        return this;
    }

    /** Reads on from the first line that is no plain row: the careful way, which tells what is wrong with a file. */
    private void rest(CsvInput input, Optional<Header> known, String file) {
        // the CSV reader would close the stream, which is the caller's; nothing here does
        var csv = input.records().iterator();
        try {
            var header = known;
            if (header.isEmpty()) {
                if (!csv.hasNext()) {
                    findings.emptyFile(file);
                    return;
                }
                header = header(csv.next().getFields(), file);
                if (header.isEmpty()) {
                    return;
                }
            }
            while (csv.hasNext()) {
                var record = csv.next();
                row(record.getFields(), input.linesBefore() + record.getStartingLineNumber(), header.get(), file);
            }
        } catch (CsvParseException e) {
            findings.unreadable(file, input, e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                findings.notUtf8(file, input.quotes().line());
            } else {
                throw e;
            }
        }
    }

    /**
     * Returns the observations of all files that were read, one entry for each program, indicator, area and slice, in their order.
     *
     * @throws InvalidDataException with the findings of all files, if there are any
     */
    public List<Vintages> observations() {
        findings.throwIfAny();
        return series.values().stream().map(SeriesRows::vintages).toList();
    }

    /** Returns what was ignored, each once: columns of other names, and rows whose indicator no program names. */
    public List<LocalizedText> notices() {
        return List.copyOf(notices);
    }

    /** Returns the indicators whose rows were passed over by a set of one indicator, each once. */
    public List<IndicatorId> otherIndicators() {
        return List.copyOf(others);
    }

    /** What each column of a file holds; nothing for one that is not used. */
    private record Header(List<Optional<ObservationColumn>> columns) {}

    /** Reads the header; empty if it is wrong, since every row would be wrong as well then. */
    private Optional<Header> header(List<String> names, String file) {
        var before = findings.count();
        var columns = new ArrayList<Optional<ObservationColumn>>();
        var seen = EnumSet.noneOf(ObservationColumn.class);
        for (var name : names) {
            var column = ObservationColumn.of(name);
            if (column.isEmpty()) {
                notices.add(LocalizedText.of(
                        "%s：「%s」という列は使わないため無視しました。".formatted(Quoted.onOneLine(file), Quoted.cut(name)),
                        "%s: the column \"%s\" is not used and was ignored"
                                .formatted(Quoted.onOneLine(file), Quoted.cut(name))));
            } else if (!seen.add(column.get())) {
                findings.duplicateColumn(file, name);
            }
            columns.add(column);
        }
        for (var required : List.of(ObservationColumn.INDICATOR, ObservationColumn.PERIOD)) {
            if (!seen.contains(required)) {
                findings.missingColumn(file, required.header());
            }
        }
        if (!seen.contains(ObservationColumn.VALUE)
                && !seen.containsAll(List.of(ObservationColumn.NUMERATOR, ObservationColumn.DENOMINATOR))) {
            findings.missingValueColumn(file);
        }
        return findings.count() > before ? Optional.empty() : Optional.of(new Header(columns));
    }

    private void row(List<String> fields, long line, Header header, String file) {
        var place = new RowFindings.Place(file, line);
        var columns = header.columns();
        for (var i = columns.size(); i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) { // a comma within a number would shift all that follows
                findings.tooManyFields(place, fields.size(), columns.size());
                return;
            }
        }
        var cells = new EnumMap<ObservationColumn, String>(ObservationColumn.class);
        for (var i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            var text = fields.get(i);
            if (!text.isBlank()) {
                columns.get(i).ifPresent(column -> cells.put(column, CellTable.text(text)));
            }
        }
        new ObservationRow(owners, cells, place, findings)
                .read(notices, others)
                .ifPresent(observation -> series(observation.key())
                        .add(observation, places.number(line))
                        .ifPresent(earlier -> duplicate(observation, earlier, line, file)));
    }

    private SeriesRows series(SeriesKey key) {
        return series.computeIfAbsent(key, one -> new SeriesRows(one, periods));
    }

    private void duplicate(Observation observation, int earlier, long line, String file) {
        findings.duplicateRow(
                new RowFindings.Place(file, line),
                observation,
                places.place(earlier).toString());
    }
}
