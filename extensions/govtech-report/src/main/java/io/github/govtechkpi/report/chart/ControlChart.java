package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.control.XmrChart.Variation;
import io.github.govtechkpi.model.MeasureUnit;
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
import io.github.govtechkpi.report.plot.LabelPlaces;
import io.github.govtechkpi.report.plot.Legend;
import io.github.govtechkpi.report.plot.Plot;
import io.github.govtechkpi.report.plot.TimeScale;
import io.github.govtechkpi.report.plot.ValueScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A control chart (管理図): counts in their order, the mean, the limits of ordinary fluctuation, and shapes where a rule finds more. */
public final class ControlChart {
    private static final double RADIUS = 4.5;
    private final String title;
    private final XmrChart chart;
    private final List<ReportingPeriod> periods;
    private final MeasureUnit unit;
    private final ChartSize size;
    private final ChartWords words;
    private final double font;
    private final Sketch sketch = new Sketch();

    private ControlChart(
            String title,
            XmrChart chart,
            List<ReportingPeriod> periods,
            MeasureUnit unit,
            ChartSize size,
            Locale locale) {
        this.title = title;
        this.chart = chart;
        this.periods = periods;
        this.unit = unit;
        this.size = size;
        this.words = new ChartWords(locale);
        this.font = size.font();
    }

    /**
     * Draws a chart.
     *
     * @param title what is counted
     * @param chart the computed chart
     * @param periods the period of each point
     * @param unit the unit of the values
     * @param size how wide
     * @param locale the reader's language
     * @throws IllegalArgumentException if there is not one period for each point
     */
    public static Drawing draw(
            String title,
            XmrChart chart,
            List<ReportingPeriod> periods,
            MeasureUnit unit,
            ChartSize size,
            Locale locale) {
        if (periods.size() != chart.points().size()) {
            throw new IllegalArgumentException("There must be one period for each of the %d points, but there were %d"
                    .formatted(chart.points().size(), periods.size()));
        }
        return new ControlChart(title, chart, periods, unit, size, locale).drawing();
    }

    private Drawing drawing() {
        var values = Stream.of(
                        chart.points().stream().map(XmrChart.Point::value),
                        chart.segments().stream()
                                .flatMap(segment -> segment.limits().toOptional().stream())
                                .flatMap(limits -> Stream.of(limits.lower(), limits.upper())),
                        chart.options().target().stream().boxed())
                .flatMap(found -> found)
                .toList();
        var scale = ValueScale.around(values, (int) size.of(6, 5));
        var legendEnd = legend().draw(sketch, 8, 6, size.width() - 8);
        var unitLine = legendEnd + font * 1.2;
        sketch.words(
                words.get("unit", words.unit(unit)) + (scale.beginsAtZero() ? "" : " " + words.get("axisCut")),
                new Point(8, unitLine),
                Anchor.START,
                Font.of(font * 0.92, Ink.MUTED));
        var top = unitLine + font * 1.6;
        var plot = new Plot(
                Math.max(40, Plot.roomFor(scale, words::number, font)),
                top,
                size.width() - size.of(70, 46),
                top + size.of(240, 220),
                TimeScale.around(periods.stream().map(ReportingPeriod::end).toList()),
                scale);
        plot.drawValues(sketch, words::number, font);
        plot.drawTime(sketch, words::period, font);
        var labels = LabelPlaces.offAxes(plot, sketch, size.width());
        limits(plot, labels);
        points(plot, labels);
        var y = assurance(plot.bottom() + font * 3.4);
        return sketch.finished(size.width(), y, title, description(), words.locale());
    }

    private Legend legend() {
        var legend = new Legend(font * 0.95)
                .symbol(
                        Symbol.CIRCLE,
                        Ink.MAIN,
                        true,
                        Variation.COMMON_CAUSE.label().in(words.locale()));
        for (var variation : Variation.values()) {
            if (variation != Variation.COMMON_CAUSE
                    && chart.points().stream().anyMatch(point -> point.variation() == variation)) {
                legend.symbol(
                        symbol(variation),
                        ink(variation),
                        true,
                        variation.label().in(words.locale()));
            }
        }
        legend.line(Stroke.of(Ink.PLAN, 1.5), words.get("mean"));
        legend.line(Stroke.of(Ink.PLAN, 1.5).dashed(Dash.DASHES), words.get("limits"));
        if (chart.options().target().isPresent()) {
            legend.line(Stroke.of(Ink.GOAL, 2), words.get("target"));
        }
        return legend;
    }

