package io.github.govtechkpi.io.table;

import io.github.govtechkpi.model.InvalidDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

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
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (var all = zip.getEntries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                if (++entries > MAX_ENTRIES) {
                    throw findings.tooLarge("parts", MAX_ENTRIES);
                }
                if (!isWanted(entry.getName())) {
                    continue; // not even expanded
                }
                var content = content(zip, entry, MAX_EXPANDED - expanded, findings);
                expanded += content.length;
                if (isUnsafe(content)) {
                    throw findings.unsafeXml(entry.getName());
                }
                if (parts.putIfAbsent(entry.getName(), content) != null) {
                    throw findings.notWorkbook("two parts are named " + entry.getName());
                }
            }
        } catch (InvalidDataException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // a damaged archive has many faces
            throw findings.notWorkbook(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
        if (!parts.containsKey("xl/workbook.xml")) {
            throw findings.notWorkbook("xl/workbook.xml is missing");
        }
        return new XlsxPackage(parts);
    }

    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, long allowed, TableFindings findings)
            throws IOException {
        try (var in = zip.getInputStream(entry)) { // what the entry says of its size is not believed
            var content = in.readNBytes((int) Math.min(Integer.MAX_VALUE, allowed + 1));
            if (content.length > allowed) {
                throw findings.tooLarge("bytes when expanded", MAX_EXPANDED);
            }
            return content;
        }
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
