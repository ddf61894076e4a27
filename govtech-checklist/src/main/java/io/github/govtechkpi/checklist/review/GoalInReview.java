package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.MeasurementPlan;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A goal and what surrounds it.
 *
 * @param scope all that was given
 * @param program the program of the goal
 * @param goal the goal
 */
record GoalInReview(ReviewScope scope, Program program, Goal goal) {
    IndicatorTraits traits() {
        return goal.indicator().traits();
    }

    Optional<MeasurementPlan> plan() {
        return traits().measurement();
    }

    Optional<ReportingPeriod> due() {
        return goal.target().flatMap(Target::due);
    }

    Optional<ReportingPeriod> start() {
        return goal.baseline().flatMap(Baseline::period);
    }

    /** Returns the quantity of the baseline; of a range its middle. */
    Optional<Quantity> baseline() {
        return goal.baseline().map(baseline -> baseline.value().value());
    }

    /** Returns the quantity that a target names, also the one that a multiple of the baseline or a percentage of a base comes to. */
    Optional<Quantity> level() {
        return goal.target().flatMap(this::level);
    }

    Optional<Quantity> level(Target target) {
        if (target instanceof Target.Multiple multiple) {
            return baseline().flatMap(start -> multiple.factor().flatMap(factor -> times(start, factor)));
        }
        if (target instanceof Target.CumulativeTotal cumulative) {
            return cumulative.total().map(total -> total.value());
        }
        return statedLevel(target).flatMap(this::quantity);
    }

    /** Returns the percentage of a target that names nothing else. */
    Optional<PublishedRate> rate() {
        return goal.target()
                .flatMap(GoalInReview::statedLevel)
                .filter(TargetLevel.Published.class::isInstance)
                .map(TargetLevel.Published.class::cast)
                .map(TargetLevel.Published::rate);
    }

    private Optional<Quantity> quantity(TargetLevel level) {
        if (level instanceof TargetLevel.Stated stated) {
            return Optional.of(stated.value().value());
        }
        if (level instanceof TargetLevel.Published published) {
            return published.counts(goal.indicator().unit(), goal.direction()).map(counts -> counts);
        }
        throw new AssertionError(level);
    }

    /** Returns the level of a target that names one, as it was stated. */
    static Optional<TargetLevel> statedLevel(Target target) {
        if (target instanceof Target.Reach reach) {
            return reach.level();
        }
        if (target instanceof Target.StayAtLeast stay) {
            return stay.level();
        }
        return target instanceof Target.StayAtMost stay ? stay.level() : Optional.empty();
    }

    /** Tells whether the target is one of growth: a multiple of the baseline, or reached at a constant rate. */
    boolean isGrowth() {
        return goal.target().filter(Target.Multiple.class::isInstance).isPresent()
                || (goal.target().isPresent() && goal.definition().path() == DeclaredPath.COMPOUND);
    }

    /** Tells whether the goal changes something: reach a level, or a multiple of the baseline. */
    boolean isChange() {
        return goal.target()
                .filter(target -> target instanceof Target.Reach || target instanceof Target.Multiple)
                .isPresent();
    }

    Stream<Progress> progress() {
        return scope.portfolio().results().stream()
                .filter(result -> result.goal().id().equals(goal.id()) && isOfThisProgram(result.key()));
    }

    Stream<Series> series() {
        return scope.series().stream()
                .filter(series ->
                        series.key().indicator().equals(goal.indicator().id()) && isOfThisProgram(series.key()));
    }

    /** Returns the values of a series, in the order of their periods. */
    static List<Observation> measured(Series series) {
        return series.observations().stream()
                .filter(observation -> observation.value().isPresent())
                .toList();
    }

    /** Returns what is counted: an amount, or the numerator of a ratio. */
    static AbsoluteValue counted(Quantity quantity) {
        return quantity instanceof Ratio ratio ? ratio.numerator() : (AbsoluteValue) quantity;
    }

    private boolean isOfThisProgram(SeriesKey key) {
        return key.program().filter(id -> !id.equals(program.id())).isEmpty();
    }

    private static Optional<Quantity> times(Quantity start, BigDecimal factor) {
        if (start instanceof AbsoluteValue amount) {
            return Optional.of(new AbsoluteValue(amount.amount().multiply(factor), amount.unit()));
        }
        if (start instanceof Ratio ratio) {
            var numerator = ratio.numerator();
            return Optional.of(new Ratio(
                    new AbsoluteValue(numerator.amount().multiply(factor), numerator.unit()), ratio.denominator()));
        }
        throw new AssertionError(start);
    }
}
