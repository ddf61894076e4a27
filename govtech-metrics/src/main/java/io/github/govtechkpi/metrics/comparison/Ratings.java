package io.github.govtechkpi.metrics.comparison;

import io.github.govtechkpi.metrics.assessment.Achievements;
import io.github.govtechkpi.metrics.assessment.AssessmentInputs;
import io.github.govtechkpi.metrics.assessment.PartOf;
import io.github.govtechkpi.metrics.assessment.YearValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.rating.RatingCondition;
import io.github.govtechkpi.model.rating.RatingGrade;
import io.github.govtechkpi.model.rating.RatingMeasure;
import io.github.govtechkpi.model.rating.RatingScheme;
import io.github.govtechkpi.model.rating.RatingStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Grades goals by rating schemes. */
public final class Ratings {
    private static final int DECIMALS = 12; // 0.6 that was computed as 0.6000000000000001 is 0.6

    private Ratings() {}

    /**
     * Grades a goal: the first step whose conditions all hold.
     *
     * <p>An indicator that is not measured any more has the scheme's grade for that. Where a step before the fitting one looks at a
     * number that cannot be computed, where there is no current value, and where no step fits, the goal cannot be evaluated: the
     * scheme's grade for that if it has one, and in any case the reason.
     */
    public static Rating rate(RatingScheme scheme, AssessmentInputs inputs) {
        Optional<Computed<PartOf>> achievement = scheme.achievement()
                .map(forms -> inputs.direction()
                        .flatMap(way -> Achievements.of(
                                way == Direction.DECREASE ? forms.decrease() : forms.increase(), inputs)));
        if (inputs.isEnded() && scheme.ended().isPresent()) {
            return new Rating(scheme, achievement, scheme.ended(), Optional.of(Reason.of(ReasonCode.INDICATOR_ENDED)));
        }
        var grade = inputs.current().flatMap(now -> step(scheme, inputs, achievement));
        return new Rating(scheme, achievement, grade.toOptional().or(scheme::notEvaluable), grade.reason());
    }

    /**
     * Grades an achievement rate in whatever form; a scheme that also looks at something else has no answer.
     *
     * @return the grade; that of "cannot be evaluated" for a rate that is not computable or that no step takes
     */
    public static Optional<RatingGrade> ofAchievement(RatingScheme scheme, Computed<Double> rate) {
        if (!scheme.gradesAchievementAlone()) {
            return Optional.empty();
        }
        return rate.toOptional()
                .flatMap(value -> scheme.steps().stream()
                        .filter(step -> step.when().stream().allMatch(condition -> holds(condition, value)))
                        .findFirst()
                        .map(step -> step.grade()))
                .or(scheme::notEvaluable);
    }

    private static Computed<RatingGrade> step(
            RatingScheme scheme, AssessmentInputs inputs, Optional<Computed<PartOf>> achievement) {
        for (var step : scheme.steps()) {
            var fits = fits(step, inputs, achievement);
            if (!fits.isComputable()) {
                return fits.map(ignored -> step.grade());
            }
            if (fits.orElseThrow()) {
                return Computed.of(step.grade());
            }
        }
        return Computed.notComputable(ReasonCode.NO_STEP_APPLIES);
    }

    /** Looks at no more conditions than it takes: after one that fails, the others need not be computable. */
    private static Computed<Boolean> fits(
            RatingStep step, AssessmentInputs inputs, Optional<Computed<PartOf>> achievement) {
        var fits = Computed.of(true);
        for (var condition : step.when()) {
            fits = fits.flatMap(before -> before
                    ? measure(condition.measure(), inputs, achievement).map(value -> holds(condition, value))
                    : Computed.of(false));
        }
        return fits;
    }

    private static Computed<Double> measure(
            RatingMeasure measure, AssessmentInputs inputs, Optional<Computed<PartOf>> achievement) {
        return switch (measure) {
            case ACHIEVEMENT ->
                achievement.orElseThrow().map(PartOf::share); // a scheme without a formula has no such step
            case SURPLUS -> inputs.target().flatMap(inputs::gainFrom);
            case GAIN -> inputs.baseline().map(YearValue::value).flatMap(inputs::gainFrom);
            case CHANGE ->
                inputs.baseline()
                        .flatMap(start -> start.value() == 0
                                ? Computed.<Double>notComputable(ReasonCode.ZERO_BASELINE)
                                : inputs.gainFrom(start.value()).map(gain -> gain / Math.abs(start.value())));
        };
    }

    private static boolean holds(RatingCondition condition, double value) {
        return condition.holds(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
