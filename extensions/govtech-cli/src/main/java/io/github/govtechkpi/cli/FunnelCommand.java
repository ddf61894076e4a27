package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.FunnelJson;
import io.github.govtechkpi.io.result.FunnelOverview;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.sheet.ResultTables;
import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.funnel.FunnelComparison;
import io.github.govtechkpi.metrics.funnel.FunnelComparisons;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code govtech funnel}: how many challenges of programs came how far. */
@Command(name = "funnel", resourceBundle = "io.github.govtechkpi.cli.messages")
final class FunnelCommand extends GovtechCommand {
    @Parameters(paramLabel = "PROGRAM.json", arity = "1..*", descriptionKey = "programs")
    private List<String> programs = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "funnelAsOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--started-in", paramLabel = "PERIOD", descriptionKey = "funnelStartedIn")
    private @Nullable String startedIn;

    @Option(names = "--compare-as-of", paramLabel = "DATE", descriptionKey = "funnelCompareAsOf")
    private @Nullable LocalDate compareAsOf;

    @Option(names = "--compare-started-in", paramLabel = "PERIOD", descriptionKey = "funnelCompareStartedIn")
    private @Nullable String compareStartedIn;

    FunnelCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var period = period(startedIn);
        var otherPeriod = period(compareStartedIn).or(() -> period);
        var inputs = new Inputs(console());
        var read = inputs.programs(programs);
        inputs.throwIfAny();
        var funnels = new ArrayList<Funnel>();
        var comparisons = new ArrayList<FunnelComparison>();
        for (var program : read) {
            var funnel = funnel(program, period, Optional.ofNullable(asOf));
            funnels.add(funnel);
            if (compareAsOf != null || compareStartedIn != null) {
                var day = Optional.ofNullable(compareAsOf).or(() -> Optional.ofNullable(asOf));
                var other = funnel(program, otherPeriod, day);
                funnels.add(other);
                comparisons.add(FunnelComparisons.between(funnel, other));
            }
        }
        write(new Answer(
                () -> readable(funnels, comparisons, TextSections::text),
                () -> FunnelJson.write(funnels, comparisons),
                () -> ResultTables.of(funnels, locale()),
                () -> readable(funnels, comparisons, ResultSection::markdown)));
        return 0;
    }

    private Optional<ReportingPeriod> period(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(fromArguments(() -> ReportingPeriod.parse(text)));
    }

    private static Funnel funnel(Program program, Optional<ReportingPeriod> period, Optional<LocalDate> day) {
        return period.map(began -> Funnels.startedIn(program, began, day)).orElseGet(() -> Funnels.of(program, day));
    }

    private String readable(
            List<Funnel> funnels,
            List<FunnelComparison> comparisons,
            BiFunction<String, List<ResultSection>, String> layout) {
        var parts = new ArrayList<String>();
        for (var funnel : funnels) {
            var sections = FunnelOverview.sections(funnel, locale());
            parts.add(layout.apply(
                    FunnelOverview.title(funnel, locale()),
                    sections.isEmpty()
                            ? List.of(ResultSection.of(words().get("funnelNothing"), List.of()))
                            : sections));
        }
        for (var comparison : comparisons) {
            var heading = words().get(
                            "funnelCompared",
                            FunnelOverview.title(comparison.before(), locale()),
                            FunnelOverview.title(comparison.after(), locale()));
            parts.add(layout.apply(heading, FunnelOverview.sections(comparison, locale())));
        }
        return String.join("\n", parts);
    }
}
