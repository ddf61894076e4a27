package io.github.govtechkpi.metrics.assessment;

import static io.github.govtechkpi.model.indicator.Direction.INCREASE;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.ArrayList;
import java.util.OptionalDouble;

/** Inputs of the methods for tests, and what the methods answer. */
final class MethodInputs {
    static final AssessmentInputs USERS = inputs(2024, 2, 2025, 3, 2029, 10, INCREASE);

    static AssessmentInputs inputs(
            int year0, double start, int year1, double now, int due, double goal, Direction way) {
        return AssessmentInputs.of(
                new YearValue(year0, start), new YearValue(year1, now), new YearValue(due, goal), way);
    }

    /** A value that grew by a rate in one year, without a target. */
    static AssessmentInputs growth(double rate, Direction way) {
        return untargeted(way, 1000, 1000 * (1 + rate));
    }

    static AssessmentInputs untargeted(Direction way, double... values) {
        var history = new ArrayList<YearValue>();
        for (var value : values) {
            history.add(new YearValue(2020 + history.size(), value));
        }
        return new AssessmentInputs(
                Computed.of(way),
                Computed.of(history.get(0)),
                Computed.of(history.get(history.size() - 1)),
                Computed.notComputable(ReasonCode.NO_TARGET),
                Computed.notComputable(ReasonCode.NO_TARGET),
                Computed.of(history),
                OptionalDouble.empty(),
                ProgressThresholds.NONE,
                false,
                false);
    }

    static AssessmentInputs with(AssessmentInputs in, Computed<Double> target, boolean isShare) {
        return new AssessmentInputs(
                in.direction(),
                in.baseline(),
                in.current(),
                target,
                in.dueYear(),
                in.history(),
                in.naturalLimit(),
                in.thresholds(),
                isShare,
                in.isEnded());
    }

    static String word(AssessmentMethod method, AssessmentInputs inputs) {
        return method.assess(inputs).word().orElse("null");
    }

    static ReasonCode reason(AssessmentMethod method, AssessmentInputs inputs) {
        return method.assess(inputs).reason().map(Reason::code).orElseThrow();
    }

    private MethodInputs() {}
}
