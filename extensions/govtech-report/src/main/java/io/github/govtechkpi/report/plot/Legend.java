package io.github.govtechkpi.report.plot;

import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.drawing.TextWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the shapes of a picture mean, in as many lines as it takes. */
public final class Legend {
    private static final double KEY = 26;
    private static final double GAP = 16;
    private final double font;
    private final List<Entry> entries = new ArrayList<>();

    /** Begins a legend in a size of font. */
    public Legend(double font) {
        this.font = font;
    }

    /** Adds a shape. */
    public Legend symbol(Symbol symbol, Ink ink, boolean filled, String label) {
        return add(label, (sketch, at) -> sketch.add(symbol.at(at, 4.5, ink, filled)));
    }

    /** Adds a line. */
    public Legend line(Stroke stroke, String label) {
        return add(
                label,
                (sketch, at) -> sketch.line(new Point(at.x() - 10, at.y()), new Point(at.x() + 10, at.y()), stroke));
    }

    /** Adds an area. */
    public Legend area(Ink ink, double opacity, String label) {
        return add(
                label,
                (sketch, at) -> sketch.add(new Mark.Path(
                        List.of(List.of(
                                new Point(at.x() - 10, at.y() - 5),
                                new Point(at.x() + 10, at.y() - 5),
                                new Point(at.x() + 10, at.y() + 5),
                                new Point(at.x() - 10, at.y() + 5))),
                        true,
                        Optional.empty(),
                        Optional.of(ink),
                        opacity)));
    }

    /** Adds a hatched box. */
    public Legend hatched(Ink ink, String label) {
        return add(label, (sketch, at) -> sketch.hatched(new Point(at.x() - 10, at.y() - 5), 20, 10, ink));
    }

    /** Adds a filled box. */
    public Legend filled(Ink ink, String label) {
        return add(label, (sketch, at) -> sketch.box(new Point(at.x() - 10, at.y() - 5), 20, 10, ink, 0.85));
    }

    private Legend add(String label, BiConsumer<Sketch, Point> key) {
        if (entries.stream().noneMatch(entry -> entry.label.equals(label))) {
            entries.add(new Entry(label, key));
        }
        return this;
    }

    /** Draws the legend from a height on and returns where it ends. */
    public double draw(Sketch sketch, double left, double top, double right) {
        var x = left;
        var y = top + font * 0.8;
        for (var entry : entries) {
            var width = KEY + TextWidths.of(entry.label, font);
            if (x > left && x + width > right) {
                x = left;
                y += font * 1.55;
            }
            entry.key.accept(sketch, new Point(x + 10, y - font * 0.35));
            sketch.words(entry.label, new Point(x + KEY, y), Anchor.START, Font.of(font, Ink.MUTED));
            x += width + GAP;
        }
        return entries.isEmpty() ? top : y + font * 0.7;
    }

    private record Entry(String label, BiConsumer<Sketch, Point> key) {}
}
