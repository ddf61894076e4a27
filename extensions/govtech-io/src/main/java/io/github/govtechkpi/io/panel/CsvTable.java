package io.github.govtechkpi.io.panel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A short CSV file with a header: its rows by column name, and what is wrong with it. */
final class CsvTable {
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private CsvTable(String file) {
        this.file = file;
    }

    /** A row: its cells that are not blank, by column, and its line. */
    record Row(Map<String, String> cells, long line) {
        Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    static CsvTable read(InputStream in, String file, Set<String> required, Set<String> known) {
        var table = new CsvTable(file);
        try {
            table.read(in, required, known);
        } catch (CsvParseException e) {
            table.add(0, "NOT_CSV", "", String.valueOf(e.getMessage()), "CSVとして読めません。", "This is not well-formed CSV");
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            table.add(0, "NOT_UTF8", "", "", "UTF-8ではありません。", "The file is not in UTF-8");
        }
        return table;
    }

    private void read(InputStream in, Set<String> required, Set<String> known) {
        var records = CsvReader.builder()
                .detectBomHeader(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))
                .iterator();
        if (!records.hasNext()) {
            add(1, "EMPTY_FILE", "", "", "ファイルが空です。見出しの行が必要です。", "The file is empty: it needs a header row");
            return;
        }
        var header = header(records.next().getFields(), required, known);
        while (findings.isEmpty() && records.hasNext()) {
            var record = records.next();
            var cells = new LinkedHashMap<String, String>();
            for (var i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
                var text = record.getField(i).strip();
                if (!text.isEmpty()) {
                    cells.put(header.get(i), CsvText.original(text));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(cells, record.getStartingLineNumber()));
            }
        }
    }

    private List<String> header(List<String> fields, Set<String> required, Set<String> known) {
        var header = new ArrayList<String>();
        for (var field : fields) {
            var name = (header.isEmpty() && field.startsWith("\uFEFF") ? field.substring(1) : field).strip();
            if (!known.contains(name)) {
                add(
                        1,
                        "UNKNOWN_COLUMN",
                        Quoted.cut(name),
                        Quoted.cut(name),
                        "「%s」という列はありません。使えるのは%sです。".formatted(Quoted.cut(name), String.join("、", known)),
                        "There is no column \"%s\": the columns are %s"
                                .formatted(Quoted.cut(name), String.join(", ", known)));
            } else if (header.contains(name)) {
                add(
                        1,
                        "DUPLICATE_COLUMN",
                        name,
                        name,
                        "「%s」の列が二つあります。".formatted(name),
                        "The column \"%s\" is there twice".formatted(name));
            }
            header.add(name);
        }
        for (var name : required) {
            if (!header.contains(name)) {
                add(
                        1,
                        "MISSING_COLUMN",
                        name,
                        "",
                        "必須の列「%s」がありません。".formatted(name),
                        "The required column \"%s\" is missing".formatted(name));
            }
        }
        return header;
    }

    List<Row> rows() {
        return rows;
    }

    void add(long line, String code, String column, String found, String ja, String en) {
        findings.add(new Finding(
                code,
                Optional.of(file),
                line > 0 ? OptionalInt.of(Math.toIntExact(line)) : OptionalInt.empty(),
                column,
                Quoted.cut(found),
                en,
                LocalizedText.of(ja, en)));
    }

    void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new InvalidDataException(findings);
        }
    }
}
