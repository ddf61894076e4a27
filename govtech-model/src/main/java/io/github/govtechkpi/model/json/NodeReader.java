package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads a JSON value into nodes. A field that comes twice is a finding; its first value counts. */
final class NodeReader {
    private static final BigDecimal TOO_LARGE = new BigDecimal("1E+999999999");

    private final JsonParser parser;
    private final Findings findings;

    NodeReader(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /** Reads the value at which the parser stands. */
    Node read(String pointer) throws IOException {
        var line = Math.max(0, parser.currentTokenLocation().getLineNr());
        var token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(pointer, line);
            case START_ARRAY -> array(pointer, line);
            case VALUE_STRING -> new Node.Text(pointer, line, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(pointer, line, number(), parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Bool(pointer, line, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Node.Null(pointer, line);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IOException("Unexpected " + token);
        };
    }

    /** Reads a number; one that no BigDecimal holds, such as 1e99999999999, is one that is too large. */
    private BigDecimal number() throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            return TOO_LARGE;
        }
    }

    private Node object(String pointer, int line) throws IOException {
        var fields = new LinkedHashMap<String, Node>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            var value = read(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
            if (fields.putIfAbsent(name, value) != null) {
                findings.duplicateField(value, name);
            }
        }
        return new Node.Obj(pointer, line, fields);
    }

    private Node array(String pointer, int line) throws IOException {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(pointer + "/" + items.size()));
        }
        return new Node.Arr(pointer, line, items);
    }
}
