package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.model.Computed;
import java.util.Optional;
import java.util.function.Function;

/** The classes and scores of Eurostat on growth rates; where those are undefined, the verdict is not available. */
final class Eurostat {
    private Eurostat() {}

    static MethodVerdict assess2021(AssessmentInputs inputs) {
        return assess(AssessmentMethod.EUROSTAT, inputs, Eurostat::classOfGrowth);
    }

    static MethodVerdict assess2026(AssessmentInputs inputs) {
        return assess(AssessmentMethod.EUROSTAT_2026, inputs, Eurostat::classOfGrowth2026);
    }

    private static MethodVerdict assess(
            AssessmentMethod method, AssessmentInputs inputs, Function<Double, VerdictClass> withoutTarget) {
        var verdict = inputs.hasNoTarget()
                ? CompoundPaces.withoutTarget(inputs)
                        .map(found -> MethodVerdict.of(
                                method,
                                Computed.of(found.directed()),
                                Optional.of(scoreOfGrowth(found.directed())),
                                withoutTarget.apply(found.directed())))
                : CompoundPaces.withTarget(inputs)
                        .map(found -> MethodVerdict.of(
                                method,
                                Computed.of(found.ratio()),
                                Optional.of(scoreOf(found.ratio())),
                                found.eurostat()));
        return verdict.toOptional()
                .orElseGet(() ->
                        MethodVerdict.notAvailable(method, verdict.reason().orElseThrow()));
    }

    /** Returns the class of a ratio of growth rates, which is the same in both editions. */
    static VerdictClass classOf(double ratio) {
        if (Cut.isAtLeast(ratio, 0.95)) {
            return VerdictClass.SIGNIFICANT_PROGRESS;
        }
        if (Cut.isAtLeast(ratio, 0.6)) {
            return VerdictClass.MODERATE_PROGRESS;
        }
        return Cut.isAtLeast(ratio, 0) ? VerdictClass.INSUFFICIENT_PROGRESS : VerdictClass.MOVEMENT_AWAY;
    }

    static VerdictClass classOfGrowth(double growth) {
        if (Cut.isAtLeast(growth, 0.01)) {
            return VerdictClass.SIGNIFICANT_PROGRESS;
        }
        if (Cut.isAtLeast(growth, 0)) {
            return VerdictClass.MODERATE_PROGRESS;
        }
        return Cut.isAtLeast(growth, -0.01)
                ? VerdictClass.MODERATE_MOVEMENT_AWAY
                : VerdictClass.SIGNIFICANT_MOVEMENT_AWAY;
    }

    static VerdictClass classOfGrowth2026(double growth) {
        if (Cut.isAtLeast(growth, 0.01)) {
            return VerdictClass.SIGNIFICANT_PROGRESS;
        }
        if (Cut.isAtLeast(growth, 0.001)) {
            return VerdictClass.MODERATE_PROGRESS;
        }
        if (Cut.isAtLeast(growth, -0.001)) {
            return VerdictClass.NO_CHANGE;
        }
        return Cut.isAtLeast(growth, -0.01)
                ? VerdictClass.MODERATE_MOVEMENT_AWAY
                : VerdictClass.SIGNIFICANT_MOVEMENT_AWAY;
    }

    /** Two lines that meet at 0.6, from -5 at a ratio of -0.6 to 5 at 1.3. */
    static double scoreOf(double ratio) {
        return capped(ratio >= 0.6 ? 5 / 0.7 * (ratio - 0.6) : 5 / 1.2 * (ratio + 0.6) - 5);
    }

    /** A line through 0, from -5 at -2 % a year to 5 at 2 %. */
    static double scoreOfGrowth(double growth) {
        return capped(250 * growth);
    }

    private static double capped(double score) {
        return Math.max(-5, Math.min(5, score));
    }
}
