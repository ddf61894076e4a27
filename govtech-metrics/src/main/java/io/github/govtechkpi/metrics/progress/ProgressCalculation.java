package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One computation of a goal's progress: what counts as the current value, and the parts that all kinds of target share. */
final class ProgressCalculation {
    private final Goal goal;
    private final Series series;
    private final ProgressOptions options;
    private final PeriodLengths lengths;
    private final List<Observation> leftOut;
    private final CountedObservations observations;
    private final List<Caveat> caveats = new ArrayList<>();
    private final GoalLevels levels;
    private final Computed<Quantity> baseline;
    private final Optional<Target> target;

    ProgressCalculation(Goal goal, Series series, ProgressOptions options) {
        this.goal = goal;
        this.series = series;
        this.options = options;
        this.target = targetInForce();
        this.lengths = PeriodLengths.of(goal, target);
        this.leftOut = lengths.leftOut(options.asOf().map(series::measuredUntil).orElseGet(List::of));
        this.observations = CountedObservations.of(
                lengths.comparable(series), goal.baseline().flatMap(Baseline::period), options.asOf());
        this.levels = new GoalLevels(goal, caveats);
        this.baseline = levels.baseline(observations.current().map(Observation::period));
        if (target.isPresent() && !target.equals(goal.target())) {
            caveats.add(CaveatCode.TARGET_HISTORY_USED.with(options.knownOn().orElseThrow()));
        }
    }

    Progress progress() {
        var result = kind().compute();
        warnOfOtherLengths();
        ObservationCaveats.of(goal.indicator(), observations, options.asOf(), levels)
                .forEach(caveats::add);
        return new Progress(
                goal,
                target,
                series.key(),
                options,
                observations.current(),
                result.absolute(),
                counts(),
                result.status(),
                verdict(result),
                result.projection(),
                Optional.empty(),
                caveats);
    }

    /** What a kind of target computes. */
    interface Kind {
        Result compute();
    }

    /**
     * What all kinds of target answer.
     *
     * @param absolute the amounts
     * @param status the verdict of today
     * @param projection what happens at this pace
     * @param dated the values to be judged at the due date
     * @param canBeEarly whether meeting the target before the due date is something; of a level to be kept it is not
     */
    record Result(
            AbsoluteProgress absolute,
            TrackStatus status,
            Optional<Projection> projection,
            Computed<List<DueDates.DatedValue>> dated,
            boolean canBeEarly) {}

    private Kind kind() {
        if (target.isEmpty()) {
            return new ReachCalculation(this, Computed.notComputable(noTarget()));
        }
        if (target.get() instanceof Target.Reach reach) {
            return new ReachCalculation(this, levels.level(reach.level(), levels.wanted()));
        }
        if (target.get() instanceof Target.Multiple multiple) {
            return new ReachCalculation(this, multiple(multiple));
        }
        if (target.get() instanceof Target.CumulativeTotal cumulative) {
            return new CumulativeCalculation(this, cumulative);
        }
        return new StayCalculation(this, target.get());
    }

