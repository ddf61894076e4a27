package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.Amounts.both;
import static io.github.govtechkpi.metrics.progress.Amounts.computed;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The progress of a target that is to be reached. Each number asks for what it needs, and for no more. */
final class ReachCalculation implements ProgressCalculation.Kind {
    private static final double LAST_YEARS = 5000; // a date so far away says no more than "not reached"

    private final ProgressCalculation calculation;
    private final Computed<Quantity> targetLevel;
    private final Computed<BigDecimal> baseline;
    private final Computed<BigDecimal> target;
    private final Computed<BigDecimal> current;
    private final int sign;
    private final TimeAxis axis;

    ReachCalculation(ProgressCalculation calculation, Computed<Quantity> targetLevel) {
        this.calculation = calculation;
        this.targetLevel = targetLevel;
        var baselineLevel = calculation.levels().baseline();
        var currentLevel = calculation
                .current()
                .map(ProgressCalculation::valueOf)
                .map(Computed::of)
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_OBSERVATION));
        // without a current value a ratio's counts are shown at the denominator of its target, else of its baseline
        var scale = currentLevel
                .toOptional()
                .or(targetLevel::toOptional)
                .or(baselineLevel::toOptional)
                .map(Amounts::of)
                .orElse(Amounts.PLAIN);
        this.baseline = baselineLevel.map(scale::on);
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
        calculation.baselinePeriod().ifPresent(periods::add);
        calculation.current().ifPresent(observation -> periods.add(observation.period()));
        calculation.due().ifPresent(periods::add);
        milestones().forEach(milestone -> periods.add(milestone.period()));
        return periods;
    }

    private List<Milestone> milestones() {
        return switch (calculation.goal().definition().path()) {
            case MILESTONES, MILESTONES_STEP -> calculation.goal().definition().milestones();
            case LINEAR, COMPOUND, S_CURVE -> List.of();
        };
    }

    @Override
    public ProgressCalculation.Result compute() {
        var gain = both(baseline, current, (b, y) -> signed(y.subtract(b)));
        var required = both(baseline, target, (b, g) -> signed(g.subtract(b)));
        var gap = both(target, current, (g, y) -> signed(g.subtract(y)));
        var elapsed = elapsed();
        var span = span();
        var inputs = inputs(elapsed, span);
        var linear = inputs.map(LinearProgress::of);
        var compound = inputs.flatMap(CompoundProgress::of);
        var expected = linear.flatMap(progress -> expected(progress, compound));
        var paceRatio = paceRatio(linear, gain, expected);
        var pace = both(
                        both(baseline, current, (b, y) -> y.subtract(b)),
                        elapsed,
                        (change, years) -> change.doubleValue() / years)
                .flatMap(value -> Double.isFinite(value)
                        ? Computed.of(value)
                        : Computed.<Double>notComputable(ReasonCode.NO_TIME_ELAPSED));
        var absolute = new AbsoluteProgress.Reach(
                baseline,
                target,
                gain,
                required,
                gap.map(value -> value.max(BigDecimal.ZERO)),
                gap.map(value -> value.negate().max(BigDecimal.ZERO)),
                expected,
                both(current, expected, (y, e) -> computed(sign * (y.doubleValue() - e.doubleValue()))),
                both(elapsed, span, (t, all) -> computed(t / all)),
                both(gain, required, ReachCalculation::share).flatMap(share -> share),
                pace.map(Amounts::computed),
                both(
                        both(baseline, target, (b, g) -> g.subtract(b)),
                        span,
                        (change, years) -> computed(change.doubleValue() / years)),
                remainingPace());
        var isMet = attains()
                .flatMap(rule -> calculation
                        .current()
                        .map(observation -> Computed.of(rule.test(ProgressCalculation.valueOf(observation))))
                        .orElseGet(() -> Computed.notComputable(ReasonCode.NO_OBSERVATION)));
        var code = statusCode(isMet, paceRatio);
        var compoundRatio = compound.flatMap(CompoundProgress::paceRatio);
        warnOfPath(code, linear.flatMap(LinearProgress::paceRatio), compoundRatio);
        var projection = trend(isMet).orElseGet(() -> arithmetic(isMet, pace, linear));
        if (projection.outlook().isEmpty() && projection.attainDate().isComputable()) {
            calculation.caveats().add(CaveatCode.TWO_POINTS_ONLY.with());
        }
        return new ProgressCalculation.Result(
                absolute,
                calculation.status(code, Optional.of(paceRatio), compoundRatio.toOptional()),
                Optional.of(projection),
                calculation.dated(attains()),
                true);
    }

    private BigDecimal signed(BigDecimal difference) {
        var directed = sign < 0 ? difference.negate() : difference;
        // of a ratio, both terms are computed numbers: their difference is one too
        return calculation.goal().indicator() instanceof io.github.govtechkpi.model.indicator.RatioIndicator
                ? computed(directed.doubleValue())
                : directed;
    }

    private static Computed<BigDecimal> share(BigDecimal gain, BigDecimal required) {
        if (required.signum() == 0) {
            return Computed.notComputable(ReasonCode.TARGET_EQUALS_BASELINE);
        }
        return required.signum() < 0
                ? Computed.notComputable(ReasonCode.TARGET_NOT_BEYOND_BASELINE)
                : Computed.of(computed(gain.doubleValue() / required.doubleValue()));
    }

    private Computed<ReportingPeriod> baselinePeriod() {
        return calculation
                .baselinePeriod()
                .map(Computed::of)
                .orElseGet(() -> Computed.notComputable(
                        calculation.goal().baseline().isEmpty()
                                ? ReasonCode.NO_BASELINE
                                : ReasonCode.NO_BASELINE_PERIOD));
    }

    private Computed<ReportingPeriod> due() {
        return calculation
                .due()
                .map(Computed::of)
                .orElseGet(
                        () -> Computed.notComputable(target.isComputable() ? ReasonCode.NO_DUE : ReasonCode.NO_TARGET));
    }

    private Computed<ReportingPeriod> currentPeriod() {
        return calculation
                .current()
                .map(observation -> Computed.of(observation.period()))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_OBSERVATION));
    }

    private Computed<Double> elapsed() {
        return both(baselinePeriod(), currentPeriod(), axis::years);
    }

    private Computed<Double> span() {
        return both(baselinePeriod(), due(), axis::years)
                .flatMap(years ->
                        years > 0 ? Computed.of(years) : Computed.notComputable(ReasonCode.DUE_NOT_AFTER_BASELINE));
    }

    private Computed<BigDecimal> remainingPace() {
        return both(target, current, (g, y) -> g.subtract(y))
                .flatMap(change -> both(currentPeriod(), due(), axis::years)
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

    private Computed<BigDecimal> expected(LinearProgress linear, Computed<CompoundProgress> compound) {
        return switch (calculation.goal().definition().path()) {
            case LINEAR -> Computed.of(computed(linear.expected()));
            case COMPOUND -> compound.map(progress -> computed(progress.expected()));
            case S_CURVE -> Computed.of(computed(sCurve(linear.inputs())));
            case MILESTONES ->
                milestonePath(linear.inputs())
                        .map(path -> computed(path.linearAt(linear.inputs().currentTime())));
            case MILESTONES_STEP ->
                milestonePath(linear.inputs())
                        .map(path -> computed(path.stepAt(linear.inputs().currentTime())));
        };
    }

    private static double sCurve(ReachInputs in) {
        var s = Math.min(1, in.elapsedShare());
        return in.baseline() + (in.target() - in.baseline()) * s * s * (3 - 2 * s);
    }

    private Computed<MilestonePath> milestonePath(ReachInputs in) {
        if (milestones().isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_MILESTONES);
        }
        var times = new ArrayList<Double>(List.of(0.0));
        var values = new ArrayList<Double>(List.of(in.baseline()));
        var start = calculation.baselinePeriod().orElseThrow(); // the inputs could not exist without it
        var scale = Amounts.of(ProgressCalculation.valueOf(calculation.current().orElseThrow()));
        for (var milestone : milestones()) {
            var time = axis.years(start, milestone.period());
            if (time != in.dueTime()) { // the target itself is the last point
                times.add(time);
                values.add(scale.on(milestone.value().value()).doubleValue());
            }
        }
        times.add(in.dueTime());
        values.add(in.target());
        try {
            return Computed.of(MilestonePath.of(
                    times.stream().mapToDouble(Double::doubleValue).toArray(),
                    values.stream().mapToDouble(Double::doubleValue).toArray()));
        } catch (io.github.govtechkpi.model.InvalidInputException e) {
            return Computed.notComputable(e.code()); // milestones out of order load, and are a finding of the review
        }
    }

    private Computed<Double> paceRatio(
            Computed<LinearProgress> linear, Computed<BigDecimal> gain, Computed<BigDecimal> expected) {
        return linear.flatMap(progress -> switch (calculation
                .goal()
                .definition()
                .path()) {
            case LINEAR -> progress.paceRatio();
            case COMPOUND, S_CURVE, MILESTONES, MILESTONES_STEP ->
                progress.paceRatio()
                        .flatMap(ratio -> both(gain, expected, (g, e) -> ratio(progress.inputs(), g, e))
                                .flatMap(found -> found));
        });
    }

    private Computed<Double> ratio(ReachInputs in, BigDecimal gain, BigDecimal expected) {
        var expectedGain = sign * (expected.doubleValue() - in.baseline());
        return expectedGain > 0
                ? Computed.of(gain.doubleValue() / expectedGain)
                : Computed.notComputable(ReasonCode.NOTHING_EXPECTED_YET);
    }

    private StatusCode statusCode(Computed<Boolean> isMet, Computed<Double> paceRatio) {
        if (isMet.toOptional().filter(met -> met).isPresent()) {
            return StatusCode.ACHIEVED;
        }
        if (calculation.isTooEarly()) {
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
        if (target.toOptional().isEmpty()
                || calculation.due().isEmpty()
                || calculation.current().isEmpty()) {
            return Optional.empty();
        }
        var scale = Amounts.of(ProgressCalculation.valueOf(calculation.current().get()));
        return TrendProjection.of(
                calculation.measured(),
                scale,
                target.orElseThrow(),
                calculation.due().get(),
                sign < 0 ? Direction.DECREASE : Direction.INCREASE,
                isMet.toOptional().orElse(false));
    }

    private Projection arithmetic(Computed<Boolean> isMet, Computed<Double> pace, Computed<LinearProgress> linear) {
        Computed<LocalDate> date = isMet.flatMap(met -> met
                ? Computed.notComputable(ReasonCode.ALREADY_ACHIEVED)
                : both(
                                both(target, current, (g, y) -> g.subtract(y).doubleValue()),
                                pace,
                                (gap, perYear) -> LinearProgress.yearsToGo(sign, gap, perYear))
                        .flatMap(years -> years)
                        .flatMap(this::dayAfter));
        return new Projection(
                Projection.Kind.ARITHMETIC_ONLY,
                date,
                linear.flatMap(LinearProgress::projectedAtDue).map(Amounts::computed),
                Optional.empty());
    }

    private Computed<LocalDate> dayAfter(double years) {
        return years > LAST_YEARS
                ? Computed.notComputable(ReasonCode.NOT_REACHED_AT_THIS_PACE)
                : currentPeriod().map(period -> axis.dayAfter(period, years));
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
