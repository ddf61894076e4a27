package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.report.page.ReportSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code govtech report}: pages of programs that can be opened, printed and carried on a stick. */
@Command(name = "report", resourceBundle = "io.github.govtechkpi.cli.messages")
final class ReportCommand extends GovtechCommand {
    private static final Path DEFAULT_HTML = Path.of("govtech-report.html");
    private static final Path DEFAULT_MARKDOWN = Path.of("govtech-report.md");

    @Parameters(paramLabel = "PROGRAM.json", arity = "1..*", descriptionKey = "programs")
    private List<String> programs = List.of();

    @Option(names = "--observations", paramLabel = "OBS.csv", descriptionKey = "observations")
    private List<String> observations = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "reportAsOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "knownOn")
    private @Nullable LocalDate knownOn;

    @Option(names = "--methods", paramLabel = "all|ID,...", descriptionKey = "methods")
    private @Nullable String methods;

    @Option(names = "--sheet", paramLabel = "REVIEW.json", descriptionKey = "reportSheets")
    private List<String> sheets = List.of();

    @Option(names = "--areas", paramLabel = "AREAS.csv", descriptionKey = "reportAreas")
    private @Nullable String areas;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    boolean followsName() {
        return false; // a page is no form of other results, and a workbook of a report has sheets of its own
    }

    @Override
    public Integer call() {
        if (format() == OutputFormat.JSON || format() == OutputFormat.CSV) {
            throw new CommandLine.ParameterException(spec.commandLine(), words().get("reportFormats"));
        }
        var kind = ReportFiles.kind(output(), format());
        requireOutput(kind);
        var asked = methods();
        var inputs = new Inputs(console());
        var read = inputs.programs(programs);
        var vintages = inputs.observations(observations, read, locale());
        var decided = inputs.read(sheets, JsonFormat.REVIEW);
        var names = areas == null ? Optional.of(AreaDirectory.ofPrefectures()) : inputs.areas(areas);
        inputs.throwIfAny();
        var source = new ReportSource(
                read,
                vintages,
                Optional.ofNullable(asOf),
                Optional.ofNullable(knownOn),
                asked,
                decided,
                names.orElseThrow());
        var file = output().orElse(kind == OutputKind.MARKDOWN ? DEFAULT_MARKDOWN : DEFAULT_HTML);
        new ReportFiles(source, kind, hasByteOrderMark(), locale()).write(file);
        words().print(console().out(), "reportWritten", file.toAbsolutePath().normalize());
        return 0;
    }

    private List<AssessmentMethod> methods() {
        try {
            return methods == null ? List.of() : AssessmentMethod.parseList(methods);
        } catch (InvalidValueException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--methods: " + e.rule().in(locale()));
        }
    }
}
