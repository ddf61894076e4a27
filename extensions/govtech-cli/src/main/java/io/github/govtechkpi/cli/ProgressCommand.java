package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.rating.RatingSchemes;
import io.github.govtechkpi.io.result.ProgressJson;
import io.github.govtechkpi.io.result.ProgressMarkdown;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.SummaryOverview;
import io.github.govtechkpi.io.sheet.ResultTables;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.rating.RatingScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code govtech progress}: how far the goals of some programs have come. */
@Command(name = "progress", resourceBundle = "io.github.govtechkpi.cli.messages")
final class ProgressCommand extends GovtechCommand {
    /** What looks like the id of a scheme; anything with a dot or a slash is a file. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}_-]*");

    @Parameters(paramLabel = "PROGRAM.json", arity = "1..*", descriptionKey = "programs")
    private List<String> programs = List.of();

    @Option(names = "--observations", paramLabel = "OBS.csv", descriptionKey = "observations")
    private List<String> observations = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "knownOn")
    private @Nullable LocalDate knownOn;

    @Option(names = "--compare-known-on", paramLabel = "DATE", descriptionKey = "compareKnownOn")
    private @Nullable LocalDate compareKnownOn;

    @Option(names = "--average-of-units", descriptionKey = "averageOfUnits")
    private boolean averageOfUnits;

    @Option(names = "--methods", paramLabel = "all|ID,...", descriptionKey = "methods")
    private @Nullable String methods;

    @Option(names = "--rating", paramLabel = "SCHEME", descriptionKey = "rating")
    private @Nullable String rating;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ProgressCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (compareKnownOn != null && (methods != null || rating != null || averageOfUnits)) {
            throw new CommandLine.ParameterException(spec.commandLine(), words().get("compareAlone"));
        }
        var asked = methods();
        var inputs = new Inputs(console());
        var read = inputs.programs(programs);
        var vintages = inputs.observations(observations, read, locale());
        var scheme = Optional.ofNullable(rating).flatMap(name -> scheme(name, inputs));
        inputs.throwIfAny();
        if (compareKnownOn != null) {
            write(KnowledgeAnswer.of(compare(compareKnownOn, read, vintages), read, locale()));
            return 0;
        }
        var portfolio = Portfolio.of(read, vintages, Optional.ofNullable(asOf), Optional.ofNullable(knownOn));
        var assessed = AssessedPortfolio.of(portfolio, vintages, asked, scheme);
        var summary = SummaryOverview.sections(portfolio, locale(), averageOfUnits);
        write(new Answer(
                () -> new ProgressCards(assessed, read, locale()).text() + TextSections.text(summary),
                () -> ProgressJson.write(assessed, averageOfUnits),
                () -> ResultTables.of(assessed, read, locale()),
                () -> ProgressMarkdown.write(assessed, read, locale()) + ResultSection.markdown(summary)));
        return 0;
    }

    private KnowledgeComparison compare(LocalDate earlier, List<Program> read, List<Vintages> vintages) {
        return fromArguments(() -> KnowledgeComparison.between(
                read, vintages, Optional.ofNullable(asOf), earlier, Optional.ofNullable(knownOn)));
    }

    private List<AssessmentMethod> methods() {
        try {
            return methods == null ? List.of() : AssessmentMethod.parseList(methods);
        } catch (InvalidValueException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--methods: " + e.rule().in(locale()));
        }
    }

    /** A scheme that comes with the command, by its id, or a file. */
    private Optional<RatingScheme> scheme(String name, Inputs inputs) {
        var shipped = RatingSchemes.shipped(name);
        if (shipped.isPresent()) {
            return shipped;
        }
        if (ID.matcher(name).matches() && !Inputs.isFile(name)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), words().get("unknownScheme", name, String.join(", ", RatingSchemes.ids())));
        }
        return inputs.rating(name);
    }
}
