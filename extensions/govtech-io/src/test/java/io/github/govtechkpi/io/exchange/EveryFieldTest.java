package io.github.govtechkpi.io.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.govtechkpi.io.exchange.csvw.CsvwFormat;
import io.github.govtechkpi.io.exchange.dhis2.Dhis2Format;
import io.github.govtechkpi.io.exchange.iati.IatiFormat;
import io.github.govtechkpi.io.exchange.opensdg.OpenSdgFormat;
import io.github.govtechkpi.io.exchange.sdmx.SdmxFormat;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.observation.ObservationTable;
import io.github.govtechkpi.model.json.JsonFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every field of the model stands in a table (fields.csv) that says for each format whether it arrives. A field that is added to the model
 * fails here until it has a row; with {@code -Dgovtech.fields.write=true} the table is measured and written anew, to be looked at.
 */
class EveryFieldTest {
    private static final Path TABLE = Path.of("src/test/resources/exchange/fields.csv");
    private static final List<ExchangeFormat> FORMATS =
            List.of(new IatiFormat(), new SdmxFormat(), new OpenSdgFormat(), new Dhis2Format(), new CsvwFormat());

    /** What a schema allows and no program ever has: the name of the format, help in forms, and another word for a period. */
    private static final Set<String> NEVER_WRITTEN =
            Set.of("/format", "/assessments/*/answers/*/title", "/goals/*/milestones/*/due");

    private static final String ROWS = """
            indicator,area,slice,period,value,numerator,denominator,status,missing,qualifier,known_on,note
            staff,,,2020,50,,,,,about,2021-01-10,first
            staff,,,2020,51,,,P,,,2021-03-10,revised
            staff,281000,age=65+,2021,60,,,E,,,,
            staff,,,2022,,,,,pending,,,
            online,,,2020,,10,90,,,,,
            """;

    /** What became of a field: it arrived, or it did not. */
    private enum Fate {
        CARRIED,
        LOST
    }

    private static Exchanged full() throws IOException {
        var program = JsonFormat.PROGRAM.read(resource("every-field.json"), "every-field.json");
        var rows = new ObservationFiles(List.of(program))
                .read(new ByteArrayInputStream(ROWS.getBytes(UTF_8)), "rows.csv")
                .observations();
        return Exchanged.of(program, rows);
    }

    private static ByteArrayInputStream resource(String name) throws IOException {
        try (var in = requireNonNull(EveryFieldTest.class.getResourceAsStream("/exchange/" + name), name)) {
            return new ByteArrayInputStream(in.readAllBytes());
        }
    }

    private static List<Exchanged> samples() throws IOException {
        var samples = new ArrayList<Exchanged>();
        samples.add(full());
        LongStream.range(0, 400).mapToObj(AnyExchanged::of).forEach(samples::add);
        return samples;
    }

    @Test
    void theTableHasARowForEachFieldOfTheModel() throws IOException {
        assertThat(table().keySet()).containsExactlyElementsOf(fieldsOfTheModel());
    }

    @Test
    void eachFieldArrivesOrIsLostAsTheTableSays() throws IOException {
        var measured = measured();
        if (Boolean.getBoolean("govtech.fields.write")) {
            Files.writeString(TABLE, text(measured));
        }

        assertThat(measured.keySet()).as("fields that a sample has").containsExactlyElementsOf(fieldsOfTheModel());
        assertThat(measured).isEqualTo(table());
    }

    @Test
    void aProgramWithEveryFieldComesBackButForItsLosses() throws IOException {
        var original = full();
        for (var format : FORMATS) {
            var losses = Conversion.of(original, format).losses();

            assertThat(losses).as(format.id()).extracting(Loss::code).doesNotContain(Losses.UNEXPLAINED);
            assertThat(LossesApplied.fields(original, losses))
                    .as(format.id())
                    .isEqualTo(LossesApplied.fields(format.carried(original)));
        }
    }

