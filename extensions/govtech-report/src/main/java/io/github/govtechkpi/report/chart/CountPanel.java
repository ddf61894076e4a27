package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Stroke.Dash;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.plot.LabelPlaces;
import java.util.ArrayList;
import java.util.List;

/** The upper picture of a ratio: the count of each period as a bar, and the cases that are missing today. */
final class CountPanel {
    private final RatioCourse course;
    private final Field field;

    CountPanel(RatioCourse course, Field field) {
        this.course = course;
        this.field = field;
    }

    void draw() {
        course.all().forEach(this::bar);
        due();
        course.goal().ifPresent(goal -> goal.cases().ifPresent(cases -> gap(goal, cases)));
        labels();
    }

    private void bar(RatioPoint point) {
        var plot = field.plot();
        var at = at(point);
        var width = field.size().of(7, 4);
        field.sketch()
                .line(
                        new Point(at.x(), Math.max(at.y(), plot.bottom() - width / 2)),
                        at,
                        Stroke.of(course.ink(point), width));
        field.sketch().add(course.symbol(point).at(at, Field.RADIUS, course.ink(point), !point.provisional()));
        field.labels().keepFree(at, Field.RADIUS);
    }

    private void due() {
        var plot = field.plot();
        course.goal().flatMap(RatioCourse.Goal::due).ifPresent(period -> {
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
                            List.of(new LabelPlaces.Place(
                                    new Point(field.size().width() - 4, plot.top() - 8), Anchor.END)));
        });
    }

    private void gap(RatioCourse.Goal goal, double cases) {
        var plot = field.plot();
        var from = at(course.latest());
        var x = Math.min(from.x() + 13, plot.right() - 2);
        var to = new Point(x, plot.y(cases));
        if (Math.abs(to.y() - from.y()) > 12) {
            field.sketch().arrow(new Point(x, from.y()), to, Stroke.of(Ink.GAP, 2.5));
        }
        field.sketch().add(Symbol.DIAMOND.at(to, Field.RADIUS - 0.5, Ink.GOAL, true));
        for (var y = Math.min(from.y(), to.y()); y < Math.max(from.y(), to.y()); y += 4) {
            field.labels().keepFree(new Point(x, y), 4);
        }
        field.labels().keepFree(to, Field.RADIUS + 2);
        var middle = (from.y() + to.y()) / 2 + field.font() * 0.35;
        goal.gap()
                .ifPresent(text -> field.labels()
                        .write(
                                text,
                                Font.of(field.font() * 1.1, Ink.GAP).bolder(),
                                List.of(
                                        new LabelPlaces.Place(new Point(x + 10, middle), Anchor.START),
                                        new LabelPlaces.Place(new Point(x - 10, middle), Anchor.END),
                                        new LabelPlaces.Place(new Point(x, to.y() - 10), Anchor.END))));
    }

    /** The counts at the points: all of a few, else those of the ends; the latest takes its place first. */
    private void labels() {
        var all = course.all();
        for (var i = all.size() - 1; i >= 0; i--) {
            if (all.size() <= field.mostLabelled() || i == 0 || i == all.size() - 1) {
                field.labels()
                        .write(
                                field.words().number(all.get(i).count()),
                                Font.of(field.font(), Ink.TEXT).bolder(),
                                places(at(all.get(i)), i == all.size() - 1));
            }
        }
    }

    /** Above the point; that of the latest leaves room for the arrow. */
    private List<LabelPlaces.Place> places(Point at, boolean isLatest) {
        var places = new ArrayList<>(LabelPlaces.around(at, Field.RADIUS + 5, field.font()));
        if (isLatest) {
            places.add(
                    1, new LabelPlaces.Place(new Point(at.x() + Field.RADIUS, at.y() - Field.RADIUS - 5), Anchor.END));
        }
        return places;
    }

    private Point at(RatioPoint point) {
        return field.plot().at(point.period().end(), point.count());
    }
}
