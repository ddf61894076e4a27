package io.github.govtechkpi.metrics.progress;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.indicator.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProgressVectorsTest {
    @TestFactory
    Stream<DynamicTest> progressPaths() {
        return VectorFile.read("t1_progress_paths").tests(ProgressVectorsTest::paths);
    }

    @TestFactory
    Stream<DynamicTest> milestonePath() {
        return VectorFile.read("t1_milestone_path").tests(vector -> {
            var times = new ArrayList<Double>();
            var values = new ArrayList<Double>();
            vector.in().get("milestones").forEach(milestone -> {
                times.add(milestone.get("time").asDouble());
                values.add(milestone.get("value").asDouble());
            });
            var path = MilestonePath.of(
                    times.stream().mapToDouble(Double::doubleValue).toArray(),
                    values.stream().mapToDouble(Double::doubleValue).toArray());
            var time = vector.number("time");
            return Map.of("expectedLinear", path.linearAt(time), "expectedStep", path.stepAt(time));
        });
    }

    @TestFactory
    Stream<DynamicTest> otherTargets() {
        return VectorFile.read("t1_other_targets").tests(vector -> switch (vector.function()) {
            case "maintain" -> {
                var margin = StayTargets.margin(
                        vector.number("level"), vector.number("tolerance"), isHigher(vector), vector.number("current"));
                yield Map.of("margin", margin.margin(), "status", margin.status());
            }
            case "maintainSeries" -> {
                var level = vector.number("level");
                var compliance = StayCompliance.of(
                        Arrays.stream(vector.numbers("series")).boxed().toList(),
                        value -> StayTargets.margin(level, 0, isHigher(vector), value)
                                        .margin()
                                >= 0);
                yield Map.of(
                        "periodsInCompliance", compliance.periodsInCompliance(),
                        "periods", compliance.periods(),
                        "longestBreach", compliance.longestBreach(),
                        "currentBreach", compliance.currentBreach());
            }
            case "range" -> {
                var distance = StayTargets.distance(
                        vector.number("low"),
                        vector.number("high"),
                        vector.number("baseline"),
                        vector.number("current"));
                yield Map.of(
                        "baselineDistance", distance.baselineDistance(),
                        "currentDistance", distance.currentDistance(),
                        "absoluteGain", distance.absoluteGain(),
                        "inRange", distance.inRange(),
                        "side", distance.side());
            }
            case "cumulative" ->
                cumulative(CumulativeTotals.of(
                        vector.number("total"), (int) vector.number("periods"), vector.numbers("flows")));
            default -> throw new AssertionError(vector.function());
        });
    }

    @TestFactory
    Stream<DynamicTest> dueDate() {
        return VectorFile.read("t1_due_date").tests(vector -> switch (vector.function()) {
            case "elapsed" -> elapsed(vector);
            case "dueStatus" -> dueStatus(vector);
            default -> throw new AssertionError(vector.function());
        });
    }

    private static boolean isHigher(Case vector) {
        return vector.text("better").equals("HIGHER");
    }

    private static Map<String, ?> paths(Case vector) {
        var inputs = vector.has("direction")
                ? new ReachInputs(
                        vector.number("baseline"),
                        vector.number("baselineTime"),
                        vector.number("target"),
                        vector.number("dueTime"),
                        vector.number("current"),
                        vector.number("currentTime"),
                        Direction.valueOf(vector.text("direction")))
                : ReachInputs.inferringDirection(
                        vector.number("baseline"),
                        vector.number("baselineTime"),
                        vector.number("target"),
                        vector.number("dueTime"),
                        vector.number("current"),
                        vector.number("currentTime"));
        var linear = LinearProgress.of(inputs);
        var compound = CompoundProgress.of(inputs);
        var out = new LinkedHashMap<String, Object>();
        out.put("direction", inputs.direction().name());
        out.put("absoluteGain", linear.absoluteGain());
        out.put("requiredGain", linear.requiredGain());
        out.put("remainingGap", linear.remainingGap());
        out.put("overshoot", linear.overshoot());
        out.put("achieved", inputs.isAchieved());
        out.put("elapsedShare", linear.elapsedShare());
        out.put("achievementShare", linear.achievementShare());
        out.put("requiredPaceLinear", linear.requiredPace());
        out.put("observedPaceLinear", linear.observedPace());
        out.put("requiredPaceRemaining", linear.requiredPaceRemaining());
        out.put("expectedLinear", linear.expected());
        out.put("deviationFromLinear", linear.deviation());
        out.put("paceRatioLinear", linear.paceRatio());
        out.put("projectedAtDueLinear", linear.projectedAtDue());
        out.put("attainTimeLinear", linear.attainTime());
        out.put("requiredCagr", compound.map(CompoundProgress::requiredCagr));
        out.put("observedCagr", compound.flatMap(CompoundProgress::observedCagr));
        out.put("expectedCompound", compound.map(CompoundProgress::expected));
        out.put("deviationFromCompound", compound.map(CompoundProgress::deviation));
        out.put("requiredCagrRemaining", compound.flatMap(CompoundProgress::requiredCagrRemaining));
        out.put("paceRatioCagr", compound.flatMap(CompoundProgress::paceRatio));
        out.put("projectedAtDueCompound", compound.flatMap(CompoundProgress::projectedAtDue));
        out.put("attainTimeCompound", compound.flatMap(CompoundProgress::attainTime));
        var undefined = new ArrayList<String>();
        addReason(undefined, "achievementShare", linear.achievementShare());
        addReason(undefined, "requiredPaceRemaining", linear.requiredPaceRemaining());
        addReason(undefined, "observedPace", linear.observedPace());
        addReason(undefined, "compound", compound);
        out.put("undefined", undefined);
        return out;
    }

    private static void addReason(List<String> undefined, String field, Computed<?> value) {
        value.reason().ifPresent(reason -> undefined.add(field + ":" + reason.code()));
    }

    private static Map<String, ?> cumulative(Computed<CumulativeTotals.CumulativeProgress> computed) {
        if (computed.reason().isPresent()) {
            return Map.of("cumulative", computed);
        }
        var progress = computed.orElseThrow();
        return Map.of(
                "cumulative", progress.cumulative(),
                "expectedUniform", progress.expectedUniform(),
                "deviation", progress.deviation(),
                "remainingTotal", progress.remainingTotal(),
                "requiredPerRemainingPeriod", progress.requiredPerRemainingPeriod(),
                "runRate", progress.runRate(),
                "projectedTotalRunRate", progress.projectedTotal(),
                "achieved", progress.achieved(),
                "periodsToGoAtRunRate", progress.periodsToGo());
    }

    private static Map<String, ?> elapsed(Case vector) {
        var baseline = LocalDate.parse(vector.text("baselineDate"));
        var due = LocalDate.parse(vector.text("dueDate"));
        var asOf = LocalDate.parse(vector.text("asOf"));
        var total = ChronoUnit.DAYS.between(baseline, due);
        var passed = ChronoUnit.DAYS.between(baseline, asOf);
        return Map.of(
                "daysTotal", total,
                "daysElapsed", passed,
                "elapsedShare", (double) passed / total,
                "yearFractionTotal", total / TimeAxis.DAYS_PER_YEAR,
                "yearFractionElapsed", passed / TimeAxis.DAYS_PER_YEAR);
    }

    private static Map<String, ?> dueStatus(Case vector) {
        var target = vector.number("target");
        var sign = vector.text("direction").equals("DECREASE") ? -1 : 1;
        var values = new ArrayList<DueDates.DatedValue>();
        vector.in().get("observations").forEach(node -> addValue(values, node, target, sign));
        var verdict =
                DueDates.judge(values, LocalDate.parse(vector.text("dueDate")), LocalDate.parse(vector.text("asOf")));
        if (verdict.code() == DueCode.NO_OBSERVATION) {
            return Map.of("status", verdict.code());
        }
        var out = new LinkedHashMap<String, Object>();
        out.put("status", verdict.code());
        out.put("firstAttained", verdict.firstAttained());
        out.put("lastAtOrBeforeDue", verdict.lastObservationDate());
        out.put("valueAtDue", verdict.valueAtDue());
        out.put("daysLate", verdict.daysLate().isPresent() ? verdict.daysLate().getAsLong() : null);
        return out;
    }

    private static void addValue(List<DueDates.DatedValue> values, JsonNode node, double target, int sign) {
        if (node.get("value").isNumber()) {
            var value = node.get("value").asDouble();
            values.add(new DueDates.DatedValue(
                    LocalDate.parse(node.get("date").asText()),
                    BigDecimal.valueOf(value),
                    sign * (value - target) >= 0));
        }
    }
}
