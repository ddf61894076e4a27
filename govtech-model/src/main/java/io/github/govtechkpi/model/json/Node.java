package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.Quoted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value that knows where it stands, so that a finding can say so. */
sealed interface Node {
    /** More items than this are never shown. */
    int LONGEST = 20;

    /** Returns the JSON pointer, for example {@code /goals/0/unit}; empty for the whole. */
    String pointer();

    /** Returns the line, counted from 1; 0 where the source has no lines. */
    int line();

    /** Returns the value as the sentence of a finding shows it, shortened where it is long. */
    String shown();

    /** Returns the value as JSON, shortened where it is long. */
    default String text() {
        return shown();
    }

    record Obj(String pointer, int line, Map<String, Node> fields) implements Node {
        @Override
        public String shown() {
            return "{…}";
        }

        @Override
        public String text() {
            return Quoted.cut(fields.entrySet().stream()
                    .limit(LONGEST) // what is cut off need not be made
                    .map(field ->
                            Quoted.of(field.getKey()) + ": " + field.getValue().text())
                    .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    record Arr(String pointer, int line, List<Node> items) implements Node {
        @Override
        public String shown() {
            return "[…]";
        }

        @Override
        public String text() {
            return Quoted.cut(
                    items.stream().limit(LONGEST).map(Node::text).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    record Text(String pointer, int line, String value) implements Node {
        @Override
        public String shown() {
            return Quoted.of(value);
        }
    }

    /** A number keeps its text too: 1e400 and 93.0 are to be shown as they were written. */
    record Num(String pointer, int line, BigDecimal value, String text) implements Node {
        @Override
        public String shown() {
            return Quoted.cut(text);
        }
    }

    record Bool(String pointer, int line, boolean value) implements Node {
        @Override
        public String shown() {
            return String.valueOf(value);
        }
    }

    record Null(String pointer, int line) implements Node {
        @Override
        public String shown() {
            return "null";
        }
    }
}
