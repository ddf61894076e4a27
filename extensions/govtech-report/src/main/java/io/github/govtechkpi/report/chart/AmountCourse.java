package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.PlannedPath;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The course of a goal in amounts, as its picture shows it.
 *
 * @param progress the progress
 * @param measured the observations that count
 * @param start the period of the baseline
 * @param baseline the amount at the start; of a total that is collected 0
 * @param due by when the target is to be reached
 * @param fan how it goes on
 */
record AmountCourse(
        Progress progress,
        List<Measured> measured,
        Optional<ReportingPeriod> start,
        Optional<Double> baseline,
        Optional<ReportingPeriod> due,
        Fan fan) {
    static AmountCourse of(Progress progress, Series series) {
        var measured = Measured.of(progress, series);
        return new AmountCourse(
                progress,
                measured,
                progress.goal().baseline().flatMap(Baseline::period),
                progress.absolute() instanceof AbsoluteProgress.Cumulative
                        ? Optional.of(0.0)
                        : progress.goal()
                                .baseline()
                                .map(found -> found.value().value())
                                .filter(AbsoluteValue.class::isInstance)
                                .map(value -> ((AbsoluteValue) value).amount().doubleValue()),
                progress.target().flatMap(Target::due),
                Fan.of(progress, measured));
    }

    /** Tells whether there is a baseline or an observation to be drawn. */
    boolean isKnown() {
        return hasBaseline()
                || measured.stream().anyMatch(point -> point.value().isPresent());
    }

    boolean hasBaseline() {
        return start.isPresent() && baseline.isPresent();
    }

    MeasureUnit unit() {
        return progress.unit();
    }

    List<LocalDate> days() {
        return Stream.of(
                        start.stream().map(ReportingPeriod::end),
                        due.stream().map(ReportingPeriod::end),
                        measured.stream().map(Measured::day),
                        fan.days().stream())
                .flatMap(days -> days)
                .toList();
    }

    List<Double> values() {
        var all = new ArrayList<Double>();
        baseline.ifPresent(all::add);
        levels().forEach(level -> all.add(level.doubleValue()));
        measured.forEach(point -> point.value().ifPresent(all::add));
        PlannedPath.of(progress).forEach(point -> all.add(point.value()));
        all.addAll(fan.values());
        return all;
    }

    /** Returns the level that is to be reached or kept; of a range both. */
    List<BigDecimal> levels() {
        var absolute = progress.absolute();
        if (absolute instanceof AbsoluteProgress.StayWithin within) {
            return found(List.of(within.low(), within.high()));
        }
        if (absolute instanceof AbsoluteProgress.Reach reach) {
            return found(List.of(reach.target()));
        }
        if (absolute instanceof AbsoluteProgress.Stay stay) {
            return found(List.of(stay.target()));
        }
        if (absolute instanceof AbsoluteProgress.Cumulative cumulative) {
            return found(List.of(cumulative.target()));
        }
        throw new AssertionError(absolute);
    }

    private static List<BigDecimal> found(List<Computed<BigDecimal>> numbers) {
        return numbers.stream().flatMap(number -> number.toOptional().stream()).toList();
    }

    /** Returns the latest value that is not older than the baseline. */
    Optional<Measured> latest() {
        return measured.stream()
                .filter(point -> point.value().isPresent())
                .filter(point -> start.filter(period -> point.day().isBefore(period.end()))
                        .isEmpty())
                .reduce((first, second) -> second);
    }

    /** Returns the value that a line to a day comes from. */
    Optional<Double> before(LocalDate day) {
        return Stream.concat(
                        start.stream().flatMap(period -> baseline.stream()),
                        measured.stream()
                                .filter(point -> point.day().isBefore(day))
                                .flatMap(point -> point.value().stream()))
                .reduce((first, second) -> second);
    }
}
