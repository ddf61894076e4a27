package io.github.govtechkpi.io.exchange.opensdg;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.ExchangeJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file of options of an indicator: its fields of one value, and the entries of {@code progress_calculation_options}. Of YAML the block
 * style is read that the documentation of Open SDG shows; what is nested deeper is passed over.
 *
 * @param fields the fields of one value, for example {@code indicator_name}
 * @param progress the options of each series, for example {@code direction}
 */
record OpenSdgOptions(Map<String, String> fields, List<Map<String, String>> progress) {
    static final OpenSdgOptions NONE = new OpenSdgOptions(Map.of(), List.of());

    private static final String PROGRESS = "progress_calculation_options";
    private static final Pattern LINE = Pattern.compile("( {0,40})(- +)?([A-Za-z_][A-Za-z0-9_]{0,60}) *:(?: +(.*))?");
    private static final int MOST_LINES = 10_000;
    private static final int MOST_OPTIONS = 100;

    static OpenSdgOptions of(ExchangeFile file) {
        var text = file.text();
        return text.stripLeading().startsWith("{") ? ofJson(text) : ofYaml(text);
    }

    private static OpenSdgOptions ofJson(String text) {
        var tree = ExchangeJson.parse(text);
        if (tree.isEmpty()) {
            return NONE;
        }
        var progress = new ArrayList<Map<String, String>>();
        for (var option : tree.get().path(PROGRESS)) {
            if (progress.size() < MOST_OPTIONS) {
                progress.add(values(option));
            }
        }
        return new OpenSdgOptions(values(tree.get()), progress);
    }

    private static Map<String, String> values(JsonNode node) {
        var values = new LinkedHashMap<String, String>();
        node.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().asText());
            }
        });
        return values;
    }

    private static OpenSdgOptions ofYaml(String text) {
        var fields = new LinkedHashMap<String, String>();
        var progress = new ArrayList<Map<String, String>>();
        var isProgress = false;
        var indent = -1; // of the entries of an option
        for (var line : text.lines().limit(MOST_LINES).toList()) {
            var parts = LINE.matcher(line.stripTrailing());
            if (!parts.matches()) {
                continue;
            }
            var value = scalar(Optional.ofNullable(parts.group(4)).orElse(""));
            var isItem = parts.group(2) != null;
            var column = parts.end(1) + (isItem ? parts.end(2) - parts.start(2) : 0);
            if (column == 0) {
                isProgress = parts.group(3).equals(PROGRESS);
                fields.put(parts.group(3), value);
            } else if (isProgress && isItem && (indent < 0 || column <= indent)) {
                if (progress.size() == MOST_OPTIONS) {
                    break;
                }
                indent = column;
                progress.add(new LinkedHashMap<>());
                progress.get(progress.size() - 1).put(parts.group(3), value);
            } else if (isProgress && !progress.isEmpty() && column == indent) {
                progress.get(progress.size() - 1).put(parts.group(3), value);
            }
        }
        return new OpenSdgOptions(fields, progress);
    }

    private static String scalar(String text) {
        var value = text.strip();
        if (value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0 && value.endsWith(value.substring(0, 1))) {
            return value.substring(1, value.length() - 1);
        }
        var comment = value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
    }

    /** Returns the options of a series: those that name it, else those that name none. */
    Map<String, String> of(String series, String unit) {
        return progress.stream()
                .filter(option -> isFor(option, "series", series) && isFor(option, "unit", unit))
                .findFirst()
                .orElse(Map.of());
    }

    private static boolean isFor(Map<String, String> option, String field, String value) {
        return Optional.ofNullable(option.get(field))
                .filter(named -> !named.equals(value))
                .isEmpty();
    }
}
