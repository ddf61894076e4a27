package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.funnel.CountDifference;
import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.funnel.FunnelComparison;
import io.github.govtechkpi.metrics.funnel.FunnelCount;
import io.github.govtechkpi.metrics.funnel.FunnelRate;
import io.github.govtechkpi.metrics.funnel.RateDifference;
import io.github.govtechkpi.metrics.funnel.StageFlow;
import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Interval;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes funnels for other applications, in format {@code govtech-funnel/1}. A rate is always k and n with the guard's verdict; where
 * none is formed, {@code notComputable} says why.
 */
public final class FunnelJson {
    /** The id of the format. */
    public static final String FORMAT = "govtech-funnel/1";

    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator out;

    private FunnelJson(JsonGenerator out) {
        this.out = out;
    }

    /**
     * Writes funnels and comparisons as indented JSON with a line break at its end.
     *
     * @param funnels the funnels; those that are compared as well
     * @param comparisons the comparisons, which name their funnels by day and period
     */
    public static String write(List<Funnel> funnels, List<FunnelComparison> comparisons) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(JsonLayout.indented());
            var json = new FunnelJson(generator);
            generator.writeStartObject();
            generator.writeStringField("format", FORMAT);
            json.array("funnels", funnels, json::funnel);
            json.array("comparisons", comparisons, json::comparison);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private interface Writer<T> {
        void write(T value) throws IOException;
    }

    private <T> void array(String field, List<T> values, Writer<T> writer) throws IOException {
        out.writeArrayFieldStart(field);
        for (var value : values) {
            writer.write(value);
        }
        out.writeEndArray();
    }

    private void funnel(Funnel funnel) throws IOException {
        out.writeStartObject();
        name(funnel);
        out.writeNumberField("challenges", funnel.followed().size());
        out.writeNumberField("withoutStage", funnel.withoutStage());
        array("stages", funnel.stages(), this::stage);
        array("published", funnel.published(), this::published);
        array("rates", funnel.rates(), this::rate);
        array("lessons", funnel.lessons(), lesson -> {
            out.writeStartObject();
            out.writeStringField("challenge", lesson.challenge().value());
            text("leftAt", lesson.leftAt());
            out.writeStringField("on", lesson.on().toString());
            languages(lesson.text());
            out.writeEndObject();
        });
        array("caveats", funnel.derivation().warnings(), this::caveat);
        out.writeEndObject();
    }

    private void name(Funnel funnel) throws IOException {
        out.writeStringField("program", funnel.program().id().value());
        text("asOf", funnel.asOf());
        text("startedIn", funnel.startedIn());
    }

    private void stage(StageFlow flow) throws IOException {
        out.writeStartObject();
        out.writeStringField("stage", flow.stage().toString());
        out.writeNumberField("reached", flow.reached());
        out.writeNumberField("movedOn", flow.movedOn());
        out.writeNumberField("discontinued", flow.discontinued());
        out.writeNumberField("there", flow.there());
        out.writeStringField("unit", MeasureUnit.CASES.symbol());
        number("medianDays", flow.medianDays().map(BigDecimal::valueOf).toOptional());
        number("longestDays", flow.longestDays().map(BigDecimal::valueOf).toOptional());
        number("longestDaysSoFar", flow.longestDaysSoFar().map(BigDecimal::valueOf));
        notComputable(flow.medianDays().reason());
        out.writeEndObject();
    }

    private void published(FunnelCount count) throws IOException {
        out.writeStartObject();
        count(count);
        out.writeEndObject();
    }

    private void count(FunnelCount count) throws IOException {
        out.writeStringField("stage", count.stage().toString());
        out.writeBooleanField("recorded", count.recorded());
        out.writeObjectFieldStart("of");
        languages(count.of());
        out.writeEndObject();
        var stated = count.value();
        var amount = Optional.of(((AbsoluteValue) stated.quantity()).amount());
        if (stated.high().isPresent()) {
            number("low", amount);
            number("high", stated.high().map(AbsoluteValue::amount));
        } else {
            number("value", amount);
        }
        out.writeStringField("unit", count.unit().symbol());
        if (stated.qualifier() != Qualifier.EXACT && stated.high().isEmpty()) {
            out.writeStringField("qualifier", stated.qualifier().toString());
        }
        text("period", count.asOf());
    }

