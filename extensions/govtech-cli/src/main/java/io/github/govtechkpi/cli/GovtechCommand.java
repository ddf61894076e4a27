package io.github.govtechkpi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: the language, the form of the result and where it goes. */
abstract class GovtechCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--lang", paramLabel = "ja|en", defaultValue = "en", descriptionKey = "lang")
    private Language language = Language.EN;

    @Option(names = "--format", paramLabel = "text|json|csv|markdown", defaultValue = "text", descriptionKey = "format")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    private @Nullable Path output;

    @Option(names = "--bom", descriptionKey = "bom")
    private boolean bom;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    GovtechCommand(Console console) {
        this.console = console;
    }

    /** The languages of the command line. */
    enum Language {
        JA,
        EN
    }

    Console console() {
        return console;
    }

    Locale locale() {
        return language == Language.JA ? Locale.JAPANESE : Locale.ENGLISH;
    }

    CliWords words() {
        return new CliWords(locale());
    }

    OutputFormat format() {
        return format;
    }

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    /** Computes from what stands on the command line: what the library refuses is a wrong use of the command. */
    <T> T fromArguments(Supplier<T> computation) {
        try {
            return computation.get();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Writes the result to where it was asked for. */
    void write(String text) {
        if (output == null) {
            console.out().print((bom ? "\uFEFF" : "") + text);
        } else {
            write(output, (bom ? "\uFEFF" : "") + text);
        }
    }

    /** Writes a file next to its place and moves it over it, so that nobody ever sees half of it. */
    static void write(Path file, String text) {
        var absolute = file.toAbsolutePath();
        var folder = absolute.getParent();
        Path part = null;
        try {
            if (folder == null) {
                throw new IOException("this is no file");
            }
            part = Files.createTempFile(folder, absolute.getFileName() + ".", ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            deleteQuietly(part);
            throw new CannotWriteException(file + " (" + Inputs.why(e) + ")", e);
        }
    }

    private static void deleteQuietly(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // the failure that led here is the one to report
            part.toFile().deleteOnExit();
        }
    }
}
