package io.github.govtechkpi.io.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Writes rows as CSV that a spreadsheet can open without running anything in it. */
public final class CsvText {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private CsvText() {}

    /** Writes rows as CSV with CRLF line ends (RFC 4180). */
    public static String write(List<? extends List<String>> rows) {
        var text = new StringWriter();
        // the writer has a buffer of its own: what it holds comes out when it is closed
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvText::neutral).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Returns a cell that a spreadsheet takes as text: what begins with {@code = + - @}, a tab or a carriage return and is no number gets
     * an apostrophe in front, which our own reader takes off again.
     */
    public static String neutral(String cell) {
        if (cell.isEmpty()
                || "=+-@\t\r".indexOf(cell.charAt(0)) < 0
                || NUMBER.matcher(cell).matches()) {
            return cell;
        }
        return "'" + cell;
    }

    /** Returns a cell of ours as it was: without the apostrophe that {@link #neutral} put in front. */
    public static String original(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && !neutral(cell.substring(1)).equals(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
