package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file of options of an indicator: its fields of one value, and the entries of {@code progress_calculation_options}.
 *
 * @param file the name of the file
 * @param fields the fields, for example {@code indicator_name}
 * @param progress the options of each series, for example {@code direction}
 */
record OpenSdgOptions(String file, Map<String, OptionNode> fields, List<OptionNode> progress) {
    static final OpenSdgOptions NONE = new OpenSdgOptions("", Map.of(), List.of());

    private static final String PROGRESS = "progress_calculation_options";

    static OpenSdgOptions of(ExchangeFile file, OpenSdgFindings findings) {
        try {
            var text = file.text();
            if (file.name().endsWith(".md") && !text.stripLeading().startsWith("---")) {
                return NONE; // a text without a front matter
            }
            var tree = text.stripLeading().startsWith("{") ? OptionsJson.read(text, 1) : OptionsYaml.read(text);
            return of(file.name(), tree, findings);
        } catch (OptionTrouble e) {
            findings.add("BROKEN_OPTIONS", file.name(), e.line(), "", e.found(), e.allowed(), e.why());
            return NONE;
        }
    }

    private static OpenSdgOptions of(String file, OptionNode tree, OpenSdgFindings findings) {
        var progress = tree.fields().getOrDefault(PROGRESS, OptionNode.text(1, ""));
        var isList = progress.fields().isEmpty()
                && progress.text().isBlank()
                && progress.items().stream().noneMatch(OptionNode::isText);
        if (!tree.items().isEmpty() || !isList) {
            findings.add(
                    "INVALID_VALUE",
                    file,
                    progress.line(),
                    isList ? "" : PROGRESS,
                    progress.text(),
                    "a list of options",
                    LocalizedText.of(
                            "progress_calculation_optionsは、directionなどの項目を持つ要素の一覧として書いてください。",
                            "Write progress_calculation_options as a list of entries with fields such as direction"));
            return NONE;
        }
        return new OpenSdgOptions(file, tree.fields(), progress.items());
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(OptionNode::text).filter(text -> !text.isBlank());
    }

    /** Returns the options of a series: those that name it, else those that name none. */
    SeriesOptions of(String series, String unit, OpenSdgFindings findings) {
        return new SeriesOptions(
                file,
                progress.stream()
                        .map(OptionNode::fields)
                        .filter(option -> isFor(option, "series", series) && isFor(option, "unit", unit))
                        .findFirst()
                        .orElse(Map.of()),
                findings);
    }

    private static boolean isFor(Map<String, OptionNode> option, String field, String value) {
        return Optional.ofNullable(option.get(field))
                .filter(named -> !named.text().equals(value))
                .isEmpty();
    }
}
