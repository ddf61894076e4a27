package io.github.govtechkpi.metrics.comparison;

import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.ProgressOptions;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.rating.RatingScheme;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goals with their observations for tests, built from the period and the value of each. */
final class ComparedGoals {
    static final MeasureUnit PEOPLE = MeasureUnit.parse("人");
    private final Indicator indicator;
    private final Direction direction;
    private final List<Observation> observations = new ArrayList<>();
    private Optional<Baseline> baseline = Optional.empty();
    private Optional<Target> target = Optional.empty();

    private ComparedGoals(Indicator indicator, Direction direction) {
        this.indicator = indicator;
        this.direction = direction;
    }

    static ComparedGoals people(Direction direction) {
        return new ComparedGoals(AbsoluteIndicator.of("users", PEOPLE), direction);
    }

    static ComparedGoals shares(Direction direction) {
        return new ComparedGoals(
                RatioIndicator.of(
                        "users",
                        CountDefinition.of(LocalizedText.same("count"), PEOPLE),
                        CountDefinition.of(LocalizedText.same("count"), PEOPLE)),
                direction);
    }

    static Quantity people(String amount) {
        return AbsoluteValue.of(amount, PEOPLE);
    }

    static Quantity share(long part, long whole) {
        return Ratio.of(part, whole, PEOPLE).orElseThrow();
    }

    ComparedGoals from(String period, Quantity value) {
        baseline = Optional.of(Baseline.of(StatedValue.exact(value), ReportingPeriod.parse(period)));
        return this;
    }

    ComparedGoals to(String due, Quantity value) {
        return towards(Target.Reach.of(value, ReportingPeriod.parse(due)));
    }

    ComparedGoals towards(Target wanted) {
        target = Optional.of(wanted);
        return this;
    }

    ComparedGoals now(String period, Quantity value) {
        observations.add(Observation.of(key(), ReportingPeriod.parse(period), value));
        return this;
    }

    ComparedGoals ended(String period) {
        observations.add(Observation.missing(key(), ReportingPeriod.parse(period), MissingReason.DISCONTINUED));
        return this;
    }

    GoalAssessment assess(String methods) {
        return assess(AssessmentMethod.parseList(methods), Optional.empty());
    }

    GoalAssessment assess(RatingScheme scheme) {
        return assess(List.of(), Optional.of(scheme));
    }

    GoalAssessment assess(List<AssessmentMethod> methods, Optional<RatingScheme> scheme) {
        var progress = progress();
        return AssessedPortfolio.assess(progress, series(), methods, scheme);
    }

    Progress progress() {
        return Progress.of(goal(), series(), ProgressOptions.asOf(LocalDate.of(2040, 1, 1)));
    }

    Series series() {
        return new Series(key(), observations);
    }

    private Goal goal() {
        var goal = GoalDefinition.builder("users", LocalizedText.of("利用者", "Users"), indicator, direction);
        baseline.ifPresent(goal::baseline);
        target.ifPresent(goal::target);
        return goal.kgi();
    }

    private SeriesKey key() {
        return new SeriesKey(Optional.empty(), indicator.id(), Optional.empty(), Optional.empty());
    }
}
