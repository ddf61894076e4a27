package io.github.govtechkpi.io.review;

import io.github.govtechkpi.checklist.AssessmentFinding;
import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.ItemResult;
import io.github.govtechkpi.checklist.OfferedEvidence;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.Evidence;
import io.github.govtechkpi.model.checklist.ItemAnswer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what an assessment says, in format {@code govtech-assessment-result/1}, for readers and as rows. */
public final class AssessmentResults {
    /** The id of the format. */
    public static final String FORMAT = "govtech-assessment-result/1";

    private AssessmentResults() {}

    /**
     * Writes the result as indented JSON with a line break at its end.
     *
     * @param offered what the data of the program say about items; may be empty
     */
    public static String json(AssessmentResult result, List<OfferedEvidence> offered) {
        return ResultWriter.document(FORMAT, json -> {
            head(json, result);
            json.objects("items", result.items(), item -> {
                json.text("item", item.item().id());
                json.languages("title", item.item().title());
                json.text("answer", item.answer().map(Answer::word));
                json.languages("reason", item.reason());
                json.languages("comment", item.given().flatMap(ItemAnswer::comment));
                json.count("evidence", item.validEvidence().size());
                json.objects("open", item.stillOpen(), json::languages);
                json.objects("nextActions", item.nextActions(), json::languages);
                json.objects(
                        "offered",
                        offered.stream()
                                .filter(evidence ->
                                        evidence.item().equals(item.item().id()))
                                .toList(),
                        evidence -> json.languages(evidence.text()));
            });
            findings(json, result.findings());
        });
    }

    static void head(ResultWriter json, AssessmentResult result) throws IOException {
        json.text("assessment", result.assessment().id());
        json.text("checklist", result.checklist().id());
        json.count("checklistVersion", result.checklist().version());
        json.text("date", result.assessment().date());
        json.languages("assessor", result.assessment().assessor());
        var counts = result.counts();
        json.object("counts", inner -> {
            inner.count("items", counts.items());
            inner.count("done", counts.done());
            inner.count("doneWithoutEvidence", counts.doneWithoutEvidence());
            inner.count("underWay", counts.underWay());
            inner.count("planned", counts.planned());
            inner.count("notStarted", counts.notStarted());
            inner.count("notApplicable", counts.notApplicable());
            inner.count("open", counts.open());
        });
        json.languages("text", counts.text());
    }

    static void findings(ResultWriter json, List<AssessmentFinding> findings) throws IOException {
        json.objects("findings", findings, finding -> {
            json.text("code", finding.code().name());
            json.text("severity", finding.code().severity());
            json.text("item", finding.item());
            json.languages(finding.text());
        });
    }

    /** Returns the result for readers: the items, what is open with what to do next, and the findings. */
    public static List<ResultSection> sections(AssessmentResult result, List<OfferedEvidence> offered, Locale locale) {
        var words = new ReviewWords(locale);
        var sections = new ArrayList<ResultSection>();
        sections.add(new ResultSection(
                result.counts().text().in(locale), itemTable(result, locale), List.of(assessor(result, locale))));
        if (!result.findings().isEmpty()) {
            sections.add(ResultSection.of(
                    words.get("findings"),
                    result.findings().stream()
                            .map(finding -> line(finding, locale))
                            .toList()));
        }
        for (var item : result.items()) {
            var lines = new ArrayList<>(answered(result, item, locale));
            item.stillOpen().forEach(text -> lines.add(words.get("open", text.in(locale))));
            offered.stream()
                    .filter(evidence -> evidence.item().equals(item.item().id()))
                    .forEach(evidence ->
                            lines.add(words.get("data", evidence.text().in(locale))));
            var label = item.item().exampleActions().isEmpty() ? "indicator" : "next";
            item.nextActions().forEach(text -> lines.add(words.get(label, text.in(locale))));
            if (!lines.isEmpty()) {
                sections.add(ResultSection.of(
                        words.get(
                                "itemTitle",
                                item.item().id(),
                                item.item().title().in(locale),
                                item.label().in(locale)),
                        lines));
            }
        }
        return sections;
    }

    /** What was answered beyond the level: why the item does not apply, what shows it, and the comment. */
    private static List<String> answered(AssessmentResult result, ItemResult item, Locale locale) {
        var words = new ReviewWords(locale);
        var lines = new ArrayList<String>();
        item.reason().ifPresent(text -> lines.add(words.get("reason", text.in(locale))));
        item.given().stream()
                .flatMap(answer -> answer.evidence().stream())
                .forEach(piece -> lines.add(
                        words.get("shownBy", evidence(piece, result.assessment().date(), locale))));
        item.given().flatMap(ItemAnswer::comment).ifPresent(text -> lines.add(words.get("comment", text.in(locale))));
        return lines;
    }

    private static String evidence(Evidence piece, LocalDate day, Locale locale) {
        var words = new ReviewWords(locale);
        var details = new ArrayList<String>();
        piece.date().ifPresent(date -> details.add(date.toString()));
        piece.link().ifPresent(link -> details.add(link.toString()));
        if (piece.isExpiredOn(day)) {
            details.add(words.get("ranOut", piece.validUntil().orElseThrow()));
        }
        var text = piece.text().in(locale);
        return details.isEmpty() ? text : words.get("withDetails", text, String.join(words.get("comma"), details));
    }

    private static List<List<String>> itemTable(AssessmentResult result, Locale locale) {
        var words = new ReviewWords(locale);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.get("item"), words.get("answer"), words.get("evidenceCount"), words.get("title")));
        result.items()
                .forEach(item -> rows.add(List.of(
                        item.item().id().toString(),
                        item.label().in(locale),
                        String.valueOf(item.validEvidence().size()),
                        item.item().title().in(locale))));
        return rows;
    }

    static String assessor(AssessmentResult result, Locale locale) {
        return new ReviewWords(locale)
                .get(
                        "assessedBy",
                        result.assessment().id(),
                        result.assessment().date(),
                        result.assessment().assessor().in(locale));
    }

    static String line(AssessmentFinding finding, Locale locale) {
        var text = finding.text().in(locale);
        return finding.item()
                .filter(id -> finding.code() != AssessmentFinding.Code.UNKNOWN_ITEM) // that sentence names it
                .map(id -> new ReviewWords(locale).get("itemFinding", id, text))
                .orElse(text);
    }

    /** Returns the items as rows with a header, for CSV and Markdown. */
    public static List<List<String>> rows(AssessmentResult result, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("item", "title", "answer", "evidence", "findings"));
        var words = new ReviewWords(locale);
        for (var item : result.items()) {
            rows.add(List.of(
                    item.item().id().toString(),
                    item.item().title().in(locale),
                    item.label().in(locale)
                            + item.reason()
                                    .map(reason -> words.get("colon") + reason.in(locale))
                                    .orElse(""),
                    item.validEvidence().stream()
                            .map(piece -> piece.text().in(locale))
                            .collect(Collectors.joining("; ")),
                    result.findingsOn(item.item().id()).stream()
                            .map(finding -> finding.code().name())
                            .collect(Collectors.joining("; "))));
        }
        return rows;
    }
}
