package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
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
        var target = progress.targetLevel().map(GoalInputs::number);
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
        var start = progress.goal().baseline();
        if (start.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_BASELINE);
        }
        if (baselinePeriod.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_BASELINE_PERIOD);
        }
        var value = isCumulative() ? 0 : number(start.get().value().value());
        return Computed.of(new YearValue(year(baselinePeriod.get()), value));
    }

    private Computed<YearValue> current() {
        if (progress.current().isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATION);
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
        progress.options().asOf().map(series::measuredUntil).orElseGet(List::of).stream()
                .map(this::pointOf)
                .forEach(point -> byYear.put(point.year(), point));
        baseline.toOptional().ifPresent(start -> byYear.putIfAbsent(start.year(), start));
        return Computed.of(List.copyOf(byYear.values()));
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
