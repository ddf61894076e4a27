package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.model.json.Shape.Decimal.Sign;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the shape of a format into its JSON Schema (draft 2020-12). An optional field may be null, as the reader takes null for absent.
 */
final class SchemaGenerator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigInteger LIMIT = BigInteger.TEN.pow(30);

    private final Map<String, Shape> named = new LinkedHashMap<>();
    private final TreeMap<String, JsonNode> definitions = new TreeMap<>();

    private SchemaGenerator() {}

    /** Returns the schema of a format as indented JSON. */
    static String schema(JsonFormat<?> format, String title, String description) {
        var generator = new SchemaGenerator();
        var root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:govtech-kpi:" + format.id());
        root.put("title", title);
        root.put("description", description);
        root.setAll(generator.object((Shape.Obj) format.codec().shape()));
        var definitions = root.putObject("$defs");
        generator.definitions.forEach(definitions::set);
        return printed(root);
    }

    private static String printed(ObjectNode schema) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode of(Shape shape) {
        if (shape instanceof Shape.Text text) {
            return text.pattern().isEmpty() ? type("string") : reference(text.name(), text);
        } else if (shape instanceof Shape.Decimal number) {
            return reference(number.name(), number);
        } else if (shape instanceof Shape.Obj object) {
            return reference(object.name(), object);
        } else if (shape instanceof Shape.Words words) {
            var schema = JSON.objectNode();
            if (words.words().isEmpty()) {
                schema.putObject("not"); // nothing at all
            } else {
                words.words().forEach(schema.putArray("enum")::add);
            }
            return schema;
        } else if (shape instanceof Shape.Whole whole) {
            return type("integer").put("minimum", whole.minimum()).put("maximum", whole.maximum());
        } else if (shape instanceof Shape.Bool) {
            return type("boolean");
        } else if (shape instanceof Shape.Many many) {
            var schema = type("array").<ObjectNode>set("items", of(many.of()));
            return many.minimum() == 0 ? schema : schema.put("minItems", many.minimum());
        } else if (shape instanceof Shape.Table table) {
            return type("object").set("additionalProperties", of(table.of()));
        } else if (shape instanceof Shape.AnyOf any) {
            var schema = JSON.objectNode();
            any.shapes().forEach(part -> schema.withArray("anyOf").add(of(part)));
            return schema;
        }
        throw new AssertionError(shape);
    }

    /** Defines a shape under its name, once, and refers to it. */
    private ObjectNode reference(String name, Shape shape) {
        var earlier = named.putIfAbsent(name, shape);
        if (earlier == null) {
            definitions.put(name, definition(shape));
        } else if (!earlier.equals(shape)) {
            throw new AssertionError("Two shapes have the name " + name);
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Shape shape) {
        if (shape instanceof Shape.Text text) {
            return type("string").put("pattern", text.pattern());
        } else if (shape instanceof Shape.Decimal number) {
            return number(number);
        }
        return object((Shape.Obj) shape);
    }

    private static ObjectNode number(Shape.Decimal shape) {
        var number = type("number");
        if (shape.sign() == Sign.ANY) {
            number.put("exclusiveMinimum", LIMIT.negate());
        } else {
            number.put(shape.sign() == Sign.POSITIVE ? "exclusiveMinimum" : "minimum", 0);
        }
        number.put("exclusiveMaximum", LIMIT);
        var schema = JSON.objectNode();
        schema.putArray("anyOf").add(number).add(type("string").put("pattern", shape.pattern()));
        return schema;
    }

    private ObjectNode object(Shape.Obj object) {
        var schema = type("object");
        var fields = schema.putObject("properties");
        object.fields()
                .forEach(field ->
                        fields.set(field.name(), field.required() ? of(field.shape()) : orNull(of(field.shape()))));
        var required = object.fields().stream()
                .filter(Shape.Field::required)
                .map(Shape.Field::name)
                .toList();
        if (!required.isEmpty()) {
            required.forEach(schema.withArray("required")::add);
        }
        schema.put("additionalProperties", false);
        object.choices().forEach(choice -> schema.withArray("allOf").add(choice(choice, object.fields())));
        return schema;
    }

    private ObjectNode choice(Shape.Choice choice, List<Shape.Field> wide) {
        var names = choice.alternatives().stream()
                .flatMap(alternative -> alternative.fields().stream())
                .map(Shape.Field::name)
                .distinct()
                .toList();
        var schema = JSON.objectNode();
        choice.alternatives()
                .forEach(alternative -> schema.withArray("oneOf").add(alternative(alternative.fields(), names, wide)));
        if (!choice.required()) {
            schema.withArray("oneOf").add(alternative(List.of(), names, wide));
        }
        return schema;
    }

    /** The fields of one alternative, with its narrower shapes; all others must be absent. */
    private ObjectNode alternative(List<Shape.Field> fields, List<String> names, List<Shape.Field> wide) {
        var schema = JSON.objectNode();
        var properties = schema.putObject("properties");
        for (var name : names) {
            var field = fields.stream().filter(each -> each.name().equals(name)).findFirst();
            if (field.isEmpty()) {
                properties.set(name, type("null"));
                continue;
            }
            var narrower = wide.stream()
                    .noneMatch(each -> each.name().equals(name)
                            && each.shape().equals(field.get().shape()));
            if (field.get().required()) {
                schema.withArray("required").add(name);
                properties.set(
                        name,
                        narrower ? of(field.get().shape()) : JSON.objectNode().set("not", type("null")));
            } else if (narrower) {
                properties.set(name, orNull(of(field.get().shape())));
            }
        }
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("not")) {
            return type("null");
        }
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
            return schema;
        }
        if (schema.has("type")) {
            var type = schema.get("type").textValue();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        if (schema.has("anyOf")) {
            schema.withArray("anyOf").add(type("null"));
            return schema;
        }
        var either = JSON.objectNode();
        either.putArray("anyOf").add(schema).add(type("null"));
        return either;
    }

    private static ObjectNode type(String name) {
        return JSON.objectNode().put("type", name);
    }
}
