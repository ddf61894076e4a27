package io.github.govtechkpi.report.drawing;

import static java.util.Objects.requireNonNull;

/**
 * How a line is drawn.
 *
 * @param ink its colour
 * @param width its width in pixels
 * @param dash whether and how it is broken
 */
public record Stroke(Ink ink, double width, Dash dash) {
    /** Checks that every part is there. */
    public Stroke {
        requireNonNull(ink, "ink");
        requireNonNull(dash, "dash");
    }

    /** Makes an unbroken line. */
    public static Stroke of(Ink ink, double width) {
        return new Stroke(ink, width, Dash.NONE);
    }

    /** Returns this line with a dash. */
    public Stroke dashed(Dash newDash) {
        return new Stroke(ink, width, newDash);
    }

    /** How a line is broken. */
    public enum Dash {
        /** Not at all. */
        NONE,
        /** Into strokes. */
        DASHES,
        /** Into dots. */
        DOTS
    }
}
