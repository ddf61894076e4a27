package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Which fields of a schema occur in documents, and which of those that may be null are null in one of them. */
final class SchemaCoverage {
    private final JsonNode schema;
    private final TreeSet<String> seen = new TreeSet<>();

    SchemaCoverage(JsonNode schema) {
        this.schema = schema;
    }

    void add(JsonNode document) {
        walk(schema, "", document);
    }

    /** Returns what the documents do not show, for example {@code #/$defs/rate/underWay} or {@code /asOf null}. */
    Set<String> notSeen() {
        var all = new TreeSet<String>();
        declared(schema, "", all);
        schema.path("$defs")
                .properties()
                .forEach(definition -> declared(definition.getValue(), "#/$defs/" + definition.getKey(), all));
        all.removeAll(seen);
        return all;
    }

    private static void declared(JsonNode node, String place, Set<String> all) {
        node.path("properties").properties().forEach(property -> {
            var at = place + "/" + property.getKey();
            all.add(at);
            if (mayBeNull(property.getValue())) {
                all.add(at + " null");
            }
            declared(property.getValue(), at, all);
        });
        if (node.has("items")) {
            declared(node.get("items"), place, all);
        }
        node.path("anyOf").forEach(alternative -> declared(alternative, place, all));
    }

    private void walk(JsonNode node, String place, JsonNode value) {
        if (node.has("$ref")) {
            var target = node.get("$ref").textValue();
            walk(schema.at(target.substring(1)), target, value);
        } else if (node.has("anyOf") && !node.has("properties")) {
            walk(alternative(node.get("anyOf"), value), place, value);
        } else if (value.isArray()) {
            value.forEach(item -> walk(node.path("items"), place, item));
        } else {
            value.properties().forEach(field -> {
                var at = place + "/" + field.getKey();
                if (field.getValue().isNull()) {
                    seen.add(at + " null");
                } else {
                    seen.add(at);
                    walk(node.path("properties").path(field.getKey()), at, field.getValue());
                }
            });
        }
    }

    /** Returns the alternative that has the fields of a value. */
    private JsonNode alternative(JsonNode alternatives, JsonNode value) {
        for (var alternative : alternatives) {
            if (fits(resolved(alternative), value)) {
                return alternative;
            }
        }
        return alternatives.get(0);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? schema.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static boolean fits(JsonNode object, JsonNode value) {
        for (var required : object.path("required")) {
            if (!value.has(required.textValue())) {
                return false;
            }
        }
        return value.properties().stream()
                .allMatch(field -> object.path("properties").has(field.getKey()));
    }

    private static boolean mayBeNull(JsonNode node) {
        for (var alternative : node.path("anyOf")) {
            if (alternative.path("type").asText().equals("null")) {
                return true;
            }
        }
        for (var type : node.path("type")) {
            if (type.asText().equals("null")) {
                return true;
            }
        }
        for (var word : node.path("enum")) {
            if (word.isNull()) {
                return true;
            }
        }
        return false;
    }
}
