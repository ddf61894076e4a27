package io.github.govtechkpi.io.review;

import io.github.govtechkpi.checklist.AssessorAgreement;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.checklist.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes how far assessors agree, in format {@code govtech-assessment-agreement/1} and as rows. */
public final class AgreementResults {
    /** The id of the format. */
    public static final String FORMAT = "govtech-assessment-agreement/1";

    private AgreementResults() {}

    /** Writes the agreement as indented JSON with a line break at its end. */
    public static String json(AssessorAgreement agreement) {
        return ResultWriter.document(FORMAT, json -> {
            json.objects("assessments", agreement.results(), result -> AssessmentResults.head(json, result));
            json.languages("text", agreement.text());
            json.object("alpha", inner -> {
                coefficient(inner, agreement.alpha().value());
                inner.text("metric", agreement.alpha().metric());
                inner.text("reliability", agreement.alpha().reliability().toOptional());
                inner.count("agreements", agreement.alpha().agreementsCount());
                inner.count("pairs", agreement.alpha().pairs());
            });
            json.objects("kappas", agreement.pairs(), pair -> {
                json.text("first", id(agreement, pair.first()));
                json.text("second", id(agreement, pair.second()));
                coefficient(json, pair.kappa().value());
                json.text("measure", pair.kappa().measure());
                json.count("agreements", pair.kappa().agreementsCount());
                json.count("n", pair.kappa().n());
            });
            json.objects("differences", agreement.differences(), difference -> {
                json.text("item", difference.item());
                json.languages("title", difference.answers().get(0).item().title());
                json.objects(
                        "answers",
                        difference.answers(),
                        answer -> json.text("answer", answer.answer().map(Answer::word)));
            });
        });
    }

    /** Returns the agreement for readers: the coefficients with their counts, and the items on which assessors differ. */
    public static List<ResultSection> sections(AssessorAgreement agreement, Locale locale) {
        var words = new ReviewWords(locale);
        var sections = new ArrayList<ResultSection>();
        var lines = new ArrayList<String>();
        agreement.results().forEach(result -> lines.add(AssessmentResults.assessor(result, locale)));
        for (var pair : agreement.pairs()) {
            lines.add(words.get(
                    "pair",
                    assessor(agreement, pair.first(), locale),
                    assessor(agreement, pair.second(), locale),
                    pair.kappa().agreementsCount(),
                    pair.kappa().n(),
                    pair.kappa()
                            .value()
                            .map(AssessorAgreement::shown)
                            .toOptional()
                            .orElseGet(() -> pair.kappa()
                                    .value()
                                    .reason()
                                    .orElseThrow()
                                    .message()
                                    .in(locale))));
        }
        sections.add(ResultSection.of(agreement.text().in(locale), lines));
        if (!agreement.differences().isEmpty()) {
            sections.add(new ResultSection(words.get("differences"), rows(agreement, locale), List.of()));
        }
        return sections;
    }

    private static String assessor(AssessorAgreement agreement, int place, Locale locale) {
        return agreement.results().get(place).assessment().assessor().in(locale);
    }

    private static void coefficient(ResultWriter json, Computed<Double> value) throws IOException {
        json.number("value", value.toOptional());
        json.text("reason", value.reason().map(reason -> reason.code().name()));
    }

    private static String id(AssessorAgreement agreement, int place) {
        return agreement.results().get(place).assessment().id().toString();
    }

    /** Returns the items on which assessors differ as rows with a header, one column for each assessor. */
    public static List<List<String>> rows(AssessorAgreement agreement, Locale locale) {
        var words = new ReviewWords(locale);
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of(words.get("item"), words.get("title")));
        agreement
                .results()
                .forEach(result -> header.add(result.assessment().assessor().in(locale)));
        rows.add(header);
        for (var difference : agreement.differences()) {
            var row = new ArrayList<>(List.of(
                    difference.item().toString(),
                    difference.answers().get(0).item().title().in(locale)));
            difference.answers().forEach(answer -> row.add(answer.label().in(locale)));
            rows.add(row);
        }
        return rows;
    }
}
