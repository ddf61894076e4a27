package io.github.govtechkpi.io.observation;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes from an observations file what was known on a day: of each series and period the latest row published until then. */
public final class KnownRows {
    private static final List<ObservationColumn> KEY = List.of(
            ObservationColumn.PROGRAM,
            ObservationColumn.INDICATOR,
            ObservationColumn.AREA,
            ObservationColumn.SLICE,
            ObservationColumn.PERIOD);

    private final String file;
    private final LocalDate day;
    private final RowFindings findings = new RowFindings();
    private final Map<List<String>, Row> latest = new LinkedHashMap<>();
    private List<Optional<ObservationColumn>> columns = List.of();

    private KnownRows(String file, LocalDate day) {
        this.file = requireNonNull(file, "file");
        this.day = requireNonNull(day, "day");
    }

    private record Row(LocalDate knownOn, List<String> fields) {}

    /**
     * Writes the rows that were known on a day, without the column {@code known_on}; the cells stay as they are.
     *
     * @param in the observations file
     * @param file its name for findings
     * @param day the day
     * @param out where the rows go
     * @throws InvalidDataException with all findings, if a date cannot be read or a row is there twice
     * @throws IOException if the file cannot be read or the rows cannot be written
     */
    public static void write(InputStream in, String file, LocalDate day, Writer out) throws IOException {
        var rows = new KnownRows(file, day);
        var header = rows.read(in);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(rows.without(header));
            rows.latest.values().forEach(row -> csv.writeRecord(rows.without(row.fields())));
        }
    }

    private List<String> read(InputStream in) {
        List<String> header = List.of();
        var input = new CsvInput(in);
        try {
            var records = input.records().iterator();
            if (records.hasNext()) {
                header = records.next().getFields();
                columns = header.stream().map(ObservationColumn::of).toList();
            } else {
                findings.emptyFile(file);
            }
            while (records.hasNext()) {
                var record = records.next();
                take(record.getFields(), new RowFindings.Place(file, record.getStartingLineNumber()));
            }
        } catch (CsvParseException e) {
            findings.unreadable(file, input, e);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            findings.notUtf8(file, input.quotes().line());
        }
        findings.throwIfAny();
        return header;
    }

    private void take(List<String> fields, RowFindings.Place place) {
        var text = cell(fields, ObservationColumn.KNOWN_ON);
        try {
            var knownOn = text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
            if (knownOn.isAfter(day)) {
                return;
            }
            var key = KEY.stream().map(column -> cell(fields, column)).toList();
            var earlier = latest.get(key);
            if (earlier != null && earlier.knownOn.equals(knownOn)) {
                findings.contradiction(
                        place,
                        ObservationColumn.KNOWN_ON.header(),
                        text,
                        "one row for each series, period and known_on",
                        LocalizedText.of(
                                "同じ系列・期間・公表日の行が二つあります。", "The row of this series, period and known_on is there twice"));
            } else if (earlier == null || earlier.knownOn.isBefore(knownOn)) {
                latest.put(key, new Row(knownOn, fields));
            }
        } catch (DateTimeException e) {
            findings.invalid(
                    place,
                    ObservationColumn.KNOWN_ON.header(),
                    text,
                    LocalizedText.of("日付（2024-04-01の形）", "a date such as 2024-04-01"),
                    e);
        }
    }

    private String cell(List<String> fields, ObservationColumn column) {
        var at = columns.indexOf(Optional.of(column));
        return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
    }

    private List<String> without(List<String> fields) {
        var kept = new ArrayList<String>();
        for (var i = 0; i < fields.size(); i++) {
            if (i >= columns.size() || !columns.get(i).equals(Optional.of(ObservationColumn.KNOWN_ON))) {
                kept.add(fields.get(i));
            }
        }
        return kept;
    }
}
