package io.github.govtechkpi.io.exchange.opensdg;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads options that are written as JSON, which is YAML too. */
final class OptionsJson {
    private static final int DEEPEST = 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private OptionsJson() {}

    /** Reads a text that begins on a line of its file. */
    static OptionNode read(String text, int line) throws OptionTrouble {
        try (var parser = FACTORY.createParser(text)) {
            parser.nextToken();
            var node = node(parser, line);
            if (parser.nextToken() != null) {
                throw trouble(lineOf(parser, line), "more behind the end");
            }
            return node;
        } catch (JsonProcessingException e) {
            var at = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw trouble(line + at - 1, String.valueOf(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of a text in memory: never
        }
    }

    private static OptionNode node(JsonParser parser, int first) throws IOException, OptionTrouble {
        var line = lineOf(parser, first);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var fields = new LinkedHashMap<String, OptionNode>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                fields.put(name, node(parser, first));
            }
            return OptionNode.fields(line, fields);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var items = new ArrayList<OptionNode>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, first));
            }
            return OptionNode.list(line, items);
        }
        if (parser.currentToken() == null) {
            throw trouble(line, "nothing");
        }
        return OptionNode.text(line, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private static int lineOf(JsonParser parser, int first) {
        return first + Math.max(1, parser.currentTokenLocation().getLineNr()) - 1;
    }

    private static OptionTrouble trouble(int line, String found) {
        return new OptionTrouble(
                line,
                found,
                "well-formed JSON, each field once",
                LocalizedText.of(
                        "この行のJSONが壊れています（途中で切れている、区切りがない、同じ項目が二回あるなど）。直してください。",
                        "The JSON of this line is damaged (cut off, a separator is missing, or a field comes twice): correct it"));
    }
}
