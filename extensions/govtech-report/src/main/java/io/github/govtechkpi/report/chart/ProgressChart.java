package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.PlannedPath;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Stroke.Dash;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.plot.LabelPlaces;
import io.github.govtechkpi.report.plot.Legend;
import io.github.govtechkpi.report.plot.Plot;
import io.github.govtechkpi.report.plot.TimeScale;
import io.github.govtechkpi.report.plot.ValueScale;
import java.util.Locale;
import java.util.Optional;

/**
 * The way of a goal as a picture: where it started, what was measured (hollow where provisional), the path that was declared, the target
 * with its due date, today's gap as an arrow with its amount, and how it goes on with the bands of 80 and 95 %.
 */
public final class ProgressChart {
    private final AmountCourse course;
    private final ChartSize size;
    private final ChartWords words;
    private final double font;
    private final Sketch sketch = new Sketch();

    private ProgressChart(AmountCourse course, ChartSize size, Locale locale) {
        this.course = course;
        this.size = size;
        this.words = new ChartWords(locale);
        this.font = size.font();
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
        return Optional.of(AmountCourse.of(progress, series))
                .filter(AmountCourse::isKnown)
                .map(course -> new ProgressChart(course, size, locale).drawing());
    }

    private Drawing drawing() {
        var scale = ValueScale.around(course.values(), (int) size.of(6, 5));
        var legendEnd = legend().draw(sketch, 8, 6, size.width() - 8);
        var unitLine = legendEnd + font * 1.2;
        sketch.words(
                words.get("unit", words.unit(course.unit())) + (scale.beginsAtZero() ? "" : " " + words.get("axisCut")),
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
                TimeScale.around(course.days()),
                scale);
        plot.drawValues(sketch, words::number, font);
        plot.drawTime(sketch, words::period, font);
        layers(new Field(sketch, plot, LabelPlaces.offAxes(plot, sketch, size.width()), words, size));
        return sketch.finished(
                size.width(),
                bottom + font * 2.4,
                course.progress().goal().name().in(words.locale()),
                ProgressDescription.of(course.progress(), course.measured(), words.locale()),
                words.locale());
    }

    private void layers(Field field) {
        var plan = new PlanLayer(course, field);
        plan.band();
        course.fan().draw(sketch, field.plot());
        plan.path();
        plan.lines();
        var measured = new MeasuredLayer(course, field);
        measured.line();
        measured.points();
        plan.labels();
        measured.gap();
        measured.attainment();
        measured.values();
    }

    private Legend legend() {
        var legend = new Legend(font * 0.95);
        var measured = course.measured();
        if (measured.stream().anyMatch(point -> point.value().isPresent() && !point.provisional())) {
            legend.symbol(Symbol.CIRCLE, Ink.MAIN, true, words.get("measured"));
        }
        if (measured.stream().anyMatch(point -> point.value().isPresent() && point.provisional())) {
            legend.symbol(Symbol.CIRCLE, Ink.MAIN, false, words.get("provisional"));
        }
        if (measured.stream().anyMatch(point -> point.value().isEmpty())) {
            legend.symbol(Symbol.CROSS, Ink.PLAN, false, words.get("missing"));
        }
        if (course.hasBaseline()) {
            legend.symbol(Symbol.SQUARE, Ink.PLAN, true, words.get("baseline"));
        }
        if (!PlannedPath.of(course.progress()).isEmpty()) {
            legend.line(
                    Stroke.of(Ink.PLAN, 2).dashed(Dash.DASHES),
                    words.get("path." + course.progress().goal().definition().path()));
        }
        if (course.levels().size() == 1) {
            legend.symbol(Symbol.DIAMOND, Ink.GOAL, true, words.get("target"));
        } else if (!course.levels().isEmpty()) {
            legend.hatched(Ink.GOAL, words.get("targetRange"));
        }
        course.fan().addTo(legend, words);
        return legend;
    }
}
