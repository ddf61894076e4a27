package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A goal with its observations as a test writes it: {@code increase().from("50", "FY2023").to("250", "FY2027").observed("FY2024", "170")}. */
final class GoalScenario {
    private final Direction direction;
    private MeasureUnit unit = MeasureUnit.PERSONS;
    private boolean isRatio;
    private IndicatorTraits traits = IndicatorTraits.NONE;
    private DeclaredPath path = DeclaredPath.LINEAR;
    private Optional<Baseline> baseline = Optional.empty();
    private Optional<Target> target = Optional.empty();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<TargetRevision> history = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private Optional<LocalDate> asOf = Optional.empty();
    private Optional<LocalDate> knownOn = Optional.empty();
    private StatusThresholds thresholds = StatusThresholds.DEFAULT;

    private GoalScenario(Direction direction) {
        this.direction = direction;
    }

    static GoalScenario increase() {
        return new GoalScenario(Direction.INCREASE);
    }

    static GoalScenario decrease() {
        return new GoalScenario(Direction.DECREASE);
    }

    static GoalScenario maintain() {
        return new GoalScenario(Direction.MAINTAIN);
    }

    /** The indicator becomes applications made online of all applications. */
    GoalScenario ratio() {
        isRatio = true;
        unit = MeasureUnit.CASES;
        return this;
    }

    GoalScenario in(String unitName) {
        unit = MeasureUnit.of(unitName);
        return this;
    }

    GoalScenario basis(TimeBasis basis) {
        traits = traits.withTimeBasis(basis);
        return this;
    }

    GoalScenario breaks(SeriesBreak... breaks) {
        traits = traits.withBreaks(List.of(breaks));
        return this;
    }

    GoalScenario on(DeclaredPath declared) {
        path = declared;
        return this;
    }

    GoalScenario from(String value, String period) {
        return from(StatedValue.exact(quantity(value)), period);
    }

    GoalScenario from(StatedValue value, String period) {
        baseline = Optional.of(Baseline.of(value, period(period)));
        return this;
    }

    GoalScenario fromWithoutPeriod(String value) {
        baseline = Optional.of(new Baseline(StatedValue.exact(quantity(value)), Optional.empty()));
        return this;
    }

    GoalScenario to(String value, String due) {
        return target(Target.Reach.of(quantity(value), period(due)));
    }

    GoalScenario to(StatedValue value, String due) {
        return target(new Target.Reach(Optional.of(new TargetLevel.Stated(value)), Optional.of(period(due))));
    }

    GoalScenario toPercent(String rate, String due) {
        return target(new Target.Reach(
                Optional.of(new TargetLevel.Published(PublishedRate.parse(rate), Optional.empty(), Optional.empty())),
                Optional.of(period(due))));
    }

    GoalScenario toPercentOf(String rate, long denominator, Optional<LocalizedText> source, String due) {
        return target(new Target.Reach(
                Optional.of(new TargetLevel.Published(
                        PublishedRate.parse(rate), Optional.of(AbsoluteValue.of(denominator, unit)), source)),
                Optional.of(period(due))));
    }

    GoalScenario stayAtLeast(String value, String tolerance, String due) {
        return target(new Target.StayAtLeast(level(value), tolerance(tolerance), Optional.of(period(due))));
    }

    GoalScenario stayAtMost(String value, String tolerance, String due) {
        return target(new Target.StayAtMost(level(value), tolerance(tolerance), Optional.of(period(due))));
    }

    GoalScenario stayWithin(String low, String high, String tolerance, String due) {
        return target(new Target.StayWithin(
                Optional.of((AbsoluteValue) quantity(low)),
                Optional.of((AbsoluteValue) quantity(high)),
                tolerance(tolerance),
                Optional.of(period(due))));
    }

    GoalScenario total(String value, String due) {
        return target(
                new Target.CumulativeTotal(Optional.of(StatedValue.exact(quantity(value))), Optional.of(period(due))));
    }

    GoalScenario times(String factor, String due) {
        return target(new Target.Multiple(Optional.of(new BigDecimal(factor)), Optional.of(period(due))));
    }

    GoalScenario target(Target value) {
        target = Optional.of(value);
        return this;
    }

    GoalScenario milestone(String period, String value) {
        return milestone(period, StatedValue.exact(quantity(value)));
    }

    GoalScenario milestone(String period, StatedValue value) {
        milestones.add(new Milestone(period(period), value));
        return this;
    }

