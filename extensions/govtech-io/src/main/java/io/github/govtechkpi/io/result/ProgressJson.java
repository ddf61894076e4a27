package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.CountsSinceBaseline;
import io.github.govtechkpi.metrics.progress.DueVerdict;
import io.github.govtechkpi.metrics.progress.Outlook;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.Projection;
import io.github.govtechkpi.metrics.progress.TargetMoves;
import io.github.govtechkpi.metrics.progress.TrackStatus;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.observation.Observation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the progress of goals as JSON for other applications, in format {@code govtech-progress/1}.
 *
 * <p>Numbers are exact: amounts as plain decimals, computed numbers as the shortest decimal that reads back to the same double; never
 * rounded, never with an exponent. What cannot be computed is null, and {@code notComputable} says why.
 */
public final class ProgressJson {
    /** The id of the format. */
    public static final String FORMAT = "govtech-progress/1";

    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator out;
    private final JsonFields fields;

    private ProgressJson(JsonGenerator out) {
        this.out = out;
        this.fields = new JsonFields(out);
    }

    /** Writes the results as indented JSON with a line break at its end. */
    public static String write(Portfolio portfolio) {
        return write(AssessedPortfolio.of(portfolio, List.of(), List.of(), Optional.empty()));
    }

    /** Writes the results with the verdicts of the methods asked for and the grades of a rating scheme. */
    public static String write(AssessedPortfolio portfolio) {
        return write(portfolio, false);
    }

