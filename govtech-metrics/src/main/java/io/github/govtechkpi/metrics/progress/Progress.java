package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.progress.Measure.Form;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a goal has come, in absolute amounts first, with all that a report needs to explain it: GovTech Tokyo's 50 people who are to
 * become 250 by 2027 are 170, so 120 of 200 were gained and 80 remain.
 *
 * @param goal the goal that was judged
 * @param target the target that counted; with a moved target the one that was in force
 * @param key the series: indicator, area and slice
 * @param options the day and the thresholds
 * @param current the latest observation that counts
 * @param absolute the amounts
 * @param counts what moved the ratio since the baseline; of a ratio goal
 * @param status the verdict of today
 * @param due the verdict of the due date
 * @param projection what happens at this pace; of a target that is to be reached
 * @param moves the targets that it had before, where the target was moved; only a {@link Portfolio} looks for them
 * @param caveats what a reader has to know
 */
public record Progress(
        Goal goal,
        Optional<Target> target,
        SeriesKey key,
        ProgressOptions options,
        Optional<Observation> current,
        AbsoluteProgress absolute,
        Optional<Computed<CountsSinceBaseline>> counts,
        TrackStatus status,
        Computed<DueVerdict> due,
        Optional<Projection> projection,
        Optional<TargetMoves> moves,
        List<Caveat> caveats) {
    /** Checks that every part is there. */
    public Progress {
        requireNonNull(goal, "goal");
        requireNonNull(target, "target");
        requireNonNull(key, "key");
        requireNonNull(options, "options");
        requireNonNull(current, "current");
        requireNonNull(absolute, "absolute");
        requireNonNull(counts, "counts");
        requireNonNull(status, "status");
        requireNonNull(due, "due");
        requireNonNull(projection, "projection");
        requireNonNull(moves, "moves");
        caveats = List.copyOf(caveats);
    }

    /**
     * Computes the progress of a goal from one series of its indicator.
     *
     * <p>Nothing that the goal or the data lack is an error: every number that cannot be computed says why, and the others are there.
     */
    public static Progress of(Goal goal, Series series, ProgressOptions options) {
        return new ProgressCalculation(goal, series, options).progress();
    }

    /** Returns this progress with what the whole history of target and observations tells. */
    Progress withHistory(Optional<TargetMoves> targets, List<Caveat> all) {
        return new Progress(
                goal, target, key, options, current, absolute, counts, status, due, projection, targets, all);
    }

    /** Returns the unit of the amounts; for a ratio, the unit of its numerator. */
    public MeasureUnit unit() {
        return goal.indicator().unit();
    }

    /** Returns every number that could not be computed, with its reason, in the order of the outputs. */
    public List<Undefined> notComputable() {
        var measures = Stream.of(
                absolute.measures().stream(),
                current.isPresent()
                        ? Stream.<Measure>empty()
                        : Stream.of(Labels.measure(
                                "current", "現在値", "current value", Form.AMOUNT, Computed.notComputable(noCurrent()))),
                counts.stream()
                        .map(changes -> Labels.measure(
                                "counts",
                                "分子・分母それぞれの影響",
                                "effects of numerator and denominator",
                                Form.AMOUNT,
                                changes)),
                status.paceRatio().stream()
                        .map(ratio -> Labels.measure("paceRatio", "ペースによる判定", "verdict by pace", Form.SHARE, ratio)),
                Stream.of(Labels.measure("due", "期限の判定", "verdict at the due date", Form.WORD, due)),
                due.toOptional().stream().flatMap(verdict -> verdict.measures().stream()),
                projection.stream().flatMap(found -> found.measures().stream()));
        return measures.flatMap(part -> part)
                .flatMap(measure -> measure.value().reason().stream()
                        .map(reason -> new Undefined(measure.field(), measure.label(), reason)))
                .toList();
    }

    /** Returns why there is no current value; where there is one, it has no meaning. */
    public Reason noCurrent() {
        return absolute.measures().stream()
                .flatMap(measure -> measure.value().reason().stream())
                .filter(reason -> reason.code() == ReasonCode.PERIOD_LENGTHS_DIFFER)
                .findFirst()
                .orElseGet(() -> Reason.of(ReasonCode.NO_OBSERVATION));
    }

    /** Explains the result in sentences, for example that 120 of 200 people were gained and 80 remain. */
    public List<String> explain(Locale locale) {
        return ProgressText.explain(this, locale);
    }
}
