package io.github.govtechkpi.report.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The shapes that stand for a value, so that no meaning hangs on colour alone. */
public enum Symbol {
    /** A circle. */
    CIRCLE,
    /** A square on its corner. */
    DIAMOND,
    /** A square. */
    SQUARE,
    /** A triangle with its tip up. */
    UP,
    /** A triangle with its tip down. */
    DOWN,
    /** Two crossed lines. */
    CROSS;

    private static final double FULL_TURN = 2 * Math.PI;

    /** Returns the shape around a place, hollow shapes filled with paper. */
    public Mark at(Point center, double radius, Ink ink, boolean filled) {
        var stroke = Stroke.of(ink, 2);
        return switch (this) {
            case CIRCLE -> new Mark.Dot(center, radius, stroke, filled ? ink : Ink.PAPER);
            case DIAMOND -> polygon(center, radius * 1.3, 4, 0, stroke, filled);
            case SQUARE -> polygon(center, radius * 1.25, 4, 1 / 8.0, stroke, filled);
            case UP -> polygon(center, radius * 1.35, 3, -1 / 4.0, stroke, filled);
            case DOWN -> polygon(center, radius * 1.35, 3, 1 / 4.0, stroke, filled);
            case CROSS ->
                new Mark.Path(
                        List.of(
                                List.of(moved(center, -radius, -radius), moved(center, radius, radius)),
                                List.of(moved(center, -radius, radius), moved(center, radius, -radius))),
                        false,
                        Optional.of(stroke),
                        Optional.empty(),
                        1);
        };
    }

    private static Mark polygon(Point center, double radius, int corners, double turn, Stroke stroke, boolean filled) {
        var points = IntStream.range(0, corners)
                .mapToDouble(corner -> FULL_TURN * (turn + (double) corner / corners))
                .mapToObj(angle -> moved(center, radius * Math.cos(angle), radius * Math.sin(angle)))
                .toList();
        return new Mark.Path(
                List.of(points), true, Optional.of(stroke), Optional.of(filled ? stroke.ink() : Ink.PAPER), 1);
    }

    private static Point moved(Point point, double x, double y) {
        return new Point(point.x() + x, point.y() + y);
    }
}
