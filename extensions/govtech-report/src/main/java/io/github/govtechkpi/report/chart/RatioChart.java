package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.RatioIndicator;
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
import io.github.govtechkpi.report.drawing.TextWidths;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ratio as two pictures on one axis of time: above the count, below the share with its interval and n at each point. What the guard says
 * of the latest stands below; a share that the guard blocks has no place in the lower picture.
 */
public final class RatioChart {
    private static final double RADIUS = 5;

    private final String title;
    private final List<RatioPoint> points;
    private final ChartSize size;
    private final ChartWords words;
    private final double font;
    private final Sketch sketch = new Sketch();
    private final Optional<RatioPoint> start;
    private final Optional<Goal> goal;

    private RatioChart(
            String title,
            List<RatioPoint> points,
            Optional<RatioPoint> start,
            Optional<Goal> goal,
            ChartSize size,
            Locale locale) {
        this.title = title;
        this.points = points;
        this.start = start;
        this.goal = goal;
        this.size = size;
        this.words = new ChartWords(locale);
        this.font = size.font();
    }

    /**
     * Draws the progress of a ratio goal.
     *
     * @return the drawing; nothing for an amount, which {@link ProgressChart} draws, and where there are no counts
     */
    public static Optional<Drawing> draw(Progress progress, Series series, ChartSize size, Locale locale) {
        if (!(progress.goal().indicator() instanceof RatioIndicator)) {
            return Optional.empty();
        }
        var start = progress.goal().baseline().flatMap(RatioChart::start);
        var points = RatioPoint.of(progress, series);
        if (points.isEmpty() && start.isEmpty()) {
            return Optional.empty();
        }
        var chart = new RatioChart(
                progress.goal().name().in(locale), points, start, Goal.of(progress, locale), size, locale);
        return Optional.of(chart.drawing());
    }

