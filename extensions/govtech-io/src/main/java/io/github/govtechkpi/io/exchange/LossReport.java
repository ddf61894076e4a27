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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a conversion lost or had to assume, for a reader and, in format {@code govtech-losses/1}, for other applications. */
public final class LossReport {
    /** The id of the format. */
    public static final String FORMAT = "govtech-losses/1";

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern POSITION = Pattern.compile("/[0-9]+(?=/|$)");
    private static final int NAMED = 3;

    private LossReport() {}

    /**
     * Returns the lines of a report: each reason with every field that is lost for it, for example {@code IATI has no place for this (7)} and
     * {@code /goals/*}{@code /role (7): goal online-applications, … and 2 more; the first "kgi" → "kpi"}. Of a field that is lost in several
     * places the first ones are named and the rest is counted; no field is left out.
     */
    public static List<String> lines(List<Loss> losses, Locale locale) {
        var isJapanese = locale.getLanguage().equals("ja");
        var reasons = new LinkedHashMap<LocalizedText, Map<String, List<Loss>>>();
        losses.forEach(loss -> reasons.computeIfAbsent(loss.reason(), unused -> new LinkedHashMap<>())
                .computeIfAbsent(field(loss), unused -> new ArrayList<>())
                .add(loss));
        var lines = new ArrayList<String>();
        reasons.forEach((reason, fields) -> {
            var count = fields.values().stream().mapToInt(List::size).sum();
            lines.add((isJapanese ? "%s（%s件）" : "%s (%s)").formatted(reason.in(locale), count));
            fields.forEach((field, group) -> lines.add(
                    "  " + (group.size() == 1 ? line(group.get(0), locale) : line(field, group, locale, isJapanese))));
        });
        return List.copyOf(lines);
    }

    /** Returns the pointer without the positions: the same field of several goals, observations or other entries is one field. */
    private static String field(Loss loss) {
        return POSITION.matcher(loss.pointer()).replaceAll("/*");
    }

    private static String line(Loss loss, Locale locale) {
        var change = change(loss);
        return loss.place().in(locale) + " " + loss.pointer() + (change.isEmpty() ? "" : ": " + change);
    }

    private static String line(String field, List<Loss> group, Locale locale, boolean isJapanese) {
        var places =
                group.stream().map(loss -> loss.place().in(locale)).distinct().toList();
        var named = places.stream().limit(NAMED).collect(Collectors.joining(isJapanese ? "、" : ", "));
        var others = places.size() - NAMED;
        var rest = others > 0 ? (isJapanese ? "ほか%s件" : " and %s more").formatted(others) : "";
        var changes = group.stream().map(LossReport::change).distinct().toList();
        var label = changes.size() == 1 ? "" : isJapanese ? "最初は" : "the first ";
        return (isJapanese ? "%s（%s件）：%s%s；%s%s" : "%s (%s): %s%s; %s%s")
                .formatted(field, group.size(), named, rest, label, changes.get(0));
    }

    private static String change(Loss loss) {
        var before = loss.value().map(Quoted::cut).orElse("");
        return (before + loss.becomes().map(value -> " → " + Quoted.cut(value)).orElse("")).strip();
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
