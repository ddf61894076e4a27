package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.result.SchemaParts.anyOf;
import static io.github.govtechkpi.io.result.SchemaParts.area;
import static io.github.govtechkpi.io.result.SchemaParts.code;
import static io.github.govtechkpi.io.result.SchemaParts.count;
import static io.github.govtechkpi.io.result.SchemaParts.date;
import static io.github.govtechkpi.io.result.SchemaParts.field;
import static io.github.govtechkpi.io.result.SchemaParts.flag;
import static io.github.govtechkpi.io.result.SchemaParts.list;
import static io.github.govtechkpi.io.result.SchemaParts.maybe;
import static io.github.govtechkpi.io.result.SchemaParts.names;
import static io.github.govtechkpi.io.result.SchemaParts.number;
import static io.github.govtechkpi.io.result.SchemaParts.object;
import static io.github.govtechkpi.io.result.SchemaParts.orNull;
import static io.github.govtechkpi.io.result.SchemaParts.period;
import static io.github.govtechkpi.io.result.SchemaParts.spelt;
import static io.github.govtechkpi.io.result.SchemaParts.text;
import static io.github.govtechkpi.io.result.SchemaParts.told;
import static io.github.govtechkpi.io.result.SchemaParts.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.io.result.SchemaParts.Field;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.progress.DueCode;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.progress.StayTargets;
import io.github.govtechkpi.metrics.trend.Likelihood;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.util.Arrays;
import java.util.stream.Stream;

/** The schema of {@code govtech-progress/1}. */
final class ProgressSchema {
    private final SchemaParts parts = new SchemaParts();

    static String schema() {
        return new ProgressSchema().document();
    }

    private String document() {
        return parts.document(
                ResultFormat.PROGRESS,
                "How far the goals of programs have come, in absolute amounts first.",
                field("asOf", orNull(date())),
                field("results", list(parts.define("result", result()))),
                maybe("summary", parts.define("summary", summary())));
    }

    private ObjectNode result() {
        return object(with(
                name(),
                field("unit", text()),
                field("current", orNull(parts.define("current", current()))),
                field("absolute", absolute()),
                maybe("counts", orNull(parts.define("counts", counts()))),
                field("status", status()),
                field("due", due()),
                maybe("projection", projection()),
                maybe("targets", list(parts.define("held-target", target()))),
                field("methods", list(parts.define("method", method()))),
                maybe("rating", parts.define("rating", rating())),
                field("caveats", parts.caveats()),
                field("notComputable", parts.undefined())));
    }

    private static Field[] name() {
        return new Field[] {
            field("program", text()),
            field("goal", text()),
            field("area", orNull(area())),
            field("slice", orNull(text()))
        };
    }

    private static Field[] with(Field[] first, Field... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(Field[]::new);
    }

    private static ObjectNode current() {
        var rest = new Field[] {
            field("period", period()),
            field("status", names(ObservationStatus.values())),
            maybe(
                    "qualifier",
                    spelt(Arrays.stream(Qualifier.values())
                            .filter(qualifier -> qualifier != Qualifier.EXACT && qualifier != Qualifier.RANGE)
                            .toArray(Qualifier[]::new)))
        };
        return anyOf(
                object(with(new Field[] {field("value", number())}, rest)),
                object(with(new Field[] {field("numerator", number()), field("denominator", number())}, rest)));
    }

    private ObjectNode absolute() {
        return parts.define(
                "absolute",
                anyOf(
                        numbers(
                                "baseline",
                                "target",
                                "absoluteGain",
                                "requiredGain",
                                "remainingGap",
                                "overshoot",
                                "expectedNow",
                                "deviation",
                                "elapsedShare",
                                "achievementShare",
                                "observedPacePerYear",
                                "requiredPacePerYear",
                                "requiredPaceRemainingPerYear"),
                        object(with(numberFields("baseline", "target", "margin"), compliance())),
                        object(with(
                                numberFields("baseline", "low", "high", "margin", "distance"),
                                with(
                                        new Field[] {field("side", orNull(names(StayTargets.Side.values())))},
                                        compliance()))),
                        object(with(
                                numberFields(
                                        "target",
                                        "cumulative",
                                        "expectedUniform",
                                        "remainingTotal",
                                        "requiredPerRemainingPeriod",
                                        "runRate",
                                        "projectedTotal"),
                                field("isLowerBound", orNull(flag()))))));
    }

    private static ObjectNode numbers(String... names) {
        return object(numberFields(names));
    }