    /**
     * Draws two counts over time.
     *
     * @param title what they are
     * @param points at least one, in the order of time
     * @param size how wide
     * @param locale the reader's language
     */
    public static Drawing draw(String title, List<RatioPoint> points, ChartSize size, Locale locale) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A ratio chart needs at least one point, but has none");
        }
        return new RatioChart(title, points, Optional.empty(), Optional.empty(), size, locale).drawing();
    }

    private static Optional<RatioPoint> start(Baseline baseline) {
        return baseline.period()
                .filter(period -> baseline.value().value() instanceof Ratio)
                .map(period -> new RatioPoint(period, (Ratio) baseline.value().value(), false));
    }

    private Drawing drawing() {
        var all = all();
        var axis = PercentAxis.of(
                all.stream().flatMap(point -> point.guarded().stream()).toList(), 4);
        var unit = all.get(0).ratio().numerator().unit();
        var amounts = new ArrayList<>(all.stream().map(RatioChart::count).toList());
        goal.flatMap(Goal::cases).ifPresent(amounts::add);
        amounts.add(0.0);
        var counts = ValueScale.around(amounts, (int) size.of(4, 3));
        var time = TimeScale.around(days(all));
        var left = Math.max(44, Plot.roomFor(counts, words::number, font));
        var right = size.width() - size.of(30, 18);
        var y = legend().draw(sketch, 8, 6, size.width() - 8) + font * 1.2;
        caption(words.get("countPanel", unit.symbol()), y);
        var top = y + font * 2;
        var upper = new Plot(left, top, right, top + size.of(150, 130), time, counts);
        upper.drawValues(sketch, words::number, font);
        upper.drawTime(sketch, font);
        var labels = new LabelPlaces(sketch, size.width());
        counts(upper, labels);
        y = upper.bottom() + font * 4;
        caption(words.get(axis.isPresent() ? "sharePanel" : "noShare"), y);
        if (axis.isPresent()) {
            top = y + font * 2;
            var lower = new Plot(
                    left, top, right, top + size.of(150, 140), time, axis.get().scale());
            lower.drawValues(sketch, tick -> words.get("percent", words.number(tick)), font);
            lower.drawTime(sketch, font);
            shares(lower, new LabelPlaces(sketch, size.width()));
            y = lower.bottom() + font * 2.6;
        }
        y = verdict(y + font * 1.2);
        return sketch.finished(size.width(), y, title, description(), words.locale());
    }

    private List<RatioPoint> all() {
        var all = new ArrayList<RatioPoint>();
        start.ifPresent(all::add);
        all.addAll(points);
        return all;
    }

    private List<LocalDate> days(List<RatioPoint> all) {
        var days =
                new ArrayList<>(all.stream().map(point -> point.period().end()).toList());
        goal.flatMap(Goal::due).map(ReportingPeriod::end).ifPresent(days::add);
        return days;
    }

    private static double count(RatioPoint point) {
        return point.ratio().numerator().amount().doubleValue();
    }

    private void caption(String text, double y) {
        sketch.words(
                text,
                new Point(8, y),
                Anchor.START,
                Font.of(font * 0.95, Ink.TEXT).bolder());
    }

    private Legend legend() {
        var legend = new Legend(font * 0.95);
        if (points.stream().anyMatch(point -> !point.provisional())) {
            legend.symbol(Symbol.CIRCLE, Ink.MAIN, true, words.get("measured"));
        }
        if (points.stream().anyMatch(RatioPoint::provisional)) {
            legend.symbol(Symbol.CIRCLE, Ink.MAIN, false, words.get("provisional"));
        }
        if (start.isPresent()) {
            legend.symbol(Symbol.SQUARE, Ink.PLAN, true, words.get("baseline"));
        }
        goal.flatMap(Goal::cases)
                .ifPresent(cases -> legend.symbol(Symbol.DIAMOND, Ink.GOAL, true, words.get("target")));
        if (all().stream()
                .flatMap(point -> point.guarded().stream())
                .anyMatch(ratio -> ratio.verdict() == Verdict.UNSAFE)) {
            legend.symbol(Symbol.UP, Ink.MAIN, false, words.get("unsafeShare"));
        }
        return legend;
    }

    private void counts(Plot plot, LabelPlaces labels) {
        for (var point : all()) {
            var at = plot.at(point.period().end(), count(point));
            var width = size.of(7, 4);
            sketch.line(
                    new Point(at.x(), Math.max(at.y(), plot.bottom() - width / 2)),
                    at,
                    Stroke.of(isStart(point) ? Ink.PLAN : Ink.MAIN, width));
            sketch.add(symbol(point).at(at, RADIUS, isStart(point) ? Ink.PLAN : Ink.MAIN, !point.provisional()));
            labels.keepFree(at, RADIUS);
        }
        goal.flatMap(Goal::due).ifPresent(period -> {
            var x = plot.x(period.end());
            sketch.line(
                    new Point(x, plot.top() - 4),
                    new Point(x, plot.bottom()),
                    Stroke.of(Ink.GOAL, 1.5).dashed(Dash.DOTS));
            labels.write(
                    words.get("due", words.period(period)),
                    Font.of(font, Ink.GOAL),
                    List.of(new LabelPlaces.Place(new Point(size.width() - 4, plot.top() - 8), Anchor.END)));
        });
        goal.ifPresent(found -> found.cases().ifPresent(cases -> {
            var last = all().get(all().size() - 1);
            var from = plot.at(last.period().end(), count(last));
            var x = Math.min(from.x() + 13, plot.right() - 2);
            var to = new Point(x, plot.y(cases));
            if (Math.abs(to.y() - from.y()) > 12) {
                sketch.arrow(new Point(x, from.y()), to, Stroke.of(Ink.GAP, 2.5));
            }
            sketch.add(Symbol.DIAMOND.at(to, RADIUS - 0.5, Ink.GOAL, true));
            for (var at = Math.min(from.y(), to.y()); at < Math.max(from.y(), to.y()); at += 4) {
                labels.keepFree(new Point(x, at), 4);
            }
            labels.keepFree(to, RADIUS + 2);
            found.gap()
                    .ifPresent(text -> labels.write(
                            text,
                            Font.of(font * 1.1, Ink.GAP).bolder(),
                            List.of(
                                    new LabelPlaces.Place(
                                            new Point(x + 10, (from.y() + to.y()) / 2 + font * 0.35), Anchor.START),
                                    new LabelPlaces.Place(
                                            new Point(x - 10, (from.y() + to.y()) / 2 + font * 0.35), Anchor.END),
                                    new LabelPlaces.Place(new Point(x, to.y() - 10), Anchor.END))));
        }));
        var most = size.of(12, 6);
        var all = all();
        for (var i = all.size() - 1; i >= 0; i--) {
            if (all.size() <= most || i == 0 || i == all.size() - 1) {
                labels.write(
                        words.number(count(all.get(i))),
                        Font.of(font, Ink.TEXT).bolder(),
                        LabelPlaces.around(plot.at(all.get(i).period().end(), count(all.get(i))), RADIUS + 5, font));
            }
        }
    }

    private void shares(Plot plot, LabelPlaces labels) {
        goal.flatMap(Goal::share)
                .ifPresent(ratio -> PercentAxis.share(ratio)
                        .filter(share -> share <= plot.values().high())
                        .ifPresent(share -> {
                            sketch.line(
                                    new Point(plot.left(), plot.y(share)),
                                    new Point(plot.right(), plot.y(share)),
                                    Stroke.of(Ink.GOAL, 1.5));
                            labels.write(
                                    words.get("targetOf", counts(ratio)),
                                    Font.of(font * 0.95, Ink.GOAL),
                                    List.of(
                                            new LabelPlaces.Place(
                                                    new Point(plot.left() + 6, plot.y(share) - 6), Anchor.START),
                                            new LabelPlaces.Place(
                                                    new Point(plot.left() + 6, plot.y(share) + font + 4),
                                                    Anchor.START)));
                        }));
        var most = size.of(12, 6);
        var all = all();
        for (var i = all.size() - 1; i >= 0; i--) {
            var isLabelled = all.size() <= most || i == 0 || i == all.size() - 1;
            share(all.get(i), plot, labels, isLabelled);
        }
    }

    private void share(RatioPoint point, Plot plot, LabelPlaces labels, boolean isLabelled) {
        var x = plot.x(point.period().end());
        var ratio = point.guarded();
        var share = ratio.flatMap(PercentAxis::share);
        var ink = isStart(point) ? Ink.PLAN : Ink.MAIN;
        ratio.filter(found -> share.isPresent()).flatMap(GuardedRatio::interval).ifPresent(interval -> {
            var low = plot.y(interval.low() * 100);
            var high = plot.y(interval.high() * 100);
            sketch.line(new Point(x, low), new Point(x, high), Stroke.of(ink, 1.5));
            sketch.line(new Point(x - 4, low), new Point(x + 4, low), Stroke.of(ink, 1.5));
            sketch.line(new Point(x - 4, high), new Point(x + 4, high), Stroke.of(ink, 1.5));
        });
        var at = new Point(x, share.map(plot::y).orElse(plot.bottom() - 9));
        var isUnsafe = ratio.filter(found -> found.verdict() == Verdict.UNSAFE).isPresent();
        sketch.add(
                share.isEmpty()
                        ? Symbol.CROSS.at(at, 4, Ink.PLAN, false)
                        : isUnsafe
                                ? Symbol.UP.at(at, RADIUS, ink, false)
                                : symbol(point).at(at, RADIUS, ink, !point.provisional()));
        labels.keepFree(at, RADIUS);
        if (isLabelled) {
            labels.write(
                    words.get(
                            share.isEmpty() ? "blockedCounts" : "pointCounts",
                            words.number(count(point)),
                            words.number(point.ratio().denominator().amount().doubleValue())),
                    Font.of(font * 0.92, Ink.MUTED),
                    beside(at));
        }
    }

    /** Beside the interval rather than on it. */
    private List<LabelPlaces.Place> beside(Point at) {
        var places = new ArrayList<LabelPlaces.Place>();
        places.add(new LabelPlaces.Place(new Point(at.x() + RADIUS + 5, at.y() + font * 0.35), Anchor.START));
        places.add(new LabelPlaces.Place(new Point(at.x() - RADIUS - 5, at.y() + font * 0.35), Anchor.END));
        places.add(new LabelPlaces.Place(new Point(at.x(), at.y() - RADIUS - 5), Anchor.MIDDLE));
        places.add(new LabelPlaces.Place(new Point(at.x() - RADIUS, at.y() - RADIUS - 5 - font * 0.9), Anchor.START));
        places.addAll(LabelPlaces.around(at, RADIUS + 5, font));
        return places;
    }

    private boolean isStart(RatioPoint point) {
        return start.filter(point::equals).isPresent();
    }

    private Symbol symbol(RatioPoint point) {
        return isStart(point) ? Symbol.SQUARE : Symbol.CIRCLE;
    }

    private String counts(GuardedRatio ratio) {
        return words.get(
                "pointCounts",
                words.number(ratio.numerator().amount().doubleValue()),
                words.number(ratio.denominator().amount().doubleValue()));
    }

    private String counts(RatioPoint point) {
        return AmountText.of(point.ratio(), words.locale());
    }

    private double verdict(double top) {
        var y = top;
        var latest = all().get(all().size() - 1);
        var text = words.get(
                "latest",
                words.period(latest.period()),
                latest.guarded()
                        .map(ratio -> CountText.grouped(ratio.text(words.locale())))
                        .orElse(counts(latest)));
        for (var line : TextWidths.wrap(text, font, size.width() - 24)) {
            sketch.words(line, new Point(8, y), Anchor.START, Font.of(font, Ink.TEXT));
            y += font * 1.5;
        }
        return y;
    }

    private String description() {
        var sentences = new ArrayList<String>();
        for (var point : all()) {
            sentences.add(words.get(
                    "describePoint",
                    words.period(point.period()),
                    point.guarded().map(ratio -> ratio.text(words.locale())).orElse(counts(point)),
                    isStart(point)
                            ? words.get("describeStart")
                            : point.provisional() ? words.get("describeProvisional") : ""));
        }
        goal.ifPresent(found -> found.gap().ifPresent(gap -> sentences.add(words.get("describeGap", gap))));
        return String.join(words.get("sentence"), sentences);
    }

    /**
     * What the ratio is to reach.
     *
     * @param cases the cases that it takes at today's denominator
     * @param gap what is missing, in words
     * @param share the target as it was stated, where it was stated with its counts
     * @param due by when
     */
    private record Goal(
            Optional<Double> cases, Optional<String> gap, Optional<GuardedRatio> share, Optional<ReportingPeriod> due) {
        static Optional<Goal> of(Progress progress, Locale locale) {
            return progress.target()
                    .map(target -> new Goal(
                            level(progress),
                            Gap.of(progress, new ChartWords(locale)).map(Gap::text),
                            stated(target),
                            target.due()));
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
