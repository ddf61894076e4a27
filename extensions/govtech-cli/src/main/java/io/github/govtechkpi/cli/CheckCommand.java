package io.github.govtechkpi.cli;

import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.checklist.review.Severity;
import io.github.govtechkpi.io.review.CheckResults;
import io.github.govtechkpi.io.sheet.ReviewTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code govtech check}: the design review of the goals of some programs. */
@Command(name = "check", resourceBundle = "io.github.govtechkpi.cli.messages")
final class CheckCommand extends GovtechCommand {
    private static final int FOUND = 1;

    @Parameters(paramLabel = "PROGRAM.json", arity = "1..*", descriptionKey = "programs")
    private List<String> programs = List.of();

    @Option(names = "--observations", paramLabel = "OBS.csv", descriptionKey = "observations")
    private List<String> observations = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "knownOn")
    private @Nullable LocalDate knownOn;

    @Option(names = "--fail-on", paramLabel = "error|warning|info", descriptionKey = "failOn")
    private @Nullable Severity failOn;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var inputs = new Inputs(console());
        var read = inputs.programs(programs);
        var vintages = inputs.observations(observations, read, locale());
        inputs.throwIfAny();
        var review = DesignReview.of(read, vintages, Optional.ofNullable(asOf), Optional.ofNullable(knownOn));
        var title = CheckResults.title(review, locale());
        var sections = CheckResults.sections(review, locale());
        write(Answer.of(title, sections, () -> CheckResults.json(review), () -> ReviewTables.of(review, locale())));
        return failOn != null && review.hasAtLeast(failOn) ? FOUND : 0;
    }
}
