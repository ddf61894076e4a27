package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.sheet.ResultTable;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.InvalidValueException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return OutputKind.of(file).filter(kind -> kind == OutputKind.WORKBOOK).isPresent();
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

    /** Returns the form that was asked for; where none was, the one that the name of the output file says. */
    OutputFormat format() {
        if (format != null) {
            return format;
        }
        return output().filter(unused -> followsName())
                .flatMap(OutputKind::of)
                .flatMap(OutputKind::format)
                .orElse(OutputFormat.TEXT);
    }

    /** Tells whether {@code --format} was given. */
    boolean isFormatGiven() {
        return format != null;
    }

    /** Tells whether the name of the output file says the form of the result; a command with files of its own says no. */
    boolean followsName() {
        return true;
    }

    /** Returns what a command writes beside its result, to which the options of encoding apply as well. */
    Optional<OutputKind> besides() {
        return Optional.empty();
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

    /** Refuses an output whose name or options say something else than what it is to hold. */
    void requireOutput(OutputKind content) {
        output().ifPresent(file -> requireName(file, content, words().get("outputKind." + content)));
        requireOptions(content);
    }

    /**
     * Refuses a file whose name says something else than what it is to hold.
     *
     * @param described what it holds, in words, for example {@code sdmx (CSV)}
     */
    void requireName(Path file, OutputKind content, String described) {
        if (!content.mayBeCalled(file)) {
            throw wrongUse(
                    format == null ? "outputName" : "outputNameOrFormat",
                    file.getFileName(),
                    described,
                    content.ending());
        }
    }

    /** Refuses options of encoding that contradict each other or that nothing of the result can follow. */
    private void requireOptions(OutputKind content) {
        var kinds = Stream.concat(Stream.of(content), besides().stream()).toList();
        if (outEncoding != Encoding.UTF_8 && !kinds.contains(OutputKind.CSV)) {
            throw wrongUse("encodingOfCsv", outEncoding, words().get("outputKind." + content));
        }
        requireByteOrderMark(kinds);
    }

    /** Refuses another encoding for what is always UTF-8. */
    void requireUtf8(String described) {
        if (outEncoding != Encoding.UTF_8) {
            throw wrongUse("alwaysUtf8", described, outEncoding);
        }
    }

    /** Refuses a byte order mark where there is no UTF-8. */
    void requireByteOrderMark(List<OutputKind> kinds) {
        if (bom && (outEncoding != Encoding.UTF_8 || kinds.contains(OutputKind.WORKBOOK))) {
            throw wrongUse(outEncoding != Encoding.UTF_8 ? "bomOfUtf8" : "bomOfText", outEncoding);
        }
    }

    private CommandLine.ParameterException wrongUse(String key, Object... values) {
        return new CommandLine.ParameterException(spec.commandLine(), words().get(key, values));
    }

    /** Writes a result in the form that was asked for. */
    void write(Answer answer) {
        requireOutput(answered());
        switch (format()) {
            case TEXT -> write(OutputKind.TEXT, answer.text().get());
            case JSON -> write(OutputKind.JSON, answer.json().get());
            case CSV -> write(answer.table().get());
            case MARKDOWN -> write(OutputKind.MARKDOWN, answer.markdown().get());
        }
    }

    /** Returns what the result is to be, as format and name say together. */
    OutputKind answered() {
        return switch (format()) {
            case TEXT -> OutputKind.TEXT;
            case JSON -> OutputKind.JSON;
            case CSV -> output().filter(GovtechCommand::isWorkbook).isPresent() ? OutputKind.WORKBOOK : OutputKind.CSV;
            case MARKDOWN -> OutputKind.MARKDOWN;
        };
    }

    /** Writes a table as CSV in the encoding that was asked for, or as a workbook. */
    void write(ResultTable table) {
        if (output().filter(GovtechCommand::isWorkbook).isPresent()) {
            requireOutput(OutputKind.WORKBOOK);
            writeBytes(table.workbook(command(), locale()));
        } else if (outEncoding == Encoding.WINDOWS_31J) {
            requireOutput(OutputKind.CSV);
            writeBytes(table.windows31j(output().map(Path::toString).orElse("CSV")));
        } else {
            write(OutputKind.CSV, table.csv());
        }
    }

    /** Returns the command as it was given; of files the names alone, because folders are those of one machine. */
    private String command() {
        return "govtech "
                + spec.commandLine().getParseResult().originalArgs().stream()
                        .map(FileNames::withoutFolder)
                        .collect(Collectors.joining(" "));
    }

    /** Writes a text to where it was asked for. */
    void write(OutputKind content, String text) {
        requireOutput(content);
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
