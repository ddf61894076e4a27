package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.DueVerdict;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.vintage.GoalKnowledge;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import io.github.govtechkpi.model.observation.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was known on two dates, for readers: a section for each result that changed, and how many did not. */
public final class KnowledgeOverview {
    private KnowledgeOverview() {}

    /** Returns the heading with both dates. */
    public static String title(KnowledgeComparison comparison, Locale locale) {
        var words = new ResultWords(locale);
        return words.get(
                "knowledge",
                comparison.earlier(),
                comparison.later().map(Object::toString).orElse(words.get("knowledgeNow")));
    }

    /** Returns a section for each result that changed. */
    public static List<ResultSection> sections(KnowledgeComparison comparison, Locale locale) {
        var words = new ResultWords(locale);
        var sections = new ArrayList<ResultSection>();
        for (var result : comparison.changed()) {
            var lines = new ArrayList<String>();
            lines.add(result.text().in(locale));
            result.inputs().forEach(input -> lines.add(input.text().in(locale)));
            sections.add(new ResultSection(
                    ProgressMarkdown.title(result.either(), locale), table(comparison, result, locale), lines));
        }
        var unchanged = comparison.results().size() - comparison.changed().size();
        if (unchanged > 0) {
            sections.add(ResultSection.of(
                    words.get("knowledgeUnchanged"),
                    List.of(words.get(
                            "knowledgeUnchangedOf",
                            unchanged,
                            comparison.results().size()))));
        }
        return sections;
    }

    private static List<List<String>> table(KnowledgeComparison comparison, GoalKnowledge result, Locale locale) {
        var words = new ResultWords(locale);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.get("summaryAmount"),
                comparison.earlier().toString(),
                comparison.later().map(Object::toString).orElse(words.get("knowledgeNow"))));
        rows.add(row(
                words.get("status"),
                result,
                progress -> Optional.of(progress.status().code().label().in(locale))
                        .map(status -> progress.status().provisional() ? words.get("provisional", status) : status)));
        rows.add(row(
                words.get("due"),
                result,
                progress -> progress.due()
                        .toOptional()
                        .map(verdict -> verdict.code().label().in(locale))));
        rows.add(row(
                words.get("knowledgeCurrent"),
                result,
                progress -> progress.current().flatMap(Observation::value).map(value -> AmountText.of(value, locale))));
        rows.add(row(words.get("gained"), result, progress -> amount(progress, "absoluteGain", locale)));
        rows.add(row(words.get("remaining"), result, progress -> amount(progress, "remainingGap", locale)));
        var missing = words.get("missing");
        return rows.stream()
                .map(row -> List.of(row.get(0), or(row.get(1), missing), or(row.get(2), missing)))
                .filter(row -> !row.get(1).equals(missing) || !row.get(2).equals(missing))
                .toList();
    }

    private static String or(String text, String missing) {
        return text.isEmpty() ? missing : text;
    }

    private static List<String> row(String label, GoalKnowledge result, Function<Progress, Optional<String>> text) {
        return List.of(
                label,
                result.before().flatMap(text).orElse(""),
                result.after().flatMap(text).orElse(""));
    }

    private static Optional<String> amount(Progress progress, String field, Locale locale) {
        return progress.absolute().measures().stream()
                .filter(measure -> measure.field().equals(field))
                .findFirst()
                .flatMap(measure -> measure.value().toOptional())
                .map(BigDecimal.class::cast)
                .map(number -> field.equals("remainingGap")
                        ? AmountText.of(progress, locale).gap(number)
                        : AmountText.of(progress, locale).amount(number));
    }

    /** Returns one row for each result, the header first, for CSV and spreadsheets. */
    public static List<List<String>> rows(KnowledgeComparison comparison) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "program", "goal", "area", "slice", "statusBefore", "statusAfter", "dueBefore", "dueAfter", "inputs"));
        comparison.results().forEach(result -> rows.add(row(result)));
        return rows;
    }

    private static List<String> row(GoalKnowledge result) {
        var either = result.either();
        return List.of(
                text(either.key().program()),
                either.goal().id().value(),
                text(either.key().area()),
                text(either.key().slice()),
                status(result.before()),
                status(result.after()),
                due(result.before()),
                due(result.after()),
                result.inputs().stream()
                        .map(input -> KnowledgeJson.kind(input)
                                + input.period().map(period -> ":" + period).orElse(""))
                        .collect(Collectors.joining(" ")));
    }

    private static String status(Optional<Progress> progress) {
        return text(progress.map(found -> found.status().code().name()));
    }

    private static String due(Optional<Progress> progress) {
        return text(progress.flatMap(found -> found.due().map(DueVerdict::code).toOptional())
                .map(Enum::name));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
