package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.drawing.TextWidths;
import io.github.govtechkpi.report.plot.LabelPlaces;
import io.github.govtechkpi.report.plot.Legend;
import io.github.govtechkpi.report.plot.Plot;
import io.github.govtechkpi.report.plot.TimeScale;
import io.github.govtechkpi.report.plot.ValueScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ratio as two pictures on one axis of time: above the count, below the share with its interval and n at each point. What the guard says
 * of the latest stands below; a share that the guard blocks has no place in the lower picture.
 */
public final class RatioChart {
    private final String title;
    private final RatioCourse course;
    private final ChartSize size;
    private final ChartWords words;
    private final double font;
    private final Sketch sketch = new Sketch();

    private RatioChart(String title, RatioCourse course, ChartSize size, ChartWords words) {
        this.title = title;
        this.course = course;
        this.size = size;
        this.words = words;
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
        var words = new ChartWords(locale);
        var title = progress.goal().name().in(locale);
        return Optional.of(RatioCourse.of(progress, series, words))
                .filter(course -> !course.all().isEmpty())
                .map(course -> new RatioChart(title, course, size, words).drawing());
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
        var course = new RatioCourse(Optional.empty(), List.copyOf(points), Optional.empty());
        return new RatioChart(title, course, size, new ChartWords(locale)).drawing();
    }

    private Drawing drawing() {
        var all = course.all();
        var axis = PercentAxis.of(
                all.stream().flatMap(point -> point.guarded().stream()).toList(), 4);
        var unit = all.get(0).ratio().numerator().unit();
        var counts = ValueScale.around(course.counts(), (int) size.of(4, 3));
        var time = TimeScale.around(course.days());
        var left = Math.max(44, Plot.roomFor(counts, words::number, font));
        var right = size.width() - size.of(30, 18);
        var y = legend().draw(sketch, 8, 6, size.width() - 8) + font * 1.2;
        caption(words.get("countPanel", words.unit(unit)), y);
        var top = y + font * 2;
        var upper = new Plot(left, top, right, top + size.of(150, 130), time, counts);
        upper.drawValues(sketch, words::number, font);
        upper.drawTime(sketch, words::period, font);
        new CountPanel(course, field(upper)).draw();
        y = upper.bottom() + font * 4;
        caption(words.get(axis.isPresent() ? "sharePanel" : "noShare"), y);
        if (axis.isPresent()) {
            top = y + font * 2;
            var lower = new Plot(
                    left, top, right, top + size.of(150, 140), time, axis.get().scale());
            lower.drawValues(sketch, tick -> words.get("percent", words.number(tick)), font);
            lower.drawTime(sketch, words::period, font);
            new SharePanel(course, field(lower)).draw();
            y = lower.bottom() + font * 2.6;
        }
        y = verdict(y + font * 1.2);
        return sketch.finished(size.width(), y, title, description(), words.locale());
    }

    private Field field(Plot plot) {
        return new Field(sketch, plot, LabelPlaces.offAxes(plot, sketch, size.width()), words, size);
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
        if (course.points().stream().anyMatch(point -> !point.provisional())) {
            legend.symbol(Symbol.CIRCLE, Ink.MAIN, true, words.get("measured"));
        }
        if (course.points().stream().anyMatch(RatioPoint::provisional)) {
            legend.symbol(Symbol.CIRCLE, Ink.MAIN, false, words.get("provisional"));
        }
        if (course.start().isPresent()) {
            legend.symbol(Symbol.SQUARE, Ink.PLAN, true, words.get("baseline"));
        }
        course.goal()
                .flatMap(RatioCourse.Goal::cases)
                .ifPresent(cases -> legend.symbol(Symbol.DIAMOND, Ink.GOAL, true, words.get("target")));
        if (course.all().stream()
                .flatMap(point -> point.guarded().stream())
                .anyMatch(ratio -> ratio.verdict() == Verdict.UNSAFE)) {
            legend.symbol(Symbol.UP, Ink.MAIN, false, words.get("unsafeShare"));
        }
        return legend;
    }

    private String counts(RatioPoint point) {
        return AmountText.of(point.ratio(), words.locale());
    }

    private double verdict(double top) {
        var y = top;
        var latest = course.latest();
        var text = words.get(
                "latest",
                words.period(latest.period()),
                latest.guarded().map(ratio -> ratio.text(words.locale())).orElse(counts(latest)));
        for (var line : TextWidths.wrap(text, font, size.width() - 24)) {
            sketch.words(line, new Point(8, y), Anchor.START, Font.of(font, Ink.TEXT));
            y += font * 1.5;
        }
        return y;
    }

    private String description() {
        var sentences = new ArrayList<String>();
        for (var point : course.all()) {
            sentences.add(words.get(
                    "describePoint",
                    words.period(point.period()),
                    point.guarded().map(ratio -> ratio.text(words.locale())).orElse(counts(point)),
                    course.isStart(point)
                            ? words.get("describeStart")
                            : point.provisional() ? words.get("describeProvisional") : ""));
        }
        course.goal().flatMap(RatioCourse.Goal::gap).ifPresent(gap -> sentences.add(words.get("describeGap", gap)));
        return String.join(words.get("sentence"), sentences);
    }
}
