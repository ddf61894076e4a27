package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.ProgressJson;
import io.github.govtechkpi.io.result.ProgressMarkdown;
import io.github.govtechkpi.io.result.ProgressTable;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.SummaryOverview;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code govtech progress}: how far the goals of some programs have come. */
@Command(name = "progress", resourceBundle = "io.github.govtechkpi.cli.messages")
final class ProgressCommand extends GovtechCommand {
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

    ProgressCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var inputs = new Inputs(console());
        var read = inputs.programs(programs);
        var vintages = inputs.observations(observations, read, locale());
        inputs.throwIfAny();
        if (compareKnownOn != null) {
            write(KnowledgeAnswer.of(compare(compareKnownOn, read, vintages), format(), locale()));
            return 0;
        }
        var portfolio = Portfolio.of(read, vintages, Optional.ofNullable(asOf), Optional.ofNullable(knownOn));
        write(
                switch (format()) {
                    case TEXT ->
                        new ProgressCards(portfolio, read, locale()).text()
                                + TextSections.text(SummaryOverview.sections(portfolio, locale(), averageOfUnits));
                    case JSON -> ProgressJson.write(portfolio);
                    case CSV -> CsvText.write(ProgressTable.rows(portfolio));
                    case MARKDOWN ->
                        ProgressMarkdown.write(portfolio, read, locale())
                                + ResultSection.markdown(SummaryOverview.sections(portfolio, locale(), averageOfUnits));
                });
        return 0;
    }

    private KnowledgeComparison compare(LocalDate earlier, List<Program> read, List<Vintages> vintages) {
        return fromArguments(() -> KnowledgeComparison.between(
                read, vintages, Optional.ofNullable(asOf), earlier, Optional.ofNullable(knownOn)));
    }
}
