package io.github.govtechkpi.io.exchange.csvw;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.io.exchange.ExchangeJson;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the columns of an observations file in the words of CSV on the Web. */
final class CsvwMetadata {
    private static final String CONTEXT = "http://www.w3.org/ns/csvw";

    /** What tells two rows apart. */
    private static final List<String> KEY = List.of("program", "indicator", "area", "slice", "period", "known_on");

    private static final Set<String> REQUIRED = Set.of("indicator", "period");

    private static final Map<String, LocalizedText> TITLES = Map.ofEntries(
            Map.entry("indicator", LocalizedText.of("指標", "indicator")),
            Map.entry("area", LocalizedText.of("団体コード", "area")),
            Map.entry("slice", LocalizedText.of("区分", "slice")),
            Map.entry("program", LocalizedText.of("プログラム", "program")),
            Map.entry("period", LocalizedText.of("期間", "period")),
            Map.entry("value", LocalizedText.of("値", "value")),
            Map.entry("numerator", LocalizedText.of("分子", "numerator")),
            Map.entry("denominator", LocalizedText.of("分母", "denominator")),
            Map.entry("status", LocalizedText.of("状態", "status")),
            Map.entry("missing", LocalizedText.of("欠測理由", "missing")),
            Map.entry("qualifier", LocalizedText.of("限定", "qualifier")),
            Map.entry("known_on", LocalizedText.of("公表日", "known_on")),
            Map.entry("note", LocalizedText.of("備考", "note")));

    private CsvwMetadata() {}

    static ObjectNode of(Program program, String url, List<String> columns) {
        var table = ExchangeJson.object();
        // the language of what is said without one: of the names of the properties, and of nothing that is shown
        table.putArray("@context").add(CONTEXT).addObject().put("@language", "ja");
        table.put("url", url);
        texts(table, "dc:title", program.name());
        program.owner().map(Organisation::name).ifPresent(name -> texts(table, "dc:publisher", name));
        table.set("dialect", dialect());
        var schema = table.putObject("tableSchema");
        var list = schema.putArray("columns");
        columns.forEach(column -> list.add(column(column)));
        var key = schema.putArray("primaryKey");
        columns.stream().filter(KEY::contains).forEach(key::add);
        return table;
    }

    private static ObjectNode dialect() {
        var dialect = ExchangeJson.object()
                .put("encoding", "utf-8")
                .put("delimiter", ",")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true)
                .put("headerRowCount", 1);
        dialect.putArray("lineTerminators").add("\r\n").add("\n");
        return dialect;
    }

    private static ObjectNode column(String name) {
        var column = ExchangeJson.object().put("name", name);
        var titles = TITLES.getOrDefault(name, LocalizedText.same(name));
        column.putObject("titles").put("en", titles.in(Locale.ENGLISH)).put("ja", titles.in(Locale.JAPANESE));
        column.put("null", "");
        if (REQUIRED.contains(name)) {
            column.put("required", true);
        }
        switch (name) {
            case "value", "numerator", "denominator" -> column.put("datatype", "decimal");
            case "known_on" -> column.put("datatype", "date");
            case "area" -> column.set("datatype", pattern("[0-9]{6}"));
            case "status" -> column.set("datatype", oneOf(Arrays.stream(ObservationStatus.values())));
            case "missing" -> column.set("datatype", oneOf(Arrays.stream(MissingReason.values())));
            case "qualifier" ->
                column.set(
                        "datatype", oneOf(Arrays.stream(Qualifier.values()).filter(word -> word != Qualifier.RANGE)));
            default -> column.put("datatype", "string");
        }
        return column;
    }

    private static ObjectNode oneOf(Stream<?> words) {
        return pattern(words.map(Object::toString).collect(Collectors.joining("|")));
    }

    /** A text that a regular expression matches as a whole. */
    private static ObjectNode pattern(String pattern) {
        return ExchangeJson.object().put("base", "string").put("format", pattern);
    }

    private static void texts(ObjectNode node, String property, LocalizedText text) {
        var values = node.putArray(property);
        values.addObject().put("@value", text.in(Locale.ENGLISH)).put("@language", "en");
        values.addObject().put("@value", text.in(Locale.JAPANESE)).put("@language", "ja");
    }
}
