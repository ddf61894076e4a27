package io.github.govtechkpi.io.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Puts the losses of a report into the original: what comes out has to be what was read back. */
public final class LossesApplied {
    private LossesApplied() {}

    /** Returns all fields of a program and its observations, for a comparison that shows where they differ. */
    public static String fields(Exchanged exchanged) {
        return normal(ExchangeTree.of(exchanged));
    }

    /** Returns the fields of the original after the losses. */
    public static String fields(Exchanged original, List<Loss> losses) {
        var tree = ExchangeTree.of(original);
        // from the end: what is taken out of a list must not move what is still to be taken out
        var reversed = new ArrayList<>(losses);
        Collections.reverse(reversed);
        var removed = reversed.stream().filter(loss -> loss.becomes().isEmpty()).toList();
        reversed.stream()
                .filter(loss -> loss.becomes().isPresent() && !loss.pointer().endsWith("/-"))
                .forEach(loss -> set(tree, loss));
        removed.forEach(loss -> remove(tree, loss.pointer()));
        losses.stream().filter(loss -> loss.pointer().endsWith("/-")).forEach(loss -> append(tree, loss));
        return normal(tree);
    }

    private static void append(ObjectNode tree, Loss loss) {
        var list = loss.pointer().substring(0, loss.pointer().length() - 2);
        ((ObjectNode) parent(tree, list)).withArrayProperty(last(list)).add(json(loss));
    }

    private static void set(ObjectNode tree, Loss loss) {
        var parent = parent(tree, loss.pointer());
        var name = last(loss.pointer());
        if (parent instanceof ObjectNode object) {
            object.set(name, json(loss));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), json(loss));
        }
    }

    private static void remove(ObjectNode tree, String pointer) {
        var parent = parent(tree, pointer);
        if (parent instanceof ObjectNode object) {
            object.remove(last(pointer));
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(last(pointer)));
        }
    }

    private static JsonNode parent(ObjectNode tree, String pointer) {
        return tree.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static JsonNode json(Loss loss) {
        return ExchangeTree.parse(loss.becomes().orElseThrow());
    }

    /** Fields in the order of their names, observations in the order of their texts, and no empty lists. */
    private static String normal(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .filter(field -> !(field.getValue() instanceof ArrayNode list && list.isEmpty()))
                    .sorted(Comparator.comparing(field -> field.getKey()))
                    .map(field -> field.getKey() + ": "
                            + (field.getKey().equals(ExchangeTree.OBSERVATIONS)
                                    ? sorted(field.getValue())
                                    : normal(field.getValue())))
                    .collect(Collectors.joining("\n", "{", "}"));
        }
        return node instanceof ArrayNode list
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(LossesApplied::normal)
                        .collect(Collectors.joining(",\n", "[", "]"))
                : ExchangeTree.text(node);
    }

    private static String sorted(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(LossesApplied::normal)
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
