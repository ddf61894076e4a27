package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.MethodOptions;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The options of the progress calculation of one series; what is no value of its option is a finding with its line. */
final class SeriesOptions {
    /** The thresholds of the method that Open SDG computes. */
    static final List<String> THRESHOLDS = List.of("high", "med", "low");

    static final String PROGRESS_THRESHOLDS = "progress_thresholds";

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Set<String> READ =
            Set.of("direction", "base_year", "target", "target_year", "limit", PROGRESS_THRESHOLDS, "series", "unit");

    private final String file;
    private final Map<String, OptionNode> options;
    private final OpenSdgFindings findings;

    SeriesOptions(String file, Map<String, OptionNode> options, OpenSdgFindings findings) {
        this.file = file;
        this.options = options;
        this.findings = findings;
    }

    /** Tells which options a program has no place for. */
    void tellOthers() {
        var others =
                options.keySet().stream().filter(name -> !READ.contains(name)).toList();
        if (!others.isEmpty()) {
            var names = String.join(", ", others);
            findings.remark(
                    "OPTION_NOT_READ",
                    file,
                    "進捗計算の次のオプションはプログラムに表せないため、使いません：%s".formatted(names),
                    "These options of the progress calculation have no place in a program and were left out: %s"
                            .formatted(names));
        }
    }

    /** Returns which way is better; empty where the file does not say it. */
    Optional<Direction> direction() {
        var node = text("direction");
        if (node.isPresent()
                && !Set.of("positive", "negative").contains(node.get().text())) {
            invalid("direction", node.get(), "positive or negative");
            return Optional.empty();
        }
        return node.map(of -> of.text().equals("positive") ? Direction.INCREASE : Direction.DECREASE);
    }

    Optional<BigDecimal> number(String name) {
        return text(name).flatMap(node -> number(name, node));
    }

    Optional<ReportingPeriod> year(String name) {
        var node = text(name);
        if (node.filter(of -> !YEAR.matcher(of.text()).matches() || of.text().equals("0000"))
                .isPresent()) {
            invalid(name, node.get(), "a year of four digits");
            return Optional.empty();
        }
        return node.map(of -> ReportingPeriod.parse(of.text()));
    }

    /** Returns the thresholds as what is asked of the method of Statistics Canada, which Open SDG computes. */
    Optional<MethodOptions> thresholds() {
        var node = options.get(PROGRESS_THRESHOLDS);
        if (node == null || (node.isText() && node.text().isBlank())) {
            return Optional.empty();
        }
        var thresholds = new LinkedHashMap<String, BigDecimal>();
        node.fields().forEach((name, value) -> {
            if (THRESHOLDS.contains(name)) {
                number(PROGRESS_THRESHOLDS + "/" + name, value).ifPresent(number -> thresholds.put(name, number));
            }
        });
        if (thresholds.size() < Math.max(1, node.fields().size())) {
            invalid(PROGRESS_THRESHOLDS, node, "numbers for high, med and low");
        }
        return Optional.of(new MethodOptions(thresholds));
    }

    private Optional<OptionNode> text(String name) {
        var node = Optional.ofNullable(options.get(name));
        if (node.filter(of -> !of.isText()).isPresent()) {
            invalid(name, node.get(), "one value");
            return Optional.empty();
        }
        return node.filter(of -> !of.text().isBlank());
    }

    private Optional<BigDecimal> number(String name, OptionNode node) {
        var number = Decimals.inFile(node.text()).filter(Decimals::fitsInFile).map(Decimals::plain);
        if (number.isEmpty()) {
            invalid(name, node, "a number");
        }
        return number;
    }

    private void invalid(String name, OptionNode node, String allowed) {
        findings.add(
                "INVALID_VALUE",
                file,
                node.line(),
                name,
                node.text(),
                allowed,
                LocalizedText.of(
                        "オプション%sの値が使えません。%sを書いてください。".formatted(name, japanese(allowed)),
                        "The value of the option %s cannot be used: write %s".formatted(name, allowed)));
    }

    private static String japanese(String allowed) {
        return switch (allowed) {
            case "a number" -> "数";
            case "a year of four digits" -> "西暦4桁の年";
            case "positive or negative" -> "positiveかnegative";
            case "numbers for high, med and low" -> "high、med、lowの数";
            default -> "一つの値";
        };
    }
}