    private void rate(FunnelRate rate) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("from");
        count(rate.from());
        out.writeEndObject();
        out.writeObjectFieldStart("to");
        count(rate.to());
        out.writeEndObject();
        ratio("rate", rate.ratio().toOptional());
        if (rate.from().recorded()) {
            out.writeNumberField("underWay", rate.underWay());
        }
        array("caveats", rate.caveats(), this::caveat);
        notComputable(rate.ratio().reason());
        out.writeEndObject();
    }

    private void ratio(String field, Optional<GuardedRatio> ratio) throws IOException {
        if (ratio.isEmpty()) {
            out.writeNullField(field);
            return;
        }
        out.writeObjectFieldStart(field);
        number("k", Optional.of(ratio.get().numerator().amount()));
        number("n", Optional.of(ratio.get().denominator().amount()));
        out.writeStringField("unit", ratio.get().denominator().unit().symbol());
        interval(ratio.get().interval());
        verdict(ratio.get().verdict(), ratio.get().reasons(), ratio.get()::text);
        out.writeEndObject();
    }

    private void interval(Optional<Interval> interval) throws IOException {
        if (interval.isEmpty()) {
            out.writeNullField("interval");
            return;
        }
        out.writeObjectFieldStart("interval");
        limit("low", interval.get().low());
        limit("high", interval.get().high());
        out.writeStringField("method", interval.get().method());
        limit("confidence", interval.get().confidence());
        out.writeEndObject();
    }

    private void verdict(Verdict verdict, List<GuardReason> reasons, Function<Locale, String> text) throws IOException {
        out.writeStringField("verdict", verdict.name());
        array("reasons", reasons, reason -> out.writeString(reason.name()));
        out.writeObjectFieldStart("text");
        out.writeStringField("ja", text.apply(Locale.JAPANESE));
        out.writeStringField("en", text.apply(Locale.ENGLISH));
        out.writeEndObject();
    }

    private void comparison(FunnelComparison comparison) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("before");
        name(comparison.before());
        out.writeEndObject();
        out.writeObjectFieldStart("after");
        name(comparison.after());
        out.writeEndObject();
        out.writeBooleanField("independent", comparison.independent());
        array("counts", comparison.counts(), this::countDifference);
        array("rates", comparison.rates(), this::rateDifference);
        array("caveats", comparison.derivation().warnings(), this::caveat);
        out.writeEndObject();
    }

    private void countDifference(CountDifference count) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("before");
        count(count.before());
        out.writeEndObject();
        out.writeObjectFieldStart("after");
        count(count.after());
        out.writeEndObject();
        number("change", count.change().map(AbsoluteValue::amount).toOptional());
        if (count.guarded().isComputable()) {
            var guarded = count.guarded().orElseThrow();
            out.writeObjectFieldStart("guard");
            verdict(guarded.verdict(), guarded.reasons(), guarded::text);
            out.writeEndObject();
        } else {
            out.writeNullField("guard");
        }
        notComputable(count.change().reason().or(() -> count.guarded().reason()));
        out.writeEndObject();
    }

    private void rateDifference(RateDifference rate) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("from");
        count(rate.before().from());
        out.writeEndObject();
        out.writeObjectFieldStart("to");
        count(rate.before().to());
        out.writeEndObject();
        ratio("before", rate.before().ratio().toOptional());
        ratio("after", rate.after().ratio().toOptional());
        if (rate.difference().isComputable()) {
            var difference = rate.difference().orElseThrow();
            out.writeObjectFieldStart("difference");
            interval(difference.interval());
            verdict(difference.verdict(), difference.reasons(), difference::text);
            out.writeEndObject();
        } else {
            out.writeNullField("difference");
        }
        notComputable(rate.difference().reason());
        out.writeEndObject();
    }

    private void caveat(Caveat caveat) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", caveat.code().name());
        languages(caveat.text());
        out.writeEndObject();
    }

    private void notComputable(Optional<Reason> reason) throws IOException {
        if (reason.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("notComputable");
        out.writeStringField("code", reason.get().code().name());
        languages(reason.get().message());
        out.writeEndObject();
    }

    private void languages(LocalizedText text) throws IOException {
        if (text.ja().isPresent()) {
            out.writeStringField("ja", text.ja().get());
        }
        if (text.en().isPresent()) {
            out.writeStringField("en", text.en().get());
        }
    }

    private void text(String field, Optional<?> value) throws IOException {
        out.writeFieldName(field);
        if (value.isPresent()) {
            out.writeString(value.get().toString());
        } else {
            out.writeNull();
        }
    }

    private void number(String field, Optional<BigDecimal> value) throws IOException {
        out.writeFieldName(field);
        if (value.isPresent()) {
            out.writeNumber(JsonLayout.plain(value.get()));
        } else {
            out.writeNull();
        }
    }

    private void limit(String field, double value) throws IOException {
        number(field, Double.isFinite(value) ? Optional.of(BigDecimal.valueOf(value)) : Optional.empty());
    }
}
