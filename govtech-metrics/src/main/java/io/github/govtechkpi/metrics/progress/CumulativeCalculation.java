package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.Amounts.both;
import static io.github.govtechkpi.metrics.progress.Amounts.computed;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The progress of a total that is collected in the periods after the baseline up to the due one. The periods are those of the
 * observations: months where months were measured.
 */
final class CumulativeCalculation implements ProgressCalculation.Kind {
    private final ProgressCalculation calculation;
    private final Computed<BigDecimal> total;

    CumulativeCalculation(ProgressCalculation calculation, Target.CumulativeTotal target) {
        this.calculation = calculation;
        this.total = target.total()
                .map(stated -> stated.value() instanceof AbsoluteValue amount
                        ? Computed.of(amount.amount())
                        : Computed.<BigDecimal>notComputable(ReasonCode.NO_COUNTS))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_TARGET));
    }

    @Override
    public ProgressCalculation.Result compute() {
        var sum = sum();
        warnOfBreaks();
        var window = window();
        var missing = window.map(this::missing);
        missing.toOptional()
                .filter(count -> count > 0)
                .ifPresent(count -> calculation.caveats().add(CaveatCode.LOWER_BOUND.with(count)));
        var isComplete = missing.flatMap(
                count -> count == 0 ? Computed.of(true) : Computed.<Boolean>notComputable(ReasonCode.MISSING_PERIOD));
        var progress = total.flatMap(goal -> sum.flatMap(collected -> window.map(periods ->
                CumulativeTotals.of(goal.doubleValue(), periods.all(), periods.elapsed(), collected.doubleValue()))));
        var whole = isComplete.flatMap(complete -> progress);
        var absolute = new AbsoluteProgress.Cumulative(
                total,
                sum,
                progress.map(found -> computed(found.expectedUniform())),
                both(total, sum, (goal, collected) -> goal.subtract(collected).max(BigDecimal.ZERO)),
                progress.flatMap(CumulativeTotals.CumulativeProgress::requiredPerRemainingPeriod)
                        .map(Amounts::computed),
                whole.flatMap(CumulativeTotals.CumulativeProgress::runRate).map(Amounts::computed),
                whole.flatMap(CumulativeTotals.CumulativeProgress::projectedTotal)
                        .map(Amounts::computed),
                missing.map(count -> count > 0));
        Computed<Double> paceRatio = progress.flatMap(found -> found.expectedUniform() > 0
                ? Computed.of(found.cumulative() / found.expectedUniform())
                : Computed.notComputable(ReasonCode.NOTHING_EXPECTED_YET));
        return new ProgressCalculation.Result(
                absolute,
                calculation.status(status(sum, paceRatio), Optional.of(paceRatio), Optional.empty()),
                Optional.empty(),
                dated(),
                true);
    }

    private StatusCode status(Computed<BigDecimal> sum, Computed<Double> paceRatio) {
        if (both(sum, total, (collected, goal) -> collected.compareTo(goal) >= 0)
                .toOptional()
                .filter(met -> met)
                .isPresent()) {
            return StatusCode.ACHIEVED;
        }
        if (calculation.isTooEarly()) {
            return StatusCode.TOO_EARLY;
        }
        return paceRatio.map(calculation.thresholds()::classify).toOptional().orElse(StatusCode.NOT_COMPUTABLE);
    }

    /** Tells whether an observation is itself a sum since the start, so that only the latest one counts. */
    private boolean isRunningTotal() {
        return calculation
                .goal()
                .indicator()
                .traits()
                .timeBasis()
                .filter(basis -> basis == TimeBasis.CUMULATIVE || basis == TimeBasis.GROSS_CUMULATIVE)
                .isPresent();
    }

    private List<Observation> flows() {
        return calculation.afterBaseline().stream()
                .filter(observation -> calculation
                        .due()
                        .filter(due -> observation.period().end().isAfter(due.end()))
                        .isEmpty())
                .toList();
    }

    private Computed<BigDecimal> sum() {
        if (calculation.goal().baseline().isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_BASELINE);
        }
        return runningSums(flows())
                .flatMap(sums -> sums.isEmpty()
                        ? Computed.notComputable(ReasonCode.NO_OBSERVATION)
                        : Computed.of(sums.get(sums.size() - 1)));
    }

    /** Sums up on the definition of the latest value: what lies before a break that is not spliced cannot be added to what follows. */
    private Computed<List<BigDecimal>> runningSums(List<Observation> observations) {
        var comparable = calculation.breaks().comparable(observations);
        if (comparable.size() < observations.size() && !isRunningTotal()) {
            return Computed.notComputable(brokenSum(observations));
        }
        return isRunningTotal()
                ? start(observations).map(from -> totals(comparable, ProgressCalculation.numeratorOrAmount(from)))
                : Computed.of(totals(comparable, BigDecimal.ZERO));
    }

    /** The baseline on the definition of the last of some observations. */
    private Computed<Quantity> start(List<Observation> observations) {
        var baseline = calculation.goal().baseline();
        if (baseline.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_BASELINE);
        }
        var value = baseline.get().value().value();
        return observations.isEmpty() || baseline.get().period().isEmpty()
                ? Computed.of(value)
                : calculation
                        .breaks()
                        .carry(
                                value,
                                baseline.get().period().get(),
                                observations.get(observations.size() - 1).period());
    }

    private void warnOfBreaks() {
        var flows = flows();
        if (flows.isEmpty()) {
            return;
        }
        var last = flows.get(flows.size() - 1);
        if (isRunningTotal()) {
            calculation
                    .baselinePeriod()
                    .ifPresent(start -> start(flows)
                            .toOptional()
                            .flatMap(carried -> calculation
                                    .breaks()
                                    .carried(
                                            calculation
                                                    .goal()
                                                    .baseline()
                                                    .orElseThrow()
                                                    .value()
                                                    .value(),
                                            start,
                                            carried,
                                            last.period()))
                            .ifPresent(calculation.caveats()::add));
        } else if (sum().isComputable()
                && !calculation.breaks().comparable(flows).equals(flows)) {
            calculation.caveats().add(CaveatCode.VALUES_CARRIED.with());
        }
    }

    private Reason brokenSum(List<Observation> observations) {
        var first = observations.get(0);
        var last = observations.get(observations.size() - 1);
        return calculation
                .breaks()
                .carry(ProgressCalculation.valueOf(first), first.period(), last.period())
                .reason()
                .orElseThrow(); // if one of them cannot be brought onto the last definition, neither can the first
    }

    private List<BigDecimal> totals(List<Observation> observations, BigDecimal start) {
        var sums = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var observation : observations) {
            var value = ProgressCalculation.numeratorOrAmount(ProgressCalculation.valueOf(observation));
            sum = isRunningTotal() ? value.subtract(start) : sum.add(value);
            sums.add(sum);
        }
        return sums;
    }

    private Computed<List<DueDates.DatedValue>> dated() {
        var observations = calculation.afterBaseline();
        var comparable = isRunningTotal() ? calculation.breaks().comparable(observations) : observations;
        return runningSums(observations)
                .flatMap(sums -> total.map(goal -> {
                    var values = new ArrayList<DueDates.DatedValue>();
                    for (var i = 0; i < sums.size(); i++) {
                        values.add(new DueDates.DatedValue(
                                comparable.get(i).period().end(),
                                sums.get(i),
                                sums.get(i).compareTo(goal) >= 0));
                    }
                    return values;
                }));
    }

    /**
     * The periods in which the total is collected.
     *
     * @param first the first of them
     * @param all their number
     * @param elapsed how many are over, up to the latest observation
     */
    private record Window(ReportingPeriod first, int all, int elapsed) {}

    private Computed<Window> window() {
        var flows = flows();
        if (calculation.baselinePeriod().isEmpty()) {
            return Computed.notComputable(
                    calculation.goal().baseline().isEmpty() ? ReasonCode.NO_BASELINE : ReasonCode.NO_BASELINE_PERIOD);
        }
        if (calculation.due().isEmpty()) {
            return Computed.notComputable(total.isComputable() ? ReasonCode.NO_DUE : ReasonCode.NO_TARGET);
        }
        var start = calculation.baselinePeriod().get().end();
        var end = calculation.due().get().end();
        if (!end.isAfter(start)) {
            return Computed.notComputable(ReasonCode.DUE_NOT_AFTER_BASELINE);
        }
        if (flows.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATION);
        }
        var last = flows.get(flows.size() - 1).period();
        var first = ReportingPeriod.containing(start.plusDays(1), last.frequency(), last.isFiscal());
        var due = ReportingPeriod.containing(end, last.frequency(), last.isFiscal());
        return Computed.of(new Window(
                first, Math.toIntExact(first.periodsUntil(due) + 1), Math.toIntExact(first.periodsUntil(last) + 1)));
    }

    /** Counts the periods that are over and have no value; a running total holds what happened in them. */
    private int missing(Window window) {
        return isRunningTotal()
                ? 0
                : window.elapsed()
                        - (int) flows().stream()
                                .filter(flow -> flow.period().sameGrid(window.first()))
                                .count();
    }
}
