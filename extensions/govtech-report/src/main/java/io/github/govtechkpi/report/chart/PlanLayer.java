package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.PlannedPath;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Stroke.Dash;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.plot.LabelPlaces;
import io.github.govtechkpi.report.plot.Plot;
import java.util.List;
import java.util.stream.IntStream;

/** What was planned: the declared path, the level to be reached or the range to be kept, the due date, and where a definition changed. */
final class PlanLayer {
    private final AmountCourse course;
    private final Field field;
    private final Plot plot;
    private final double font;

    PlanLayer(AmountCourse course, Field field) {
        this.course = course;
        this.field = field;
        this.plot = field.plot();
        this.font = field.font();
    }

    void band() {
        var levels = course.levels();
        if (course.progress().absolute() instanceof AbsoluteProgress.StayWithin && levels.size() == 2) {
            var low = plot.y(levels.get(0).doubleValue());
            var high = plot.y(levels.get(1).doubleValue());
            field.sketch().hatched(new Point(plot.left(), high), plot.right() - plot.left(), low - high, Ink.GOAL);
        }
    }

    void path() {
        var points = PlannedPath.of(course.progress()).stream()
                .map(point -> plot.at(point.day(), point.value()))
                .toList();
        if (!points.isEmpty()) {
            field.sketch().path(points, Stroke.of(Ink.PLAN, 2).dashed(Dash.DASHES));
            IntStream.range(1, points.size()).forEach(i -> field.labels().avoid(points.get(i - 1), points.get(i)));
        }
    }

    /** Draws the lines of the target, of the due date and of changed definitions; their words follow when all else has its place. */
    void lines() {
        breaks().forEach(change -> {
            var x = plot.x(change.period().start());
            line(x, plot.top(), Ink.SECOND);
        });
        for (var level : course.levels()) {
            var left = new Point(plot.left(), plot.y(level.doubleValue()));
            var right = new Point(plot.right(), left.y());
            field.sketch().line(left, right, Stroke.of(Ink.GOAL, 1.5));
            field.labels().avoid(left, right);
            course.due()
                    .filter(period -> course.levels().size() == 1)
                    .ifPresent(period -> field.sketch()
                            .add(Symbol.DIAMOND.at(
                                    plot.at(period.end(), level.doubleValue()), Field.RADIUS, Ink.GOAL, true)));
        }
        course.due().ifPresent(period -> line(plot.x(period.end()), plot.top() - 4, Ink.GOAL));
    }

    private void line(double x, double from, Ink ink) {
        var foot = new Point(x, plot.bottom());
        field.sketch().line(new Point(x, from), foot, Stroke.of(ink, 1.5).dashed(Dash.DOTS));
        field.labels().avoid(new Point(x, plot.top()), foot);
    }

    private List<SeriesBreak> breaks() {
        return course.progress().goal().indicator().traits().breaks().stream()
                .filter(change ->
                        change.period().start().isAfter(course.days().get(0).minusYears(1)))
                .filter(change -> plot.x(change.period().start()) > plot.left()
                        && plot.x(change.period().start()) < plot.right())
                .toList();
    }

    void labels() {
        var levels = course.levels();
        for (var i = 0; i < levels.size(); i++) {
            var level = levels.get(i).doubleValue();
            var y = plot.y(level);
            write(
                    field.words().get(name(i == 0), field.words().amount(level, course.unit())),
                    Font.of(font, Ink.GOAL).bolder(),
                    new LabelPlaces.Place(new Point(plot.left() + 6, y - 8), Anchor.START),
                    new LabelPlaces.Place(new Point(plot.left() + 6, y + font + 4), Anchor.START),
                    new LabelPlaces.Place(new Point(plot.right() - 10, y - 8), Anchor.END),
                    new LabelPlaces.Place(new Point(plot.right() - 10, y + font + 4), Anchor.END));
        }
        course.due()
                .ifPresent(period -> write(
                        field.words().get("due", field.words().period(period)),
                        Font.of(font, Ink.GOAL),
                        new LabelPlaces.Place(new Point(plot.x(period.end()), plot.top() - 8), Anchor.MIDDLE),
                        new LabelPlaces.Place(new Point(plot.right(), plot.top() - 8), Anchor.END)));
        breaks().forEach(change -> {
            var x = plot.x(change.period().start());
            write(
                    field.words().get("break", field.words().period(change.period())),
                    Font.of(font * 0.92, Ink.SECOND),
                    new LabelPlaces.Place(new Point(x + 6, plot.top() + font), Anchor.START),
                    new LabelPlaces.Place(new Point(x - 6, plot.top() + font), Anchor.END),
                    new LabelPlaces.Place(new Point(x + 6, plot.bottom() - 8), Anchor.START),
                    new LabelPlaces.Place(new Point(x - 6, plot.bottom() - 8), Anchor.END),
                    new LabelPlaces.Place(new Point(x, plot.top() + font), Anchor.MIDDLE));
        });
    }

    /** A level that is to be kept is told by the side on which it is kept. */
    private String name(boolean isFirst) {
        var target = course.progress().target().orElse(null);
        if (target instanceof Target.StayWithin) {
            return isFirst ? "targetLow" : "targetHigh";
        }
        return target instanceof Target.StayAtLeast
                ? "targetLow"
                : target instanceof Target.StayAtMost ? "targetHigh" : "targetOf";
    }

    private void write(String text, Font style, LabelPlaces.Place... places) {
        field.labels().write(text, style, List.of(places));
    }
}
