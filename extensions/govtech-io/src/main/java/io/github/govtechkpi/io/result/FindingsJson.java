package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.json.JsonFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes findings as one JSON object for other applications, in format {@code govtech-findings/1}. */
public final class FindingsJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FindingsJson() {}

    /** Writes the findings as indented JSON with a line break at its end, laid out as the results are. */
    public static String write(List<Finding> findings) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(JsonLayout.indented());
            JsonFormat.FINDINGS.write(findings, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
