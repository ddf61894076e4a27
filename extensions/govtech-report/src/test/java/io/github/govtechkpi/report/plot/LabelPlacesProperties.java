package io.github.govtechkpi.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.report.TextBox;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Mark.Words;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Words around points anywhere, also on the edges and outside. */
class LabelPlacesProperties {
    private static final TextBox AREA = new TextBox(40, 20, 340, 220);

    @Property(tries = 300)
    void staysInItsAreaAndNeverWritesOneTextOverAnother(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        var random = new Random(seed);
        var sketch = new Sketch();
        var places =
                new LabelPlaces(sketch, new Point(AREA.left(), AREA.top()), new Point(AREA.right(), AREA.bottom()));
        var written = 0;
        for (var i = 0; i < size; i++) {
            var at = new Point(random.nextInt(380), random.nextInt(240));
            if (random.nextInt(3) == 0) {
                places.avoid(at, new Point(random.nextInt(380), random.nextInt(240)));
            }
            var text = (random.nextBoolean() ? "町" : "Town ").repeat(1 + random.nextInt(12)) + i;
            var font = Font.of(8 + random.nextInt(10), Ink.TEXT);
            written += places.write(text, font, LabelPlaces.around(at, 10, font.size())) ? 1 : 0;
        }
        var boxes = boxes(sketch);
        assertThat(boxes).hasSize(written).allMatch(box -> box.liesIn(AREA));
        for (var i = 0; i < boxes.size(); i++) {
            assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(boxes.get(i)::overlaps);
        }
    }

    private static List<TextBox> boxes(Sketch sketch) {
        return sketch.finished(380, 240, "t", "d", Locale.ENGLISH).marks().stream()
                .map(mark -> TextBox.of((Words) mark))
                .toList();
    }
}