    /**
     * Writes the results with the verdicts of the methods asked for and the grades of a rating scheme.
     *
     * @param portfolio the results
     * @param averages whether somebody asked for the average of the ratios of areas, which is no share of the whole
     */
    public static String write(AssessedPortfolio portfolio, boolean averages) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(JsonLayout.indented());
            new ProgressJson(generator).portfolio(portfolio, averages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void portfolio(AssessedPortfolio portfolio, boolean averages) throws IOException {
        out.writeStartObject();
        out.writeStringField("format", FORMAT);
        fields.text("asOf", portfolio.portfolio().asOf());
        out.writeArrayFieldStart("results");
        for (var assessment : portfolio.assessments()) {
            result(assessment.progress(), assessment);
        }
        out.writeEndArray();
        SummaryJson.write(out, portfolio.portfolio(), averages);
        out.writeEndObject();
    }

    private void result(Progress progress, GoalAssessment assessment) throws IOException {
        out.writeStartObject();
        fields.text("program", progress.key().program());
        out.writeStringField("goal", progress.goal().id().value());
        fields.text("area", progress.key().area());
        fields.text("slice", progress.key().slice());
        out.writeStringField("unit", progress.unit().symbol());
        out.writeFieldName("current");
        if (progress.current().isPresent()) {
            current(progress.current().get());
        } else {
            out.writeNull();
        }
        absolute(progress.absolute());
        if (progress.counts().isPresent()) {
            counts(progress.counts().get().toOptional());
        }
        status(progress.status());
        due(progress.due().toOptional());
        projection(progress.projection());
        targets(progress.moves());
        new AssessmentJson(out).write(assessment);
        fields.caveats(Stream.concat(progress.caveats().stream(), assessment.caveats().stream())
                .toList());
        notComputable(progress);
        out.writeEndObject();
    }

    private void notComputable(Progress progress) throws IOException {
        fields.objects("notComputable", progress.notComputable(), undefined -> {
            fields.text("field", undefined.field());
            fields.reason(undefined.reason());
            fields.orNull("useInstead", undefined.reason().useInstead(), fields::languages);
        });
    }

    private void absolute(AbsoluteProgress absolute) throws IOException {
        out.writeObjectFieldStart("absolute");
        for (var measure : absolute.measures()) {
            value(measure.field(), measure.value().toOptional().map(Object.class::cast));
        }
        out.writeEndObject();
    }

    /** Writes the targets that were in force one after another, where the target was moved: today's progress by each. */
    private void targets(Optional<TargetMoves> moves) throws IOException {
        if (moves.isEmpty()) {
            return;
        }
        fields.objects("targets", moves.get().held(), held -> {
            fields.text("from", held.revision().map(TargetRevision::from));
            fields.orNull("reason", held.revision().flatMap(TargetRevision::reason), fields::languages);
            fields.orNull("by", held.revision().flatMap(TargetRevision::by), fields::languages);
            fields.object("target", () -> fields.languages(held.text()));
            absolute(held.progress().absolute());
            status(held.progress().status());
            due(held.progress().due().toOptional());
            notComputable(held.progress());
        });
    }

    private void counts(Optional<CountsSinceBaseline> counts) throws IOException {
        if (counts.isEmpty()) {
            out.writeNullField("counts");
            return;
        }
        out.writeObjectFieldStart("counts");
        number("numeratorChange", counts.get().numeratorChange());
        number("denominatorChange", counts.get().denominatorChange());
        number("numeratorEffect", counts.get().numeratorEffect());
        number("denominatorEffect", counts.get().denominatorEffect());
        out.writeEndObject();
    }

    private void current(Observation observation) throws IOException {
        out.writeStartObject();
        var quantity = observation.value().orElseThrow();
        if (quantity instanceof AbsoluteValue amount) {
            number("value", amount.amount());
        } else if (quantity instanceof Ratio ratio) {
            number("numerator", ratio.numerator().amount());
            number("denominator", ratio.denominator().amount());
        } else {
            throw new AssertionError(quantity);
        }
        out.writeStringField("period", observation.period().toString());
        out.writeStringField("status", observation.status().name());
        if (observation.qualifier() != Qualifier.EXACT) {
            out.writeStringField("qualifier", observation.qualifier().toString());
        }
        out.writeEndObject();
    }

    private void status(TrackStatus status) throws IOException {
        out.writeObjectFieldStart("status");
        out.writeStringField("code", status.code().name());
        if (status.paceRatio().isPresent()) {
            value("paceRatio", status.paceRatio().get().toOptional());
        }
        if (status.paceRatioCompound().isPresent()) {
            number("paceRatioCompound", status.paceRatioCompound().get());
        }
        out.writeBooleanField("provisional", status.provisional());
        out.writeObjectFieldStart("thresholds");
        number("onTrack", status.thresholds().onTrack());
        number("moderate", status.thresholds().moderate());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void due(Optional<DueVerdict> due) throws IOException {
        if (due.isEmpty()) {
            out.writeNullField("due");
            return;
        }
        out.writeObjectFieldStart("due");
        out.writeStringField("code", due.get().code().name());
        fields.text("firstAttained", due.get().firstAttained());
        value("valueAtDue", due.get().valueAtDue());
        value(
                "daysLate",
                due.get().daysLate().isPresent()
                        ? Optional.of(due.get().daysLate().getAsLong())
                        : Optional.empty());
        out.writeEndObject();
    }

    private void projection(Optional<Projection> projection) throws IOException {
        if (projection.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("projection");
        out.writeStringField("kind", projection.get().kind().name());
        fields.text("attainDate", projection.get().attainDate().toOptional());
        value("valueAtDue", projection.get().valueAtDue().toOptional());
        if (projection.get().outlook().isPresent()) {
            outlook(projection.get().outlook().get());
        }
        out.writeEndObject();
    }

    private void outlook(Outlook outlook) throws IOException {
        value("low80", outlook.low80().toOptional());
        value("high80", outlook.high80().toOptional());
        value("low95", outlook.low95().toOptional());
        value("high95", outlook.high95().toOptional());
        value("probabilityAtDue", outlook.probabilityAtDue().toOptional());
        fields.text("likelihood", outlook.likelihood().toOptional());
        fields.text("attainEarliest", outlook.attainEarliest().toOptional());
        fields.text("attainLatest", outlook.attainLatest().toOptional());
        out.writeNumberField("n", outlook.n());
    }

    private void value(String field, Optional<?> value) throws IOException {
        if (value.isEmpty()) {
            out.writeNullField(field);
        } else if (value.get() instanceof BigDecimal number) {
            number(field, number);
        } else if (value.get() instanceof Double number) {
            number(field, number);
        } else if (value.get() instanceof Boolean flag) {
            out.writeBooleanField(field, flag);
        } else if (value.get() instanceof Number number) {
            out.writeNumberField(field, number.longValue());
        } else {
            out.writeStringField(field, value.get().toString());
        }
    }

    private void number(String field, double value) throws IOException {
        number(field, BigDecimal.valueOf(value));
    }

    private void number(String field, BigDecimal value) throws IOException {
        out.writeFieldName(field);
        out.writeNumber(JsonLayout.plain(value));
    }
}
