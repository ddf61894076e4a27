package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.metrics.assessment.MethodVerdict;
import io.github.govtechkpi.metrics.assessment.PartOf;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.comparison.Rating;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.rating.RatingGrade;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes the verdicts of the methods and the grade of a rating scheme into a result of {@code govtech-progress/1}. */
final class AssessmentJson {
    private final JsonGenerator out;

    AssessmentJson(JsonGenerator out) {
        this.out = out;
    }

    void write(GoalAssessment assessment) throws IOException {
        out.writeArrayFieldStart("methods");
        for (var verdict : assessment.verdicts()) {
            method(verdict);
        }
        out.writeEndArray();
        if (assessment.rating().isPresent()) {
            rating(assessment.rating().get());
        }
    }

    private void method(MethodVerdict verdict) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", verdict.method().id());
        out.writeStringField("version", verdict.method().version());
        number("value", verdict.value().toOptional());
        number("score", verdict.score());
        out.writeStringField("class", verdict.word().orElse(null));
        if (verdict.reason().isPresent()) {
            out.writeStringField("reason", verdict.reason().get().code().name());
        }
        out.writeEndObject();
    }

    private void rating(Rating rating) throws IOException {
        out.writeObjectFieldStart("rating");
        out.writeStringField("scheme", rating.scheme().id().text());
        out.writeNumberField("version", rating.scheme().version());
        if (rating.achievement().isPresent()) {
            number("achievement", rating.achievement().get().map(PartOf::share).toOptional());
        }
        out.writeStringField("grade", rating.grade().map(RatingGrade::mark).orElse(null));
        if (rating.grade().isPresent()) {
            languages("label", rating.grade().get().label());
        }
        if (rating.reason().isPresent()) {
            out.writeStringField(
                    "reason", rating.reason().map(Reason::code).get().name());
        }
        out.writeEndObject();
    }

    private void languages(String field, LocalizedText text) throws IOException {
        out.writeObjectFieldStart(field);
        if (text.ja().isPresent()) {
            out.writeStringField("ja", text.ja().get());
        }
        if (text.en().isPresent()) {
            out.writeStringField("en", text.en().get());
        }
        out.writeEndObject();
    }

    private void number(String field, Optional<Double> value) throws IOException {
        if (value.isEmpty()) {
            out.writeNullField(field);
        } else {
            out.writeFieldName(field);
            out.writeNumber(JsonLayout.plain(BigDecimal.valueOf(value.get())));
        }
    }
}
