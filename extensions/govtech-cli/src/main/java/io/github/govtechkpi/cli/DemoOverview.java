package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.ProgressOverview;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.progress.Undefined;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.report.chart.PeriodWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first screen of the demo: all goals in amounts, those that can be judged first, each status with its number of goals, and why the
 * others cannot be judged.
 */
final class DemoOverview {
    private static final List<Integer> JUDGED =
            List.of(0, 1, 2, 3, 4, 5); // goal, baseline, current, target, gained, to gain
    private static final List<Integer> UNKNOWN = List.of(0, 2, 3, 5); // without a baseline nothing was gained
    private final List<Progress> results;
    private final Locale locale;
    private final CliWords words;

    private DemoOverview(List<Progress> results, Locale locale) {
        this.results = results;
        this.locale = locale;
        this.words = new CliWords(locale);
    }

    /** Returns a section for each status that a goal has; none where there are no goals. */
    static List<ResultSection> sections(List<Progress> results, Locale locale) {
        return new DemoOverview(results, locale).sections();
    }

    private List<ResultSection> sections() {
        var sections = new ArrayList<ResultSection>();
        for (var status : StatusCode.values()) { // from achieved to not computable
            var those = results.stream()
                    .filter(progress -> progress.status().code() == status)
                    .toList();
            if (!those.isEmpty()) {
                sections.add(status == StatusCode.NOT_COMPUTABLE ? unknown(those) : judged(status, those));
            }
        }
        return sections;
    }

    private ResultSection judged(StatusCode status, List<Progress> those) {
        var label = status.label().in(locale);
        var start = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        var title = words.get("demoStatus", start, those.size(), results.size());
        return new ResultSection(title, table(those, JUDGED), List.of());
    }

    private ResultSection unknown(List<Progress> those) {
        var reasons = new LinkedHashMap<ReasonCode, Integer>();
        those.forEach(progress -> Undefined.byReason(progress.notComputable()).keySet().stream()
                .map(Reason::code)
                .distinct()
                .forEach(code -> reasons.merge(code, 1, Integer::sum)));
        return new ResultSection(
                words.get("demoUnknown", those.size(), results.size()),
                table(those, UNKNOWN),
                reasons.entrySet().stream()
                        .sorted(Map.Entry.<ReasonCode, Integer>comparingByValue()
                                .reversed())
                        .map(entry -> reason(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private String reason(ReasonCode code, int goals) {
        return words.get(
                "demoReason",
                goals,
                code.message().in(locale),
                code.useInstead().map(next -> next.in(locale)).orElse(""));
    }

    private List<List<String>> table(List<Progress> those, List<Integer> shown) {
        var rows = ProgressOverview.rows(those, locale);
        var due = Stream.concat(Stream.of(words.get("demoDue")), those.stream().map(this::due))
                .toList();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> Stream.concat(shown.stream().map(rows.get(row)::get), Stream.of(due.get(row)))
                        .toList())
                .toList();
    }

    private String due(Progress progress) {
        return progress.target()
                .flatMap(Target::due)
                .map(period -> PeriodWords.of(period, locale))
                .orElse(words.get("demoNoDue"));
    }
}
