package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** One computation of a goal's progress: what counts as the current value, and the parts that all kinds of target share. */
final class ProgressCalculation {
    private final Goal goal;
    private final Series series;
    private final ProgressOptions options;
    private final Optional<Target> target;
    private final List<Caveat> caveats = new ArrayList<>();
    private final GoalLevels levels;

    ProgressCalculation(Goal goal, Series series, ProgressOptions options) {
        this.goal = goal;
        this.series = series;
        this.options = options;
        this.levels = new GoalLevels(goal, caveats);
        this.target = targetInForce();
    }

    Progress progress() {
        var kind = kind();
        current().ifPresent(this::addCaveatsOf);
        if (goal.indicator()
                .traits()
                .timeBasis()
                .filter(basis -> basis == TimeBasis.GROSS_CUMULATIVE)
                .isPresent()) {
            caveats.add(CaveatCode.GROSS_CUMULATIVE.with());
        }
        var result = kind.compute();
        return new Progress(
                goal,
                target,
                series.key(),
                options,
                current(),
                result.absolute(),
                counts(),
                result.status(),
                due(result),
                result.projection(),
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
            return new ReachCalculation(this, Computed.notComputable(ReasonCode.NO_TARGET));
        }
        if (target.get() instanceof Target.Reach reach) {
            return new ReachCalculation(this, levels.level(reach.level()));
        }
        if (target.get() instanceof Target.Multiple multiple) {
            return new ReachCalculation(this, levels.multiple(multiple));
        }
        if (target.get() instanceof Target.CumulativeTotal cumulative) {
            return new CumulativeCalculation(this, cumulative);
        }
        return new StayCalculation(this, target.get());
    }

    private Optional<Target> targetInForce() {
        var history = goal.definition().targetHistory();
        if (options.knownOn().isEmpty() || history.revisions().isEmpty()) {
            return goal.target();
        }
        var day = options.knownOn().get();
        var inForce = history.inForceOn(day).map(revision -> revision.target());
        if (!inForce.equals(goal.target())) {
            caveats.add(CaveatCode.TARGET_HISTORY_USED.with(day));
        }
        return inForce;
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

    Optional<ReportingPeriod> due() {
        return target.flatMap(Target::due);
    }

    Optional<ReportingPeriod> baselinePeriod() {
        return goal.baseline().flatMap(Baseline::period);
    }

    /** Returns all measured observations of periods that have ended by the day, also those before the baseline. */
    List<Observation> measured() {
        return options.asOf().map(series::measuredUntil).orElseGet(List::of);
    }

    /** Returns the measured observations that count: not before the baseline, and of periods that have ended by the day. */
    List<Observation> sinceBaseline() {
        return measured().stream()
                .filter(observation -> !isBeforeBaseline(observation))
                .toList();
    }

    private boolean isBeforeBaseline(Observation observation) {
        return baselinePeriod()
                .filter(baseline -> observation.period().end().isBefore(baseline.end()))
                .isPresent();
    }

    /** Returns the observations after the baseline, which a level had to be kept in or a total was collected in. */
    List<Observation> afterBaseline() {
        return sinceBaseline().stream()
                .filter(observation -> baselinePeriod()
                        .filter(baseline -> !observation.period().end().isAfter(baseline.end()))
                        .isEmpty())
                .toList();
    }

    Optional<Observation> current() {
        var counted = sinceBaseline();
        return counted.isEmpty() ? Optional.empty() : Optional.of(counted.get(counted.size() - 1));
    }

    /** Tells whether there are observations, but none after the baseline. */
    boolean isTooEarly() {
        var day = options.asOf();
        return baselinePeriod().isPresent()
                && day.isPresent()
                && !series.measuredUntil(day.get()).isEmpty()
                && afterBaseline().isEmpty();
    }

    Series series() {
        return series;
    }

    ProgressOptions options() {
        return options;
    }

    static Quantity valueOf(Observation observation) {
        return observation.value().orElseThrow(); // measured observations have one
    }

    /** Judges each counted observation by a rule; the value shown is the amount, or the numerator. */
    Computed<List<DueDates.DatedValue>> dated(Computed<Predicate<Quantity>> attains) {
        return attains.map(rule -> sinceBaseline().stream()
                .map(observation -> new DueDates.DatedValue(
                        observation.period().end(),
                        numeratorOrAmount(valueOf(observation)),
                        rule.test(valueOf(observation))))
                .toList());
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

    private Computed<DueVerdict> due(Result result) {
        if (due().isEmpty()) {
            return Computed.notComputable(target.isEmpty() ? ReasonCode.NO_TARGET : ReasonCode.NO_DUE);
        }
        var day = options.asOf();
        if (day.isEmpty()) {
            return Computed.notComputable(ReasonCode.NO_OBSERVATION);
        }
        return result.dated().map(values -> {
            var verdict = DueDates.judge(values, due().get().end(), day.get());
            var isEarly = verdict.code() == DueCode.ACHIEVED_EARLY || verdict.code() == DueCode.IN_PROGRESS_LOST;
            return isEarly && !result.canBeEarly() ? verdict.withCode(DueCode.IN_PROGRESS) : verdict;
        });
    }

    TrackStatus status(StatusCode code, Optional<Computed<Double>> paceRatio, Optional<Double> paceRatioCompound) {
        var provisional = current()
                .filter(observation -> observation.status().isProvisional())
                .isPresent();
        return new TrackStatus(code, paceRatio, paceRatioCompound, provisional, options.thresholds());
    }

    private Optional<CountsSinceBaseline> counts() {
        if (goal.baseline().isPresent()
                && goal.baseline().get().value().value() instanceof Ratio before
                && current().isPresent()
                && valueOf(current().get()) instanceof Ratio now) {
            if (before.denominator().compareTo(now.denominator()) != 0) {
                caveats.add(CaveatCode.DENOMINATOR_CHANGED.with(before.denominator(), now.denominator()));
            }
            return Optional.of(CountsSinceBaseline.between(before, now));
        }
        return Optional.empty();
    }

    private void addCaveatsOf(Observation observation) {
        if (observation.qualifier() != Qualifier.EXACT) {
            var stated = StatedValue.of(valueOf(observation), observation.qualifier());
            caveats.add(CaveatCode.INEXACT_VALUE.with(
                    LocalizedText.of("現在値", "current value"),
                    LocalizedText.of(stated.in(Locale.JAPANESE), stated.toString())));
        }
        if (observation.status().isProvisional()) {
            caveats.add(CaveatCode.PROVISIONAL.with(observation.status().label()));
        }
        options.asOf().ifPresent(day -> {
            var age = ChronoUnit.DAYS.between(observation.period().end(), day);
            if (age > DueDates.MAX_STALENESS_DAYS) {
                caveats.add(CaveatCode.STALE_OBSERVATION.with(observation.period(), age));
            }
        });
    }
}
