package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Symbol;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The course of a ratio, as its picture shows it.
 *
 * @param start the counts of the baseline, where it was stated with them
 * @param points the counts that were observed
 * @param goal what is to be reached
 */
record RatioCourse(Optional<RatioPoint> start, List<RatioPoint> points, Optional<Goal> goal) {
    static RatioCourse of(Progress progress, Series series, ChartWords words) {
        return new RatioCourse(
                progress.goal().baseline().flatMap(RatioCourse::start),
                RatioPoint.of(progress, series),
                Goal.of(progress, words));
    }

    private static Optional<RatioPoint> start(Baseline baseline) {
        return baseline.period()
                .filter(period -> baseline.value().value() instanceof Ratio)
                .map(period -> new RatioPoint(period, (Ratio) baseline.value().value(), false));
    }

    List<RatioPoint> all() {
        return Stream.concat(start.stream(), points.stream()).toList();
    }

    RatioPoint latest() {
        var all = all();
        return all.get(all.size() - 1);
    }

    List<LocalDate> days() {
        var days = new ArrayList<>(
                all().stream().map(point -> point.period().end()).toList());
        goal.flatMap(Goal::due).map(ReportingPeriod::end).ifPresent(days::add);
        return days;
    }

    /** Returns the counts and the cases that are to be reached, from 0 on. */
    List<Double> counts() {
        var counts = new ArrayList<>(all().stream().map(RatioPoint::count).toList());
        goal.flatMap(Goal::cases).ifPresent(counts::add);
        counts.add(0.0);
        return counts;
    }

    boolean isStart(RatioPoint point) {
        return start.filter(point::equals).isPresent();
    }

    Symbol symbol(RatioPoint point) {
        return isStart(point) ? Symbol.SQUARE : Symbol.CIRCLE;
    }

    Ink ink(RatioPoint point) {
        return isStart(point) ? Ink.PLAN : Ink.MAIN;
    }

    /**
     * What the ratio is to reach.
     *
     * @param cases the cases that it takes at today's denominator
     * @param gap what is missing, in words
     * @param share the target as it was stated, where it was stated with its counts
     * @param due by when
     */
    record Goal(
            Optional<Double> cases, Optional<String> gap, Optional<GuardedRatio> share, Optional<ReportingPeriod> due) {
        static Optional<Goal> of(Progress progress, ChartWords words) {
            return progress.target()
                    .map(target -> new Goal(
                            level(progress), Gap.of(progress, words).map(Gap::text), stated(target), target.due()));
        }

        private static Optional<Double> level(Progress progress) {
            return progress.absolute() instanceof AbsoluteProgress.Reach reach
                    ? reach.target()
                            .toOptional()
                            .map(cases ->
                                    cases.setScale(0, RoundingMode.CEILING).doubleValue())
                    : Optional.empty();
        }

        private static Optional<GuardedRatio> stated(Target target) {
            return target instanceof Target.Reach reach
                    ? reach.level()
                            .filter(TargetLevel.Stated.class::isInstance)
                            .map(level -> ((TargetLevel.Stated) level).value().value())
                            .filter(Ratio.class::isInstance)
                            .flatMap(value -> RatioPoint.guarded((Ratio) value))
                    : Optional.empty();
        }
    }
}
