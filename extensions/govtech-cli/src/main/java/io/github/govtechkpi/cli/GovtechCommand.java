package io.github.govtechkpi.cli;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.InvalidValueException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    @SuppressWarnings("UnusedVariable")
    private Language language = Language.EN; // declared for the help and the check; the console knows it already

    @Option(names = "--format", paramLabel = "text|json|csv|markdown", defaultValue = "text", descriptionKey = "format")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    private @Nullable Path output;

    @Option(names = "--bom", descriptionKey = "bom")
    private boolean bom;

    @Option(names = "--out-encoding", paramLabel = "utf-8|windows-31j", descriptionKey = "outEncoding")
    private Encoding outEncoding = Encoding.UTF_8;

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

    /** The encodings of CSV files. */
    enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        WINDOWS_31J(Charset.forName("windows-31j"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        Charset charset() {
            return charset;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Tells whether a file is to be a workbook. */
    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    Encoding outEncoding() {
        return outEncoding;
    }

    Console console() {
        return console;
    }

    Locale locale() {
        return console.locale();
    }

    CliWords words() {
        return new CliWords(locale());
    }

    OutputFormat format() {
        return format;
    }

    boolean hasByteOrderMark() {
        return bom;
    }

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    /** Computes from what stands on the command line: what the library refuses is a wrong use of the command. */
    <T> T fromArguments(Supplier<T> computation) {
        try {
            return computation.get();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), message(e), e);
        }
    }

    private String message(IllegalArgumentException refused) {
        if (refused instanceof InvalidValueException broken) {
            return broken.rule().in(locale());
        }
        return refused instanceof InvalidInputException input
                ? input.explanation().in(locale())
                : String.valueOf(refused.getMessage());
    }

    /** Writes the result to where it was asked for. */
    void write(String text) {
        if (output != null && format == OutputFormat.CSV && isWorkbook(output)) {
            OutputFile.write(
                    output,
                    CsvResult.of(text)
                            .workbook(
                                    words(), spec.commandLine().getParseResult().originalArgs()));
        } else if (output != null && format == OutputFormat.CSV && outEncoding == Encoding.WINDOWS_31J) {
            OutputFile.write(output, CsvResult.of(text).windows31j(output.toString()));
        } else if (output == null) {
            console.out().print((bom ? "\uFEFF" : "") + text);
        } else {
            OutputFile.write(output, (bom ? "\uFEFF" : "") + text);
        }
    }
}
