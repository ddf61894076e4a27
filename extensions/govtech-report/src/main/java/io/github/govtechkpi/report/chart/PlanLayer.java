package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.PlannedPath;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Stroke.Dash;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.plot.LabelPlaces;
import java.util.List;

/** What was planned: the declared path, the level to be reached or the range to be kept, the due date, and where a definition changed. */
final class PlanLayer {
    private final AmountCourse course;
    private final Field field;

    PlanLayer(AmountCourse course, Field field) {
        this.course = course;
        this.field = field;
    }

    void band() {
        var levels = course.levels();
        if (course.progress().absolute() instanceof AbsoluteProgress.StayWithin && levels.size() == 2) {
            var plot = field.plot();
            var low = plot.y(levels.get(0).doubleValue());
            var high = plot.y(levels.get(1).doubleValue());
            field.sketch().hatched(new Point(plot.left(), high), plot.right() - plot.left(), low - high, Ink.GOAL);
        }
    }

    void path() {
        var points = PlannedPath.of(course.progress()).stream()
                .map(point -> field.plot().at(point.day(), point.value()))
                .toList();
        if (!points.isEmpty()) {
            field.sketch().path(points, Stroke.of(Ink.PLAN, 2).dashed(Dash.DASHES));
        }
    }

    void breaks() {
        var plot = field.plot();
        for (SeriesBreak change : course.progress().goal().indicator().traits().breaks()) {
            var day = change.period().start();
            if (day.isAfter(course.days().get(0).minusYears(1))
                    && plot.x(day) > plot.left()
                    && plot.x(day) < plot.right()) {
                field.sketch()
                        .line(
                                new Point(plot.x(day), plot.top()),
                                new Point(plot.x(day), plot.bottom()),
                                Stroke.of(Ink.SECOND, 1.5).dashed(Dash.DOTS));
                field.labels()
                        .write(
                                field.words().get("break", field.words().period(change.period())),
                                Font.of(field.font() * 0.92, Ink.SECOND),
                                LabelPlaces.around(new Point(plot.x(day), plot.top() + 12), 6, field.font()));
            }
        }
    }

    void target() {
        var plot = field.plot();
        var isOneEnd = course.levels().size() == 1;
        for (var level : course.levels()) {
            var y = plot.y(level.doubleValue());
            field.sketch().line(new Point(plot.left(), y), new Point(plot.right(), y), Stroke.of(Ink.GOAL, 1.5));
            if (isOneEnd) {
                course.due()
                        .ifPresent(period -> field.sketch()
                                .add(Symbol.DIAMOND.at(
                                        plot.at(period.end(), level.doubleValue()), Field.RADIUS, Ink.GOAL, true)));
            }
            field.labels()
                    .write(
                            field.words().get("targetOf", field.words().amount(level.doubleValue(), course.unit())),
                            Font.of(field.font(), Ink.GOAL).bolder(),
                            List.of(
                                    new LabelPlaces.Place(new Point(plot.left() + 6, y - 6), Anchor.START),
                                    new LabelPlaces.Place(
                                            new Point(plot.left() + 6, y + field.font() + 4), Anchor.START)));
        }
        due();
    }

    private void due() {
        var plot = field.plot();
        course.due().ifPresent(period -> {
            var x = plot.x(period.end());
            field.sketch()
                    .line(
                            new Point(x, plot.top() - 4),
                            new Point(x, plot.bottom()),
                            Stroke.of(Ink.GOAL, 1.5).dashed(Dash.DOTS));
            field.labels()
                    .write(
                            field.words().get("due", field.words().period(period)),
                            Font.of(field.font(), Ink.GOAL),
                            List.of(
                                    new LabelPlaces.Place(new Point(x, plot.top() - 8), Anchor.MIDDLE),
                                    new LabelPlaces.Place(new Point(plot.right(), plot.top() - 8), Anchor.END)));
        });
    }
}
