package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.result.SchemaParts.count;
import static io.github.govtechkpi.io.result.SchemaParts.date;
import static io.github.govtechkpi.io.result.SchemaParts.eitherOf;
import static io.github.govtechkpi.io.result.SchemaParts.field;
import static io.github.govtechkpi.io.result.SchemaParts.flag;
import static io.github.govtechkpi.io.result.SchemaParts.list;
import static io.github.govtechkpi.io.result.SchemaParts.maybe;
import static io.github.govtechkpi.io.result.SchemaParts.number;
import static io.github.govtechkpi.io.result.SchemaParts.object;
import static io.github.govtechkpi.io.result.SchemaParts.orNull;
import static io.github.govtechkpi.io.result.SchemaParts.period;
import static io.github.govtechkpi.io.result.SchemaParts.spelt;
import static io.github.govtechkpi.io.result.SchemaParts.text;
import static io.github.govtechkpi.io.result.SchemaParts.told;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.program.Stage;
import java.util.Arrays;

/** The schema of {@code govtech-funnel/1}. */
final class FunnelSchema {
    private final SchemaParts parts = new SchemaParts();

    static String schema() {
        return new FunnelSchema().document();
    }

    private String document() {
        return parts.document(
                ResultFormat.FUNNEL,
                "How many challenges of programs reached each stage, and two counts compared.",
                field("funnels", list(parts.define("funnel", funnel()))),
                field("comparisons", list(parts.define("comparison", comparison()))));
    }

    private ObjectNode funnel() {
        return object(
                field("program", text()),
                field("asOf", orNull(date())),
                field("startedIn", orNull(period())),
                field("challenges", count()),
                field("withoutStage", count()),
                field("stages", list(parts.define("stage-flow", stageFlow()))),
                field("published", list(counted())),
                field("rates", list(parts.define("rate", rate()))),
                field(
                        "lessons",
                        list(parts.define(
                                "lesson",
                                told(
                                        field("challenge", text()),
                                        field("leftAt", orNull(stage())),
                                        field("on", period()))))),
                field("caveats", parts.caveats()));
    }

    private ObjectNode stageFlow() {
        return object(
                field("stage", stage()),
                field("reached", count()),
                field("movedOn", count()),
                field("discontinued", count()),
                field("there", count()),
                field("unit", text()),
                field("medianDays", orNull(number())),
                field("longestDays", orNull(number())),
                field("longestDaysSoFar", orNull(number())),
                maybe("notComputable", parts.reason()));
    }

    private ObjectNode counted() {
        var qualifiers = Arrays.stream(Qualifier.values())
                .filter(qualifier -> qualifier != Qualifier.EXACT && qualifier != Qualifier.RANGE)
                .toArray(Qualifier[]::new);
        var range = object(
                field("stage", stage()),
                field("recorded", flag()),
                field("of", parts.languages()),
                maybe("value", number()),
                maybe("low", number()),
                maybe("high", number()),
                field("unit", text()),
                maybe("qualifier", spelt(qualifiers)),
                field("period", orNull(period())));
        return parts.define("count", eitherOf(range, "value", "high"));
    }

    private ObjectNode rate() {
        return object(
                field("from", counted()),
                field("to", counted()),
                field("rate", orNull(parts.ratio())),
                maybe("underWay", count()),
                field("caveats", parts.caveats()),
                maybe("notComputable", parts.reason()));
    }

    private ObjectNode comparison() {
        var side = parts.define(
                "side",
                object(field("program", text()), field("asOf", orNull(date())), field("startedIn", orNull(period()))));
        return object(
                field("before", side),
                field("after", side.deepCopy()),
                field("independent", flag()),
                field("counts", list(parts.define("count-difference", countDifference()))),
                field("rates", list(parts.define("rate-difference", rateDifference()))),
                field("caveats", parts.caveats()));
    }

    private ObjectNode countDifference() {
        return object(
                field("before", counted()),
                field("after", counted()),
                field("change", orNull(number())),
                field("guard", orNull(parts.define("guard", parts.guarded()))),
                maybe("notComputable", parts.reason()));
    }

    private ObjectNode rateDifference() {
        return object(
                field("from", counted()),
                field("to", counted()),
                field("before", orNull(parts.ratio())),
                field("after", orNull(parts.ratio())),
                field(
                        "difference",
                        orNull(parts.define("difference", parts.guarded(field("interval", orNull(parts.interval())))))),
                maybe("notComputable", parts.reason()));
    }

    private static ObjectNode stage() {
        return spelt(Stage.values());
    }
}
