package io.github.govtechkpi.checklist.pdca;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.PeriodLengths;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.progress.TimeAxis;
import io.github.govtechkpi.metrics.trend.Attainment;
import io.github.govtechkpi.metrics.trend.Attainments;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the series behind a progress says beyond its last value: how long it has been falling back, and where it leads. */
final class Outlook {
    private final Progress progress;
    private final SeriesKey key;
    private final List<Observation> measured;

    Outlook(Progress progress, Series series) {
        this.progress = progress;
        this.key = series.key();
        var comparable = PeriodLengths.of(progress.goal(), progress.target()).comparable(series);
        this.measured = progress.options().asOf().map(comparable::measuredUntil).orElseGet(List::of);
    }

    /** Counts the last measurements in a row on which the goal was deteriorating. */
    int deterioratingPeriods() {
        var count = 0;
        for (var last = measured.size(); last > 0; last--) {
            var then = last == measured.size()
                    ? progress
                    : Progress.of(progress.goal(), new Series(key, measured.subList(0, last)), progress.options());
            if (then.status().code() != StatusCode.DETERIORATING) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Projects the trend since the baseline to the due date; empty where the goal or the data do not allow it. */
    Optional<Attainment> attainment() {
        var due = progress.target().flatMap(Target::due);
        var direction = progress.goal().direction();
        if (due.isEmpty()
                || direction == Direction.MAINTAIN
                || measured.isEmpty()
                || !(progress.absolute() instanceof AbsoluteProgress.Reach reach)
                || reach.target().toOptional().isEmpty()) {
            return Optional.empty();
        }
        var last = measured.get(measured.size() - 1);
        var points = points();
        var periods = new ArrayList<>(points.keySet());
        periods.add(due.get());
        var axis = TimeAxis.of(periods);
        var first = periods.get(0);
        var times = points.keySet().stream()
                .mapToDouble(period -> axis.years(first, period))
                .toArray();
        var dueTime = axis.years(first, due.get());
        if (dueTime <= axis.years(first, last.period())) {
            return Optional.empty();
        }
        var target =
                reach.target().orElseThrow().doubleValue() / base(last.value().orElseThrow());
        return Attainments.atDue(
                        times,
                        points.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        target,
                        dueTime,
                        direction)
                .toOptional();
    }

    /** The values since the baseline; of a ratio its shares, since the bases change. */
    private SortedMap<ReportingPeriod, Double> points() {
        var points = new TreeMap<ReportingPeriod, Double>();
        var baseline = progress.goal().baseline();
        var start = baseline.flatMap(found -> found.period());
        start.ifPresent(period ->
                points.put(period, amount(baseline.orElseThrow().value().value())));
        measured.stream()
                .filter(observation -> start.filter(
                                period -> observation.period().compareTo(period) < 0)
                        .isEmpty())
                .forEach(observation -> points.put(
                        observation.period(), amount(observation.value().orElseThrow())));
        return points;
    }

    private static double amount(Quantity value) {
        if (value instanceof Ratio ratio) {
            return ratio.numerator().amount().doubleValue() / base(value);
        }
        return ((AbsoluteValue) value).amount().doubleValue();
    }

    private static double base(Quantity value) {
        return value instanceof Ratio ratio ? ratio.denominator().amount().doubleValue() : 1;
    }
}
