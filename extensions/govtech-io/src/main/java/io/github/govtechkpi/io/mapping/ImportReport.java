package io.github.govtechkpi.io.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.io.result.JsonLayout;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an import did: how much it made, every cell that it normalised, and what it left out. */
public final class ImportReport {
    /** The id of the format. */
    public static final String FORMAT = "govtech-import/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private ImportReport() {}

    /** Writes the report as indented JSON with a line break at its end. */
    public static String json(ImportedTable imported, String file) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(JsonLayout.indented());
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            out.writeStringField("file", file);
            out.writeStringField("program", imported.program().id().toString());
            out.writeNumberField("goals", imported.program().goals().size());
            out.writeNumberField("observations", imported.observations().size());
            out.writeNumberField("missing", missing(imported));
            out.writeArrayFieldStart("normalized");
            for (var cell : imported.normalized()) {
                out.writeStartObject();
                out.writeStringField("cell", cell.place());
                out.writeStringField("before", cell.before());
                out.writeStringField("after", cell.after());
                out.writeArrayFieldStart("rules");
                for (var rule : cell.rules()) {
                    out.writeStartObject();
                    out.writeStringField("rule", rule.name());
                    languages(out, rule.phrase());
                    out.writeEndObject();
                }
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("notices");
            for (var notice : imported.notices()) {
                out.writeStartObject();
                languages(out, notice);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** Returns the normalised cells as rows for CSV, the header first: cell, before, after, rules. */
    public static List<List<String>> csv(ImportedTable imported, Locale locale) {
        return rows(List.of("cell", "before", "after", "rules"), imported, locale);
    }

    /** Returns the normalised cells as rows for readers, whose header is in their language. */
    public static List<List<String>> rows(ImportedTable imported, Locale locale) {
        var header = locale.getLanguage().equals("ja")
                ? List.of("セル", "元の値", "読み取った値", "規則")
                : List.of("cell", "before", "after", "rules");
        return rows(header, imported, locale);
    }

    private static List<List<String>> rows(List<String> header, ImportedTable imported, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(header);
        for (var cell : imported.normalized()) {
            rows.add(List.of(
                    cell.place(),
                    cell.before(),
                    cell.after(),
                    cell.rules().stream()
                            .map(rule -> rule.phrase().in(locale))
                            .collect(Collectors.joining(locale.getLanguage().equals("ja") ? "、" : "; "))));
        }
        return rows;
    }

    /** Returns how many of the observations have no value. */
    public static long missing(ImportedTable imported) {
        return imported.observations().stream()
                .filter(observation -> observation.missing().isPresent())
                .count();
    }

    private static void languages(JsonGenerator out, LocalizedText text) throws IOException {
        out.writeStringField("ja", text.in(Locale.JAPANESE));
        out.writeStringField("en", text.in(Locale.ENGLISH));
    }
}
