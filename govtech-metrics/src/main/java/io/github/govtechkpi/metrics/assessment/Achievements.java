package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.rating.AchievementForm;

/**
 * Computes achievement rates (達成率) in the five forms of Japanese plans, each as the two amounts that it is made of.
 *
 * <p>Unit: none; 1 means the target is reached. Not clamped. Source: guidance and municipal plans, see
 * {@code docs/methods.md}, "Achievement rates".
 */
public final class Achievements {
    private Achievements() {}

    /**
     * Returns actual of target, for example 170 of 250 (0.68). Not computable for a target of 0 or less, or a negative actual.
     */
    public static Computed<PartOf> simple(double actual, double target) {
        return unsigned(actual, target)
                .flatMap(checked -> target == 0
                        ? Computed.notComputable(ReasonCode.ZERO_TARGET)
                        : Computed.of(new PartOf(actual, target)));
    }

    /**
     * Returns the way gone of the whole way, for example 120 of 200 (0.6), also where the value is to fall.
     *
     * <p>Not computable unless the target lies beyond the baseline in the wanted direction: for a decline that is only to be slowed
     * the formula says 52 % of a value that is better than the target.
     */
    public static Computed<PartOf> fromBaseline(double baseline, double actual, double target, Direction direction) {
        Arguments.finite(baseline, "baseline");
        Arguments.finite(actual, "actual");
        Arguments.finite(target, "target");
        if (target == baseline) {
            return Computed.notComputable(ReasonCode.TARGET_EQUALS_BASELINE);
        }
        return CompoundPaces.sign(direction) * (target - baseline) < 0
                ? Computed.notComputable(ReasonCode.TARGET_NOT_BEYOND_BASELINE)
                : Computed.of(new PartOf(actual - baseline, target - baseline));
    }

    /** Returns target of actual, for example 20 of 25 (0.8). Not computable for an actual of 0, or where one is negative. */
    public static Computed<PartOf> inverse(double actual, double target) {
        return unsigned(actual, target)
                .flatMap(checked -> actual == 0
                        ? Computed.notComputable(ReasonCode.ZERO_CURRENT)
                        : Computed.of(new PartOf(target, actual)));
    }

    /** Returns {@code 2*target-actual} of target, for example 15 of 20 for an actual of 25 (0.75). Not computable for a target of 0. */
    public static Computed<PartOf> mirrored(double actual, double target) {
        return unsigned(actual, target)
                .flatMap(checked -> target == 0
                        ? Computed.notComputable(ReasonCode.ZERO_TARGET)
                        : Computed.of(new PartOf(2 * target - actual, target)));
    }

    /**
     * Returns the way gone of the part of the way that is due this year, for example 120 of 100 in year 2 of 4 (1.2).
     *
     * <p>The part grows evenly, 20, 40, 60, 80 and 100 % in years 1 to 5, and stays whole after the due year. Not computable as
     * {@link #fromBaseline}, and in the baseline's year.
     *
     * @param baseline where it started
     * @param actual where it is
     * @param target the value to reach, with its year
     * @param direction increase or decrease
     */
    public static Computed<PartOf> proRated(
            YearValue baseline, YearValue actual, YearValue target, Direction direction) {
        if (target.year() <= baseline.year()) {
            return Computed.notComputable(CompoundPaces.dueInBaselineYear(baseline.year(), target.year()));
        }
        if (actual.year() <= baseline.year()) {
            return Computed.notComputable(CompoundPaces.sameYear(baseline.year()));
        }
        var share =
                (double) (Math.min(actual.year(), target.year()) - baseline.year()) / (target.year() - baseline.year());
        return fromBaseline(baseline.value(), actual.value(), target.value(), direction)
                .map(way -> new PartOf(way.part(), way.whole() * share));
    }

    /** Returns a form of the rate for a goal. */
    public static Computed<PartOf> of(AchievementForm form, AssessmentInputs inputs) {
        return inputs.direction()
                .flatMap(way -> inputs.target()
                        .flatMap(goal -> inputs.current().flatMap(now -> switch (form) {
                            case SIMPLE -> simple(now.value(), goal);
                            case INVERSE -> inverse(now.value(), goal);
                            case MIRRORED -> mirrored(now.value(), goal);
                            case FROM_BASELINE ->
                                inputs.baseline().flatMap(start -> fromBaseline(start.value(), now.value(), goal, way));
                            case PRO_RATED ->
                                inputs.baseline()
                                        .flatMap(start -> inputs.dueYear()
                                                .flatMap(due -> proRated(start, now, new YearValue(due, goal), way)));
                        })));
    }

    static MethodVerdict assess(AssessmentMethod method, AchievementForm form, AssessmentInputs inputs) {
        var verdict = MethodVerdict.rate(method, of(form, inputs));
        return verdict.value().isComputable()
                        && isReversed(form, inputs.direction().orElseThrow())
                ? verdict.withCaveat(CaveatCode.ACHIEVEMENT_FORM_REVERSED.with(form.label()))
                : verdict;
    }

    private static boolean isReversed(AchievementForm form, Direction direction) {
        return switch (form) {
            case SIMPLE -> direction == Direction.DECREASE;
            case INVERSE, MIRRORED -> direction == Direction.INCREASE;
            case FROM_BASELINE, PRO_RATED -> false;
        };
    }

    private static Computed<Boolean> unsigned(double actual, double target) {
        Arguments.finite(actual, "actual");
        Arguments.finite(target, "target");
        return actual < 0 || target < 0 ? Computed.notComputable(ReasonCode.NEGATIVE_VALUE) : Computed.of(true);
    }
}
