package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.Quoted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands, so that a finding can say so. */
sealed interface Node {
    /** Returns the JSON pointer, for example {@code /goals/0/unit}; empty for the whole. */
    String pointer();

    /** Returns the line, counted from 1; 0 where the source has no lines. */
    int line();

    /** Returns the value as a finding shows it, shortened where it is long. */
    String shown();

    record Obj(String pointer, int line, Map<String, Node> fields) implements Node {
        @Override
        public String shown() {
            return "{…}";
        }
    }

    record Arr(String pointer, int line, List<Node> items) implements Node {
        @Override
        public String shown() {
            return "[…]";
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
