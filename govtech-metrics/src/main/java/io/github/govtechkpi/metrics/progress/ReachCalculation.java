package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.Amounts.both;
import static io.github.govtechkpi.metrics.progress.Amounts.computed;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The progress of a target that is to be reached. Each number asks for what it needs, and for no more. */
final class ReachCalculation implements ProgressCalculation.Kind {
    private final ProgressCalculation calculation;
    private final PathExpectation path;
    private final Computed<Quantity> targetLevel;
    private final Amounts scale;
    private final Computed<BigDecimal> baseline;
    private final Computed<BigDecimal> target;
    private final Computed<BigDecimal> current;
    private final int sign;
    private final TimeAxis axis;

    ReachCalculation(ProgressCalculation calculation, Computed<Quantity> targetLevel) {
        this.calculation = calculation;
        this.path = PathExpectation.of(calculation);
        this.targetLevel = targetLevel;
        var currentLevel = calculation.currentValue();
        // without a current value a ratio's counts are shown at the denominator of its target, else of its baseline
        this.scale = currentLevel
                .toOptional()
                .or(targetLevel::toOptional)
                .or(() -> calculation.baseline().toOptional())
                .map(Amounts::of)
                .orElse(Amounts.PLAIN);
        this.baseline = calculation.baseline().map(scale::on);
        this.target = targetLevel.map(scale::on);
        this.current = currentLevel.map(scale::on);
        this.sign = sign();
        this.axis = TimeAxis.of(periods());
    }

    private int sign() {
        return switch (calculation.goal().direction()) {
            case INCREASE -> 1;
            case DECREASE -> -1;
            case MAINTAIN ->
                both(target, baseline, BigDecimal::compareTo)
                                .toOptional()
                                .filter(order -> order < 0)
                                .isPresent()
                        ? -1
                        : 1;
        };
    }

    private List<ReportingPeriod> periods() {
        var periods = new ArrayList<ReportingPeriod>();
        calculation.observations().baseline().ifPresent(periods::add);
        calculation.observations().current().map(Observation::period).ifPresent(periods::add);
        calculation.duePeriod().ifPresent(periods::add);
        path.milestones().forEach(milestone -> periods.add(milestone.period()));
        return periods;
    }

    @Override
    public ProgressCalculation.Result compute() {
        var gain = both(baseline, current, (b, y) -> signed(y.subtract(b)));
        var required = both(baseline, target, (b, g) -> signed(g.subtract(b)));
        var gap = both(target, current, (g, y) -> signed(g.subtract(y)));
        var elapsed = both(calculation.baselinePeriod(), currentPeriod(), axis::years);
        var span = both(calculation.baselinePeriod(), calculation.due(), axis::years);
        var inputs = inputs(elapsed, span);
        var linear = inputs.map(LinearProgress::of);
        var compound = inputs.flatMap(CompoundProgress::of);
        var expected = linear.flatMap(progress -> path.value(progress, compound, calculation, axis, scale));
        var paceRatio = linear.flatMap(progress -> path.paceRatio(progress, expected));
        var pace = pace(elapsed);
        var absolute = new AbsoluteProgress.Reach(
                baseline,
                target,
                gain,
                required,
                gap.map(value -> value.max(BigDecimal.ZERO)),
                gap.map(value -> value.negate().max(BigDecimal.ZERO)),
                expected.map(Amounts::computed),
                both(current, expected, (y, e) -> computed(sign * (y.doubleValue() - e))),
                both(elapsed, span, (t, all) -> computed(t / all)),
                both(gain, required, ReachCalculation::share).flatMap(share -> share),
                pace.map(Amounts::computed),
                both(
                        both(baseline, target, (b, g) -> g.subtract(b)),
                        span,
                        (change, years) -> computed(change.doubleValue() / years)),
                remainingPace());
        var isMet = both(attains(), calculation.currentValue(), Predicate::test);
        var code = statusCode(isMet, paceRatio);
        var compoundRatio = compound.flatMap(CompoundProgress::paceRatio);
        warnOfPath(code, linear.flatMap(LinearProgress::paceRatio), compoundRatio);
        var projection = trend(isMet).orElseGet(() -> arithmetic(isMet, pace, linear));
        if (projection.outlook().isEmpty() && projection.attainDate().isComputable()) {
            calculation.caveats().add(CaveatCode.TWO_POINTS_ONLY.with());
        }
        return new ProgressCalculation.Result(
                absolute,
                calculation.status(
                        code,
                        Optional.of(paceRatio),
                        compoundRatio.toOptional(),
                        calculation.observations().current().stream().toList()),
                Optional.of(projection),
                calculation.dated(attains()),
                true);
    }

    private BigDecimal signed(BigDecimal difference) {
        var directed = sign < 0 ? difference.negate() : difference;
        // of a ratio, both terms are computed numbers: their difference is one too
        return calculation.goal().indicator() instanceof RatioIndicator ? computed(directed.doubleValue()) : directed;
    }

