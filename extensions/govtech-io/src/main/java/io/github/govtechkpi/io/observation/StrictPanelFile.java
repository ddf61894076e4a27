package io.github.govtechkpi.io.observation;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.govtechkpi.metrics.panel.PanelSink;
import io.github.govtechkpi.metrics.panel.PanelSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file read from its begin to its end by the rules of RFC 4180: the way of fields with line breaks, and of files that are none. */
final class StrictPanelFile implements PanelSource {
    private final Path path;
    private final PanelHeader header;
    private final String name;

    StrictPanelFile(Path path, PanelHeader header, String name) {
        this.path = path;
        this.header = header;
        this.name = name;
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public long line(int part, int row) {
        return row;
    }

    @Override
    public Reader reader(PanelSink sink) {
        var cells = new PanelCells(header, sink);
        return part -> read(cells);
    }

    private void read(PanelCells cells) {
        var findings = new RowFindings();
        try (var in = Files.newInputStream(path)) {
            read(new CsvInput(in), cells, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        findings.throwIfAny();
    }

    private void read(CsvInput input, PanelCells cells, RowFindings findings) {
        try {
            var records = input.records().iterator();
            records.next(); // the header
            while (records.hasNext()) {
                var each = records.next();
                cells.read(Math.toIntExact(each.getStartingLineNumber()), each.getFields());
            }
        } catch (CsvParseException e) {
            findings.unreadable(name, input, e);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            findings.notUtf8(name, input.quotes().line());
        }
    }
}
