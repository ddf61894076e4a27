package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.TargetText;
import io.github.govtechkpi.model.goal.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a picture of progress shows, in sentences for readers who do not see it. */
final class ProgressDescription {
    private static final int MOST = 12;

    private ProgressDescription() {}

    static String of(Progress progress, List<Measured> measured, Locale locale) {
        var words = new ChartWords(locale);
        var sentences = new ArrayList<String>();
        progress.goal()
                .baseline()
                .ifPresent(baseline -> sentences.add(words.get(
                        "describeBaseline", AmountText.of(baseline.value(), locale), period(baseline, locale))));
        var shown = measured.subList(Math.max(0, measured.size() - MOST), measured.size());
        if (!shown.isEmpty()) {
            sentences.add(words.get(
                    shown.size() < measured.size() ? "describeLatest" : "describeMeasured",
                    shown.stream()
                            .map(point -> words.get(
                                    "describePoint",
                                    words.period(point.period()),
                                    point.value()
                                            .map(value -> words.amount(value, progress.unit()))
                                            .orElse(words.get("missing")),
                                    point.provisional() ? words.get("describeProvisional") : ""))
                            .collect(Collectors.joining(words.get("comma")))));
        }
        sentences.add(words.get("describeTarget", target(progress, words)));
        Gap.of(progress, words).ifPresent(gap -> sentences.add(words.get("describeGap", gap.text())));
        sentences.add(
                words.get("describeStatus", progress.status().code().label().in(locale)));
        return String.join(words.get("sentence"), sentences);
    }

    private static String target(Progress progress, ChartWords words) {
        return progress.target()
                .map(target -> target.due()
                        .map(due -> words.get(
                                "targetBy",
                                TargetText.level(target, progress.goal().indicator())
                                        .in(words.locale()),
                                words.period(due)))
                        .orElseGet(
                                () -> TargetText.level(target, progress.goal().indicator())
                                        .in(words.locale())))
                .orElseGet(
                        () -> TargetText.of(progress.target(), progress.goal().indicator())
                                .in(words.locale()));
    }

    private static String period(Baseline baseline, Locale locale) {
        return baseline.period().map(start -> PeriodWords.of(start, locale)).orElse("–");
    }
}
