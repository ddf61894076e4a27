package io.github.govtechkpi.metrics.assessment;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.Series;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the methods judge: values by years. GovTech Tokyo's staff is 50 in 2023, 170 in 2025 and to be 250 in 2027.
 *
 * <p>The values of a ratio are its shares, numerator over denominator: methods of others judge percentages. The years are calendar
 * years; if baseline, current value or due date is a fiscal period, they are the fiscal years that contain each last day.
 *
 * @param direction increase or decrease; a level to be kept has the direction of its kind
 * @param baseline where it started; a total that is collected starts from 0
 * @param current the latest value
 * @param target the value to reach; {@code NO_TARGET} where the goal has none, which some methods have a rule for
 * @param dueYear the year of the target
 * @param history the latest value of each year up to the current one, in order; also from before the baseline
 * @param naturalLimit the value that cannot be passed
 * @param thresholds the thresholds that the goal sets for {@link AssessmentMethod#STATISTICS_CANADA}
 * @param isShare whether the values are shares
 * @param isEnded whether the indicator is not measured any more
 */
public record AssessmentInputs(
        Computed<Direction> direction,
        Computed<YearValue> baseline,
        Computed<YearValue> current,
        Computed<Double> target,
        Computed<Integer> dueYear,
        Computed<List<YearValue>> history,
        OptionalDouble naturalLimit,
        ProgressThresholds thresholds,
        boolean isShare,
        boolean isEnded) {
    /** Checks that every part is there. */
    public AssessmentInputs {
        requireNonNull(direction, "direction");
        requireNonNull(baseline, "baseline");
        requireNonNull(current, "current");
        requireNonNull(target, "target");
        requireNonNull(dueYear, "dueYear");
        history = requireNonNull(history, "history").map(List::copyOf);
        requireNonNull(naturalLimit, "naturalLimit");
        requireNonNull(thresholds, "thresholds");
    }

    /** Makes the inputs of two values and a target, for example 2 users in 2024, 3 in 2025, towards 10 in 2029. */
    public static AssessmentInputs of(YearValue baseline, YearValue current, YearValue target, Direction direction) {
        return new AssessmentInputs(
                Computed.of(direction),
                Computed.of(baseline),
                Computed.of(current),
                Computed.of(target.value()),
                Computed.of(target.year()),
                Computed.of(List.of(baseline, current)),
                OptionalDouble.empty(),
                ProgressThresholds.NONE,
                false,
                false);
    }

    /**
     * Takes the inputs from a goal's progress and the series that it was computed from.
     *
     * <p>Of several values in one year the last one stands for it. The baseline joins the history where the series has no value of
     * its year.
     */
    public static AssessmentInputs of(Progress progress, Series series) {
        return new GoalInputs(progress, series).inputs();
    }

    /** Tells whether the goal has no target at all, which some methods have a rule for. */
    boolean hasNoTarget() {
        return target.reason()
                .filter(reason -> reason.code() == ReasonCode.NO_TARGET)
                .isPresent();
    }

    /** Returns how much better than a level the current value is: above 0 beyond it in the wanted direction. */
    public Computed<Double> gainFrom(double level) {
        return direction.flatMap(way -> current.map(now -> CompoundPaces.sign(way) * (now.value() - level)));
    }

    /** Returns whether the current value meets the target; not computable without either. */
    public Computed<Boolean> isMet() {
        return direction.flatMap(way ->
                current.flatMap(now -> target.map(goal -> CompoundPaces.sign(way) * (now.value() - goal) >= 0)));
    }
}
