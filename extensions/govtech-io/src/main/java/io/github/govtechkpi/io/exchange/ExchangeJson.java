package io.github.govtechkpi.io.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.io.result.JsonLayout;
import java.util.Optional;

/** Writes the JSON files of exchange formats, in one layout on every machine. */
public final class ExchangeJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ExchangeJson() {}

    /** Returns an empty object to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Reads a text, with the limits of Jackson on depth and length.
     *
     * @return the tree; empty for what is no JSON object
     */
    public static Optional<ObjectNode> parse(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text))
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Returns the text of a file, with a line break at its end. */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writer(JsonLayout.indented()).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
