package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.plot.LabelPlaces;
import java.util.ArrayList;
import java.util.List;

/** The lower picture of a ratio: the share of each period with its interval and both counts; a cross where the guard blocks it. */
final class SharePanel {
    /** Wider than a mark, behind which a short interval would not be seen. */
    private static final double CAP = Field.RADIUS + 4;

    private final RatioCourse course;
    private final Field field;

    SharePanel(RatioCourse course, Field field) {
        this.course = course;
        this.field = field;
    }

    void draw() {
        course.goal()
                .flatMap(RatioCourse.Goal::share)
                .ifPresent(ratio -> PercentAxis.share(ratio)
                        .filter(share -> share <= field.plot().values().high())
                        .ifPresent(share -> target(ratio, share)));
        var all = course.all();
        for (var i = all.size() - 1; i >= 0; i--) {
            share(all.get(i));
            if (all.size() <= field.mostLabelled() || i == 0 || i == all.size() - 1) {
                label(all.get(i));
            }
        }
    }

    private void target(GuardedRatio ratio, double share) {
        var plot = field.plot();
        var y = plot.y(share);
        field.sketch().line(new Point(plot.left(), y), new Point(plot.right(), y), Stroke.of(Ink.GOAL, 1.5));
        field.labels()
                .write(
                        field.words()
                                .get(
                                        "targetOf",
                                        field.words()
                                                .counts(
                                                        ratio.numerator()
                                                                .amount()
                                                                .doubleValue(),
                                                        ratio.denominator()
                                                                .amount()
                                                                .doubleValue())),
                        Font.of(field.font() * 0.95, Ink.GOAL),
                        List.of(
                                new LabelPlaces.Place(new Point(plot.left() + 6, y - 6), Anchor.START),
                                new LabelPlaces.Place(new Point(plot.left() + 6, y + field.font() + 4), Anchor.START)));
    }

    private void share(RatioPoint point) {
        var plot = field.plot();
        var x = plot.x(point.period().end());
        var ratio = point.guarded();
        var ink = course.ink(point);
        ratio.filter(found -> PercentAxis.share(found).isPresent())
                .flatMap(GuardedRatio::interval)
                .ifPresent(interval -> {
                    var stroke = Stroke.of(ink, 1.5);
                    var low = plot.y(interval.low() * 100);
                    var high = plot.y(interval.high() * 100);
                    field.sketch().line(new Point(x, low), new Point(x, high), stroke);
                    field.sketch().line(new Point(x - CAP, low), new Point(x + CAP, low), stroke);
                    field.sketch().line(new Point(x - CAP, high), new Point(x + CAP, high), stroke);
                });
        var at = at(point);
        var isUnsafe = ratio.filter(found -> found.verdict() == Verdict.UNSAFE).isPresent();
        field.sketch()
                .add(
                        isBlocked(point)
                                ? Symbol.CROSS.at(at, 4, Ink.PLAN, false)
                                : isUnsafe
                                        ? Symbol.UP.at(at, Field.RADIUS, ink, false)
                                        : course.symbol(point).at(at, Field.RADIUS, ink, !point.provisional()));
        field.labels().keepFree(at, Field.RADIUS);
    }

    private void label(RatioPoint point) {
        var words = field.words();
        var counts =
                words.counts(point.count(), point.ratio().denominator().amount().doubleValue());
        field.labels()
                .write(
                        isBlocked(point) ? words.get("blockedCounts", counts) : counts,
                        Font.of(field.font() * 0.92, Ink.MUTED),
                        beside(at(point)));
    }

    private static boolean isBlocked(RatioPoint point) {
        return point.guarded().flatMap(PercentAxis::share).isEmpty();
    }

    /** The place of a share; a blocked one has none, and its cross stands at the foot of the field. */
    private Point at(RatioPoint point) {
        var plot = field.plot();
        return new Point(
                plot.x(point.period().end()),
                point.guarded().flatMap(PercentAxis::share).map(plot::y).orElse(plot.bottom() - 9));
    }

    /** Beside the interval rather than on it. */
    private List<LabelPlaces.Place> beside(Point at) {
        var font = field.font();
        var away = CAP + 3;
        var places = new ArrayList<LabelPlaces.Place>();
        places.add(new LabelPlaces.Place(new Point(at.x() + away, at.y() + font * 0.35), Anchor.START));
        places.add(new LabelPlaces.Place(new Point(at.x() - away, at.y() + font * 0.35), Anchor.END));
        places.add(new LabelPlaces.Place(new Point(at.x(), at.y() - away), Anchor.MIDDLE));
        places.add(new LabelPlaces.Place(new Point(at.x() - Field.RADIUS, at.y() - away - font * 0.9), Anchor.START));
        places.addAll(LabelPlaces.around(at, away, font));
        return places;
    }
}
