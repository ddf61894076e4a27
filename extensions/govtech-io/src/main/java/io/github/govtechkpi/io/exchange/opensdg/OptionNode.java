package io.github.govtechkpi.io.exchange.opensdg;

import java.util.List;
import java.util.Map;

/**
 * A part of a file of options: a text, fields, or a list.
 *
 * @param line the line on which it stands
 * @param text the text; empty for fields, for a list and for nothing
 * @param fields the fields by their names
 * @param items the entries of a list
 */
record OptionNode(int line, String text, Map<String, OptionNode> fields, List<OptionNode> items) {
    static OptionNode text(int line, String text) {
        return new OptionNode(line, text, Map.of(), List.of());
    }

    static OptionNode fields(int line, Map<String, OptionNode> fields) {
        return new OptionNode(line, "", fields, List.of());
    }

    static OptionNode list(int line, List<OptionNode> items) {
        return new OptionNode(line, "", Map.of(), items);
    }

    boolean isText() {
        return fields.isEmpty() && items.isEmpty();
    }
}
