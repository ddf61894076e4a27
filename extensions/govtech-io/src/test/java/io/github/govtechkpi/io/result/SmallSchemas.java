package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.result.SchemaParts.anyOf;
import static io.github.govtechkpi.io.result.SchemaParts.area;
import static io.github.govtechkpi.io.result.SchemaParts.begun;
import static io.github.govtechkpi.io.result.SchemaParts.count;
import static io.github.govtechkpi.io.result.SchemaParts.date;
import static io.github.govtechkpi.io.result.SchemaParts.field;
import static io.github.govtechkpi.io.result.SchemaParts.flag;
import static io.github.govtechkpi.io.result.SchemaParts.list;
import static io.github.govtechkpi.io.result.SchemaParts.names;
import static io.github.govtechkpi.io.result.SchemaParts.number;
import static io.github.govtechkpi.io.result.SchemaParts.object;
import static io.github.govtechkpi.io.result.SchemaParts.orNull;
import static io.github.govtechkpi.io.result.SchemaParts.period;
import static io.github.govtechkpi.io.result.SchemaParts.text;
import static io.github.govtechkpi.io.result.SchemaParts.told;
import static io.github.govtechkpi.io.result.SchemaParts.words;

import io.github.govtechkpi.metrics.decomposition.DecompositionFlag;
import io.github.govtechkpi.metrics.progress.DueCode;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.ratio.Verdict;

/** The schemas of {@code govtech-knowledge/1}, {@code govtech-ratio/1} and {@code govtech-feasible/1}. */
final class SmallSchemas {
    private SmallSchemas() {}

    static String knowledge() {
        var parts = new SchemaParts();
        var known = parts.define("known", object(field("knownOn", orNull(date())), field("asOf", orNull(date()))));
        var verdicts = parts.define(
                "verdicts",
                object(
                        field("status", names(StatusCode.values())),
                        field("provisional", flag()),
                        field("due", orNull(names(DueCode.values())))));
        var input = told(
                field("kind", words("revised", "added", "withdrawn", "target-moved")),
                field("period", orNull(period())));
        var result = told(
                field("program", text()),
                field("goal", text()),
                field("area", orNull(area())),
                field("slice", orNull(text())),
                field("before", orNull(verdicts)),
                field("after", orNull(verdicts.deepCopy())),
                field("statusChanged", flag()),
                field("dueChanged", flag()),
                field("inputs", list(parts.define("input", input))));
        return parts.document(
                ResultFormat.KNOWLEDGE,
                "What was known of the progress of goals on two days, and which inputs changed between them.",
                field("before", known),
                field("after", known.deepCopy()),
                field("results", list(parts.define("result", result))));
    }

    static String ratio() {
        var parts = new SchemaParts();
        var counts = parts.define("counts", object(field("k", number()), field("n", number())));
        var one = begun(
                ResultFormat.RATIO,
                field("k", count()),
                field("n", count()),
                field("interval", parts.interval()),
                field("verdict", names(Verdict.values())),
                field("text", parts.bothLanguages()));
        var two = begun(
                ResultFormat.RATIO,
                field("first", counts),
                field("second", counts.deepCopy()),
                field(
                        "difference",
                        parts.define(
                                "difference",
                                object(
                                        field("value", number()),
                                        field("low", orNull(number())),
                                        field("high", orNull(number())),
                                        field("method", orNull(text()))))),
                field("numeratorEffect", number()),
                field("denominatorEffect", number()),
                field("flags", list(names(DecompositionFlag.values()))),
                field("verdict", names(Verdict.values())),
                field("text", parts.bothLanguages()));
        var change = begun(
                ResultFormat.RATIO,
                field("before", count()),
                field("after", count()),
                field("absoluteChange", SchemaParts.whole()),
                field(
                        "rateRatio",
                        parts.define(
                                "rate-ratio",
                                object(
                                        field("value", orNull(number())),
                                        field("low", number()),
                                        field("high", orNull(number()))))),
                field("minimumBase", orNull(count())),
                field("verdict", names(Verdict.values())),
                field("text", parts.bothLanguages()));
        return parts.document(
                ResultFormat.RATIO,
                "What a ratio, two ratios or two counts say.",
                anyOf(
                        parts.define("one-ratio", one),
                        parts.define("two-ratios", two),
                        parts.define("two-counts", change)));
    }

    static String feasible() {
        var parts = new SchemaParts();
        return parts.document(
                ResultFormat.FEASIBLE,
                "Which bases and counts published percentages can come from.",
                field("shares", list(text())),
                field(
                        "bases",
                        list(parts.define(
                                "base", object(field("base", count()), field("ranges", list(list(count()))))))),
                field(
                        "solutions",
                        list(parts.define("solution", object(field("base", count()), field("counts", list(count())))))),
                field("truncated", flag()),
                field("text", parts.bothLanguages()));
    }
}
