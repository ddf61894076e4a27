package io.github.govtechkpi.io.review;

import io.github.govtechkpi.checklist.AssessmentComparison;
import io.github.govtechkpi.checklist.ItemChange;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes two assessments compared, in format {@code govtech-assessment-comparison/1} and as rows. */
public final class ComparisonResults {
    /** The id of the format. */
    public static final String FORMAT = "govtech-assessment-comparison/1";

    private ComparisonResults() {}

    /** Writes the comparison as indented JSON with a line break at its end. */
    public static String json(AssessmentComparison comparison) {
        return ResultWriter.document(FORMAT, json -> {
            json.object("before", inner -> AssessmentResults.head(inner, comparison.before()));
            json.object("after", inner -> AssessmentResults.head(inner, comparison.after()));
            json.languages("text", comparison.text());
            json.objects("items", comparison.changes(), change -> {
                json.text("item", change.after().item().id());
                json.languages("title", change.after().item().title());
                json.text("before", change.before().answer().map(Answer::word));
                json.text("after", change.after().answer().map(Answer::word));
                json.text("change", change.kind());
                json.objects("expired", change.expired(), piece -> {
                    json.languages("text", piece.text());
                    json.text("validUntil", piece.validUntil());
                });
            });
            AssessmentResults.findings(json, comparison.after().findings());
        });
    }

    /** Returns the comparison for readers: what improved, what fell back, whose evidence ran out, and the findings. */
    public static List<ResultSection> sections(AssessmentComparison comparison, Locale locale) {
        var words = new ReviewWords(locale);
        var sections = new ArrayList<ResultSection>();
        sections.add(ResultSection.of(
                comparison.text().in(locale),
                List.of(
                        AssessmentResults.assessor(comparison.before(), locale),
                        AssessmentResults.assessor(comparison.after(), locale))));
        for (var kind : ItemChange.Kind.values()) {
            var lines = comparison.of(kind).stream()
                    .map(change -> kind == ItemChange.Kind.UNCHANGED
                            ? words.get(
                                    "unchanged",
                                    name(change, locale),
                                    change.after().label().in(locale))
                            : words.get(
                                    "changed",
                                    name(change, locale),
                                    change.before().label().in(locale),
                                    change.after().label().in(locale)))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(ResultSection.of(kind.label().in(locale), lines));
            }
        }
        var expired = comparison.leftWithoutEvidence().stream()
                .map(change -> words.get(
                        "expired",
                        name(change, locale),
                        change.expired().stream()
                                .map(piece -> expired(piece, locale))
                                .collect(Collectors.joining("; "))))
                .toList();
        if (!expired.isEmpty()) {
            sections.add(ResultSection.of(words.get("expiredTitle"), expired));
        }
        var findings = comparison.after().findings().stream()
                .map(finding -> AssessmentResults.line(finding, locale))
                .toList();
        if (!findings.isEmpty()) {
            sections.add(ResultSection.of(words.get("findings"), findings));
        }
        return sections;
    }

    private static String name(ItemChange change, Locale locale) {
        return change.after().item().id() + ". " + change.after().item().title().in(locale);
    }

    /** Returns the items as rows with a header, for CSV and Markdown. */
    public static List<List<String>> rows(AssessmentComparison comparison, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("item", "title", "before", "after", "change", "expired"));
        comparison.changes().forEach(change -> rows.add(row(change, locale)));
        return rows;
    }

    private static List<String> row(ItemChange change, Locale locale) {
        return List.of(
                change.after().item().id().toString(),
                change.after().item().title().in(locale),
                change.before().label().in(locale),
                change.after().label().in(locale),
                change.kind().label().in(locale),
                change.expired().stream().map(piece -> expired(piece, locale)).collect(Collectors.joining("; ")));
    }

    private static String expired(Evidence piece, Locale locale) {
        return new ReviewWords(locale)
                .get("withDetails", piece.text().in(locale), piece.validUntil().orElseThrow());
    }
}
