package io.github.govtechkpi.cli;

import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.io.Writer;
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

    /** Writes a result of any length. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    static void write(Path file, String text) {
        write(file, out -> out.write(text));
    }

    static void write(Path file, Content content) {
        try {
            FileTrouble.requireNoFolder(file);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // a device or a pipe: nothing to be moved over it
                write(file, content, StandardOpenOption.WRITE);
            } else {
                // what a link points to is replaced, not the link
                move(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
            }
        } catch (IOException e) {
            var why = FileTrouble.of(e);
            throw new CannotWriteException(
                    LocalizedText.of(
                            "%s（%s）".formatted(file, why.in(Locale.JAPANESE)),
                            "%s (%s)".formatted(file, why.in(Locale.ENGLISH))),
                    e);
        }
    }

    private static void write(Path file, Content content, StandardOpenOption option) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, option)) {
            content.write(out);
        }
    }

    private static void move(Path file, Content content) throws IOException {
        // not createTempFile: it would leave a result that nobody but its owner can read
        var part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            write(part, content, StandardOpenOption.CREATE_NEW);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
