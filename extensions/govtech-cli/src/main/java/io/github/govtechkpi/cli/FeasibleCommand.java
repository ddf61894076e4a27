package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.FeasibleResults;
import io.github.govtechkpi.io.sheet.ResultTables;
import io.github.govtechkpi.metrics.feasible.BaseRange;
import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import io.github.govtechkpi.metrics.feasible.Nesting;
import io.github.govtechkpi.metrics.feasible.PublishedShare;
import io.github.govtechkpi.metrics.feasible.Rounding;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code govtech feasible}: the counts that published percentages can come from. */
@Command(name = "feasible", resourceBundle = "io.github.govtechkpi.cli.messages")
final class FeasibleCommand extends GovtechCommand {
    @Parameters(paramLabel = "PERCENT", arity = "1..*", descriptionKey = "percents")
    private List<String> percents = List.of();

    @Option(names = "--base", paramLabel = "N|A..B|A..", defaultValue = "1..1000", descriptionKey = "base")
    private String base = "1..1000";

    @Option(names = "--nested", paramLabel = "PART:WHOLE", descriptionKey = "nested")
    private List<String> nested = List.of();

    @Option(
            names = "--rounding",
            paramLabel = "half-up|half-even|floor|any",
            defaultValue = "half-up",
            descriptionKey = "rounding")
    private String rounding = "half-up";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10000", descriptionKey = "limit")
    private int limit = FeasibleCounts.DEFAULT_LIMIT;

    FeasibleCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var counts = fromArguments(() -> FeasibleCounts.search(
                percents.stream().map(PublishedShare::parse).toList(),
                BaseRange.parse(base),
                nested.stream().map(Nesting::parse).toList(),
                Rounding.parse(rounding),
                limit));
        write(new Answer(
                () -> FeasibleResults.text(counts, locale()),
                () -> FeasibleResults.json(counts),
                () -> ResultTables.of(counts, locale()),
                () -> FeasibleResults.markdown(counts, locale())));
        if (counts.truncated() && format() == OutputFormat.CSV) { // JSON says so itself, the others give ranges
            words().print(
                            console().err(),
                            "feasibleTruncated",
                            counts.solutions().size());
        }
        return 0;
    }
}
