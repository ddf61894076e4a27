package io.github.govtechkpi.cli;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why a file cannot be used, in the words of a person; the operating system's own come in English alone. */
final class FileTrouble {
    private FileTrouble() {}

    static LocalizedText of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return LocalizedText.of("ファイルやフォルダーがありません", "no such file or folder");
        }
        if (e instanceof AccessDeniedException) {
            return LocalizedText.of("アクセス権がありません", "access denied");
        }
        if (e instanceof NotDirectoryException) {
            return LocalizedText.of("フォルダーではありません", "it is no folder");
        }
        if (e instanceof FolderException) {
            return LocalizedText.of("フォルダーです", "it is a folder");
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return LocalizedText.same(system.getReason());
        }
        return LocalizedText.same(
                e.getMessage() == null || e.getMessage().isBlank()
                        ? e.getClass().getSimpleName()
                        : Quoted.onOneLine(e.getMessage()));
    }

    /** Refuses a folder, which the operating system would open and then fail to read. */
    static void requireNoFolder(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FolderException(file);
        }
    }

    /** A folder stands where a file is needed. */
    static final class FolderException extends IOException {
        private static final long serialVersionUID = 1L;

        FolderException(Path file) {
            super(file.toString());
        }
    }
}
