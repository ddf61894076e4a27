package io.github.govtechkpi.report;

import io.github.govtechkpi.report.drawing.Mark.Words;
import io.github.govtechkpi.report.drawing.TextWidths;

/**
 * The room that a text of a picture takes, from the height of a capital letter down to its base line.
 *
 * @param left its left edge
 * @param top its upper edge
 * @param right its right edge
 * @param bottom its base line
 */
public record TextBox(double left, double top, double right, double bottom) {
    private static final double CAPITAL = 0.7;

    /** Measures a text. */
    public static TextBox of(Words words) {
        var width = TextWidths.of(words.text(), words.font().size());
        var left = words.at().x()
                - switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        return new TextBox(
                left,
                words.at().y() - words.font().size() * CAPITAL,
                left + width,
                words.at().y());
    }

    /** Tells whether two texts stand on each other. */
    public boolean overlaps(TextBox other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Tells whether a text lies within another area. */
    public boolean liesIn(TextBox area) {
        return left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;
    }
}
