package io.github.govtechkpi.io.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook that hold its cells, taken out of the archive within limits. Everything else of the archive, above all
 * entries with paths of their own, is not even looked at.
 *
 * @param parts the XML parts by their names
 */
record XlsxPackage(Map<String, byte[]> parts) {
    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_EXPANDED = 128L << 20;

    static XlsxPackage read(byte[] bytes, TableFindings findings) {
        var parts = new LinkedHashMap<String, byte[]>();
        var entries = 0;
        var expanded = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw findings.tooLarge("parts", MAX_ENTRIES);
                }
                var content = content(zip, MAX_EXPANDED - expanded, isWanted(entry.getName()), findings);
                expanded += content.length();
                if (isWanted(entry.getName())) {
                    if (isUnsafe(content.bytes())) {
                        throw findings.unsafeXml(entry.getName());
                    }
                    if (parts.putIfAbsent(entry.getName(), content.bytes()) != null) {
                        throw findings.notWorkbook("two parts are named " + entry.getName());
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) { // a name that is not in UTF-8 is the latter
            throw findings.notWorkbook(String.valueOf(e.getMessage()));
        }
        if (!parts.containsKey("xl/workbook.xml")) {
            throw findings.notWorkbook("xl/workbook.xml is missing");
        }
        return new XlsxPackage(parts);
    }

    /** The content of an entry; of one that is not wanted, its length alone. */
    private record Content(long length, byte[] bytes) {}

    private static Content content(ZipInputStream zip, long allowed, boolean isKept, TableFindings findings)
            throws IOException {
        var kept = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            length += count;
            if (length > allowed) {
                throw findings.tooLarge("bytes when expanded", MAX_EXPANDED);
            }
            if (isKept) {
                kept.write(buffer, 0, count);
            }
        }
        return new Content(length, kept.toByteArray());
    }

    private static boolean isWanted(String name) {
        return name.equals("[Content_Types].xml")
                || name.equals("_rels/.rels")
                || name.matches("xl/(?:_rels/)?[A-Za-z0-9._-]+\\.(?:xml|rels)")
                || name.matches("xl/worksheets/[A-Za-z0-9_-][A-Za-z0-9._-]*\\.xml");
    }

    /** A document type is all that entity bombs and external entities need, and no workbook has one. */
    private static boolean isUnsafe(byte[] xml) {
        var text = new String(xml, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toUpperCase(Locale.ROOT); // also in UTF-16
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }

    /** Returns an archive of these parts alone, for the workbook reader. */
    byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
