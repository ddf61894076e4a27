package io.github.govtechkpi.io.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.io.result.JsonLayout;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What a conversion lost or had to assume, for a reader and, in format {@code govtech-losses/1}, for other applications. */
public final class LossReport {
    /** The id of the format. */
    public static final String FORMAT = "govtech-losses/1";

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int SHOWN = 5;

    private LossReport() {}

    /**
     * Returns the lines of a report: one for each reason, with the first places, for example {@code IATI has no place for denominators (2
     * lost): goal online-applications /goals/1/baseline = …}.
     */
    public static List<String> lines(List<Loss> losses, Locale locale) {
        var isJapanese = locale.getLanguage().equals("ja");
        var groups = new LinkedHashMap<LocalizedText, List<Loss>>();
        losses.forEach(loss -> groups.computeIfAbsent(loss.reason(), unused -> new ArrayList<>())
                .add(loss));
        var lines = new ArrayList<String>();
        groups.forEach((reason, group) -> {
            lines.add((isJapanese ? "%s（%s件）" : "%s (%s)").formatted(reason.in(locale), group.size()));
            group.stream().limit(SHOWN).forEach(loss -> lines.add("  " + line(loss, locale)));
            if (group.size() > SHOWN) {
                lines.add((isJapanese ? "  ほか%s件" : "  and %s more").formatted(group.size() - SHOWN));
            }
        });
        return List.copyOf(lines);
    }

    private static String line(Loss loss, Locale locale) {
        return loss.place().in(locale)
                + " " + loss.pointer()
                + loss.value().map(value -> ": " + Quoted.cut(value)).orElse("")
                + loss.becomes().map(value -> " → " + Quoted.cut(value)).orElse("");
    }

    /** Writes all losses and remarks as one JSON object. */
    public static String json(String formatId, List<Loss> losses, List<Finding> remarks) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(JsonLayout.indented());
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            out.writeStringField("exchange", formatId);
            out.writeArrayFieldStart("losses");
            for (var loss : losses) {
                write(loss, out);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("remarks");
            for (var remark : remarks) {
                write(remark, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Loss loss, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", loss.code());
        out.writeStringField("pointer", loss.pointer());
        out.writeStringField("value", loss.value().orElse(null));
        out.writeStringField("becomes", loss.becomes().orElse(null));
        out.writeStringField(
                "ja", loss.place().in(Locale.JAPANESE) + "：" + loss.reason().in(Locale.JAPANESE));
        out.writeStringField(
                "en", loss.place().in(Locale.ENGLISH) + ": " + loss.reason().in(Locale.ENGLISH));
        out.writeEndObject();
    }

    private static void write(Finding remark, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", remark.code());
        out.writeStringField("file", remark.file().orElse(null));
        if (remark.line().isPresent()) {
            out.writeNumberField("line", remark.line().getAsInt());
        } else {
            out.writeNullField("line");
        }
        out.writeStringField("pointer", remark.pointer());
        out.writeStringField("found", remark.found());
        out.writeStringField("allowed", remark.allowed());
        out.writeStringField("ja", remark.message().in(Locale.JAPANESE));
        out.writeStringField("en", remark.message().in(Locale.ENGLISH));
        out.writeEndObject();
    }
}
