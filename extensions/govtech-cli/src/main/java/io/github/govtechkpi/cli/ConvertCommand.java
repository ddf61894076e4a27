package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.ExchangeFormat;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.exchange.LossReport;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.observation.ObservationTable;
import io.github.govtechkpi.io.table.CsvBytes;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.json.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code govtech convert}: a program and its observations in the formats of other systems, and back. */
@Command(name = "convert", resourceBundle = "io.github.govtechkpi.cli.messages")
final class ConvertCommand extends GovtechCommand {
    private static final int CHECK_FAILED = 1;

    @Parameters(paramLabel = "FILE", descriptionKey = "convertFile")
    private String file = "";

    @Option(names = "--to", paramLabel = "FORMAT", descriptionKey = "convertTo")
    private @Nullable String to;

    @Option(names = "--from", paramLabel = "FORMAT", descriptionKey = "convertFrom")
    private @Nullable String from;

    @Option(names = "--program", paramLabel = "PROGRAM.json", descriptionKey = "convertProgram")
    private @Nullable String program;

    @Option(names = "--observations", paramLabel = "OBS.csv", descriptionKey = "convertObservations")
    private List<String> observations = List.of();

    @Option(names = "--strict", descriptionKey = "convertStrict")
    private boolean strict;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ConvertCommand(Console console) {
        super(console);
    }

    @Override
    boolean followsName() {
        return false; // --format is that of the report on standard error
    }

    @Override
    public Integer call() {
        if (format() != OutputFormat.TEXT && format() != OutputFormat.JSON) {
            throw wrongUse("convertFormats");
        }
        var target = target();
        var source = new ConvertSource(console(), file, Optional.ofNullable(from), this::wrongUse);
        if ((program != null && !source.isObservations()) || (!observations.isEmpty() && !source.isProgram())) {
            throw wrongUse("convertOneProgram");
        }
        if (target.isEmpty() && (source.isOurs() || output().isEmpty())) {
            throw wrongUse("convertNoTarget", String.join("|", ExchangeFormats.targets()));
        }
        requireOutput(target);
        var reading = source.read(Optional.ofNullable(program), observations);
        var losses = target.map(wanted -> convert(wanted, reading)).orElseGet(() -> {
            write(ours(reading.exchanged()));
            return report(source.name(), List.of(), reading.remarks());
        });
        return strict && losses > 0 ? CHECK_FAILED : 0;
    }

    private Optional<String> target() {
        if (to == null) {
            return Optional.empty();
        }
        if (!ExchangeFormats.targets().contains(to)) {
            throw wrongUse("convertUnknown", to, String.join(", ", ExchangeFormats.targets()));
        }
        return Optional.of(to);
    }

    /** Refuses a file that is named as one of another kind, and what its encoding cannot be. */
    private void requireOutput(Optional<String> target) {
        var format = target.flatMap(ExchangeFormats::of);
        if (target.isEmpty() || format.filter(ExchangeFormat::isFolder).isPresent()) {
            requireFolder(target);
            requireByteOrderMark(List.of());
        } else {
            var ending = format.map(ExchangeFormat::ending)
                    .orElse(target.get().equals(ExchangeFormats.PROGRAM) ? ".json" : ".csv");
            var kind = OutputKind.of(Path.of(target.get() + ending)).orElseThrow();
            output().ifPresent(name -> requireName(
                    name, kind, words().get("convertKind", target.get(), words().get("outputKind." + kind))));
            requireByteOrderMark(List.of(kind));
        }
        if (target.filter(ExchangeFormats.OBSERVATIONS::equals).isEmpty() && target.isPresent()) {
            requireUtf8(target.get());
        }
    }

    private void requireFolder(Optional<String> target) {
        output().filter(name -> OutputKind.of(name).isPresent() && !Files.isDirectory(name))
                .ifPresent(name -> {
                    throw wrongUse("convertFolderName", target.orElse("convert"), name.getFileName());
                });
    }

    private int convert(String target, Reading reading) {
        var format = ExchangeFormats.of(target);
        if (format.isEmpty()) {
            requireFile();
            if (target.equals(ExchangeFormats.PROGRAM)) {
                writeBytes(bytes(program(reading.exchanged()), true));
            } else {
                writeBytes(rows(reading.exchanged(), file));
            }
            return report(target, List.of(), reading.remarks());
        }
        return exchange(format.get(), reading);
    }

    private int exchange(ExchangeFormat format, Reading reading) {
        if (format.isFolder() && output().isEmpty()) {
            throw wrongUse("convertFolder", format.id());
        }
        if (!format.isFolder()) {
            requireFile();
        }
        var conversion = Conversion.of(reading.exchanged(), format);
        if (format.isFolder()) {
            var files = new LinkedHashMap<String, byte[]>();
            conversion.files().forEach(made -> files.put(made.name(), bytes(made, false)));
            write(files);
        } else {
            writeBytes(bytes(conversion.files().get(0), true));
        }
        var remarks = new ArrayList<>(reading.remarks());
        remarks.addAll(conversion.remarks());
        return report(format.id(), conversion.losses(), remarks);
    }

    /** A folder would be found out only after all the work. */
    private void requireFile() {
        if (output().filter(Files::isDirectory).isPresent()) {
            throw wrongUse("convertNotFolder");
        }
    }

    /** In a folder tables alone get a byte order mark; a file alone gets it on request, as everything that is written. */
    private byte[] bytes(ExchangeFile made, boolean isAlone) {
        return hasByteOrderMark() && (isAlone || made.name().endsWith(".csv"))
                ? ("\uFEFF" + made.text()).getBytes(StandardCharsets.UTF_8)
                : made.bytes();
    }

    private Map<String, byte[]> ours(Exchanged exchanged) {
        var files = new LinkedHashMap<String, byte[]>();
        var name = exchanged.program().id().value();
        files.put(name + ".json", program(exchanged).bytes());
        if (!exchanged.observations().isEmpty()) {
            files.put(name + ".observations.csv", rows(exchanged, name + ".observations.csv"));
        }
        return files;
    }

    private static ExchangeFile program(Exchanged exchanged) {
        return ExchangeFile.of(exchanged.program().id() + ".json", JsonFormat.PROGRAM.write(exchanged.program()));
    }

    private byte[] rows(Exchanged exchanged, String name) {
        var rows = ObservationTable.rows(exchanged.observations());
        return outEncoding() == Encoding.UTF_8
                ? CsvBytes.utf8(rows, hasByteOrderMark())
                : CsvBytes.windows31j(rows, name);
    }

    private void write(Map<String, byte[]> files) {
        OutputFile.writeAll(output().orElse(Path.of("")), files);
    }

    private int report(String format, List<Loss> losses, List<Finding> remarks) {
        var err = console().err();
        if (format() == OutputFormat.JSON) {
            err.print(LossReport.json(format, losses, remarks));
        } else {
            if (!losses.isEmpty() || remarks.isEmpty()) {
                words().print(err, losses.isEmpty() ? "convertNothingLost" : "convertLosses", format);
            }
            LossReport.lines(losses, locale()).forEach(err::println);
            if (!remarks.isEmpty()) {
                words().print(err, "convertRemarks");
                remarks.forEach(remark -> err.println(remark.in(locale())));
            }
        }
        return losses.size();
    }

    private CommandLine.ParameterException wrongUse(String key, Object... values) {
        return new CommandLine.ParameterException(spec.commandLine(), words().get(key, values));
    }
}
