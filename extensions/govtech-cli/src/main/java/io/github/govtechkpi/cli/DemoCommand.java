package io.github.govtechkpi.cli;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.report.page.ReportSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code govtech demo}: what is known of every program below a folder, and a report of it. */
@Command(name = "demo", resourceBundle = "io.github.govtechkpi.cli.messages")
final class DemoCommand extends GovtechCommand {
    private static final Path DEFAULT_REPORT = Path.of("govtech-demo.html");

    @Option(names = "--dir", paramLabel = "FOLDER", defaultValue = ".", descriptionKey = "demoDir")
    private Path folder = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var inputs = new Inputs(console());
        var programs = inputs.programsAmong(filesBelow(".json"));
        var observations = inputs.observations(filesBelow(".observations.csv"), programs, locale());
        inputs.throwIfAny();
        if (programs.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), words().get("noPrograms", folder));
        }
        var text = new StringBuilder();
        var markdown = new StringBuilder();
        for (var program : programs) {
            var report = new ProgramReport(program, observations, locale());
            text.append(report.text()).append("\n\n");
            markdown.append(report.markdown()).append('\n');
        }
        var report = output().orElse(DEFAULT_REPORT);
        if (ReportFiles.isMarkdown(report)) { // first: a report that cannot be written leaves nothing half-done
            OutputFile.write(report, markdown.toString());
        } else {
            var source = ReportSource.of(programs, observations).withMethods(List.of(AssessmentMethod.values()));
            new ReportFiles(source, false, locale()).write(report);
        }
        console().out().print(text);
        words().print(console().out(), "reportWritten", report.toAbsolutePath().normalize());
        return 0;
    }

    private List<String> filesBelow(String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> isInPrograms(file))
                    .sorted()
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw cannotRead(e);
        } catch (UncheckedIOException e) {
            throw cannotRead(requireNonNull(e.getCause(), "cause"));
        }
    }

    private CommandLine.ParameterException cannotRead(IOException cause) {
        return new CommandLine.ParameterException(
                spec.commandLine(),
                words().get("cannotReadFolder", folder, FileTrouble.of(cause).in(locale())));
    }

    /** Build output and hidden folders hold copies of the same files. */
    private boolean isInPrograms(Path file) {
        for (var part : folder.relativize(file)) {
            var name = part.toString();
            if (name.equals("target") || name.startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
