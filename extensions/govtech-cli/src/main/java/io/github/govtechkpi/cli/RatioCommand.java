package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.MarkdownTable;
import io.github.govtechkpi.io.result.RatioJson;
import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.ratio.CountChanges;
import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.metrics.ratio.Proportions;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code govtech ratio}: a ratio, two ratios or two counts, with a percentage only where it means something. */
@Command(name = "ratio", resourceBundle = "io.github.govtechkpi.cli.messages")
final class RatioCommand extends GovtechCommand {
    private static final Pattern RATIO = Pattern.compile("(-?[0-9]{1,15})/(-?[0-9]{1,15})");
    private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,15}");

    @Parameters(paramLabel = "K/N", arity = "1..2", descriptionKey = "ratios")
    private List<String> values = List.of();

    @Option(names = "--count", descriptionKey = "count")
    private boolean count;

    RatioCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var rows = fromArguments(() -> count ? counts() : values.size() == 1 ? one() : two());
        write(
                switch (format()) {
                    case JSON -> rows.json();
                    case CSV ->
                        CsvText.write(List.of(
                                rows.cells().stream().map(cell -> cell.get(0)).toList(),
                                rows.cells().stream().map(cell -> cell.get(1)).toList()));
                    case MARKDOWN ->
                        MarkdownTable.write(rows.cells().stream()
                                .map(cell -> List.of(cell.get(0), cell.get(1)))
                                .toList());
                    case TEXT -> rows.text();
                });
        return 0;
    }

    /** The three forms of one answer. */
    private record Answer(String json, List<List<String>> cells, String text) {}

    private Answer one() {
        var ratio = ratio(values.get(0));
        var proportion = Proportions.wilson(
                        ratio.numerator().amount().doubleValue(),
                        ratio.denominator().amount().doubleValue())
                .orElseThrow();
        var guarded = Ratios.of(proportion.k(), proportion.n()).orElseThrow();
        return new Answer(
                RatioJson.of(proportion, guarded),
                List.of(
                        List.of("k", String.valueOf(proportion.k())),
                        List.of("n", String.valueOf(proportion.n())),
                        List.of("verdict", guarded.verdict().name()),
                        List.of("text", guarded.text(locale()))),
                explained(guarded.text(locale()), guarded.verdict(), guarded.reasons()));
    }

    private Answer two() {
        var before = ratio(values.get(0));
        var after = ratio(values.get(1));
        var difference = Ratios.compare(before, after);
        var effects = RatioDecompositions.between(before, after, Better.HIGHER);
        return new Answer(
                RatioJson.of(difference, effects),
                List.of(
                        List.of("first", before.toString()),
                        List.of("second", after.toString()),
                        List.of("verdict", difference.verdict().name()),
                        List.of("text", difference.text(locale()))),
                explained(difference.text(locale()), difference.verdict(), difference.reasons()));
    }

    private Answer counts() {
        if (values.size() != 2
                || !values.stream().allMatch(value -> COUNT.matcher(value).matches())) {
            throw new IllegalArgumentException(words().get("ratioTwoOrOne"));
        }
        var before = Long.parseLong(values.get(0));
        var after = Long.parseLong(values.get(1));
        var change = CountChanges.compare((double) before, (double) after);
        var guarded = Ratios.change(before, after);
        var minimum = change.minimumBase().map(exact -> String.valueOf(exact.minBase()));
        var text = explained(guarded.text(locale()), guarded.verdict(), guarded.reasons())
                + minimum.toOptional()
                        .map(base -> words().get("ratioNeeds", base) + "\n")
                        .orElse("");
        return new Answer(
                RatioJson.of(change, guarded),
                List.of(
                        List.of("before", values.get(0)),
                        List.of("after", values.get(1)),
                        List.of("absoluteChange", String.valueOf(change.absoluteChange())),
                        List.of("minimumBase", minimum.toOptional().orElse("")),
                        List.of("verdict", guarded.verdict().name()),
                        List.of("text", guarded.text(locale()))),
                text);
    }

    private String explained(String text, Verdict verdict, List<GuardReason> reasons) {
        var lines = new ArrayList<String>(List.of(text));
        lines.add(verdict.meaning().in(locale()));
        reasons.forEach(reason -> lines.add("! " + reason.explanation().in(locale())));
        return String.join("\n", lines) + "\n";
    }

    private Ratio ratio(String text) {
        var parts = RATIO.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(words().get("ratioForm", text));
        }
        Computed<Ratio> ratio =
                Ratio.of(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), MeasureUnit.CASES);
        return ratio.toOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        ratio.reason().orElseThrow().message().in(locale())));
    }
}
