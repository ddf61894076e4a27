package io.github.govtechkpi.report.drawing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * A finished picture: marks on paper, with a title and a description for readers who do not see it.
 *
 * @param width in pixels
 * @param height in pixels, without the title
 * @param title what the picture is, for example デジタル人材
 * @param description what it shows, in sentences
 * @param locale the language of its words
 * @param marks what is drawn, the first at the bottom
 */
public record Drawing(double width, double height, String title, String description, Locale locale, List<Mark> marks) {
    /** Copies the list. */
    public Drawing {
        requireNonNull(title, "title");
        requireNonNull(description, "description");
        requireNonNull(locale, "locale");
        marks = List.copyOf(marks);
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException(
                    "A drawing needs a title and a description for readers who do not see it");
        }
    }

    /** Writes a file of its own: SVG with the title above the picture, on white paper. */
    public String svg() {
        return SvgText.standalone(this);
    }

    /**
     * Writes SVG to stand in a page that has a heading of its own and {@link Ink#styleSheet()}.
     *
     * @param id a word that no other drawing of the page has
     */
    public String inline(String id) {
        return SvgText.inline(this, id);
    }

    /**
     * Paints a PNG with the title above the picture, on white paper; needs no display.
     *
     * @param scale how many pixels of the image make one of the drawing, for example 2
     * @throws MissingFontException if no font of this machine has the characters
     */
    public byte[] png(double scale) {
        return PngPainter.paint(this, scale);
    }

    /** Returns the title broken into the lines of a heading. */
    List<String> heading() {
        return TextWidths.wrap(title, Heading.SIZE * Heading.BOLD, width - 2 * Heading.MARGIN);
    }

    /** The heading of a drawing that stands alone. */
    static final class Heading {
        static final double SIZE = 17;
        static final double BOLD = 1.08;
        static final double LINE = 24;
        static final double MARGIN = 8; // as legends and captions have it
        static final double TOP = 10;

        private Heading() {}

        static double height(List<String> lines) {
            return TOP + LINE * lines.size();
        }
    }
}
