package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.PlannedPath;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Stroke.Dash;
import io.github.govtechkpi.report.drawing.Symbol;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of a goal as a picture: where it started, what was measured (hollow where provisional), the path that was declared, the target
 * with its due date, today's gap as an arrow with its amount, and how it goes on with the bands of 80 and 95 %.
 */
public final class ProgressChart {
    private static final double RADIUS = 5;
    /** An arrow of fewer pixels would be all head. */
    private static final double SHORTEST = 12;

    private final Progress progress;
    private final ChartSize size;
    private final ChartWords words;
    private final List<Measured> measured;
    private final Sketch sketch = new Sketch();
    private final double font;
    private final Optional<ReportingPeriod> start;
    private final Optional<Double> baseline;
    private final Optional<ReportingPeriod> due;
    private final Fan fan;

    private ProgressChart(Progress progress, Series series, ChartSize size, Locale locale) {
        this.progress = progress;
        this.size = size;
        this.words = new ChartWords(locale);
        this.measured = Measured.of(progress, series);
        this.font = size.font();
        this.start = progress.goal().baseline().flatMap(Baseline::period);
        this.baseline = progress.absolute() instanceof AbsoluteProgress.Cumulative
                ? Optional.of(0.0)
                : progress.goal()
                        .baseline()
                        .map(found -> found.value().value())
                        .filter(AbsoluteValue.class::isInstance)
                        .map(value -> ((AbsoluteValue) value).amount().doubleValue());
        this.due = progress.target().flatMap(Target::due);
        this.fan = Fan.of(progress, measured);
    }

    /**
     * Draws the progress of a goal whose indicator is an amount.
     *
     * @param progress the progress
     * @param series the series that it was computed from
     * @param size how wide
     * @param locale the reader's language
     * @return the drawing; nothing for a ratio, which {@link RatioChart} draws with its counts, and where there is neither a baseline nor
     *     an observation
     */
    public static Optional<Drawing> draw(Progress progress, Series series, ChartSize size, Locale locale) {
        if (progress.goal().indicator() instanceof RatioIndicator) {
            return Optional.empty();
        }
        var chart = new ProgressChart(progress, series, size, locale);
        var isSomethingKnown =
                chart.measured.stream().anyMatch(point -> point.value().isPresent())
                        || (chart.start.isPresent() && chart.baseline.isPresent());
        return isSomethingKnown ? Optional.of(chart.drawing()) : Optional.empty();
    }

    private Drawing drawing() {
        var scale = ValueScale.around(values(), (int) size.of(6, 5));
        var legendEnd = legend().draw(sketch, 8, 6, size.width() - 8);
        var unitLine = legendEnd + font * 1.2;
        sketch.words(
                words.get("unit", progress.unit().symbol()) + (scale.beginsAtZero() ? "" : " " + words.get("axisCut")),
                new Point(8, unitLine),
                Anchor.START,
                Font.of(font * 0.92, Ink.MUTED));
        var top = unitLine + font * 2.2;
        var bottom = top + size.of(250, 230);
        var plot = new Plot(
                Math.max(40, Plot.roomFor(scale, words::number, font)),
                top,
                size.width() - size.of(26, 12),
                bottom,
                TimeScale.around(days()),
                scale);
        plot.drawValues(sketch, words::number, font);
        plot.drawTime(sketch, font);
        draw(plot);
        return sketch.finished(
                size.width(),
                bottom + font * 2.4,
                progress.goal().name().in(words.locale()),
                ProgressDescription.of(progress, measured, words.locale()),
                words.locale());
    }

    private void draw(Plot plot) {
        var labels = new LabelPlaces(sketch, size.width());
        band(plot);
        fan.draw(sketch, plot);
        path(plot);
        breaks(plot, labels);
        target(plot, labels);
        line(plot, labels);
        points(plot, labels);
        gap(plot, labels);
        attainment(plot, labels);
        values(plot, labels);
    }

    private List<LocalDate> days() {
        return Stream.of(
                        start.stream().map(ReportingPeriod::end),
                        due.stream().map(ReportingPeriod::end),
                        measured.stream().map(Measured::day),
                        fan.days().stream())
                .flatMap(days -> days)
                .toList();
    }

    private List<Double> values() {
        var all = new ArrayList<Double>();
        baseline.ifPresent(all::add);
        levels().forEach(level -> all.add(level.doubleValue()));
        measured.forEach(point -> point.value().ifPresent(all::add));
        PlannedPath.of(progress).forEach(point -> all.add(point.value()));
        all.addAll(fan.values());
        return all;
    }

