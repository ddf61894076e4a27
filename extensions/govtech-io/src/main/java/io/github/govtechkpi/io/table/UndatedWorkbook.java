package io.github.govtechkpi.io.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Takes the moment of its making out of a workbook, which the writer always puts in: the same content becomes the same bytes. */
final class UndatedWorkbook {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0); // that an archive can name

    private UndatedWorkbook() {}

    static byte[] of(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream(workbook.length);
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (var all = in.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
                var part = all.nextElement();
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(EARLIEST);
                out.putNextEntry(entry);
                try (var content = in.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        out.write(undated(content.readAllBytes()));
                    } else {
                        content.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] undated(byte[] properties) {
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceAll("")
                .getBytes(StandardCharsets.UTF_8);
    }
}