    private void limits(Plot plot, LabelPlaces labels) {
        for (var segment : chart.segments()) {
            var isCurrent = segment.last() == chart.points().size() - 1;
            var from = plot.x(periods.get(segment.first()).end()) - 8;
            var to = plot.x(periods.get(segment.last()).end()) + 8;
            level(plot, labels, segment.center(), from, to, Stroke.of(Ink.PLAN, 1.5), isCurrent);
            segment.limits().toOptional().ifPresent(limits -> {
                var dashed = Stroke.of(Ink.PLAN, 1.5).dashed(Dash.DASHES);
                level(plot, labels, limits.lower(), from, to, dashed, isCurrent);
                level(plot, labels, limits.upper(), from, to, dashed, isCurrent);
            });
        }
        chart.options().target().ifPresent(target -> {
            var left = new Point(plot.left(), plot.y(target));
            var right = new Point(plot.right(), plot.y(target));
            sketch.line(left, right, Stroke.of(Ink.GOAL, 2));
            labels.write(
                    words.get("targetOf", words.amount(target, unit)),
                    Font.of(font, Ink.GOAL).bolder(),
                    List.of(
                            new LabelPlaces.Place(new Point(plot.left() + 6, plot.y(target) - 6), Anchor.START),
                            new LabelPlaces.Place(
                                    new Point(plot.left() + 6, plot.y(target) + font + 4), Anchor.START)));
            labels.avoid(left, right);
        });
    }

    private void level(
            Plot plot, LabelPlaces labels, double value, double from, double to, Stroke stroke, boolean isLabelled) {
        if (value < plot.values().low()) {
            return; // a lower limit below 0 says that no count is unusually low
        }
        sketch.line(new Point(from, plot.y(value)), new Point(to, plot.y(value)), stroke);
        labels.avoid(new Point(from, plot.y(value)), new Point(to, plot.y(value)));
        if (isLabelled) {
            labels.write(
                    words.number(rounded(value)),
                    Font.of(font * 0.95, Ink.MUTED),
                    List.of(
                            new LabelPlaces.Place(new Point(to + 4, plot.y(value) + font * 0.35), Anchor.START),
                            new LabelPlaces.Place(new Point(to - 2, plot.y(value) - 4), Anchor.END)));
        }
    }

    private static double rounded(double value) {
        return Math.rint(value * 10) / 10;
    }

    private void points(Plot plot, LabelPlaces labels) {
        for (var point : chart.points()) {
            var at = plot.at(periods.get(point.index()).end(), point.value());
            if (point.index() > 0 && !chart.options().gapsBefore().contains(point.index())) {
                var before = chart.points().get(point.index() - 1);
                var from = plot.at(periods.get(before.index()).end(), before.value());
                sketch.line(from, at, Stroke.of(Ink.MAIN, 1.8));
                labels.avoid(from, at);
            }
        }
        for (var point : chart.points()) {
            var at = plot.at(periods.get(point.index()).end(), point.value());
            sketch.add(symbol(point.variation()).at(at, RADIUS, ink(point.variation()), true));
            labels.keepFree(at, RADIUS);
        }
        for (var point : chart.points()) {
            var isSignal = point.variation() != Variation.COMMON_CAUSE;
            if (isSignal
                    || point.index() == chart.points().size() - 1
                    || chart.points().size() <= size.of(14, 6)) {
                labels.write(
                        words.number(point.value()),
                        Font.of(font * 0.92, isSignal ? ink(point.variation()) : Ink.MUTED),
                        LabelPlaces.around(plot.at(periods.get(point.index()).end(), point.value()), RADIUS + 5, font));
            }
        }
    }

    private double assurance(double top) {
        var y = top;
        if (chart.assurance().isPresent()) {
            for (var line :
                    TextWidths.wrap(chart.assurance().get().label().in(words.locale()), font, size.width() - 24)) {
                sketch.words(
                        line,
                        new Point(8, y),
                        Anchor.START,
                        Font.of(font, Ink.TEXT).bolder());
                y += font * 1.5;
            }
        }
        return y;
    }

    private String description() {
        var sentences = new ArrayList<String>();
        sentences.add(
                words.get("describeMean", words.amount(rounded(chart.current().center()), unit)));
        chart.current()
                .limits()
                .toOptional()
                .ifPresent(limits -> sentences.add(words.get(
                        "describeLimits",
                        words.amount(rounded(limits.lower()), unit),
                        words.amount(rounded(limits.upper()), unit))));
        for (var point : chart.points()) {
            if (point.variation() != Variation.COMMON_CAUSE) {
                sentences.add(words.get(
                        "describePoint",
                        words.period(periods.get(point.index())),
                        words.amount(point.value(), unit),
                        words.get("inBrackets", point.label().in(words.locale()))));
            }
        }
        chart.assurance().ifPresent(found -> sentences.add(found.label().in(words.locale())));
        return String.join(words.get("sentence"), sentences);
    }

    private static Symbol symbol(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> Symbol.CIRCLE;
            case IMPROVEMENT -> Symbol.UP;
            case CONCERN -> Symbol.DOWN;
            case NEUTRAL -> Symbol.DIAMOND;
        };
    }

    private static Ink ink(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> Ink.MAIN;
            case IMPROVEMENT -> Ink.GOAL;
            case CONCERN -> Ink.GAP;
            case NEUTRAL -> Ink.SECOND;
        };
    }
}
