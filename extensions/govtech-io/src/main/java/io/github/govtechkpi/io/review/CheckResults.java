package io.github.govtechkpi.io.review;

import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.checklist.review.FieldValue;
import io.github.govtechkpi.checklist.review.ReviewFinding;
import io.github.govtechkpi.checklist.review.Severity;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.model.goal.GoalId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the findings of the design review for other applications, in format {@code govtech-check/1}, and as rows. */
public final class CheckResults {
    /** The id of the format. */
    public static final String FORMAT = "govtech-check/1";

    private CheckResults() {}

    /** Writes the findings as indented JSON with a line break at its end. */
    public static String json(DesignReview review) {
        return ResultWriter.document(
                FORMAT,
                json -> json.objects("findings", review.findings(), finding -> {
                    json.text("rule", finding.rule());
                    json.text("severity", finding.severity());
                    json.text("program", finding.program());
                    json.text("goal", finding.goal());
                    json.languages(finding.text());
                    json.objects("evidence", finding.evidence(), value -> {
                        json.text("field", value.field());
                        json.text("value", value.value());
                    });
                }));
    }

    /** Returns the findings as rows with a header, for CSV and Markdown. */
    public static List<List<String>> rows(DesignReview review, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("rule", "severity", "program", "goal", "finding", "evidence"));
        review.findings().forEach(finding -> rows.add(row(finding, locale)));
        return rows;
    }

    /** Returns how many findings there are, for example 誤り6件、注意8件、参考1件 / 6 errors, 8 warnings, 1 note. */
    public static String title(DesignReview review, Locale locale) {
        var words = new ReviewWords(locale);
        if (review.findings().isEmpty()) {
            return words.get("noFindings", review.programs().size());
        }
        return Arrays.stream(Severity.values())
                .filter(severity -> review.count(severity) > 0)
                .map(severity -> words.count("count." + severity, review.count(severity)))
                .collect(Collectors.joining(words.get("comma")));
    }

    /** Returns the findings for readers, worst first; those of one severity and goal together. */
    public static List<ResultSection> sections(DesignReview review, Locale locale) {
        var sections = new LinkedHashMap<String, List<String>>();
        for (var finding : review.findings()) {
            sections.computeIfAbsent(place(review, finding, locale), unused -> new ArrayList<>())
                    .add(line(finding, locale));
        }
        return sections.entrySet().stream()
                .map(section -> ResultSection.of(section.getKey(), section.getValue()))
                .toList();
    }

    /** Returns the findings for readers in short: each message once, worst first, with the goals that it is about. */
    public static List<String> summary(DesignReview review, Locale locale) {
        var words = new ReviewWords(locale);
        var goals = new LinkedHashMap<String, List<String>>();
        for (var finding : review.findings()) {
            var message = words.get(
                    "message",
                    finding.severity().label().in(locale),
                    finding.rule().id(),
                    finding.text().in(locale));
            var named = goals.computeIfAbsent(message, unused -> new ArrayList<>());
            finding.goal().map(GoalId::value).ifPresent(named::add);
        }
        return goals.entrySet().stream()
                .map(entry -> entry.getKey()
                        + (entry.getValue().isEmpty()
                                ? ""
                                : words.get("evidence", String.join(words.get("comma"), entry.getValue()))))
                .toList();
    }

    private static String place(DesignReview review, ReviewFinding finding, Locale locale) {
        var words = new ReviewWords(locale);
        var program = review.programs().stream()
                .filter(one -> one.id().equals(finding.program()))
                .findFirst()
                .orElseThrow();
        return words.get(
                "place",
                finding.severity().label().in(locale),
                finding.goal()
                        .flatMap(program::goal)
                        .map(goal -> words.get(
                                "goalPlace",
                                program.id(),
                                goal.id(),
                                goal.name().in(locale)))
                        .orElse(program.id().value()));
    }

    /** What is missing is told by the message; what stands there is shown behind it. */
    private static String line(ReviewFinding finding, Locale locale) {
        var words = new ReviewWords(locale);
        var found = finding.evidence().stream()
                .filter(value -> value.value().isPresent())
                .map(value -> value.field() + ": " + value.value().orElseThrow())
                .collect(Collectors.joining(words.get("comma")));
        return finding.rule() + " " + finding.text().in(locale) + (found.isEmpty() ? "" : words.get("evidence", found));
    }

    private static List<String> row(ReviewFinding finding, Locale locale) {
        return List.of(
                finding.rule().id(),
                finding.severity().toString(),
                finding.program().value(),
                finding.goal().map(GoalId::value).orElse(""),
                finding.text().in(locale),
                finding.evidence().stream().map(FieldValue::toString).collect(Collectors.joining("; ")));
    }
}
