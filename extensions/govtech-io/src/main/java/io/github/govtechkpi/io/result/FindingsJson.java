package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.govtechkpi.model.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes findings as one JSON object for other applications, in format {@code govtech-findings/1}. */
public final class FindingsJson {
    /** The id of the format. */
    public static final String FORMAT = "govtech-findings/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private FindingsJson() {}

    /** Writes the findings as indented JSON with a line break at its end. */
    public static String write(List<Finding> findings) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(JsonLayout.indented());
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            out.writeArrayFieldStart("findings");
            for (var finding : findings) {
                out.writeStartObject();
                out.writeStringField("code", finding.code());
                out.writeStringField("file", finding.file().orElse(null));
                if (finding.line().isPresent()) {
                    out.writeNumberField("line", finding.line().getAsInt());
                } else {
                    out.writeNullField("line");
                }
                out.writeStringField("pointer", finding.pointer());
                out.writeStringField("found", finding.found());
                out.writeStringField("allowed", finding.allowed());
                out.writeStringField("ja", finding.message().ja().orElse(null));
                out.writeStringField("en", finding.message().en().orElse(null));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
