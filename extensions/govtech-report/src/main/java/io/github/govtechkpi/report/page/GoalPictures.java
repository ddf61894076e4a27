package io.github.govtechkpi.report.page;

import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.progress.PeriodLengths;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.metrics.series.SeriesAnalyses;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.report.chart.ChartSize;
import io.github.govtechkpi.report.chart.ControlChart;
import io.github.govtechkpi.report.chart.EffectsChart;
import io.github.govtechkpi.report.drawing.Drawing;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pictures of a goal that need more than its progress: what moved a ratio, and what in a long series is more than fluctuation. */
final class GoalPictures {
    private static final int ENOUGH = 12; // METHODS.md 4.4: 12 points advised
    /** A sum since the start can only grow: its growth is no signal. */
    private static final Set<TimeBasis> SUMS = Set.of(TimeBasis.CUMULATIVE, TimeBasis.GROSS_CUMULATIVE);

    private final Progress progress;
    private final List<Observation> counted;
    private final PageWords words;

    GoalPictures(Progress progress, Series series, PageWords words) {
        this.progress = progress;
        this.counted = PeriodLengths.of(progress.goal(), progress.target()).comparable(series).observations().stream()
                .filter(observation -> observation.value().isPresent())
                .filter(observation -> progress.options()
                        .asOf()
                        .filter(day -> observation.period().end().isAfter(day))
                        .isEmpty())
                .toList();
        this.words = words;
    }

    /** What moved a ratio since its baseline, or where it has none since its first observation. */
    Optional<Drawing> effects(ChartSize size) {
        if (countsDiffer()) {
            return Optional.empty();
        }
        var stated = progress.goal().baseline().filter(found -> found.value().value() instanceof Ratio);
        var first = counted.stream().filter(this::hasCountsToCompare).findFirst();
        var before = stated.map(Baseline::value)
                .map(StatedValue::value)
                .or(() ->
                        first.filter(found -> !progress.current().equals(first)).flatMap(Observation::value));
        var after = progress.current().flatMap(Observation::value);
        if (!(before.orElse(null) instanceof Ratio from) || !(after.orElse(null) instanceof Ratio to)) {
            return Optional.empty();
        }
        var since = stated.isPresent() ? stated.flatMap(Baseline::period) : first.map(Observation::period);
        var title = words.get("whatMoved", words.title(progress))
                + since.flatMap(start -> progress.current()
                                .map(now -> words.get("fromTo", words.period(start), words.period(now.period()))))
                        .orElse("");
        try {
            return Optional.of(EffectsChart.draw(
                    title,
                    Ratios.compare(from, to),
                    RatioDecompositions.between(
                            from, to, progress.goal().direction() == Direction.DECREASE ? Better.LOWER : Better.HIGHER),
                    size,
                    words.locale()));
        } catch (InvalidInputException e) {
            return Optional.empty(); // a count that is no whole number is not split
        }
    }

    private boolean countsDiffer() {
        return progress.counts()
                .flatMap(Computed::reason)
                .filter(reason -> reason.code() == ReasonCode.PERIOD_LENGTHS_DIFFER)
                .isPresent();
    }

    /** Tells whether the counts of an observation can be compared with today's: those of a flow only if its period is as long. */
    private boolean hasCountsToCompare(Observation observation) {
        return !timeBasisIs(Set.of(TimeBasis.FLOW))
                || progress.current()
                        .filter(now ->
                                now.period().frequency() == observation.period().frequency())
                        .isPresent();
    }

    private boolean timeBasisIs(Set<TimeBasis> bases) {
        return progress.goal()
                .indicator()
                .traits()
                .timeBasis()
                .filter(bases::contains)
                .isPresent();
    }

    /** The control chart of a series that is long enough for limits: of the periods of one length, whichever are the most. */
    Optional<Function<ChartSize, Optional<Drawing>>> control() {
        var shown = ofOneLength();
        if (shown.size() < ENOUGH || !(progress.goal().indicator() instanceof AbsoluteIndicator) || timeBasisIs(SUMS)) {
            return Optional.empty();
        }
        return SeriesAnalyses.controlChart(shown, progress.goal().direction())
                .toOptional()
                .filter(chart -> chart.current().limits().isComputable())
                .map(chart -> size -> Optional.of(draw(chart, shown, size)));
    }

    private List<Observation> ofOneLength() {
        return counted.stream()
                .collect(Collectors.groupingBy(
                        observation -> observation.period().frequency(),
                        () -> new EnumMap<>(Frequency.class),
                        Collectors.toList()))
                .values()
                .stream()
                .max(Comparator.comparingInt(List::size))
                .orElseGet(List::of);
    }

    private Drawing draw(XmrChart chart, List<Observation> shown, ChartSize size) {
        return ControlChart.draw(
                words.get("control", words.title(progress)),
                chart,
                shown.stream().map(Observation::period).toList(),
                progress.goal().indicator().unit(),
                size,
                words.locale());
    }
}
