package io.github.govtechkpi.io.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.io.result.JsonLayout;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes one JSON result, which begins with its format; the fields that all results of this package share. */
final class ResultWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator out;

    private ResultWriter(JsonGenerator out) {
        this.out = out;
    }

    /** Writes fields; the streams may fail. */
    interface Fields {
        void write(ResultWriter json) throws IOException;
    }

    /** Writes an entry of a list. */
    interface Entry<T> {
        void write(T entry) throws IOException;
    }

    static String document(String format, Fields fields) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(JsonLayout.indented());
            generator.writeStartObject();
            generator.writeStringField("format", format);
            fields.write(new ResultWriter(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    void object(String field, Fields fields) throws IOException {
        out.writeObjectFieldStart(field);
        fields.write(this);
        out.writeEndObject();
    }

    <T> void objects(String field, List<T> entries, Entry<T> entry) throws IOException {
        out.writeArrayFieldStart(field);
        for (var each : entries) {
            out.writeStartObject();
            entry.write(each);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void text(String field, Object value) throws IOException {
        out.writeStringField(field, value.toString());
    }

    void text(String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(field, value.get());
        } else {
            out.writeNullField(field);
        }
    }

    void nothing(String field) throws IOException {
        out.writeNullField(field);
    }

    void count(String field, long value) throws IOException {
        out.writeNumberField(field, value);
    }

    void number(String field, Optional<Double> value) throws IOException {
        out.writeFieldName(field);
        if (value.isPresent()) {
            out.writeNumber(JsonLayout.plain(BigDecimal.valueOf(value.get())));
        } else {
            out.writeNull();
        }
    }

    /** Writes a text as an object of its languages. */
    void languages(String field, LocalizedText text) throws IOException {
        object(field, json -> json.languages(text));
    }

    void languages(String field, Optional<LocalizedText> text) throws IOException {
        if (text.isPresent()) {
            languages(field, text.get());
        } else {
            out.writeNullField(field);
        }
    }

    void languages(LocalizedText text) throws IOException {
        if (text.ja().isPresent()) {
            out.writeStringField("ja", text.ja().get());
        }
        if (text.en().isPresent()) {
            out.writeStringField("en", text.en().get());
        }
    }
}
