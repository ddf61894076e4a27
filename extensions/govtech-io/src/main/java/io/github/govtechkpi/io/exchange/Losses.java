package io.github.govtechkpi.io.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what does not arrive: every field in which what was read back differs from the original. A loss is thus measured and not declared;
 * the rules of the format only say why.
 */
public final class Losses {
    /** The code of a loss for which the format gives no reason; the tests hold that there is none. */
    public static final String UNEXPLAINED = "UNEXPLAINED";

    private static final LocalizedText UNEXPLAINED_REASON =
            LocalizedText.of("この形式では元のとおりに戻りません", "This format does not give it back as it was");

    /** The fields by which the entries of a list are told apart, the first that they have. */
    private static final List<List<String>> KEYS = List.of(
            List.of("id"),
            List.of("indicator", "area", "slice", "period", "known_on"),
            List.of("period"),
            List.of("from"));

    private final ObjectNode original;
    private final List<Uncarried> rules;
    private final List<Loss> losses = new ArrayList<>();

    private Losses(ObjectNode original, List<Uncarried> rules) {
        this.original = original;
        this.rules = rules;
    }

    /** Lists the differences, in the order of the program file and then of the observations. */
    public static List<Loss> between(Exchanged before, Exchanged after, List<Uncarried> rules) {
        var tree = ExchangeTree.of(before);
        var losses = new Losses(tree, rules);
        losses.objects("", tree, ExchangeTree.of(after));
        return List.copyOf(losses.losses);
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode was && after instanceof ObjectNode is) {
            objects(pointer, was, is);
        } else if (before instanceof ArrayNode was && after instanceof ArrayNode is) {
            lists(pointer, was, is);
        } else {
            add(pointer, Optional.of(before), Optional.of(after));
        }
    }

    private void objects(String pointer, ObjectNode before, ObjectNode after) {
        for (var field : before.properties()) {
            var place = pointer + "/" + field.getKey();
            var other = after.get(field.getKey());
            if (other != null) {
                compare(place, field.getValue(), other);
            } else if (isListOfObjects(field.getValue())) {
                for (var i = 0; i < field.getValue().size(); i++) {
                    add(place + "/" + i, Optional.of(field.getValue().get(i)), Optional.empty());
                }
            } else {
                add(place, Optional.of(field.getValue()), Optional.empty());
            }
        }
        for (var field : after.properties()) {
            if (!before.has(field.getKey())) {
                add(pointer + "/" + field.getKey(), Optional.empty(), Optional.of(field.getValue()));
            }
        }
    }

    private void lists(String pointer, ArrayNode before, ArrayNode after) {
        var was = keyed(before);
        var is = pointer.equals("/" + ExchangeTree.OBSERVATIONS) ? revisions(was, keyed(after)) : keyed(after);
        var common = was.keySet().stream().filter(is::containsKey).toList();
        var added = is.keySet().stream().filter(key -> !was.containsKey(key)).toList();
        // behind the others, or in their own order as the observations are
        var isInOrder = pointer.equals("/" + ExchangeTree.OBSERVATIONS)
                || Stream.concat(common.stream(), added.stream()).toList().equals(List.copyOf(is.keySet()));
        if (was.size() < before.size() || is.size() < after.size() || !isInOrder) {
            add(pointer, Optional.of(before), Optional.of(after)); // told apart by nothing, or in another order
            return;
        }
        var position = 0;
        for (var entry : was.entrySet()) {
            var place = pointer + "/" + position++;
            var other = is.get(entry.getKey());
            if (other == null) {
                add(place, Optional.of(entry.getValue()), Optional.empty());
            } else {
                compare(place, entry.getValue(), other);
            }
        }
        added.forEach(key -> add(pointer + "/-", Optional.empty(), Optional.ofNullable(is.get(key))));
    }

    /** A row that lost the day on which it was known is still the last of its revisions, and no other row. */
    private static Map<String, JsonNode> revisions(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var last = new HashMap<String, String>();
        before.keySet().forEach(key -> last.put(withoutDay(key), key)); // oldest first: the last one stays
        var renamed = new LinkedHashMap<String, JsonNode>();
        after.forEach((key, row) -> {
            var revision = before.containsKey(key) || row.has("known_on") ? key : last.getOrDefault(key, key);
            renamed.put(after.containsKey(revision) ? key : revision, row);
        });
        return renamed;
    }

    private static String withoutDay(String key) {
        return key.substring(0, key.lastIndexOf('\u0000') + 1);
    }

    private static boolean isListOfObjects(JsonNode node) {
        return node instanceof ArrayNode list
                && Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                        .allMatch(i -> list.get(i).isObject());
    }

    /** Returns the entries by what tells them apart; fewer than there are, if something does not. */
    private static Map<String, JsonNode> keyed(ArrayNode list) {
        var entries = new LinkedHashMap<String, JsonNode>();
        list.forEach(entry -> KEYS.stream()
                .filter(fields -> entry.has(fields.get(0)) && entry.has(last(fields)))
                .findFirst()
                .ifPresent(fields -> entries.put(key(entry, fields), entry)));
        return entries;
    }

    private static String last(List<String> fields) {
        return fields.size() > 1 ? "period" : fields.get(0);
    }

    private static String key(JsonNode entry, List<String> fields) {
        return fields.stream().map(field -> entry.path(field).asText()).collect(Collectors.joining("\u0000"));
    }

    private void add(String pointer, Optional<JsonNode> before, Optional<JsonNode> after) {
        var rule = rules.stream()
                .filter(candidate -> candidate.steps(pointer) >= 0)
                .filter(candidate -> candidate.having().isEmpty()
                        || before.or(() -> after)
                                .filter(value -> value.has(candidate.having().get()))
                                .isPresent())
                .max(Comparator.<Uncarried>comparingInt(candidate -> candidate.steps(pointer))
                        .thenComparing(candidate -> candidate.having().isPresent()));
        losses.add(new Loss(
                rule.map(Uncarried::code).orElse(UNEXPLAINED),
                place(pointer),
                pointer,
                before.map(ExchangeTree::text),
                after.map(ExchangeTree::text),
                rule.map(Uncarried::reason).orElse(UNEXPLAINED_REASON)));
    }

    /** Says in words what a pointer points into: the goal, the observation, or another entry of the program. */
    private LocalizedText place(String pointer) {
        var parts = pointer.split("/", 4);
        if (parts.length < 3 || parts[2].equals("-")) {
            return LocalizedText.of("プログラム", "program");
        }
        var entry = original.path(parts[1]).path(parts[2].matches("[0-9]{1,9}") ? Integer.parseInt(parts[2]) : -1);
        if (parts[1].equals(ExchangeTree.OBSERVATIONS)) {
            var key = Stream.of("indicator", "area", "slice", "period", "known_on")
                    .map(field -> entry.path(field).asText())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            return LocalizedText.of("観測値 " + Quoted.onOneLine(key), "observation " + Quoted.onOneLine(key));
        }
        var id = entry.path("id").asText();
        if (parts[1].equals("goals")) {
            return LocalizedText.of("目標 " + id, "goal " + id);
        }
        return LocalizedText.of("プログラム " + parts[1] + " " + id, "program " + parts[1] + " " + id);
    }
}
