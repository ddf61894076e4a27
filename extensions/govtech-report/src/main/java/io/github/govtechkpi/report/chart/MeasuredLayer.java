package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.plot.LabelPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was measured: the baseline, the values with their amounts, today's gap as an arrow, and where a line through two points arrives. */
final class MeasuredLayer {
    /** An arrow of fewer pixels would be all head. */
    private static final double SHORTEST = 12;

    private final AmountCourse course;
    private final Field field;

    MeasuredLayer(AmountCourse course, Field field) {
        this.course = course;
        this.field = field;
    }

    /** A line from one value to the next, not over a missing one: nothing was measured there. */
    void line() {
        Optional<Measured> before = Optional.empty();
        for (var point : course.measured()) {
            if (point.value().isPresent() && before.isPresent()) {
                var from =
                        field.plot().at(before.get().day(), before.get().value().orElseThrow());
                var to = field.plot().at(point.day(), point.value().get());
                field.sketch().line(from, to, Stroke.of(Ink.MAIN, 2.5));
                field.labels().avoid(from, to);
            }
            before = point.value().isPresent() ? Optional.of(point) : Optional.empty();
        }
    }

    void points() {
        var plot = field.plot();
        course.start()
                .ifPresent(period -> course.baseline().ifPresent(value -> {
                    field.sketch()
                            .add(Symbol.SQUARE.at(plot.at(period.end(), value), Field.RADIUS - 0.5, Ink.PLAN, true));
                    field.labels().keepFree(plot.at(period.end(), value), Field.RADIUS + 1);
                }));
        var radius = course.measured().size() > field.size().of(30, 15) ? Field.RADIUS * 0.6 : Field.RADIUS;
        for (var point : course.measured()) {
            var at = place(point);
            field.sketch()
                    .add(
                            point.value().isPresent()
                                    ? Symbol.CIRCLE.at(at, radius, Ink.MAIN, !point.provisional())
                                    : Symbol.CROSS.at(at, 4, Ink.PLAN, false));
            field.labels().keepFree(at, radius);
        }
    }

    /** A missing value has its cross at the foot of the field. */
    private Point place(Measured point) {
        var plot = field.plot();
        return point.value()
                .map(value -> plot.at(point.day(), value))
                .orElseGet(() -> new Point(plot.x(point.day()), plot.bottom() - 8));
    }

    /** The arrow from what is to what is to be, a little beside the latest value so that it hides nothing. */
    void gap() {
        var now = course.latest();
        if (now.isEmpty() || course.levels().isEmpty()) {
            return;
        }
        var plot = field.plot();
        var from = plot.at(now.get().day(), now.get().value().orElseThrow());
        Gap.of(course.progress(), field.words()).ifPresent(gap -> {
            var x = Math.min(from.x() + 10, plot.right() - 2);
            var to = new Point(x, plot.y(gap.level()));
            if (Math.abs(to.y() - from.y()) > SHORTEST) {
                field.sketch().arrow(new Point(x, from.y()), to, Stroke.of(Ink.GAP, 2.5));
                for (var y = Math.min(from.y(), to.y()); y < Math.max(from.y(), to.y()); y += 4) {
                    field.labels().keepFree(new Point(x, y), 4);
                }
            }
            var middle = (from.y() + to.y()) / 2 + field.font() * 0.35;
            // of a short arrow on the side that the target is not on
            var beyond = to.y() > from.y() ? from.y() - 4 : from.y() + field.font();
            field.labels()
                    .write(
                            gap.text(),
                            Font.of(field.font() * 1.15, Ink.GAP).bolder(),
                            List.of(
                                    new LabelPlaces.Place(new Point(x - 9, middle), Anchor.END),
                                    new LabelPlaces.Place(new Point(x + 9, middle), Anchor.START),
                                    new LabelPlaces.Place(new Point(x + 9, beyond), Anchor.START),
                                    new LabelPlaces.Place(new Point(x - 9, beyond), Anchor.END),
                                    new LabelPlaces.Place(
                                            new Point(plot.left() + 8, plot.top() + field.font() * 1.6),
                                            Anchor.START)));
        });
    }

    /** The day on which the line through two points meets the target. */
    void attainment() {
        course.fan().attained().ifPresent(end -> {
            var at = field.plot().at(end.day(), end.value());
            field.sketch().add(Symbol.DIAMOND.at(at, Field.RADIUS - 0.5, Ink.FORECAST, false));
            field.labels()
                    .write(
                            field.words()
                                    .get(
                                            "attained",
                                            PeriodWords.of(
                                                    end.day(), field.words().locale())),
                            Font.of(field.font() * 0.95, Ink.FORECAST),
                            List.of(
                                    new LabelPlaces.Place(new Point(at.x(), at.y() - 12), Anchor.MIDDLE),
                                    new LabelPlaces.Place(new Point(at.x(), at.y() + field.font() + 10), Anchor.MIDDLE),
                                    new LabelPlaces.Place(
                                            new Point(at.x() + 10, at.y() + field.font() + 4), Anchor.START)));
        });
    }

    /** The amounts at the points: all of a few, else those of the ends. */
    void values() {
        course.latest().ifPresent(point -> label(point.day(), point.value().orElseThrow(), true));
        course.start().ifPresent(period -> course.baseline().ifPresent(value -> label(period.end(), value, false)));
        var found = course.measured().stream()
                .filter(point -> point.value().isPresent())
                .toList();
        for (var i = 0; i < found.size() - 1; i++) {
            if (found.size() <= field.mostLabelled() || i == 0) {
                label(found.get(i).day(), found.get(i).value().orElseThrow(), false);
            }
        }
    }

    private void label(LocalDate day, double value, boolean isLatest) {
        var style = Font.of(field.font() * (isLatest ? 1.05 : 0.95), isLatest ? Ink.MAIN : Ink.MUTED);
        var text = isLatest
                ? field.words().amount(value, course.unit())
                : field.words().number(value);
        var at = field.plot().at(day, value);
        var places = new ArrayList<>(LabelPlaces.around(at, Field.RADIUS + 5, field.font()));
        places.addAll(LabelPlaces.around(at, Field.RADIUS + 5 + field.font(), field.font()));
        if (isLatest) {
            // away from the line that comes from the left
            var isRising = value >= course.before(day).orElse(value);
            places.add(
                    0,
                    new LabelPlaces.Place(
                            new Point(at.x() - 4, at.y() + (isRising ? -9 : field.font() + 7)), Anchor.END));
        }
        field.labels().write(text, isLatest ? style.bolder() : style, places);
    }
}
