package io.github.govtechkpi.io.review;

import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.checklist.review.FieldValue;
import io.github.govtechkpi.checklist.review.ReviewFinding;
import io.github.govtechkpi.model.goal.GoalId;
import java.util.ArrayList;
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
