package io.github.govtechkpi.cli;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes an output file next to its place and moves it over it, so that nobody ever sees half of it. */
final class OutputFile {
    private OutputFile() {}

    /** A text of any length. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** Anything that is written as bytes. */
    private interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        writeBytes(file, out -> out.write(bytes));
    }

    static void write(Path file, Content content) {
        writeBytes(file, out -> {
            try (var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                content.write(text); // which may close it
            }
        });
    }

    /** Writes several files into a folder, which is made where it is missing: all of them, or none. */
    static void writeAll(Path folder, Map<String, byte[]> files) {
        var parts = new LinkedHashMap<Path, Path>();
        try {
            try {
                for (var entry : files.entrySet()) {
                    var file = folder.resolve(entry.getKey());
                    FileTrouble.requireNoFolder(file);
                    Files.createDirectories(file.toAbsolutePath().getParent());
                    var part = part(file);
                    parts.put(part, file);
                    Files.write(part, entry.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                }
                for (var entry : parts.entrySet()) {
                    Files.move(entry.getKey(), entry.getValue(), StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                for (var part : parts.keySet()) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static Path part(Path file) {
        // not createTempFile: it would leave a result that nobody but its owner can read
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static CannotWriteException cannotWrite(Path file, IOException e) {
        var why = FileTrouble.of(e);
        return new CannotWriteException(
                LocalizedText.of(
                        "%s（%s）".formatted(Quoted.onOneLine(file.toString()), why.in(Locale.JAPANESE)),
                        "%s (%s)".formatted(Quoted.onOneLine(file.toString()), why.in(Locale.ENGLISH))),
                e);
    }

    private static void writeBytes(Path file, Bytes bytes) {
        try {
            FileTrouble.requireNoFolder(file);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                write(file, bytes, StandardOpenOption.WRITE); // a device or a pipe: nothing to be moved over it
            } else {
                // what a link points to is replaced, not the link
                move(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
            }
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static void write(Path file, Bytes bytes, StandardOpenOption... options) throws IOException {
        try (var out = Files.newOutputStream(file, options)) {
            bytes.write(out);
        }
    }

    private static void move(Path file, Bytes bytes) throws IOException {
        var part = part(file);
        try {
            write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
