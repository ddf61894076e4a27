package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.metrics.decomposition.RatioDecomposition;
import io.github.govtechkpi.metrics.ratio.CountChange;
import io.github.govtechkpi.metrics.ratio.GuardedDifference;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Interval;
import io.github.govtechkpi.metrics.ratio.Proportion;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.Ratio;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes what the ratio guard says, in format {@code govtech-ratio/1}: always an object with its counts, never a number alone. A limit
 * that is infinite is null.
 */
public final class RatioJson {
    /** The id of the format. */
    public static final String FORMAT = "govtech-ratio/1";

    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator out;

    private RatioJson(JsonGenerator out) {
        this.out = out;
    }

    /** Writes one ratio: its counts, interval, verdict and text. */
    public static String of(Proportion proportion, GuardedRatio guarded) {
        return write(json -> {
            json.out.writeNumberField("k", proportion.k());
            json.out.writeNumberField("n", proportion.n());
            json.interval(proportion.interval());
            json.verdict(guarded.verdict(), guarded::text);
        });
    }

    /** Writes two ratios: their difference, what moved it, verdict and text. */
    public static String of(GuardedDifference difference, RatioDecomposition effects) {
        return write(json -> {
            json.counts("first", difference.before());
            json.counts("second", difference.after());
            json.out.writeObjectFieldStart("difference");
            json.number("value", effects.ratioChange());
            json.limit("low", difference.interval().map(Interval::low));
            json.limit("high", difference.interval().map(Interval::high));
            json.out.writeStringField(
                    "method", difference.interval().map(Interval::method).orElse(null));
            json.out.writeEndObject();
            json.number("numeratorEffect", effects.numeratorEffect());
            json.number("denominatorEffect", effects.denominatorEffect());
            json.out.writeArrayFieldStart("flags");
            for (var flag : effects.flags()) {
                json.out.writeString(flag.name());
            }
            json.out.writeEndArray();
            json.verdict(difference.verdict(), difference::text);
        });
    }

    /** Writes two counts: the change, the multiple with its interval, the base that such a change needs, verdict and text. */
    public static String of(CountChange change, GuardedRatio guarded) {
        return write(json -> {
            json.out.writeNumberField("before", change.before());
            json.out.writeNumberField("after", change.after());
            json.out.writeNumberField("absoluteChange", change.absoluteChange());
            json.out.writeObjectFieldStart("rateRatio");
            json.limit("value", change.rateRatio().toOptional());
            json.number("low", change.ratioLow());
            json.limit("high", Optional.of(change.ratioHigh()));
            json.out.writeEndObject();
            var minimum = change.minimumBase().toOptional();
            if (minimum.isPresent()) {
                json.out.writeNumberField("minimumBase", minimum.get().minBase());
            } else {
                json.out.writeNullField("minimumBase");
            }
            json.verdict(guarded.verdict(), guarded::text);
        });
    }

    /** Writes fields; the streams may fail. */
    private interface Fields {
        void write(RatioJson json) throws IOException;
    }

    private static String write(Fields fields) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(JsonLayout.indented());
            generator.writeStartObject();
            generator.writeStringField("format", FORMAT);
            fields.write(new RatioJson(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void counts(String field, Ratio ratio) throws IOException {
        out.writeObjectFieldStart(field);
        out.writeFieldName("k");
        out.writeNumber(JsonLayout.plain(ratio.numerator().amount()));
        out.writeFieldName("n");
        out.writeNumber(JsonLayout.plain(ratio.denominator().amount()));
        out.writeEndObject();
    }

    private void interval(Interval interval) throws IOException {
        out.writeObjectFieldStart("interval");
        number("low", interval.low());
        number("high", interval.high());
        out.writeStringField("method", interval.method());
        number("confidence", interval.confidence());
        out.writeEndObject();
    }

    private void verdict(Verdict verdict, Function<Locale, String> text) throws IOException {
        out.writeStringField("verdict", verdict.name());
        out.writeObjectFieldStart("text");
        out.writeStringField("ja", text.apply(Locale.JAPANESE));
        out.writeStringField("en", text.apply(Locale.ENGLISH));
        out.writeEndObject();
    }

    private void limit(String field, Optional<Double> value) throws IOException {
        var finite = value.filter(Double::isFinite);
        if (finite.isPresent()) {
            number(field, finite.get());
        } else {
            out.writeNullField(field);
        }
    }

    private void number(String field, double value) throws IOException {
        out.writeFieldName(field);
        out.writeNumber(JsonLayout.plain(BigDecimal.valueOf(value)));
    }
}
