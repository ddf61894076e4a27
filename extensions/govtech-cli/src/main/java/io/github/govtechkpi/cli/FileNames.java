package io.github.govtechkpi.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files as they may stand in a result: without the folders, which are those of one machine. */
final class FileNames {
    private FileNames() {}

    /** Returns an argument as it was, or the name of the file that it names; behind {@code --option=} as well. */
    static String withoutFolder(String argument) {
        var value = argument.startsWith("-") ? argument.indexOf('=') + 1 : 0;
        return argument.substring(0, value) + name(argument.substring(value));
    }

    /** Only what lies in a folder that is there is taken for a file: {@code 2/10} is a ratio. */
    private static String name(String text) {
        try {
            var path = Path.of(text);
            var folder = path.getParent();
            var name = path.getFileName();
            return folder == null || name == null || !(path.isAbsolute() || Files.isDirectory(folder))
                    ? text
                    : name.toString();
        } catch (InvalidPathException e) {
            return text; // no file can have it
        }
    }
}
