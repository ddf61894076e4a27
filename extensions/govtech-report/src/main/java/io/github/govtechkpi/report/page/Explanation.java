package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.result.AssessmentText;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Measure;
import io.github.govtechkpi.metrics.progress.Outlook;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.report.page.Part.Lines;
import io.github.govtechkpi.report.page.Part.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How the numbers of a goal were computed: each with its formula, then the verdict with its thresholds, then the methods of others. */
final class Explanation {
    private static final int DIGITS = 3;

    private Explanation() {}

    static List<Part> of(GoalAssessment assessment, PageWords words) {
        var progress = assessment.progress();
        var amounts = AmountText.of(progress, words.locale());
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("number"), words.get("value"), words.get("formula")));
        progress.absolute().measures().stream()
                .filter(measure -> measure.value().isComputable())
                .filter(measure -> words.has("how." + measure.field()))
                .forEach(measure -> rows.add(List.of(
                        measure.label().in(words.locale()),
                        value(measure, amounts),
                        words.get("how." + measure.field()))));
        var lines = new ArrayList<>(progress.explain(words.locale()));
        lines.addAll(verdict(progress, words));
        progress.projection()
                .flatMap(projection -> projection.outlook())
                .map(Outlook::attainment)
                .ifPresent(trend -> {
                    lines.add(words.get("method", trend.derivation().method()));
                    trend.derivation().assumptions().forEach(text -> lines.add(text.in(words.locale())));
                });
        lines.addAll(AssessmentText.lines(assessment, words.locale()));
        AssessmentText.caveats(assessment)
                .forEach(caveat -> lines.add(caveat.text().in(words.locale())));
        var parts = new ArrayList<Part>();
        if (rows.size() > 1) {
            parts.add(new Table(words.get("numbers"), rows));
        }
        parts.add(new Lines(lines.stream().distinct().toList()));
        return parts;
    }

    /** A share is a number beside the amounts that it is made of, which stand in the same table. */
    private static String value(Measure measure, AmountText amounts) {
        var value = measure.value().orElseThrow();
        if (!(value instanceof BigDecimal number)) {
            return value.toString();
        }
        return switch (measure.form()) {
            case AMOUNT, AMOUNT_PER_YEAR, AMOUNT_PER_PERIOD ->
                measure.field().startsWith("remaining") ? amounts.gap(number) : amounts.rounded(number);
            case SHARE, PERIODS, FLAG, WORD ->
                number.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
        };
    }

    private static List<String> verdict(Progress progress, PageWords words) {
        return progress.status()
                .paceRatio()
                .flatMap(ratio -> ratio.toOptional())
                .map(ratio -> List.of(words.get(
                        "howStatus",
                        number(ratio),
                        number(progress.options().thresholds().onTrack()),
                        number(progress.options().thresholds().moderate()),
                        progress.status().code().label().in(words.locale()))))
                .orElse(List.of());
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
