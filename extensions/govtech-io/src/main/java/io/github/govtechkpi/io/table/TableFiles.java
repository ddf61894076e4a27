package io.github.govtechkpi.io.table;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads tables from files as they are: CSV in UTF-8 or windows-31j, with commas, tabs or semicolons, and .xlsx workbooks.
 *
 * <p>What a file is, is seen by its first bytes, not by its name. Limits: 64 MB, expanded 128 MB, 5,000,000 cells, the rows and columns
 * of Excel. Old .xls workbooks, OpenDocument files, PDF and web pages are refused by name.
 */
public final class TableFiles {
    /** How many bytes a file may have. */
    public static final int MAX_BYTES = 64 << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int LOOKED_AT = 512;

    private TableFiles() {}

    /**
     * Reads a file.
     *
     * @param in the content; it is read to its end and not closed
     * @param file the name of the file for the findings
     * @throws InvalidDataException if it holds no table that can be read
     * @throws UncheckedIOException if the stream itself cannot be read
     */
    public static Tables read(InputStream in, String file) {
        return read(in, file, Optional.empty());
    }

    /**
     * Reads a file in an encoding that is known.
     *
     * @param in the content; it is read to its end and not closed
     * @param file the name of the file for the findings
     * @param encoding the encoding of a CSV file; empty to try UTF-8, then windows-31j
     * @throws InvalidDataException if it holds no table that can be read
     * @throws UncheckedIOException if the stream itself cannot be read
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static Tables read(InputStream in, String file, Optional<Charset> encoding) {
        requireNonNull(file, "file");
        var findings = new TableFindings(file);
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > MAX_BYTES) {
            throw findings.tooLarge("bytes", MAX_BYTES);
        }
        if (bytes.length == 0) {
            throw findings.emptyFile();
        }
        if (beginsWith(bytes, ZIP)) {
            return XlsxTables.read(bytes, findings);
        }
        otherKind(bytes).ifPresent(kind -> {
            throw findings.otherKind(kind);
        });
        return CsvTables.read(bytes, encoding, findings);
    }

    private static Optional<LocalizedText> otherKind(byte[] bytes) {
        if (beginsWith(bytes, OLE2)) {
            return Optional.of(
                    LocalizedText.of("旧形式（.xls）またはパスワード付きのExcelブック", "an old .xls workbook, or one with a password"));
        }
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf")) {
            return Optional.of(LocalizedText.of("PDF", "a PDF"));
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")) {
            return Optional.of(LocalizedText.of("Webページ（HTML）", "a web page (HTML)"));
        }
        return start.startsWith("<?xml") ? Optional.of(LocalizedText.of("XML", "an XML file")) : Optional.empty();
    }

    private static boolean beginsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