    private static Field[] numberFields(String... names) {
        return Stream.of(names).map(name -> field(name, orNull(number()))).toArray(Field[]::new);
    }

    private static Field[] compliance() {
        return Stream.of("periodsInCompliance", "periods", "longestBreach", "currentBreach")
                .map(name -> field(name, orNull(count())))
                .toArray(Field[]::new);
    }

    private static ObjectNode counts() {
        return object(
                field("numeratorChange", number()),
                field("denominatorChange", number()),
                field("numeratorEffect", number()),
                field("denominatorEffect", number()));
    }

    private ObjectNode status() {
        return parts.define(
                "status",
                object(
                        field("code", names(StatusCode.values())),
                        maybe("paceRatio", orNull(number())),
                        maybe("paceRatioCompound", number()),
                        field("provisional", flag()),
                        field(
                                "thresholds",
                                parts.define(
                                        "thresholds",
                                        object(field("onTrack", number()), field("moderate", number()))))));
    }

    private ObjectNode due() {
        return orNull(parts.define(
                "due",
                object(
                        field("code", names(DueCode.values())),
                        field("firstAttained", orNull(date())),
                        field("valueAtDue", orNull(number())),
                        field("daysLate", orNull(count())))));
    }

    private ObjectNode projection() {
        return parts.define(
                "projection",
                anyOf(
                        object(
                                field("kind", words("ARITHMETIC_ONLY")),
                                field("attainDate", orNull(date())),
                                field("valueAtDue", orNull(number()))),
                        object(
                                field("kind", words("OLS")),
                                field("attainDate", orNull(date())),
                                field("valueAtDue", number()),
                                field("low80", orNull(number())),
                                field("high80", orNull(number())),
                                field("low95", orNull(number())),
                                field("high95", orNull(number())),
                                field("probabilityAtDue", orNull(number())),
                                field("likelihood", orNull(spelt(Likelihood.values()))),
                                field("attainEarliest", orNull(date())),
                                field("attainLatest", orNull(date())),
                                field("n", count()))));
    }

    /** A target that was in force, and today's progress by it. */
    private ObjectNode target() {
        return object(
                field("from", orNull(date())),
                field("reason", orNull(parts.languages())),
                field("by", orNull(parts.languages())),
                field("target", parts.languages()),
                field("absolute", absolute()),
                field("status", status()),
                field("due", due()),
                field("notComputable", parts.undefined()));
    }

    private static ObjectNode method() {
        return object(
                field(
                        "id",
                        words(Arrays.stream(AssessmentMethod.values())
                                .map(AssessmentMethod::id)
                                .toArray(String[]::new))),
                field("version", text()),
                field("value", orNull(number())),
                field("score", orNull(number())),
                field("class", orNull(text())),
                maybe("reason", code()));
    }

    private ObjectNode rating() {
        return object(
                field("scheme", text()),
                field("version", count()),
                maybe("achievement", orNull(number())),
                field("grade", orNull(text())),
                maybe("label", parts.languages()),
                maybe("reason", code()));
    }

    private ObjectNode summary() {
        var member = parts.define("member", object(name()));
        return object(
                field("results", count()),
                field(
                        "statuses",
                        list(parts.define(
                                "status-count",
                                told(
                                        field("code", names(StatusCode.values())),
                                        field("k", count()),
                                        field("n", count()))))),
                field("totals", list(parts.define("total", total(member)))),
                field(
                        "refusals",
                        list(parts.define(
                                "refusal", told(field("code", code()), field("members", list(member.deepCopy())))))));
    }

    private ObjectNode total(ObjectNode member) {
        return object(
                field("unit", text()),
                field("direction", spelt(Direction.values())),
                field("members", list(member)),
                field("amounts", list(parts.define("amount", amount()))),
                maybe("ratio", orNull(parts.ratio())),
                maybe("notComputable", parts.reason()),
                maybe("averageOfUnits", parts.define("average", average())),
                field("caveats", parts.caveats()));
    }

    private ObjectNode amount() {
        return object(
                field("field", text()),
                field("sum", orNull(number())),
                field("coverage", parts.define("coverage", told(field("k", count()), field("n", count())))),
                field("worst", orNull(parts.define("worst", object(with(name(), field("value", number())))))),
                maybe("notComputable", parts.reason()));
    }

    private ObjectNode average() {
        return object(
                field("units", count()),
                field("mean", orNull(number())),
                field("median", orNull(number())),
                maybe("notComputable", parts.reason()),
                field("caveats", parts.caveats()));
    }
}
