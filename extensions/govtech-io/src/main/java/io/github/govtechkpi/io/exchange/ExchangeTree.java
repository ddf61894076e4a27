package io.github.govtechkpi.io.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.io.observation.ObservationTable;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Observation;
import java.util.List;

/** A program and its observations as one tree of fields, in which every difference has its place. */
final class ExchangeTree {
    /** The field of the rows of observations, which a program file does not have. */
    static final String OBSERVATIONS = "observations";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ExchangeTree() {}

    static ObjectNode of(Exchanged exchanged) {
        var tree = (ObjectNode) parse(JsonFormat.PROGRAM.write(exchanged.program()));
        var rows = tree.arrayNode();
        exchanged.observations().forEach(observation -> rows.add(row(observation, tree)));
        tree.set(OBSERVATIONS, rows);
        dropEmpty(tree);
        return tree;
    }

    /** Returns a part of the tree as compact JSON, with plain decimals. */
    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads what {@link #text} wrote. */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode row(Observation observation, ObjectNode tree) {
        var cells = ObservationTable.rows(List.of(observation));
        var row = tree.objectNode();
        for (var i = 0; i < cells.get(0).size(); i++) {
            if (!cells.get(1).get(i).isEmpty()) {
                row.put(cells.get(0).get(i), cells.get(1).get(i));
            }
        }
        return row;
    }

    /** An empty list says as much as none. */
    private static void dropEmpty(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> dropEmpty(field.getValue()));
            object.properties().removeIf(field -> field.getValue() instanceof ArrayNode list && list.isEmpty());
        } else if (node instanceof ArrayNode list) {
            list.forEach(ExchangeTree::dropEmpty);
        }
    }
}
