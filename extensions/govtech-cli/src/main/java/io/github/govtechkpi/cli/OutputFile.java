package io.github.govtechkpi.cli;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/** Writes an output file next to its place and moves it over it, so that nobody ever sees half of it. */
final class OutputFile {
    private OutputFile() {}

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        try {
            FileTrouble.requireNoFolder(file);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes); // a device or a pipe: nothing to be moved over it
            } else {
                // what a link points to is replaced, not the link
                move(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
            }
        } catch (IOException e) {
            var why = FileTrouble.of(e);
            throw new CannotWriteException(
                    LocalizedText.of(
                            "%s（%s）".formatted(Quoted.onOneLine(file.toString()), why.in(Locale.JAPANESE)),
                            "%s (%s)".formatted(Quoted.onOneLine(file.toString()), why.in(Locale.ENGLISH))),
                    e);
        }
    }

    private static void move(Path file, byte[] bytes) throws IOException {
        // not createTempFile: it would leave a result that nobody but its owner can read
        var part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
