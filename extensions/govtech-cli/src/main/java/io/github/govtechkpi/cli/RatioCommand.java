package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.RatioJson;
import io.github.govtechkpi.io.result.RatioOverview;
import io.github.govtechkpi.io.result.RatioTable;
import io.github.govtechkpi.io.sheet.ResultTable;
import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.ratio.CountChanges;
import io.github.govtechkpi.metrics.ratio.Proportions;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
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
        var answer = fromArguments(() -> count ? counts() : values.size() == 1 ? one() : two());
        write(answer);
        return 0;
    }

    private static Answer answer(String json, List<List<String>> rows, RatioOverview overview) {
        return new Answer(overview::text, () -> json, () -> ResultTable.of(rows), overview::markdown);
    }

    private Answer one() {
        var ratio = ratio(values.get(0));
        var proportion = Proportions.wilson(
                        ratio.numerator().amount().doubleValue(),
                        ratio.denominator().amount().doubleValue())
                .orElseThrow();
        var guarded = Ratios.of(ratio);
        return answer(
                RatioJson.of(proportion, guarded),
                RatioTable.of(proportion, guarded, locale()),
                RatioOverview.of(guarded, locale()));
    }

    private Answer two() {
        requireTwo();
        var before = ratio(values.get(0));
        var after = ratio(values.get(1));
        var difference = Ratios.compare(before, after);
        var effects = RatioDecompositions.between(before, after, Better.HIGHER);
        return answer(
                RatioJson.of(difference, effects),
                RatioTable.of(difference, effects, locale()),
                RatioOverview.of(difference, effects, locale()));
    }

    private Answer counts() {
        requireTwo();
        if (!values.stream().allMatch(value -> COUNT.matcher(value).matches())) {
            throw new IllegalArgumentException(words().get("ratioTwoOrOne"));
        }
        var before = Long.parseLong(values.get(0));
        var after = Long.parseLong(values.get(1));
        var change = CountChanges.compare((double) before, (double) after);
        var guarded = Ratios.change(before, after);
        return answer(
                RatioJson.of(change, guarded),
                RatioTable.of(change, guarded, locale()),
                RatioOverview.of(change, guarded, locale()));
    }

    private void requireTwo() {
        if (values.size() != 2) {
            throw new IllegalArgumentException(words().get("ratioTwoOrOne"));
        }
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
