package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.model.indicator.Direction;
import java.util.Optional;

/** Actual over target within 15 %. */
final class Tolerance {
    private static final AssessmentMethod METHOD = AssessmentMethod.TOLERANCE_15;
    private static final double MOST = 1.15;
    private static final double LEAST = 0.85;

    private Tolerance() {}

    static MethodVerdict assess(AssessmentInputs inputs) {
        var share = inputs.direction()
                .flatMap(way -> inputs.target()
                        .flatMap(goal -> inputs.current().flatMap(now -> Achievements.simple(now.value(), goal))));
        return share.toOptional()
                .map(parts -> MethodVerdict.of(
                        METHOD,
                        share.map(PartOf::share),
                        Optional.empty(),
                        classOf(parts.share(), inputs.direction().orElseThrow())))
                .orElseGet(
                        () -> MethodVerdict.notAvailable(METHOD, share.reason().orElseThrow()));
    }

    private static VerdictClass classOf(double share, Direction way) {
        var falls = way == Direction.DECREASE;
        if (Cut.isAbove(share, MOST)) {
            return falls ? VerdictClass.UNDER : VerdictClass.OVER;
        }
        if (!Cut.isAtLeast(share, LEAST)) {
            return falls ? VerdictClass.OVER : VerdictClass.UNDER;
        }
        return VerdictClass.WITHIN;
    }
}
