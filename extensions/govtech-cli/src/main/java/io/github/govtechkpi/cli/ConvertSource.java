package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.exchange.BareGoals;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import picocli.CommandLine.ParameterException;

/** What is to be converted: a program file, an observations file, or files of another system. */
final class ConvertSource {
    private static final int LOOKED_AT = 4096;
    private static final int MOST_FILES = 10_000;

    private final Console console;
    private final Inputs inputs;
    private final List<ExchangeFile> files;
    private final String kind;

    ConvertSource(
            Console console,
            String file,
            Optional<String> from,
            BiFunction<String, Object[], ParameterException> wrongUse) {
        this.console = console;
        this.inputs = new Inputs(console);
        from.filter(kind -> !ExchangeFormats.sources().contains(kind)).ifPresent(kind -> {
            throw ExchangeFormats.of(kind).isPresent()
                    ? wrongUse.apply("convertNotRead", new Object[] {kind})
                    : wrongUse.apply(
                            "convertUnknown", new Object[] {kind, String.join(", ", ExchangeFormats.sources())});
        });
        this.files = Files.isDirectory(Path.of(file)) ? folder(Path.of(file)) : List.of(file(file));
        this.kind = from.orElseGet(this::recognized);
    }

    boolean isProgram() {
        return kind.equals(ExchangeFormats.PROGRAM);
    }

    boolean isObservations() {
        return kind.equals(ExchangeFormats.OBSERVATIONS);
    }

    boolean isOurs() {
        return isProgram() || isObservations();
    }

    String name() {
        return kind;
    }

    Reading read(Optional<String> program, List<String> observations) {
        if (isProgram()) {
            return ofProgram(observations);
        }
        if (isObservations()) {
            return ofObservations(program);
        }
        return ExchangeFormats.readable().stream()
                .filter(format -> format.id().equals(kind))
                .findFirst()
                .orElseThrow()
                .read(files);
    }

    private Reading ofProgram(List<String> observations) {
        var file = files.get(0);
        var program = JsonFormat.PROGRAM.read(file.in(), file.name());
        var vintages = inputs.observations(observations, List.of(program), console.locale());
        inputs.throwIfAny();
        return new Reading(Exchanged.of(program, vintages), List.of());
    }

    private Reading ofObservations(Optional<String> named) {
        var file = files.get(0);
        var remarks = new ArrayList<Finding>();
        Program program;
        if (named.isPresent()) {
            program = inputs.read(List.of(named.get()), JsonFormat.PROGRAM).stream()
                    .findFirst()
                    .orElseGet(() -> BareGoals.program(file));
            inputs.throwIfAny();
        } else {
            program = BareGoals.program(file);
            remarks.add(assumed(file.name()));
        }
        var set = new ObservationFiles(List.of(program)).read(file.in(), file.name());
        var vintages = set.observations();
        set.notices().forEach(notice -> console.err().println(notice.in(console.locale())));
        return new Reading(Exchanged.of(program, vintages), remarks);
    }

    private static Finding assumed(String file) {
        return new Finding(
                "PROGRAM_ASSUMED",
                Optional.of(file),
                OptionalInt.empty(),
                "",
                "observations alone",
                "--program PROGRAM.json",
                LocalizedText.of(
                        "プログラムファイルの指定がないため、指標の名称はID、単位は不明（unknown）、向きは増加としました。--programでプログラムファイルを指定できます。",
                        "Without a program file the indicators are named by their ids, their unit is unknown and they are to increase: name the program file with --program"));
    }

    private ExchangeFile file(String name) {
        var read = inputs.read(name, ExchangeFile::read);
        inputs.throwIfAny();
        return read.orElseThrow();
    }

    private static List<ExchangeFile> folder(Path folder) {
        try (var paths = Files.walk(folder)) {
            var files = new ArrayList<ExchangeFile>();
            for (var path : paths.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList()) {
                try (var in = Files.newInputStream(path)) {
                    files.add(ExchangeFile.read(
                            in, folder.relativize(path).toString().replace('\\', '/')));
                }
            }
            return files;
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw unreadable(folder, e.getCause() == null ? new IOException(e) : e.getCause());
        }
    }

    private static InvalidDataException unreadable(Path folder, IOException e) {
        var why = FileTrouble.of(e);
        return new InvalidDataException(List.of(new Finding(
                "CANNOT_OPEN",
                Optional.of(folder.toString()),
                OptionalInt.empty(),
                "",
                why.toString(),
                "a folder that can be read",
                LocalizedText.of("フォルダーを開けません（%s）。", "The folder cannot be opened: %s")
                        .filled(why))));
    }

    /** Says what the files are by their content; what is nothing else is read as our own, whose findings say what is wrong. */
    private String recognized() {
        for (var format : ExchangeFormats.readable()) {
            if (files.stream().anyMatch(format::recognizes)) {
                return format.id();
            }
        }
        var start = files.isEmpty() ? "" : files.get(0).start(LOOKED_AT).stripLeading();
        return start.isEmpty() || start.startsWith("{") || start.startsWith("[")
                ? ExchangeFormats.PROGRAM
                : ExchangeFormats.OBSERVATIONS;
    }
}
