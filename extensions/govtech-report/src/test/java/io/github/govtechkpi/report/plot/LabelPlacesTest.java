package io.github.govtechkpi.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Mark.Words;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {
    private static final Font FONT = Font.of(10, Ink.TEXT);
    private static final LabelPlaces.Place FIRST = new LabelPlaces.Place(new Point(10, 50), Anchor.START);
    private static final LabelPlaces.Place SECOND = new LabelPlaces.Place(new Point(10, 80), Anchor.START);

    private final Sketch sketch = new Sketch();
    private final LabelPlaces places = new LabelPlaces(sketch, new Point(0, 0), new Point(100, 100));

    private List<Point> written() {
        return sketch.finished(100, 100, "t", "d", Locale.ENGLISH).marks().stream()
                .map(mark -> ((Words) mark).at())
                .toList();
    }

    @Test
    void takesTheFirstFreePlace() {
        assertThat(places.write("町村", FONT, List.of(FIRST, SECOND))).isTrue();
        assertThat(places.write("町村", FONT, List.of(FIRST, SECOND))).isTrue();
        assertThat(written()).containsExactly(FIRST.at(), SECOND.at());
    }

    @Test
    void leavesOutWhatHasNoPlace() {
        places.keepFree(new Point(15, 48), 3);
        assertThat(places.write("町村", FONT, List.of(FIRST))).isFalse();
        assertThat(places.write("町村町村町村町村町村", FONT, List.of(FIRST, SECOND)))
                .as("100 wide from 10 on")
                .isFalse();
        assertThat(written()).isEmpty();
    }

    @Test
    void avoidsALineAsLongAsThereIsAnotherPlace() {
        places.avoid(new Point(0, 46), new Point(100, 46));
        assertThat(places.write("町村", FONT, List.of(FIRST, SECOND))).isTrue();
        assertThat(places.write("町村", FONT, List.of(FIRST, SECOND))).isTrue();
        assertThat(written()).containsExactly(SECOND.at(), FIRST.at());
    }
}
