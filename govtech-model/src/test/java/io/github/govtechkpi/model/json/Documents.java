package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents to read: those of the test resources, with changes. */
final class Documents {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Documents() {}

    static String text(String resource) {
        try (var in = Documents.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a document with one value put in, replaced, or, for the value {@code -}, taken out. */
    static String with(String document, String pointer, String value) {
        var root = tree(document);
        var place = JsonPointer.compile(pointer);
        var parent = root.at(place.head());
        var last = place.last();
        if (parent instanceof ArrayNode array && value.equals("-")) {
            array.remove(last.getMatchingIndex());
        } else if (parent instanceof ArrayNode array && last.getMatchingIndex() == array.size()) {
            array.add(tree(value));
        } else if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), tree(value));
        } else if (value.equals("-")) {
            if (((ObjectNode) parent).remove(last.getMatchingProperty()) == null) {
                throw new IllegalArgumentException("There is nothing to take out at " + pointer);
            }
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), tree(value));
        }
        return root.toString();
    }

    static <T> T read(JsonFormat<T> format, String text) {
        return format.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "file.json");
    }

    /** Returns what is wrong with a document; nothing if it can be read. */
    static List<Finding> findings(JsonFormat<?> format, byte[] content) {
        try {
            format.read(new ByteArrayInputStream(content), "file.json");
            return List.of();
        } catch (InvalidDataException e) {
            return e.findings();
        }
    }

    static List<Finding> findings(JsonFormat<?> format, String text) {
        return findings(format, text.getBytes(StandardCharsets.UTF_8));
    }
}
