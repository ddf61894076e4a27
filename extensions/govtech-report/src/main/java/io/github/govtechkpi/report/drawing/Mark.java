package io.github.govtechkpi.report.drawing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** One mark of a drawing. */
public sealed interface Mark {
    /**
     * A line or an area; several parts are one mark, so that a hatching is.
     *
     * @param parts the corners of each part
     * @param closed whether the last corner is joined to the first
     * @param stroke the line, if there is one
     * @param fill the inside, if it is filled
     * @param opacity of the inside, from 0 to 1
     */
    record Path(List<List<Point>> parts, boolean closed, Optional<Stroke> stroke, Optional<Ink> fill, double opacity)
            implements Mark {
        /** Copies the lists. */
        public Path {
            parts = parts.stream().map(List::copyOf).toList();
            requireNonNull(stroke, "stroke");
            requireNonNull(fill, "fill");
        }
    }

    /**
     * A circle.
     *
     * @param center its middle
     * @param radius in pixels
     * @param stroke the line around it
     * @param fill its inside
     */
    record Dot(Point center, double radius, Stroke stroke, Ink fill) implements Mark {
        /** Checks that every part is there. */
        public Dot {
            requireNonNull(center, "center");
            requireNonNull(stroke, "stroke");
            requireNonNull(fill, "fill");
        }
    }

    /**
     * A line of text.
     *
     * @param text the text
     * @param at where its base line begins, ends or has its middle
     * @param anchor which of these
     * @param font how it is set
     */
    record Words(String text, Point at, Anchor anchor, Font font) implements Mark {
        /** Checks that every part is there. */
        public Words {
            requireNonNull(text, "text");
            requireNonNull(at, "at");
            requireNonNull(anchor, "anchor");
            requireNonNull(font, "font");
        }
    }

    /** Which part of a text stands at its place. */
    enum Anchor {
        /** Its beginning. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its end. */
        END
    }

    /**
     * How a text is set.
     *
     * @param size in pixels
     * @param bold whether it is bold
     * @param ink its colour
     * @param halo whether it has a rim of paper, so that it can be read on lines
     */
    record Font(double size, boolean bold, Ink ink, boolean halo) {
        /** Checks that the ink is there. */
        public Font {
            requireNonNull(ink, "ink");
        }

        /** Makes a plain font. */
        public static Font of(double size, Ink ink) {
            return new Font(size, false, ink, false);
        }

        /** Returns this font in bold. */
        public Font bolder() {
            return new Font(size, true, ink, halo);
        }

        /** Returns this font with a rim of paper. */
        public Font onLines() {
            return new Font(size, bold, ink, true);
        }
    }
}