    /** The target as it was from a day on. */
    GoalScenario targetFrom(String day, Target value) {
        history.add(new TargetRevision(value, LocalDate.parse(day), Optional.empty(), Optional.empty()));
        return this;
    }

    GoalScenario observed(String period, String value) {
        observations.add(Observation.of(key(), period(period), quantity(value)));
        return this;
    }

    GoalScenario observed(String period, String value, ObservationStatus status) {
        observations.add(Observation.of(key(), period(period), quantity(value)).withStatus(status));
        return this;
    }

    GoalScenario observed(String period, String value, Qualifier qualifier) {
        observations.add(new Observation(
                key(),
                period(period),
                Optional.of(quantity(value)),
                Optional.empty(),
                ObservationStatus.A,
                qualifier,
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    GoalScenario asOf(String day) {
        asOf = Optional.of(LocalDate.parse(day));
        return this;
    }

    GoalScenario knownOn(String day) {
        knownOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    GoalScenario thresholds(StatusThresholds values) {
        thresholds = values;
        return this;
    }

    Goal goal() {
        var builder = GoalDefinition.builder("goal", LocalizedText.of("目標", "Goal"), indicator(), direction)
                .path(path)
                .milestones(milestones)
                .targetHistory(new TargetLedger(history));
        baseline.ifPresent(builder::baseline);
        target.ifPresent(builder::target);
        return builder.kgi();
    }

    /** Judges on the day given, else on the last day of the latest observation. */
    Progress progress() {
        var series = new Series(key(), observations);
        var day = asOf.or(() -> series.observations().stream()
                .reduce((earlier, later) -> later)
                .map(last -> last.period().end()));
        return Progress.of(goal(), series, new ProgressOptions(day, knownOn, thresholds));
    }

    /** Returns the numbers of the result by their fields: plain decimals, or the code of the reason why there is none. */
    Map<String, String> numbers() {
        return numbers(progress());
    }

    static Map<String, String> numbers(Progress progress) {
        var numbers = new LinkedHashMap<String, String>();
        progress.absolute().measures().forEach(measure -> numbers.put(measure.field(), text(measure.value())));
        progress.status().paceRatio().ifPresent(ratio -> numbers.put("paceRatio", text(ratio)));
        progress.projection().ifPresent(projection -> {
            numbers.put("attainDate", text(projection.attainDate()));
            numbers.put("valueAtDue", text(projection.valueAtDue()));
        });
        return numbers;
    }

    static String text(Computed<?> value) {
        return value.toOptional()
                .map(found -> found instanceof BigDecimal number ? number.toPlainString() : found.toString())
                .orElseGet(() -> value.reason().orElseThrow().code().name());
    }

    /** Returns the sentences of a kind of caveat, the English first. */
    static List<String> sentences(Progress progress, Enum<?> code) {
        return progress.caveats().stream()
                .filter(caveat -> caveat.code() == code)
                .flatMap(caveat ->
                        List.of(caveat.text().in(Locale.ENGLISH), caveat.text().in(Locale.JAPANESE)).stream())
                .toList();
    }

    private Indicator indicator() {
        return isRatio
                ? new RatioIndicator(
                        IndicatorId.of("indicator"),
                        CountDefinition.of(LocalizedText.of("オンライン申請", "online applications"), unit),
                        CountDefinition.of(LocalizedText.of("全申請", "all applications"), unit),
                        true,
                        traits)
                : new AbsoluteIndicator(IndicatorId.of("indicator"), unit, traits);
    }

    private static SeriesKey key() {
        return SeriesKey.of(IndicatorId.of("indicator"));
    }

    private Optional<TargetLevel> level(String value) {
        return Optional.of(new TargetLevel.Stated(StatedValue.exact(quantity(value))));
    }

    private static Optional<BigDecimal> tolerance(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
    }

    static ReportingPeriod period(String text) {
        return ReportingPeriod.parse(text);
    }

    StatedValue stated(String value, Qualifier qualifier) {
        return StatedValue.of(quantity(value), qualifier);
    }

    /** Reads {@code 170}, or {@code 54/62} for two counts. */
    Quantity quantity(String text) {
        var slash = text.indexOf('/');
        return slash < 0
                ? AbsoluteValue.of(text, unit)
                : new Ratio(
                        AbsoluteValue.of(text.substring(0, slash), unit),
                        AbsoluteValue.of(text.substring(slash + 1), unit));
    }
}
