package io.github.govtechkpi.report.drawing;

import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A drawing that is being made: marks are added one over the other. */
public final class Sketch {
    private static final double HATCH = 9;
    private static final double HEAD = 6;
    private final List<Mark> marks = new ArrayList<>();

    /** Adds a mark. */
    public Sketch add(Mark mark) {
        marks.add(mark);
        return this;
    }

    /** Draws a straight line. */
    public Sketch line(Point from, Point to, Stroke stroke) {
        return path(List.of(from, to), stroke);
    }

    /** Draws a line through some points. */
    public Sketch path(List<Point> points, Stroke stroke) {
        return add(new Mark.Path(List.of(points), false, Optional.of(stroke), Optional.empty(), 1));
    }

    /** Fills the area within some corners. */
    public Sketch area(List<Point> corners, Ink ink, double opacity) {
        return add(new Mark.Path(List.of(corners), true, Optional.empty(), Optional.of(ink), opacity));
    }

    /** Draws a box from its upper left corner, filled as strongly as asked for. */
    public Sketch box(Point corner, double width, double height, Ink ink, double opacity) {
        return add(new Mark.Path(
                List.of(corners(corner, width, height)),
                true,
                Optional.of(Stroke.of(ink, 1)),
                Optional.of(ink),
                opacity));
    }

    /** Draws a box with slanting lines, which differs from a filled one also in grey. */
    public Sketch hatched(Point corner, double width, double height, Ink ink) {
        var lines = new ArrayList<List<Point>>();
        for (var offset = HATCH; offset < width + height; offset += HATCH) {
            var fromX = Math.min(offset, width);
            var toY = Math.min(offset, height);
            lines.add(List.of(
                    new Point(corner.x() + fromX, corner.y() + offset - fromX),
                    new Point(corner.x() + offset - toY, corner.y() + toY)));
        }
        add(new Mark.Path(
                List.of(corners(corner, width, height)), true, Optional.of(Stroke.of(ink, 1)), Optional.of(ink), 0.08));
        return lines.isEmpty()
                ? this
                : add(new Mark.Path(lines, false, Optional.of(Stroke.of(ink, 0.7)), Optional.empty(), 1));
    }

    /** Draws an arrow with its tip at the end. */
    public Sketch arrow(Point from, Point to, Stroke stroke) {
        var length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        if (length == 0) {
            return this;
        }
        var x = (to.x() - from.x()) / length * HEAD;
        var y = (to.y() - from.y()) / length * HEAD;
        return line(from, to, stroke)
                .path(
                        List.of(
                                new Point(to.x() - x - 0.7 * y, to.y() - y + 0.7 * x),
                                to,
                                new Point(to.x() - x + 0.7 * y, to.y() - y - 0.7 * x)),
                        new Stroke(stroke.ink(), stroke.width(), Stroke.Dash.NONE));
    }

    /** Writes a line of text. */
    public Sketch words(String text, Point at, Anchor anchor, Font font) {
        return add(new Mark.Words(text, at, anchor, font));
    }

    /** Ends the drawing. */
    public Drawing finished(double width, double height, String title, String description, Locale locale) {
        return new Drawing(width, height, title, description, locale, marks);
    }

    private static List<Point> corners(Point corner, double width, double height) {
        return List.of(
                corner,
                new Point(corner.x() + width, corner.y()),
                new Point(corner.x() + width, corner.y() + height),
                new Point(corner.x(), corner.y() + height));
    }
}
