package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.Amounts.both;
import static io.github.govtechkpi.metrics.progress.Amounts.computed;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.observation.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The progress of a total that is collected in the periods after the baseline up to the due one. */
final class CumulativeCalculation implements ProgressCalculation.Kind {
    private final ProgressCalculation calculation;
    private final CollectedFlows flows;
    private final Computed<BigDecimal> total;

    CumulativeCalculation(ProgressCalculation calculation, Target.CumulativeTotal target) {
        this.calculation = calculation;
        this.flows = CollectedFlows.of(calculation);
        this.total = flows.requireSum(target.total()
                .map(stated -> Computed.of(ProgressCalculation.numeratorOrAmount(calculation
                        .levels()
                        .stated(
                                LocalizedText.of("目標値", "target"),
                                stated,
                                calculation.levels().wanted()))))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_TARGET)));
    }

    @Override
    public ProgressCalculation.Result compute() {
        var sum = sum();
        var window = flows.requireSum(flows.window());
        var missing = window.map(flows::missing);
        missing.toOptional()
                .filter(count -> count > 0)
                .ifPresent(count -> calculation.caveats().add(CaveatCode.LOWER_BOUND.with(count)));
        var isComplete = missing.flatMap(
                count -> count == 0 ? Computed.of(true) : Computed.<Boolean>notComputable(ReasonCode.MISSING_PERIOD));
        var progress = total.flatMap(goal -> window.flatMap(periods -> sum.map(collected ->
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
        warn();
        return new ProgressCalculation.Result(
                absolute,
                calculation.status(status(sum, paceRatio), Optional.of(paceRatio), Optional.empty(), flows.summed()),
                Optional.empty(),
                dated(),
                true);
    }

    private void warn() {
        var others = flows.ofOtherFrequency();
        if (!others.isEmpty()) {
            calculation
                    .caveats()
                    .add(CaveatCode.OTHER_FREQUENCY_LEFT_OUT.with(
                            others.size(), others.get(0).period()));
        }
        var current = calculation.observations().current();
        flows.summed().stream()
                .filter(observation -> observation.status().isProvisional())
                .filter(observation -> current.filter(observation::equals).isEmpty()) // that one is named anyway
                .findFirst()
                .ifPresent(observation -> calculation
                        .caveats()
                        .add(CaveatCode.PROVISIONAL.with(
                                LocalizedText.of("合計の一部", "A part of the sum"),
                                observation.status().label())));
    }

    private StatusCode status(Computed<BigDecimal> sum, Computed<Double> paceRatio) {
        if (both(sum, total, (collected, goal) -> collected.compareTo(goal) >= 0)
                .toOptional()
                .filter(met -> met)
                .isPresent()) {
            return StatusCode.ACHIEVED;
        }
        if (calculation.observations().isTooEarly()) {
            return StatusCode.TOO_EARLY;
        }
        return paceRatio.map(calculation.thresholds()::classify).toOptional().orElse(StatusCode.NOT_COMPUTABLE);
    }

    private Computed<BigDecimal> sum() {
        var due = calculation.due();
        if (due.reason()
                .filter(reason -> reason.code() == ReasonCode.DUE_NOT_AFTER_BASELINE)
                .isPresent()) {
            return due.map(unused -> BigDecimal.ZERO); // the reason alone
        }
        return runningSums(flows.summed())
                .flatMap(sums -> sums.isEmpty()
                        ? Computed.notComputable(ReasonCode.NO_OBSERVATION)
                        : Computed.of(sums.get(sums.size() - 1)));
    }

    private Computed<List<BigDecimal>> runningSums(List<Observation> observations) {
        return flows.requireSum(calculation.baseline().flatMap(start -> runningSums(observations, start)));
    }

    private Computed<List<BigDecimal>> runningSums(List<Observation> observations, Quantity start) {
        var sums = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var observation : observations) {
            var value = flows.onLatestDefinition(observation);
            if (value.reason().isPresent()) {
                return Computed.notComputable(value.reason().get());
            }
            sum = flows.isRunningTotal()
                    ? value.orElseThrow().subtract(ProgressCalculation.numeratorOrAmount(start))
                    : sum.add(value.orElseThrow());
            sums.add(sum);
        }
        return Computed.of(sums);
    }

    private Computed<List<DueDates.DatedValue>> dated() {
        var observations = flows.all();
        return both(total, runningSums(observations), (goal, sums) -> {
            var values = new ArrayList<DueDates.DatedValue>();
            for (var i = 0; i < sums.size(); i++) {
                values.add(new DueDates.DatedValue(
                        observations.get(i).period().end(),
                        sums.get(i),
                        sums.get(i).compareTo(goal) >= 0));
            }
            return values;
        });
    }
}