    private static Map<String, List<String>> measured() throws IOException {
        var fates = new TreeMap<String, Map<String, Set<Fate>>>();
        for (var sample : samples()) {
            var pointers = new ArrayList<String>();
            leaves("", ExchangeTree.of(sample), pointers);
            for (var format : FORMATS) {
                var losses = Conversion.of(sample, format).losses().stream()
                        .map(Loss::pointer)
                        .collect(Collectors.toSet());
                for (var pointer : pointers) {
                    fates.computeIfAbsent(field(pointer), unused -> new HashMap<>())
                            .computeIfAbsent(format.id(), unused -> EnumSet.noneOf(Fate.class))
                            .add(isLost(pointer, losses) ? Fate.LOST : Fate.CARRIED);
                }
            }
        }
        var measured = new LinkedHashMap<String, List<String>>();
        fates.forEach((field, byFormat) -> {
            if (!NEVER_WRITTEN.contains(field)) {
                measured.put(
                        field,
                        FORMATS.stream()
                                .map(format -> word(requireNonNull(byFormat.get(format.id()))))
                                .toList());
            }
        });
        return measured;
    }

    private static String word(Set<Fate> fates) {
        return fates.size() > 1 ? "partly" : fates.contains(Fate.LOST) ? "lost" : "carried";
    }

    /** A loss of what a field lies in is one of the field. */
    private static boolean isLost(String pointer, Set<String> losses) {
        for (var end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            if (losses.contains(pointer.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static void leaves(String pointer, JsonNode node, List<String> found) {
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                leaves(pointer + "/" + i, node.get(i), found);
            }
        } else if (node.isObject()) {
            node.properties().forEach(entry -> leaves(pointer + "/" + entry.getKey(), entry.getValue(), found));
        } else {
            found.add(pointer);
        }
    }

    /** Returns the field that a pointer is one place of; both languages of a text are one field. */
    private static String field(String pointer) {
        return pointer.replaceAll("/[0-9]+(?=/|$)", "/*")
                .replaceAll("/methodOptions/[^/]+/thresholds/[^/]+$", "/methodOptions/*/thresholds/*")
                .replaceAll("/(?:ja|en)$", "");
    }

    /** Returns the fields of the schema, which is made of the types, and the columns of observations. */
    private static Set<String> fieldsOfTheModel() {
        var schema = ExchangeTree.parse(JsonFormat.PROGRAM.schema());
        var fields = new TreeSet<String>();
        fields("", schema, schema.path("$defs"), fields);
        var inner = new TreeSet<String>();
        fields.stream().map(EveryFieldTest::field).forEach(inner::add);
        inner.removeIf(field ->
                NEVER_WRITTEN.contains(field) || inner.stream().anyMatch(other -> other.startsWith(field + "/")));
        ObservationTable.columns().stream()
                .filter(column -> !column.equals("program")) // the one beside which the observations stand
                .forEach(column -> inner.add("/observations/*/" + column));
        return inner;
    }

    private static void fields(String field, JsonNode schema, JsonNode definitions, Set<String> found) {
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asText();
            fields(field, definitions.path(name.substring(name.lastIndexOf('/') + 1)), definitions, found);
            return;
        }
        var inner = new ArrayList<Map.Entry<String, JsonNode>>();
        Stream.of("oneOf", "anyOf", "allOf")
                .map(schema::path)
                .forEach(union -> union.forEach(option -> inner.add(Map.entry(field, option))));
        schema.path("properties")
                .properties()
                .forEach(property -> inner.add(Map.entry(field + "/" + property.getKey(), property.getValue())));
        Stream.of("items", "additionalProperties")
                .map(schema::path)
                .filter(JsonNode::isObject)
                .forEach(entry -> inner.add(Map.entry(field + "/*", entry)));
        inner.forEach(part -> fields(part.getKey(), part.getValue(), definitions, found));
        if (inner.isEmpty()) {
            found.add(field);
        }
    }

    private static Map<String, List<String>> table() throws IOException {
        var table = new LinkedHashMap<String, List<String>>();
        new String(resource("fields.csv").readAllBytes(), UTF_8).lines().skip(1).forEach(line -> {
            var cells = List.of(line.split(",", -1));
            table.put(cells.get(0), cells.subList(1, cells.size()));
        });
        return table;
    }

    private static String text(Map<String, List<String>> measured) {
        return "field,"
                + FORMATS.stream().map(ExchangeFormat::id).collect(Collectors.joining(","))
                + "\n"
                + measured.entrySet().stream()
                        .map(row -> row.getKey() + "," + String.join(",", row.getValue()) + "\n")
                        .collect(Collectors.joining());
    }
}