    private Computed<Quantity> multiple(Target.Multiple multiple) {
        return multiple.factor()
                .map(factor -> baseline.map(start -> times(start, factor)))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_TARGET));
    }

    private static Quantity times(Quantity quantity, BigDecimal factor) {
        if (quantity instanceof AbsoluteValue amount) {
            return new AbsoluteValue(amount.amount().multiply(factor), amount.unit());
        }
        if (quantity instanceof Ratio ratio) {
            return new Ratio((AbsoluteValue) times(ratio.numerator(), factor), ratio.denominator());
        }
        throw new AssertionError(quantity);
    }

    private Optional<Target> targetInForce() {
        var history = goal.definition().targetHistory();
        if (options.knownOn().isEmpty() || history.revisions().isEmpty()) {
            return goal.target();
        }
        return history.inForceOn(options.knownOn().get()).map(revision -> revision.target());
    }

    /** Returns why there is no target: none is stated, or none was in force yet on the day whose knowledge counts. */
    private Reason noTarget() {
        return options.knownOn()
                .filter(day -> goal.target().isPresent())
                .map(day -> Reason.of(
                        ReasonCode.NO_TARGET,
                        LocalizedText.of(
                                "%sの時点では、目標はまだありませんでした。".formatted(day),
                                "No target was in force on %s.".formatted(day))))
                .orElseGet(() -> Reason.of(ReasonCode.NO_TARGET));
    }

    Goal goal() {
        return goal;
    }

    GoalLevels levels() {
        return levels;
    }

    List<Caveat> caveats() {
        return caveats;
    }

    StatusThresholds thresholds() {
        return options.thresholds();
    }

    CountedObservations observations() {
        return observations;
    }

    /** Returns the baseline on today's definition of the indicator. */
    Computed<Quantity> baseline() {
        return baseline;
    }

    Computed<Quantity> currentValue() {
        return observations.currentValue().map(Computed::of).orElseGet(() -> Computed.notComputable(noObservation()));
    }

    /** Returns why there is no current value: nothing was measured, or nothing that can be compared with the baseline. */
    Reason noObservation() {
        return leftOut.isEmpty()
                ? Reason.of(ReasonCode.NO_OBSERVATION)
                : PeriodLengths.reason(lengths.baseline().orElseThrow(), leftOut);
    }

    private void warnOfOtherLengths() {
        if (!leftOut.isEmpty() && observations.current().isPresent()) {
            caveats.add(CaveatCode.OTHER_LENGTH_LEFT_OUT.with(
                    lengths.baseline().orElseThrow(),
                    leftOut.size(),
                    leftOut.get(leftOut.size() - 1).period()));
        }
    }

    Computed<ReportingPeriod> baselinePeriod() {
        return observations.baseline().map(Computed::of).orElseGet(() -> Computed.notComputable(noBaselinePeriod()));
    }

    private ReasonCode noBaselinePeriod() {
        return goal.baseline().isEmpty() ? ReasonCode.NO_BASELINE : ReasonCode.NO_BASELINE_PERIOD;
    }

    Optional<ReportingPeriod> duePeriod() {
        return target.flatMap(Target::due);
    }

    /** Returns the period by which the target is due, or why there is none that can be judged. */
    Computed<ReportingPeriod> due() {
        if (target.isEmpty()) {
            return Computed.notComputable(noTarget());
        }
        var due = duePeriod();
        if (due.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_DUE);
        }
        return observations
                        .baseline()
                        .filter(start -> !due.get().end().isAfter(start.end()))
                        .isPresent()
                ? Computed.notComputable(ReasonCode.DUE_NOT_AFTER_BASELINE)
                : Computed.of(due.get());
    }

    static Quantity valueOf(Observation observation) {
        return observation.value().orElseThrow(); // measured observations have one
    }

    /**
     * Judges the counted observations by a rule; the value shown is the amount, or the numerator. Only those that can decide are
     * answered: all that meet it, the last one, and the last one by the due date.
     */
    Computed<List<DueDates.DatedValue>> dated(Computed<Predicate<Quantity>> attains) {
        return attains.map(rule -> {
            var counted = observations.sinceBaseline();
            var lastByDue = lastByDue(counted);
            var values = new ArrayList<DueDates.DatedValue>();
            for (var i = 0; i < counted.size(); i++) {
                var value = valueOf(counted.get(i));
                var isMet = rule.test(value);
                if (isMet || i == counted.size() - 1 || i == lastByDue) {
                    values.add(new DueDates.DatedValue(counted.get(i).period().end(), numeratorOrAmount(value), isMet));
                }
            }
            return values;
        });
    }

    /** Returns the index of the last observation on or before the due date; -1 without any. */
    private int lastByDue(List<Observation> counted) {
        var last = counted.size() - 1;
        var due = duePeriod().map(ReportingPeriod::end);
        while (due.isPresent() && last >= 0 && counted.get(last).period().end().isAfter(due.get())) {
            last--;
        }
        return last;
    }

    static BigDecimal numeratorOrAmount(Quantity quantity) {
        if (quantity instanceof AbsoluteValue amount) {
            return amount.amount();
        }
        if (quantity instanceof Ratio ratio) {
            return ratio.numerator().amount();
        }
        throw new AssertionError(quantity);
    }

    private Computed<DueVerdict> verdict(Result result) {
        if (due().isComputable() && observations.current().isEmpty() && !leftOut.isEmpty()) {
            return Computed.notComputable(noObservation());
        }
        return due().flatMap(period -> options.asOf()
                .map(day -> result.dated().map(values -> verdict(result, values, period, day)))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_OBSERVATION)));
    }

    private static DueVerdict verdict(
            Result result, List<DueDates.DatedValue> values, ReportingPeriod due, LocalDate asOf) {
        var verdict = DueDates.judge(values, due.end(), asOf);
        var isEarly = verdict.code() == DueCode.ACHIEVED_EARLY || verdict.code() == DueCode.IN_PROGRESS_LOST;
        return isEarly && !result.canBeEarly() ? verdict.withCode(DueCode.IN_PROGRESS) : verdict;
    }

    /** Makes the verdict of today from its code and from the observations that it rests on. */
    TrackStatus status(
            StatusCode code,
            Optional<Computed<Double>> paceRatio,
            Optional<Double> paceRatioCompound,
            List<Observation> used) {
        var provisional =
                used.stream().anyMatch(observation -> observation.status().isProvisional());
        return new TrackStatus(code, paceRatio, paceRatioCompound, provisional, options.thresholds());
    }

    private Optional<Computed<CountsSinceBaseline>> counts() {
        if (!(goal.indicator() instanceof RatioIndicator)) {
            return Optional.empty();
        }
        var differ = observations.current().map(Observation::period).flatMap(lengths::countsDiffer);
        return Optional.of(Amounts.both(
                        baseline,
                        currentValue(),
                        (before, after) -> differ.map(Computed::<CountsSinceBaseline>notComputable)
                                .orElseGet(() -> Computed.of(counts((Ratio) before, (Ratio) after))))
                .flatMap(counts -> counts));
    }

    private CountsSinceBaseline counts(Ratio before, Ratio now) {
        if (before.denominator().compareTo(now.denominator()) != 0) {
            caveats.add(CaveatCode.DENOMINATOR_CHANGED.with(
                    AmountText.both(before.denominator()), AmountText.both(now.denominator())));
        }
        return CountsSinceBaseline.between(before, now);
    }
}
