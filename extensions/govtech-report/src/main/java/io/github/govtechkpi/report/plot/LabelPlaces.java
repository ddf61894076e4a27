package io.github.govtechkpi.report.plot;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.TextWidths;
import java.util.ArrayList;
import java.util.List;

/** Places words so that none stands on another or leaves its area; what has no place is left out. */
public final class LabelPlaces {
    private static final double LINE = 1.15;
    /** How far words stay from a line. */
    private static final double DISTANCE = 3;

    private final Sketch sketch;
    private final Box area;
    private final List<Box> taken = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * Begins to place words.
     *
     * @param sketch the drawing that is being made
     * @param corner the upper left corner of the area that the words stay in
     * @param opposite its lower right corner
     */
    public LabelPlaces(Sketch sketch, Point corner, Point opposite) {
        this.sketch = requireNonNull(sketch, "sketch");
        this.area = new Box(corner.x(), corner.y(), opposite.x(), opposite.y());
    }

    /** Begins to place words that stay in the field between the axes. */
    public static LabelPlaces within(Plot plot, Sketch sketch) {
        return new LabelPlaces(sketch, new Point(plot.left(), plot.top()), new Point(plot.right(), plot.bottom()));
    }

    /** Begins to place words that may also stand above the field and right of it, up to the edge of the picture, but on no axis. */
    public static LabelPlaces offAxes(Plot plot, Sketch sketch, double width) {
        return new LabelPlaces(sketch, new Point(plot.left(), 0), new Point(width, plot.bottom()));
    }

    /** Keeps a place free of words. */
    public void keepFree(Point center, double radius) {
        taken.add(new Box(center.x() - radius, center.y() - radius, center.x() + radius, center.y() + radius));
    }

    /** Keeps words off a line as long as there is another place for them. */
    public void avoid(Point from, Point to) {
        lines.add(new Line(from, to));
    }

    /** Writes a text at the first place of some that is free, best one that no line crosses; tells whether there was one. */
    public boolean write(String text, Font font, List<Place> places) {
        return write(text, font, places, true) || write(text, font, places, false);
    }

    private boolean write(String text, Font font, List<Place> places, boolean isOffLines) {
        for (var place : places) {
            var box = box(text, font, place);
            if (area.holds(box)
                    && taken.stream().noneMatch(box::overlaps)
                    && !(isOffLines && lines.stream().anyMatch(line -> line.touches(box)))) {
                taken.add(box);
                sketch.words(text, place.at, place.anchor, font.onLines());
                return true;
            }
        }
        return false;
    }

    /** Returns the places around a point, above it first. */
    public static List<Place> around(Point point, double distance, double font) {
        return List.of(
                new Place(new Point(point.x(), point.y() - distance), Anchor.MIDDLE),
                new Place(new Point(point.x(), point.y() + distance + font * 0.8), Anchor.MIDDLE),
                new Place(new Point(point.x() + distance, point.y() + font * 0.35), Anchor.START),
                new Place(new Point(point.x() - distance, point.y() + font * 0.35), Anchor.END),
                new Place(new Point(point.x() + distance * 0.6, point.y() - distance), Anchor.START),
                new Place(new Point(point.x() - distance * 0.6, point.y() - distance), Anchor.END),
                new Place(new Point(point.x() + distance * 0.6, point.y() + distance + font * 0.8), Anchor.START),
                new Place(new Point(point.x() - distance * 0.6, point.y() + distance + font * 0.8), Anchor.END));
    }

    private static Box box(String text, Font font, Place place) {
        var width = TextWidths.of(text, font.size()) * (font.bold() ? 1.06 : 1);
        var left = switch (place.anchor) {
            case START -> place.at.x();
            case MIDDLE -> place.at.x() - width / 2;
            case END -> place.at.x() - width;
        };
        return new Box(
                left, place.at.y() - font.size() * 0.85, left + width, place.at.y() + font.size() * (LINE - 0.9));
    }

    /**
     * A place for a text.
     *
     * @param at where its base line begins, ends or has its middle
     * @param anchor which of these
     */
    public record Place(Point at, Anchor anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean holds(Box other) {
            return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private record Line(Point from, Point to) {
        /** Tells whether some of the line lies in a box or close to it: clips it at each edge in turn. */
        boolean touches(Box box) {
            var part = new double[] {0, 1};
            return clip(part, from.x(), to.x() - from.x(), box.left - DISTANCE, box.right + DISTANCE)
                    && clip(part, from.y(), to.y() - from.y(), box.top - DISTANCE, box.bottom + DISTANCE);
        }

        private static boolean clip(double[] part, double start, double change, double low, double high) {
            if (change == 0) {
                return start > low && start < high;
            }
            var first = (low - start) / change;
            var last = (high - start) / change;
            part[0] = Math.max(part[0], Math.min(first, last));
            part[1] = Math.min(part[1], Math.max(first, last));
            return part[0] < part[1];
        }
    }
}
