package io.github.govtechkpi.io.review;

import io.github.govtechkpi.io.result.MarkdownTable;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.json.JsonFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Blank forms for the assessment of a checklist. The JSON form is a {@code govtech-assessment/1} file: filled in, it is read as it is,
 * and an item whose answer is still null is open.
 */
public final class AssessmentForms {
    private AssessmentForms() {}

    /**
     * What is filled in beforehand.
     *
     * @param id the id of the assessment, for example {@code kobe-2025}
     * @param subject the id of the program
     * @param date the day
     * @param assessor who assesses
     */
    public record Head(
            Optional<String> id, Optional<String> subject, Optional<LocalDate> date, Optional<String> assessor) {
        /** Nothing is filled in. */
        public static final Head BLANK =
                new Head(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Writes the form as indented JSON with a line break at its end. */
    public static String json(Checklist checklist, Head head) {
        return ResultWriter.document(JsonFormat.ASSESSMENT.id(), json -> {
            json.text("id", head.id().orElse("assessment"));
            json.text("checklist", checklist.id());
            json.count("checklistVersion", checklist.version());
            json.text("subject", head.subject());
            json.text("date", head.date());
            json.text("assessor", head.assessor());
            json.objects("answers", checklist.items(), item -> {
                json.text("item", item.id());
                json.languages("title", item.title());
                json.nothing("answer");
                json.objects("evidence", List.<LocalizedText>of(), unused -> {});
                json.nothing("comment");
            });
        });
    }

    /** Writes the form as Markdown, with what each item asks for, to be printed or filled in by several people. */
    public static String markdown(Checklist checklist, Locale locale) {
        var words = new ReviewWords(locale);
        var text = new StringBuilder();
        text.append("# ").append(escaped(checklist.title(), locale)).append("\n\n");
        text.append(words.get("formHead")).append("\n\n");
        var boxes = Arrays.stream(AnswerLevel.values())
                .map(level -> "☐ " + level.label().in(locale))
                .collect(Collectors.joining("　"));
        for (var item : checklist.items()) {
            text.append("## ")
                    .append(item.id())
                    .append(". ")
                    .append(escaped(item.title(), locale))
                    .append("\n\n");
            text.append(escaped(item.summary(), locale)).append("\n\n");
            text.append(boxes)
                    .append('　')
                    .append(words.get("formNotApplicable"))
                    .append("\n\n");
            text.append(words.get("formEvidence")).append("\n\n");
            list(text, words.get("ideal"), item.idealState(), locale);
            list(text, words.get("examples"), item.exampleActions(), locale);
            list(text, words.get("indicators"), item.suggestedIndicators(), locale);
        }
        return text.toString();
    }

    /** Returns the form as rows with a header, for a spreadsheet. */
    public static List<List<String>> rows(Checklist checklist, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("item", "title", "answer", "reason", "evidence", "date", "link", "comment"));
        checklist
                .items()
                .forEach(item ->
                        rows.add(List.of(item.id().toString(), item.title().in(locale), "", "", "", "", "", "")));
        return rows;
    }

    private static void list(StringBuilder text, String heading, List<LocalizedText> lines, Locale locale) {
        if (!lines.isEmpty()) {
            text.append(heading).append("\n\n");
            lines.forEach(
                    line -> text.append("- ").append(escaped(line, locale)).append('\n'));
            text.append('\n');
        }
    }

    private static String escaped(LocalizedText text, Locale locale) {
        return MarkdownTable.escaped(text.in(locale));
    }
}
