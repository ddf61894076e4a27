package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Optional;

/** The classes of the United Nations' Progress Chart 2023. */
final class UnProgressChart {
    private static final AssessmentMethod METHOD = AssessmentMethod.UN_2023;
    private static final double POINT = 0.01;

    private UnProgressChart() {}

    static MethodVerdict assess(AssessmentInputs inputs) {
        if (inputs.hasNoTarget()) {
            var growth = CompoundPaces.withoutTarget(inputs);
            return growth.toOptional()
                    .map(found -> MethodVerdict.of(
                            METHOD,
                            Computed.of(found.observedCagr()),
                            Optional.empty(),
                            classOf(found.directed(), 0.02, 0.005)))
                    .orElseGet(() ->
                            MethodVerdict.notAvailable(METHOD, growth.reason().orElseThrow()));
        }
        var share = shareAtDue(inputs);
        if (isMet(inputs)) {
            return MethodVerdict.of(METHOD, share, Optional.empty(), VerdictClass.MET_OR_ON_TRACK);
        }
        return share.toOptional()
                .map(q -> MethodVerdict.of(METHOD, share, Optional.empty(), classOf(q, 0.95, 0.10)))
                .orElseGet(
                        () -> MethodVerdict.notAvailable(METHOD, share.reason().orElseThrow()));
    }

    /** The share of the way that the growth so far would have gone by the target's year. */
    private static Computed<Double> shareAtDue(AssessmentInputs inputs) {
        return CompoundPaces.withTarget(inputs).flatMap(pace -> {
            var b = pace.baseline().value();
            var extended = pace.current().value()
                    * Math.pow(
                            1 + pace.observedCagr(),
                            pace.target().year() - pace.current().year());
            var q = (extended - b) / (pace.target().value() - b);
            return Double.isFinite(q) ? Computed.of(q) : Computed.notComputable(ReasonCode.NOT_IDENTIFIABLE);
        });
    }

    private static boolean isMet(AssessmentInputs inputs) {
        var isNearAnEnd = inputs.target()
                .flatMap(goal -> inputs.current()
                        .map(now -> inputs.isShare()
                                && (goal == 0 || goal == 1)
                                && !Cut.isAbove(Math.abs(now.value() - goal), POINT)))
                .toOptional();
        return isNearAnEnd.orElse(false) || inputs.isMet().toOptional().orElse(false);
    }

    private static VerdictClass classOf(double value, double onTrack, double fair) {
        if (Cut.isAtLeast(value, onTrack)) {
            return VerdictClass.MET_OR_ON_TRACK;
        }
        return Cut.isAtLeast(value, fair) ? VerdictClass.ACCELERATION_NEEDED : VerdictClass.STAGNATION_OR_REGRESSION;
    }
}
