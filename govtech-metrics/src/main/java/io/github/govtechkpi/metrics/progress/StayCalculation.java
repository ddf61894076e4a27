package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.Amounts.both;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The progress of a level or a range that is to be kept, whatever the baseline was. */
final class StayCalculation implements ProgressCalculation.Kind {
    private final ProgressCalculation calculation;
    private final Target target;
    private final Amounts scale;
    private final Computed<BigDecimal> baseline;
    private final Computed<BigDecimal> current;

    StayCalculation(ProgressCalculation calculation, Target target) {
        this.calculation = calculation;
        this.target = target;
        var now = calculation.observations().currentValue();
        this.scale = now.map(Amounts::of).orElse(Amounts.PLAIN);
        this.baseline = calculation
                .baseline()
                .map(level -> now.isPresent() ? scale.on(level) : ProgressCalculation.numeratorOrAmount(level));
        this.current = now.map(value -> Computed.of(scale.on(value)))
                .orElseGet(() -> Computed.notComputable(calculation.noObservation()));
    }

    @Override
    public ProgressCalculation.Result compute() {
        if (target instanceof Target.StayAtLeast stay) {
            return level(stay.level(), Qualifier.AT_LEAST, stay.tolerance());
        }
        if (target instanceof Target.StayAtMost stay) {
            return level(stay.level(), Qualifier.AT_MOST, stay.tolerance());
        }
        if (target instanceof Target.StayWithin within) {
            return within(within);
        }
        throw new AssertionError(target);
    }

    private ProgressCalculation.Result level(
            Optional<TargetLevel> stated, Qualifier side, Optional<BigDecimal> tolerance) {
        var direction = side == Qualifier.AT_MOST ? -1 : 1;
        var level = calculation.levels().level(stated, side);
        Computed<Predicate<Quantity>> kept =
                level.map(wanted -> quantity -> direction * ReachCalculation.compare(quantity, wanted) >= 0);
        var amount = level.map(
                wanted -> current.isComputable() ? scale.on(wanted) : ProgressCalculation.numeratorOrAmount(wanted));
        var margin = both(current, amount, (y, l) -> direction < 0 ? l.subtract(y) : y.subtract(l));
        return result(new AbsoluteProgress.Stay(baseline, amount, margin, compliance(kept)), margin, tolerance, kept);
    }

    private ProgressCalculation.Result within(Target.StayWithin within) {
        Computed<BigDecimal> low = end(within.low());
        Computed<BigDecimal> high = end(within.high());
        var margin = both(
                current,
                both(low, high, List::of),
                (y, ends) -> y.subtract(ends.get(0)).min(ends.get(1).subtract(y)));
        Computed<Predicate<Quantity>> kept = both(low, high, (least, most) -> quantity -> {
            var value = ProgressCalculation.numeratorOrAmount(quantity);
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        });
        var side = both(
                current,
                both(low, high, List::of),
                (y, ends) ->
                        StayTargets.side(ends.get(0).doubleValue(), ends.get(1).doubleValue(), y.doubleValue()));
        return result(
                new AbsoluteProgress.StayWithin(
                        baseline,
                        low,
                        high,
                        margin,
                        margin.map(value -> value.negate().max(BigDecimal.ZERO)),
                        side,
                        compliance(kept)),
                margin,
                within.tolerance(),
                kept);
    }

    private static Computed<BigDecimal> end(Optional<AbsoluteValue> end) {
        return end.map(value -> Computed.of(value.amount()))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_TARGET));
    }

    private ProgressCalculation.Result result(
            AbsoluteProgress absolute,
            Computed<BigDecimal> margin,
            Optional<BigDecimal> tolerance,
            Computed<Predicate<Quantity>> kept) {
        var code = margin.map(value -> StayTargets.status(
                        value.doubleValue(),
                        tolerance.map(BigDecimal::doubleValue).orElse(0.0)))
                .toOptional()
                .orElse(calculation.observations().isTooEarly() ? StatusCode.TOO_EARLY : StatusCode.NOT_COMPUTABLE);
        return new ProgressCalculation.Result(
                absolute,
                calculation.status(
                        code,
                        Optional.empty(),
                        Optional.empty(),
                        calculation.observations().current().stream().toList()),
                Optional.empty(),
                calculation.dated(kept),
                false);
    }

    private Computed<StayCompliance> compliance(Computed<Predicate<Quantity>> kept) {
        return kept.flatMap(rule -> {
            var values = calculation.observations().afterBaseline().stream()
                    .map(observation -> rule.test(ProgressCalculation.valueOf(observation)) ? 1.0 : 0.0)
                    .toList();
            return values.isEmpty()
                    ? Computed.notComputable(calculation.noObservation())
                    : Computed.of(StayCompliance.of(values, holds -> holds > 0));
        });
    }
}
