package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.PeriodLengths;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.MethodOptions;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns a goal's progress and its series into values by years. */
final class GoalInputs {
    private final Progress progress;
    private final Series series;
    private final Optional<ReportingPeriod> baselinePeriod;
    private final Optional<ReportingPeriod> due;
    private final boolean isFiscal;

    GoalInputs(Progress progress, Series series) {
        this.progress = progress;
        this.series = series;
        this.baselinePeriod = progress.goal().baseline().flatMap(Baseline::period);
        this.due = progress.target().flatMap(Target::due);
        this.isFiscal = Stream.of(baselinePeriod, progress.current().map(Observation::period), due)
                .flatMap(Optional::stream)
                .anyMatch(ReportingPeriod::isFiscal);
    }

    AssessmentInputs inputs() {
        var target = target();
        var baseline = baseline();
        return new AssessmentInputs(
                direction(target, baseline),
                baseline,
                current(),
                target,
                due.map(period -> Computed.of(year(period)))
                        .orElseGet(() -> Computed.notComputable(
                                progress.target().isEmpty() ? ReasonCode.NO_TARGET : ReasonCode.NO_DUE)),
                history(baseline),
                progress.goal()
                        .indicator()
                        .traits()
                        .naturalLimit()
                        .map(limit -> OptionalDouble.of(limit.doubleValue()))
                        .orElse(OptionalDouble.empty()),
                thresholds(),
                progress.goal().indicator() instanceof RatioIndicator,
                isEnded());
    }

    private Computed<Double> target() {
        var absolute = progress.absolute();
        if (absolute instanceof AbsoluteProgress.Reach reach) {
            return reach.target().flatMap(this::number);
        } else if (absolute instanceof AbsoluteProgress.Stay stay) {
            return stay.target().flatMap(this::number);
        } else if (absolute instanceof AbsoluteProgress.Cumulative cumulative) {
            return cumulative.target().flatMap(this::number);
        } else if (absolute instanceof AbsoluteProgress.StayWithin) {
            return Computed.notComputable(ReasonCode.NOT_FOR_THIS_TARGET);
        }
        throw new AssertionError(absolute);
    }

    private Computed<Double> startingValue() {
        var absolute = progress.absolute();
        if (absolute instanceof AbsoluteProgress.Reach reach) {
            return reach.baseline().flatMap(this::number);
        } else if (absolute instanceof AbsoluteProgress.Stay stay) {
            return stay.baseline().flatMap(this::number);
        } else if (absolute instanceof AbsoluteProgress.StayWithin within) {
            return within.baseline().flatMap(this::number);
        } else if (absolute instanceof AbsoluteProgress.Cumulative) {
            return progress.goal().baseline().isPresent()
                    ? Computed.of(0.0)
                    : Computed.notComputable(ReasonCode.NO_BASELINE);
        }
        throw new AssertionError(absolute);
    }

    private boolean isCumulative() {
        return progress.absolute() instanceof AbsoluteProgress.Cumulative;
    }

    private Computed<Direction> direction(Computed<Double> target, Computed<YearValue> baseline) {
        if (progress.target().filter(Target.StayAtLeast.class::isInstance).isPresent()) {
            return Computed.of(Direction.INCREASE);
        }
        if (progress.target().filter(Target.StayAtMost.class::isInstance).isPresent()) {
            return Computed.of(Direction.DECREASE);
        }
        if (progress.goal().direction() != Direction.MAINTAIN) {
            return Computed.of(progress.goal().direction());
        }
        // the progress itself infers it from target and baseline as well
        return target.flatMap(goal -> baseline.flatMap(start -> goal == start.value()
                ? Computed.<Direction>notComputable(ReasonCode.MAINTAIN_HAS_NO_DIRECTION)
                : Computed.of(goal > start.value() ? Direction.INCREASE : Direction.DECREASE)));
    }

