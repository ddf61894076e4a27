package io.github.govtechkpi.io.observation;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.metrics.panel.PanelSource;
import io.github.govtechkpi.metrics.panel.ProblemRow;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads observations files of any length into a panel: some 20 million rows in two seconds, in the memory of their series.
 *
 * <p>The file is the same as {@link ObservationFiles} reads: CSV in UTF-8 with a header row of English or Japanese names in any order.
 * Plain rows are read at the level of bytes by several threads; quoted fields, decimals, CRLF, a byte order mark and all the other things
 * that a CSV file may have take slower ways to the same meaning. A row that is not clean is counted, listed and left out; a file that
 * is none is refused as a whole.
 */
public final class PanelFiles {
    private final PanelGoals goals;
    private final AreaGroups groups;
    private final int threads;
    private final int chunkSize;
    private final AtomicLong bytesRead = new AtomicLong();
    private final List<LocalizedText> notices = new ArrayList<>();

    private PanelFiles(PanelGoals goals, AreaGroups groups, int threads, int chunkSize) {
        this.goals = requireNonNull(goals, "goals");
        this.groups = requireNonNull(groups, "groups");
        this.threads = threads;
        this.chunkSize = chunkSize;
    }

    /**
     * Makes a reader.
     *
     * @param goals the goals by which the series are judged
     * @param groups which areas are summed together
     * @param threads how many threads read, from 1 up; the result is the same for any number
     */
    public static PanelFiles of(PanelGoals goals, AreaGroups groups, int threads) {
        return new PanelFiles(goals, groups, threads, PanelFile.CHUNK);
    }

    static PanelFiles inChunksOf(int chunkSize, PanelGoals goals, AreaGroups groups, int threads) {
        return new PanelFiles(goals, groups, threads, chunkSize);
    }

    /**
     * Reads a file.
     *
     * @param path where it stands; it is read more than once if a series has a period twice or numbers of unusual size
     * @param name what it is called in findings
     * @throws InvalidDataException if it is no such file: no header, a column that is missing, not in UTF-8
     * @throws IOException if it cannot be read
     */
    public Panel read(Path path, String name) throws IOException {
        requireNonNull(name, "name");
        bytesRead.set(0);
        notices.clear();
        try (var channel = FileChannel.open(path)) {
            var start = start(path, name);
            start.header
                    .unused()
                    .forEach(column -> notices.add(LocalizedText.of(
                            "%s：「%s」という列は使わないため無視しました。".formatted(name, column),
                            "%s: the column \"%s\" is not used and was ignored".formatted(name, column))));
            if (start.firstByte > 0) {
                try {
                    return panel(
                            new PanelFile(channel, start.header, start.firstByte, goals.size(), chunkSize, bytesRead));
                } catch (PanelFile.NotPlainException e) {
                    bytesRead.set(0); // what was gathered so far is dropped; the strict way begins anew
                }
            }
            return panel(new StrictPanelFile(path, start.header, name));
        } catch (UncheckedIOException e) {
            throw requireNonNull(e.getCause());
        }
    }

    private Panel panel(PanelSource source) {
        return Panel.of(source, goals, groups, threads);
    }

    /** Returns how many bytes were read so far, for a progress bar; a second reading counts again. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /** Returns what was ignored, each once: columns of other names. */
    public List<LocalizedText> notices() {
        return List.copyOf(notices);
    }

    /** Returns the rows that a panel left out as findings, by line. */
    public static List<Finding> findings(Panel panel, String name) {
        return panel.problems().stream().map(row -> finding(row, name)).toList();
    }

    private static Finding finding(ProblemRow row, String name) {
        var text = row.problem().text();
        return new Finding(
                row.problem().name(),
                Optional.of(name),
                OptionalInt.of(Math.toIntExact(Math.min(Integer.MAX_VALUE, row.line()))),
                "",
                row.found(),
                text.toString(),
                LocalizedText.of(
                        "%s（%s）".formatted(text.in(Locale.JAPANESE), row.found()),
                        "%s (%s)".formatted(text.in(Locale.ENGLISH), row.found())));
    }

    /** The header, and where the rows begin; 0 where only the strict reader can tell. */
    private record Start(PanelHeader header, long firstByte) {}

    private static Start start(Path path, String name) throws IOException {
        var findings = new RowFindings();
        try (var in = Files.newInputStream(path)) {
            var start = start(new CsvInput(in), path, name, findings);
            findings.throwIfAny();
            return start.orElseThrow();
        }
    }

    private static Optional<Start> start(CsvInput input, Path path, String name, RowFindings findings)
            throws IOException {
        try {
            var records = input.records().iterator();
            if (records.hasNext()) {
                var first = records.next();
                return Optional.of(new Start(
                        PanelHeader.of(first.getFields(), name),
                        first.getStartingLineNumber() == 1 ? endOfFirstLine(path) : 0));
            }
            findings.emptyFile(name);
        } catch (CsvParseException e) {
            findings.unreadable(name, input, e);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            findings.notUtf8(name, input.quotes().line());
        }
        return Optional.empty();
    }

    /** Returns where the second line begins; 0 if a field of the header goes on there. */
    private static long endOfFirstLine(Path path) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            var quotes = 0;
            var position = 1L;
            for (var one = in.read(); one >= 0; one = in.read(), position++) {
                if (one == '"') {
                    quotes++;
                } else if (one == '\n') {
                    return quotes % 2 == 0 ? position : 0;
                } else if (one == '\r' && quotes % 2 == 0) {
                    return in.read() == '\n' ? position + 1 : 0;
                }
            }
            return 0;
        }
    }
}
