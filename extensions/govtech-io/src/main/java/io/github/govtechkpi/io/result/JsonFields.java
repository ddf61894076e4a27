package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Interval;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Writes the fields that results have in common: exact numbers, texts in both languages, ratios with their counts, reasons. */
final class JsonFields {
    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator out;

    JsonFields(JsonGenerator out) {
        this.out = out;
    }

    /** Writes something; the stream may fail. */
    interface Content {
        void write() throws IOException;
    }

    /**
     * Writes one of several values.
     *
     * @param <T> their type
     */
    interface Item<T> {
        void write(T value) throws IOException;
    }

    /** Writes a document that begins with its format, indented and with a line break at its end. */
    static String document(String format, Item<JsonFields> content) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(JsonLayout.indented());
            generator.writeStartObject();
            generator.writeStringField("format", format);
            content.write(new JsonFields(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    void object(String field, Content content) throws IOException {
        out.writeObjectFieldStart(field);
        content.write();
        out.writeEndObject();
    }

    <T> void objects(String field, List<T> values, Item<T> item) throws IOException {
        out.writeArrayFieldStart(field);
        for (var value : values) {
            out.writeStartObject();
            item.write(value);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    <T> void orNull(String field, Optional<T> value, Item<T> item) throws IOException {
        if (value.isPresent()) {
            object(field, () -> item.write(value.get()));
        } else {
            out.writeNullField(field);
        }
    }

    void text(String field, Optional<?> value) throws IOException {
        out.writeStringField(field, value.map(Object::toString).orElse(null));
    }

    void text(String field, Object value) throws IOException {
        out.writeStringField(field, value.toString());
    }

    /** Writes a list of what has a text. */
    void texts(String field, List<?> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (var value : values) {
            out.writeString(value.toString());
        }
        out.writeEndArray();
    }

    void flag(String field, boolean value) throws IOException {
        out.writeBooleanField(field, value);
    }

    void number(String field, long value) throws IOException {
        out.writeNumberField(field, value);
    }

    void number(String field, Optional<BigDecimal> value) throws IOException {
        out.writeFieldName(field);
        if (value.isPresent()) {
            out.writeNumber(JsonLayout.plain(value.get()));
        } else {
            out.writeNull();
        }
    }

    /** Writes a computed number; an infinite one is null. */
    void number(String field, double value) throws IOException {
        number(field, Double.isFinite(value) ? Optional.of(BigDecimal.valueOf(value)) : Optional.empty());
    }

    void languages(LocalizedText text) throws IOException {
        if (text.ja().isPresent()) {
            out.writeStringField("ja", text.ja().get());
        }
        if (text.en().isPresent()) {
            out.writeStringField("en", text.en().get());
        }
    }

    void caveats(List<Caveat> caveats) throws IOException {
        objects("caveats", caveats, caveat -> {
            text("code", caveat.code().name());
            languages(caveat.text());
        });
    }

    /** Writes why a number is null; nothing where none is. */
    void notComputable(Optional<Reason> reason) throws IOException {
        if (reason.isPresent()) {
            object("notComputable", () -> reason(reason.get()));
        }
    }

    void reason(Reason reason) throws IOException {
        text("code", reason.code().name());
        languages(reason.message());
    }

    /** Writes a ratio with its counts, its interval and what the guard says of it. */
    void ratio(GuardedRatio ratio) throws IOException {
        number("k", Optional.of(ratio.numerator().amount()));
        number("n", Optional.of(ratio.denominator().amount()));
        text("unit", ratio.denominator().unit().symbol());
        interval(ratio.interval());
        verdict(ratio.verdict(), ratio.reasons(), ratio::text);
    }

    void interval(Optional<Interval> interval) throws IOException {
        orNull("interval", interval, limits -> {
            number("low", limits.low());
            number("high", limits.high());
            text("method", limits.method());
            number("confidence", limits.confidence());
        });
    }

    void verdict(Verdict verdict, List<GuardReason> reasons, Function<Locale, String> text) throws IOException {
        text("verdict", verdict.name());
        out.writeArrayFieldStart("reasons");
        for (var reason : reasons) {
            out.writeString(reason.name());
        }
        out.writeEndArray();
        object("text", () -> {
            text("ja", text.apply(Locale.JAPANESE));
            text("en", text.apply(Locale.ENGLISH));
        });
    }
}