    private static Computed<BigDecimal> share(BigDecimal gain, BigDecimal required) {
        if (required.signum() == 0) {
            return Computed.notComputable(ReasonCode.TARGET_EQUALS_BASELINE);
        }
        return required.signum() < 0
                ? Computed.notComputable(ReasonCode.TARGET_NOT_BEYOND_BASELINE)
                : Computed.of(computed(gain.doubleValue() / required.doubleValue()));
    }

    private Computed<ReportingPeriod> currentPeriod() {
        return calculation
                .observations()
                .current()
                .map(observation -> Computed.of(observation.period()))
                .orElseGet(() -> Computed.notComputable(calculation.noObservation()));
    }

    private Computed<Double> pace(Computed<Double> elapsed) {
        return both(baseline, current, (b, y) -> y.subtract(b))
                .flatMap(change -> elapsed.flatMap(years -> years > 0
                        ? Computed.of(change.doubleValue() / years)
                        : Computed.notComputable(ReasonCode.NO_TIME_ELAPSED)));
    }

    private Computed<BigDecimal> remainingPace() {
        return both(target, current, (g, y) -> g.subtract(y))
                .flatMap(change -> both(currentPeriod(), calculation.due(), axis::years)
                        .flatMap(years -> years > 0
                                ? Computed.of(computed(change.doubleValue() / years))
                                : Computed.notComputable(ReasonCode.DUE_DATE_PASSED)));
    }

    private Computed<ReachInputs> inputs(Computed<Double> elapsed, Computed<Double> span) {
        return baseline.flatMap(b ->
                target.flatMap(g -> current.flatMap(y -> span.flatMap(dueTime -> elapsed.map(time -> new ReachInputs(
                        b.doubleValue(),
                        0,
                        g.doubleValue(),
                        dueTime,
                        y.doubleValue(),
                        time,
                        sign < 0 ? Direction.DECREASE : Direction.INCREASE))))));
    }

    private StatusCode statusCode(Computed<Boolean> isMet, Computed<Double> paceRatio) {
        if (isMet.toOptional().filter(met -> met).isPresent()) {
            return StatusCode.ACHIEVED;
        }
        if (calculation.observations().isTooEarly()) {
            return StatusCode.TOO_EARLY;
        }
        return paceRatio.map(calculation.thresholds()::classify).toOptional().orElse(StatusCode.NOT_COMPUTABLE);
    }

    private void warnOfPath(StatusCode code, Computed<Double> linearRatio, Computed<Double> compoundRatio) {
        if (code == StatusCode.ACHIEVED) {
            return;
        }
        both(
                        linearRatio,
                        compoundRatio,
                        (linear, compound) -> List.of(
                                calculation.thresholds().classify(linear),
                                calculation.thresholds().classify(compound)))
                .toOptional()
                .filter(classes -> classes.get(0) != classes.get(1))
                .ifPresent(classes -> calculation
                        .caveats()
                        .add(CaveatCode.PATH_DEPENDENT_STATUS.with(
                                classes.get(0).label(), classes.get(1).label())));
    }

    /** The line through all observations, where there are three or more and the due date is still to come. */
    private Optional<Projection> trend(Computed<Boolean> isMet) {
        return both(
                        target,
                        calculation.due(),
                        (goal, due) -> TrendProjection.of(
                                calculation
                                        .observations()
                                        .comparable(BreakCrossing.of(
                                                calculation.goal().indicator())),
                                scale,
                                goal,
                                due,
                                sign < 0 ? Direction.DECREASE : Direction.INCREASE,
                                isMet.toOptional().orElse(false)))
                .toOptional()
                .filter(projection -> calculation.observations().current().isPresent())
                .flatMap(projection -> projection);
    }

    private Projection arithmetic(Computed<Boolean> isMet, Computed<Double> pace, Computed<LinearProgress> linear) {
        Computed<LocalDate> date = isMet.flatMap(met -> met
                ? Computed.notComputable(ReasonCode.ALREADY_ACHIEVED)
                : both(
                                both(target, current, (g, y) -> g.subtract(y).doubleValue()),
                                pace,
                                (gap, perYear) -> LinearProgress.yearsToGo(sign, gap, perYear))
                        .flatMap(years -> years)
                        .flatMap(years -> currentPeriod().flatMap(period -> axis.dayAfter(period, years))));
        return new Projection(
                Projection.Kind.ARITHMETIC_ONLY,
                date,
                linear.flatMap(LinearProgress::projectedAtDue).map(Amounts::computed),
                Optional.empty());
    }

    private Computed<Predicate<Quantity>> attains() {
        return targetLevel.map(level -> quantity -> sign * compare(quantity, level) >= 0);
    }

    static int compare(Quantity a, Quantity b) {
        if (a instanceof AbsoluteValue first && b instanceof AbsoluteValue second) {
            return first.compareTo(second);
        }
        if (a instanceof Ratio first && b instanceof Ratio second) {
            return first.compareTo(second);
        }
        throw new AssertionError(a + " against " + b); // a goal's values are all of its indicator's kind
    }
}
