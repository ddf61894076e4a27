package io.github.govtechkpi.io.review;

import io.github.govtechkpi.checklist.AssessmentComparison;
import io.github.govtechkpi.checklist.ItemChange;
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
        return piece.text().in(locale) + " (" + piece.validUntil().orElseThrow() + ")";
    }
}