    private Computed<YearValue> baseline() {
        return startingValue()
                .flatMap(value -> baselinePeriod
                        .map(period -> Computed.of(new YearValue(year(period), value)))
                        .orElseGet(() -> Computed.notComputable(ReasonCode.NO_BASELINE_PERIOD)));
    }

    private Computed<YearValue> current() {
        if (progress.current().isEmpty()) {
            return Computed.notComputable(progress.noCurrent());
        }
        var year = year(progress.current().get().period());
        return progress.absolute() instanceof AbsoluteProgress.Cumulative cumulative
                ? cumulative.cumulative().map(sum -> new YearValue(year, sum.doubleValue()))
                : Computed.of(pointOf(progress.current().get()));
    }

    private Computed<List<YearValue>> history(Computed<YearValue> baseline) {
        if (isCumulative()) {
            return Computed.notComputable(ReasonCode.NOT_FOR_THIS_TARGET);
        }
        var byYear = new TreeMap<Integer, YearValue>();
        var comparable = PeriodLengths.of(progress.goal(), progress.target()).comparable(series);
        progress.options().asOf().map(comparable::measuredUntil).orElseGet(List::of).stream()
                .filter(this::isOnTodaysDefinition)
                .map(this::pointOf)
                .forEach(point -> byYear.put(point.year(), point));
        baseline.toOptional().ifPresent(start -> byYear.putIfAbsent(start.year(), start));
        return Computed.of(List.copyOf(byYear.values()));
    }

    /** The values from before the last break of the series do not belong to the trend of today. */
    private boolean isOnTodaysDefinition(Observation observation) {
        return progress.goal().indicator().traits().breaks().stream()
                .noneMatch(turn ->
                        observation.period().start().isBefore(turn.period().start())
                                && progress.current()
                                        .filter(now -> !now.period()
                                                .start()
                                                .isBefore(turn.period().start()))
                                        .isPresent());
    }

    private YearValue pointOf(Observation observation) {
        return new YearValue(
                year(observation.period()), number(observation.value().orElseThrow())); // measured ones have a value
    }

    private int year(ReportingPeriod period) {
        return isFiscal
                ? FiscalYear.containing(period.end()).startYear()
                : period.end().getYear();
    }

    /** An amount as it is; a number of cases at today's denominator as the share that it is. */
    private Computed<Double> number(BigDecimal amount) {
        if (!(progress.goal().indicator() instanceof RatioIndicator)) {
            return Computed.of(amount.doubleValue());
        }
        return progress.current()
                .flatMap(Observation::value)
                .map(quantity -> Computed.of(
                        amount.divide(((Ratio) quantity).denominator().amount(), MathContext.DECIMAL128)
                                .doubleValue()))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_OBSERVATION));
    }

    /** Equal shares give the same number whatever their counts are: 1 of 3 and 2 of 6. */
    private static double number(Quantity quantity) {
        if (quantity instanceof AbsoluteValue amount) {
            return amount.amount().doubleValue();
        }
        if (quantity instanceof Ratio ratio) {
            return ratio.numerator()
                    .amount()
                    .divide(ratio.denominator().amount(), MathContext.DECIMAL128)
                    .doubleValue();
        }
        throw new AssertionError(quantity);
    }

    private ProgressThresholds thresholds() {
        var given = Optional.ofNullable(
                        progress.goal().definition().methodOptions().get(AssessmentMethod.STATISTICS_CANADA.id()))
                .map(MethodOptions::thresholds);
        return given.map(values ->
                        new ProgressThresholds(number(values, "high"), number(values, "med"), number(values, "low")))
                .orElse(ProgressThresholds.NONE);
    }

    private static OptionalDouble number(Map<String, BigDecimal> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private boolean isEnded() {
        var until = progress.options().asOf();
        return until.isPresent()
                && series.observations().stream()
                        .filter(observation -> !observation.period().end().isAfter(until.get()))
                        .reduce((first, second) -> second)
                        .flatMap(Observation::missing)
                        .filter(reason -> reason == MissingReason.DISCONTINUED)
                        .isPresent();
    }
}
