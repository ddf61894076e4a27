package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.result.SchemaParts.area;
import static io.github.govtechkpi.io.result.SchemaParts.code;
import static io.github.govtechkpi.io.result.SchemaParts.count;
import static io.github.govtechkpi.io.result.SchemaParts.field;
import static io.github.govtechkpi.io.result.SchemaParts.list;
import static io.github.govtechkpi.io.result.SchemaParts.maybe;
import static io.github.govtechkpi.io.result.SchemaParts.names;
import static io.github.govtechkpi.io.result.SchemaParts.number;
import static io.github.govtechkpi.io.result.SchemaParts.object;
import static io.github.govtechkpi.io.result.SchemaParts.orNull;
import static io.github.govtechkpi.io.result.SchemaParts.pattern;
import static io.github.govtechkpi.io.result.SchemaParts.period;
import static io.github.govtechkpi.io.result.SchemaParts.spelt;
import static io.github.govtechkpi.io.result.SchemaParts.text;

import io.github.govtechkpi.checklist.review.Severity;
import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.metrics.panel.PanelStatus;
import java.util.Arrays;
import java.util.stream.Stream;

/** The schemas of what is said about data: {@code govtech-check/1}, {@code govtech-panel/1}, {@code govtech-import/1}, {@code govtech-losses/1}. */
final class DataSchemas {
    private DataSchemas() {}

    static String check() {
        var parts = new SchemaParts();
        var evidence = parts.define("evidence", object(field("field", text()), field("value", orNull(text()))));
        var finding = object(
                field("rule", pattern("^R[0-9]{2}$")),
                field("severity", spelt(Severity.values())),
                field("program", text()),
                field("goal", orNull(text())),
                field("ja", text()),
                field("en", text()),
                field("evidence", list(evidence)));
        return parts.document(
                ResultFormat.CHECK,
                "The findings of the design review of goals.",
                field("findings", list(parts.define("finding", finding))));
    }

    static String panel() {
        var parts = new SchemaParts();
        var series = object(
                field("indicator", text()),
                field("area", orNull(area())),
                field("first", orNull(period())),
                field("previous", orNull(period())),
                field("latest", orNull(period())),
                field("periods", orNull(count())),
                field("missing", orNull(count())),
                field("numerator", orNull(number())),
                maybe("denominator", orNull(number())),
                field("numeratorChange", orNull(number())),
                field("numeratorChangeFromPrevious", orNull(number())),
                maybe("denominatorChange", orNull(number())),
                field("remaining", orNull(number())),
                field("achievedShare", orNull(number())),
                field("observedPace", orNull(number())),
                field("requiredPace", orNull(number())),
                maybe("low", orNull(number())),
                maybe("high", orNull(number())),
                maybe("numeratorEffect", orNull(number())),
                maybe("denominatorEffect", orNull(number())),
                field("slope", orNull(number())),
                field("attained", orNull(period())),
                field("status", names(PanelStatus.values())),
                field("flags", list(code())));
        var sum = object(
                field("indicator", text()),
                field("group", text()),
                field("period", period()),
                field("numerator", number()),
                maybe("denominator", number()),
                field("reported", count()),
                field("expected", count()));
        var counts = Stream.concat(
                        Stream.of(field("indicator", text()), field("group", text())),
                        Arrays.stream(PanelStatus.values()).map(status -> field(status.name(), count())))
                .toArray(SchemaParts.Field[]::new);
        return parts.document(
                ResultFormat.PANEL,
                "Every series of an observations file, judged by the goal of its indicator, with sums of groups.",
                field("rowsLeftOut", count()),
                field("series", list(parts.define("series", series))),
                field("sums", list(parts.define("sum", sum))),
                field("statusCounts", list(parts.define("status-counts", object(counts)))));
    }

    static String imported() {
        var parts = new SchemaParts();
        var rule = parts.define(
                "rule", object(field("rule", names(CellRule.values())), field("ja", text()), field("en", text())));
        var cell = object(
                field("cell", text()), field("before", text()), field("after", text()), field("rules", list(rule)));
        return parts.document(
                ResultFormat.IMPORT,
                "What an import made of a table: how much, every cell that was normalised, and what was left out.",
                field("file", text()),
                field("program", text()),
                field("goals", count()),
                field("observations", count()),
                field("missing", count()),
                field("normalized", list(parts.define("cell", cell))),
                field("notices", list(parts.bothLanguages())));
    }

    static String losses() {
        var parts = new SchemaParts();
        var loss = object(
                field("code", code()),
                field("pointer", text()),
                field("value", orNull(text())),
                field("becomes", orNull(text())),
                field("ja", text()),
                field("en", text()));
        var remark = object(
                field("code", code()),
                field("file", orNull(text())),
                field("line", orNull(count())),
                field("pointer", text()),
                field("found", text()),
                field("allowed", text()),
                field("ja", text()),
                field("en", text()));
        return parts.document(
                ResultFormat.LOSSES,
                "What a conversion could not carry, and what it had to assume or to leave out.",
                field("exchange", text()),
                field("losses", list(parts.define("loss", loss))),
                field("remarks", list(parts.define("remark", remark))));
    }
}
