package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.metrics.ratio.Verdict;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The parts that the schemas of results are put together from. An object has every field that it names, and no other. */
final class SchemaParts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PERIOD = "^(FY)?[0-9]{4}(-(H[12]|Q[1-4]|[0-9]{2}(-[0-9]{2})?))?$";

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();

    /** A field of an object; one that is not always there is {@code maybe}. */
    record Field(String name, ObjectNode schema, boolean isAlwaysThere) {}

    static Field field(String name, ObjectNode schema) {
        return new Field(name, schema, true);
    }

    static Field maybe(String name, ObjectNode schema) {
        return new Field(name, schema, false);
    }

    static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }

    static ObjectNode pattern(String pattern) {
        return text().put("pattern", pattern);
    }

    static ObjectNode date() {
        return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    static ObjectNode period() {
        return pattern(PERIOD);
    }

    /** The code of a local government. */
    static ObjectNode area() {
        return pattern("^[0-9]{6}$");
    }

    /** The code of a reason, a caveat or a finding: new ones may come. */
    static ObjectNode code() {
        return pattern("^[A-Z][A-Z0-9_]*$");
    }

    static ObjectNode number() {
        return JSON.objectNode().put("type", "number");
    }

    static ObjectNode count() {
        return JSON.objectNode().put("type", "integer").put("minimum", 0);
    }

    static ObjectNode whole() {
        return JSON.objectNode().put("type", "integer");
    }

    static ObjectNode flag() {
        return JSON.objectNode().put("type", "boolean");
    }

    static ObjectNode words(String... words) {
        var schema = JSON.objectNode();
        Stream.of(words).forEach(schema.putArray("enum")::add);
        return schema;
    }

    /** The names of constants. */
    static ObjectNode names(Enum<?>... constants) {
        return words(Arrays.stream(constants).map(Enum::name).toArray(String[]::new));
    }

    /** The words of constants, as files spell them. */
    static ObjectNode spelt(Enum<?>... constants) {
        return words(Arrays.stream(constants).map(Object::toString).toArray(String[]::new));
    }

    static ObjectNode list(ObjectNode of) {
        return JSON.objectNode().put("type", "array").set("items", of);
    }

    static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isTextual()) {
            var type = schema.get("type").textValue();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
            return schema;
        }
        var either = JSON.objectNode();
        either.putArray("anyOf").add(schema).add(JSON.objectNode().put("type", "null"));
        return either;
    }

    static ObjectNode object(Field... fields) {
        var schema = JSON.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var field : fields) {
            properties.set(field.name(), field.schema());
            if (field.isAlwaysThere()) {
                required.add(field.name());
            }
        }
        return schema.put("additionalProperties", false);
    }

    /** An object of these fields and a text, whose languages are {@code ja} and {@code en}; one of them is enough. */
    static ObjectNode told(Field... fields) {
        return eitherOf(
                object(Stream.concat(Stream.of(fields), Stream.of(maybe("ja", text()), maybe("en", text())))
                        .toArray(Field[]::new)),
                "ja",
                "en");
    }

    /** Asks an object for one of some fields at least. */
    static ObjectNode eitherOf(ObjectNode object, String... names) {
        for (var name : names) {
            object.withArray("anyOf")
                    .add(JSON.objectNode().set("required", JSON.arrayNode().add(name)));
        }
        return object;
    }

    /** Defines a part under a name; the same name may be defined again in the same way. */
    ObjectNode define(String name, ObjectNode schema) {
        var earlier = definitions.putIfAbsent(name, schema);
        if (earlier != null && !earlier.equals(schema)) {
            throw new IllegalStateException("Two parts have the name " + name);
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    ObjectNode languages() {
        return define("text", told());
    }

    ObjectNode caveats() {
        return list(define("caveat", told(field("code", code()))));
    }

    /** Why a number is null. */
    ObjectNode reason() {
        return define("reason", told(field("code", code())));
    }

    /** Why the number of a field is null, and what can be used instead. */
    ObjectNode undefined() {
        return list(define(
                "not-computable",
                told(field("field", text()), field("code", code()), field("useInstead", orNull(languages())))));
    }

    /** A text in both languages. */
    ObjectNode bothLanguages() {
        return define("both-languages", object(field("ja", text()), field("en", text())));
    }

    ObjectNode interval() {
        return define(
                "interval",
                object(
                        field("low", number()),
                        field("high", number()),
                        field("method", text()),
                        field("confidence", number())));
    }

    /** What the guard says: the fields of its verdict behind others. */
    ObjectNode guarded(Field... fields) {
        var verdict = Stream.of(
                field("verdict", names(Verdict.values())),
                field("reasons", list(names(GuardReason.values()))),
                field("text", bothLanguages()));
        return object(Stream.concat(Stream.of(fields), verdict).toArray(Field[]::new));
    }

    ObjectNode ratio() {
        return define(
                "ratio",
                guarded(
                        field("k", number()),
                        field("n", number()),
                        field("unit", text()),
                        field("interval", orNull(interval()))));
    }

    /** One of several objects: what has the fields of one of them. */
    static ObjectNode anyOf(ObjectNode... alternatives) {
        var schema = JSON.objectNode();
        Stream.of(alternatives).forEach(schema.putArray("anyOf")::add);
        return schema;
    }

    /** An object that begins with its format. */
    static ObjectNode begun(ResultFormat format, Field... fields) {
        return object(Stream.concat(Stream.of(field("format", words(format.id()))), Stream.of(fields))
                .toArray(Field[]::new));
    }

    /** Returns the schema of a document that begins with its format, as indented JSON. */
    String document(ResultFormat format, String description, Field... fields) {
        return document(format, description, begun(format, fields));
    }

    /** Returns the schema of a document as indented JSON. */
    String document(ResultFormat format, String description, ObjectNode content) {
        var schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:govtech-kpi:" + format.id());
        schema.put("description", description);
        schema.setAll(content);
        var named = schema.putObject("$defs");
        definitions.forEach(named::set);
        return printed(schema);
    }

    private static String printed(JsonNode schema) {
        var lines = new DefaultIndenter("  ", "\n");
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