    /** Returns the level that is to be reached or kept; of a range both. */
    private List<BigDecimal> levels() {
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

    private Legend legend() {
        var legend = new Legend(font * 0.95);
        if (measured.stream().anyMatch(point -> point.value().isPresent() && !point.provisional())) {
            legend.symbol(Symbol.CIRCLE, Ink.MAIN, true, words.get("measured"));
        }
        if (measured.stream().anyMatch(point -> point.value().isPresent() && point.provisional())) {
            legend.symbol(Symbol.CIRCLE, Ink.MAIN, false, words.get("provisional"));
        }
        if (measured.stream().anyMatch(point -> point.value().isEmpty())) {
            legend.symbol(Symbol.CROSS, Ink.PLAN, false, words.get("missing"));
        }
        if (start.isPresent() && baseline.isPresent()) {
            legend.symbol(Symbol.SQUARE, Ink.PLAN, true, words.get("baseline"));
        }
        if (!PlannedPath.of(progress).isEmpty()) {
            legend.line(
                    Stroke.of(Ink.PLAN, 2).dashed(Dash.DASHES),
                    words.get("path." + progress.goal().definition().path()));
        }
        if (!levels().isEmpty()) {
            legend.symbol(Symbol.DIAMOND, Ink.GOAL, true, words.get("target"));
        }
        fan.addTo(legend, words);
        return legend;
    }

    private void band(Plot plot) {
        if (progress.absolute() instanceof AbsoluteProgress.StayWithin && levels().size() == 2) {
            var low = plot.y(levels().get(0).doubleValue());
            var high = plot.y(levels().get(1).doubleValue());
            sketch.hatched(new Point(plot.left(), high), plot.right() - plot.left(), low - high, Ink.GOAL);
        }
    }

    private void path(Plot plot) {
        var points = PlannedPath.of(progress).stream()
                .map(point -> plot.at(point.day(), point.value()))
                .toList();
        if (!points.isEmpty()) {
            sketch.path(points, Stroke.of(Ink.PLAN, 2).dashed(Dash.DASHES));
        }
    }

    private void breaks(Plot plot, LabelPlaces labels) {
        for (SeriesBreak change : progress.goal().indicator().traits().breaks()) {
            var day = change.period().start();
            if (day.isAfter(days().get(0).minusYears(1)) && plot.x(day) > plot.left() && plot.x(day) < plot.right()) {
                sketch.line(
                        new Point(plot.x(day), plot.top()),
                        new Point(plot.x(day), plot.bottom()),
                        Stroke.of(Ink.SECOND, 1.5).dashed(Dash.DOTS));
                labels.write(
                        words.get("break", words.period(change.period())),
                        Font.of(font * 0.92, Ink.SECOND),
                        LabelPlaces.around(new Point(plot.x(day), plot.top() + 12), 6, font));
            }
        }
    }

    private void target(Plot plot, LabelPlaces labels) {
        var isOneEnd = levels().size() == 1;
        for (var level : levels()) {
            var y = plot.y(level.doubleValue());
            sketch.line(new Point(plot.left(), y), new Point(plot.right(), y), Stroke.of(Ink.GOAL, 1.5));
            if (isOneEnd) {
                due.ifPresent(period -> sketch.add(
                        Symbol.DIAMOND.at(plot.at(period.end(), level.doubleValue()), RADIUS, Ink.GOAL, true)));
            }
            labels.write(
                    words.get("targetOf", words.amount(level.doubleValue(), progress.unit())),
                    Font.of(font, Ink.GOAL).bolder(),
                    List.of(
                            new LabelPlaces.Place(new Point(plot.left() + 6, y - 6), Anchor.START),
                            new LabelPlaces.Place(new Point(plot.left() + 6, y + font + 4), Anchor.START)));
        }
        due.ifPresent(period -> {
            var x = plot.x(period.end());
            sketch.line(
                    new Point(x, plot.top() - 4),
                    new Point(x, plot.bottom()),
                    Stroke.of(Ink.GOAL, 1.5).dashed(Dash.DOTS));
            labels.write(
                    words.get("due", words.period(period)),
                    Font.of(font, Ink.GOAL),
                    List.of(
                            new LabelPlaces.Place(new Point(x, plot.top() - 8), Anchor.MIDDLE),
                            new LabelPlaces.Place(new Point(plot.right(), plot.top() - 8), Anchor.END)));
        });
    }

    /** A line from one value to the next, not over a missing one: nothing was measured there. */
    private void line(Plot plot, LabelPlaces labels) {
        Optional<Measured> before = Optional.empty();
        for (var point : measured) {
            if (point.value().isPresent() && before.isPresent()) {
                var from = plot.at(before.get().day(), before.get().value().orElseThrow());
                var to = plot.at(point.day(), point.value().get());
                sketch.line(from, to, Stroke.of(Ink.MAIN, 2.5));
                labels.avoid(from, to);
            }
            before = point.value().isPresent() ? Optional.of(point) : Optional.empty();
        }
    }

    private void points(Plot plot, LabelPlaces labels) {
        start.ifPresent(period -> baseline.ifPresent(value -> {
            sketch.add(Symbol.SQUARE.at(plot.at(period.end(), value), RADIUS - 0.5, Ink.PLAN, true));
            labels.keepFree(plot.at(period.end(), value), RADIUS + 1);
        }));
        var radius = measured.size() > size.of(30, 15) ? RADIUS * 0.6 : RADIUS;
        for (var point : measured) {
            var at = plot.at(point.day(), point.value().orElse(plot.values().low()));
            sketch.add(
                    point.value().isPresent()
                            ? Symbol.CIRCLE.at(at, radius, Ink.MAIN, !point.provisional())
                            : Symbol.CROSS.at(new Point(at.x(), at.y() - 8), 4, Ink.PLAN, false));
            labels.keepFree(at, radius);
        }
    }

    /** The arrow from what is to what is to be, a little beside the latest value so that it hides nothing. */
    private void gap(Plot plot, LabelPlaces labels) {
        var now = latest();
        if (now.isEmpty() || levels().isEmpty()) {
            return;
        }
        var from = plot.at(now.get().day(), now.get().value().orElseThrow());
        Gap.of(progress, words).ifPresent(gap -> {
            var x = Math.min(from.x() + 10, plot.right() - 2);
            var to = new Point(x, plot.y(gap.level()));
            if (Math.abs(to.y() - from.y()) > SHORTEST) {
                sketch.arrow(new Point(x, from.y()), to, Stroke.of(Ink.GAP, 2.5));
                for (var y = Math.min(from.y(), to.y()); y < Math.max(from.y(), to.y()); y += 4) {
                    labels.keepFree(new Point(x, y), 4);
                }
            }
            var middle = (from.y() + to.y()) / 2 + font * 0.35;
            labels.write(
                    gap.text(),
                    Font.of(font * 1.15, Ink.GAP).bolder(),
                    List.of(
                            new LabelPlaces.Place(new Point(x - 9, middle), Anchor.END),
                            new LabelPlaces.Place(new Point(x + 9, middle), Anchor.START),
                            new LabelPlaces.Place(new Point(plot.left() + 8, plot.top() + font * 1.6), Anchor.START)));
        });
    }

    /** The day on which the line through two points meets the target. */
    private void attainment(Plot plot, LabelPlaces labels) {
        fan.attained().ifPresent(end -> {
            var at = plot.at(end.day(), end.value());
            sketch.add(Symbol.DIAMOND.at(at, RADIUS - 0.5, Ink.FORECAST, false));
            labels.write(
                    words.get("attained", PeriodWords.of(end.day(), words.locale())),
                    Font.of(font * 0.95, Ink.FORECAST),
                    List.of(
                            new LabelPlaces.Place(new Point(at.x(), at.y() - 12), Anchor.MIDDLE),
                            new LabelPlaces.Place(new Point(at.x(), at.y() + font + 10), Anchor.MIDDLE),
                            new LabelPlaces.Place(new Point(at.x() + 10, at.y() + font + 4), Anchor.START)));
        });
    }

    private Optional<Measured> latest() {
        return measured.stream()
                .filter(point -> point.value().isPresent())
                .filter(point -> start.filter(period -> point.day().isBefore(period.end()))
                        .isEmpty())
                .reduce((first, second) -> second);
    }

    /** The amounts at the points: all of a few, else those of the ends. */
    private void values(Plot plot, LabelPlaces labels) {
        latest().ifPresent(
                        point -> label(plot, labels, point.day(), point.value().orElseThrow(), true));
        start.ifPresent(period -> baseline.ifPresent(value -> label(plot, labels, period.end(), value, false)));
        var found = measured.stream().filter(point -> point.value().isPresent()).toList();
        var most = size.of(12, 6);
        for (var i = 0; i < found.size() - 1; i++) {
            if (found.size() <= most || i == 0) {
                label(plot, labels, found.get(i).day(), found.get(i).value().orElseThrow(), false);
            }
        }
    }

    private Optional<Double> before(LocalDate day) {
        return Stream.concat(
                        start.stream().flatMap(period -> baseline.stream()),
                        measured.stream()
                                .filter(point -> point.day().isBefore(day))
                                .flatMap(point -> point.value().stream()))
                .reduce((first, second) -> second);
    }

    private void label(Plot plot, LabelPlaces labels, LocalDate day, double value, boolean isLatest) {
        var style = Font.of(font * (isLatest ? 1.05 : 0.95), isLatest ? Ink.MAIN : Ink.MUTED);
        var text = isLatest ? words.amount(value, progress.unit()) : words.number(value);
        var at = plot.at(day, value);
        var places = new ArrayList<>(LabelPlaces.around(at, RADIUS + 5, font));
        if (isLatest) {
            // away from the line that comes from the left
            var isRising = value >= before(day).orElse(value);
            places.add(
                    0, new LabelPlaces.Place(new Point(at.x() - 4, at.y() + (isRising ? -9 : font + 7)), Anchor.END));
        }
        labels.write(text, isLatest ? style.bolder() : style, places);
    }
}
