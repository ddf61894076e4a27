package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.sheet.ResultTable;
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

    @Option(names = "--format", paramLabel = "text|json|csv|markdown", descriptionKey = "format")
    private @Nullable OutputFormat format;

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

    /** Returns the form that was asked for; where none was, a file named as a table is one. */
    OutputFormat format() {
        if (format != null) {
            return format;
        }
        return output().filter(this::isTable).isPresent() ? OutputFormat.CSV : OutputFormat.TEXT;
    }

    /** Tells whether the name of the output file asks for a table; a command that writes none says no. */
    boolean isTable(Path file) {
        return isWorkbook(file) || file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
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

    /** Writes a result in the form that was asked for. */
    void write(Answer answer) {
        switch (format()) {
            case TEXT -> write(answer.text().get());
            case JSON -> write(answer.json().get());
            case CSV -> write(answer.table().get());
            case MARKDOWN -> write(answer.markdown().get());
        }
    }

    /** Writes a table as CSV in the encoding that was asked for, or as a workbook. */
    void write(ResultTable table) {
        if (output().filter(GovtechCommand::isWorkbook).isPresent()) {
            var command = String.join(" ", spec.commandLine().getParseResult().originalArgs());
            writeBytes(table.workbook("govtech " + command, locale()));
        } else if (outEncoding == Encoding.WINDOWS_31J) {
            writeBytes(table.windows31j(output().map(Path::toString).orElse("CSV")));
        } else {
            write(table.csv());
        }
    }

    /** Writes the result to where it was asked for. */
    void write(String text) {
        if (output().filter(GovtechCommand::isWorkbook).isPresent()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    words().get("noWorkbook", output().orElseThrow().getFileName()));
        }
        var marked = (bom ? "\uFEFF" : "") + text;
        if (output == null) {
            console.out().print(marked);
        } else {
            OutputFile.write(output, marked);
        }
    }

    /** Writes a result that is no text of ours to where it was asked for. */
    void writeBytes(byte[] bytes) {
        if (output == null) {
            console.out().write(bytes, 0, bytes.length);
        } else {
            OutputFile.write(output, bytes);
        }
    }
}
