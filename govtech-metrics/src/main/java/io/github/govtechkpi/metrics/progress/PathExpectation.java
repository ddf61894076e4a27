package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;

/**
 * What the declared path of a goal expects at the current observation. Milestones bend the path only where the path is one of
 * milestones.
 *
 * @param path the declared path
 * @param milestones its milestones in the order recorded; empty for the other paths
 */
record PathExpectation(DeclaredPath path, List<Milestone> milestones) {
    static PathExpectation of(ProgressCalculation calculation) {
        var definition = calculation.goal().definition();
        return new PathExpectation(
                definition.path(),
                switch (definition.path()) {
                    case MILESTONES, MILESTONES_STEP -> definition.milestones();
                    case LINEAR, COMPOUND, S_CURVE -> List.of();
                });
    }

    /** Returns the value that the path has now. */
    Computed<Double> value(
            LinearProgress linear,
            Computed<CompoundProgress> compound,
            ProgressCalculation calculation,
            TimeAxis axis,
            Amounts scale) {
        var now = linear.inputs().currentTime();
        return switch (path) {
            case LINEAR -> Computed.of(linear.expected());
            case COMPOUND -> compound.map(CompoundProgress::expected);
            case S_CURVE -> Computed.of(sCurve(linear.inputs()));
            case MILESTONES -> curve(linear.inputs(), calculation, axis, scale).map(curve -> curve.linearAt(now));
            case MILESTONES_STEP ->
                curve(linear.inputs(), calculation, axis, scale).map(curve -> curve.stepAt(now));
        };
    }

    /** Returns the gain as a share of what the path expects by now; on a straight line, the observed pace as a share of the required. */
    Computed<Double> paceRatio(LinearProgress linear, Computed<Double> expected) {
        return switch (path) {
            case LINEAR -> linear.paceRatio();
            case COMPOUND, S_CURVE, MILESTONES, MILESTONES_STEP ->
                linear.paceRatio().flatMap(straight -> expected.flatMap(value -> share(linear, value)));
        };
    }

    private static Computed<Double> share(LinearProgress linear, double expected) {
        var expectedGain = linear.inputs().sign() * (expected - linear.inputs().baseline());
        return expectedGain > 0
                ? Computed.of(linear.absoluteGain() / expectedGain)
                : Computed.notComputable(ReasonCode.NOTHING_EXPECTED_YET);
    }

    private static double sCurve(ReachInputs in) {
        var s = Math.min(1, in.elapsedShare());
        return in.baseline() + (in.target() - in.baseline()) * s * s * (3 - 2 * s);
    }

    private Computed<MilestonePath> curve(
            ReachInputs in, ProgressCalculation calculation, TimeAxis axis, Amounts scale) {
        if (milestones.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_MILESTONES);
        }
        var start = calculation.observations().baseline().orElseThrow(); // the inputs could not exist without it
        var times = new ArrayList<Double>(List.of(0.0));
        var values = new ArrayList<Double>(List.of(in.baseline()));
        for (var milestone : milestones) {
            var time = axis.years(start, milestone.period());
            if (time != in.dueTime()) { // the target itself is the last point
                times.add(time);
                values.add(scale.on(value(milestone, calculation)).doubleValue());
            }
        }
        times.add(in.dueTime());
        values.add(in.target());
        try {
            return Computed.of(MilestonePath.of(array(times), array(values)));
        } catch (InvalidInputException e) {
            return Computed.notComputable(
                    e.code() == ReasonCode.INVALID_INPUT
                            ? outOfOrder()
                            : Reason.of(e.code())); // they load: a finding of the review
        }
    }

    private static Quantity value(Milestone milestone, ProgressCalculation calculation) {
        ReportingPeriod period = milestone.period();
        return calculation
                .levels()
                .stated(
                        LocalizedText.of("マイルストーン（" + period + "）", "milestone of " + period),
                        milestone.value(),
                        calculation.levels().wanted());
    }

    private static Reason outOfOrder() {
        return Reason.of(
                ReasonCode.INVALID_INPUT,
                LocalizedText.of(
                        "マイルストーンが、基準時点から達成期限までの時点の順に並んでいません。",
                        "The milestones do not follow each other from the baseline to the due date."));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
