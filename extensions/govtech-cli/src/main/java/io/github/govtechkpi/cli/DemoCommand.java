package io.github.govtechkpi.cli;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.io.result.ResultSection;
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
    private static final int SCREEN = 110; // wider tables have their cells broken
    private static final String AREAS = "areas.csv";
    private static final Path DEFAULT_REPORT = Path.of("govtech-demo.html");

    // the scripts name the folder of the examples, wherever the command is run
    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            defaultValue = "${sys:govtech.examples:-.}",
            descriptionKey = "demoDir")
    private Path folder = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(Console console) {
        super(console);
    }

    @Override
    boolean followsName() {
        return false; // the file is a report
    }

    @Override
    public Integer call() {
        var kind = ReportFiles.kind(output(), OutputFormat.TEXT);
        requireOutput(kind);
        var inputs = new Inputs(console());
        var programs = inputs.programsAmong(filesBelow(".json"));
        var observations = inputs.observations(filesBelow(".observations.csv"), programs, locale());
        var names = filesBelow(AREAS).stream().findFirst().flatMap(inputs::areas);
        inputs.throwIfAny();
        if (programs.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), words().get("noPrograms", folder));
        }
        var reports = programs.stream()
                .map(program -> new ProgramReport(program, observations, locale()))
                .toList();
        var results =
                reports.stream().flatMap(report -> report.results().stream()).toList();
        var overview = DemoOverview.sections(results, locale());
        var text = new StringBuilder(firstPage(overview, programs.size(), results.size()));
        var markdown = new StringBuilder(ResultSection.markdown(words().get("demoTitle"), overview)).append('\n');
        for (var report : reports) {
            text.append(report.text()).append("\n\n");
            markdown.append(report.markdown()).append('\n');
        }
        var report = output().orElse(DEFAULT_REPORT);
        if (kind == OutputKind.MARKDOWN) { // first: a report that cannot be written leaves nothing half-done
            OutputFile.write(report, (hasByteOrderMark() ? "\uFEFF" : "") + markdown);
        } else {
            var source = ReportSource.of(programs, observations)
                    .withMethods(List.of(AssessmentMethod.values()))
                    .withAreas(names.orElseGet(AreaDirectory::ofPrefectures));
            new ReportFiles(source, kind, hasByteOrderMark(), locale()).write(report);
        }
        console().out().print(text);
        words().print(console().out(), "reportWritten", report.toAbsolutePath().normalize());
        return 0;
    }

    /** The first page: what the columns mean, and all goals in a few of them. */
    private String firstPage(List<ResultSection> overview, int programs, int goals) {
        return overview.isEmpty()
                ? ""
                : words().get("demoIntro", programs, goals) + "\n" + TextSections.text(overview, SCREEN) + "\n"
                        + words().get("demoBelow") + "\n\n\n";
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
