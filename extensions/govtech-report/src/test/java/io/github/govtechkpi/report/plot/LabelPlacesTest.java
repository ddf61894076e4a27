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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest(name = "from {0}, {1} to {2}, {3}: {4}")
    @CsvSource({
        "0, 46, 100, 46, true", // through the text, which lies from 10 to 30 and from 41.5 to 52.5
        "0, 40, 100, 40, true", // closer than 3 above it
        "0, 38, 100, 38, false",
        "0, 56, 100, 56, false",
        "8, 0, 8, 100, true",
        "6, 0, 6, 100, false",
        "34, 0, 34, 100, false",
        "0, 46, 6, 46, false", // ends before it
        "0, 0, 40, 100, true",
        "0, 70, 60, 60, false",
        "20, 46, 20, 46, true"
    })
    void tellsWhichLinesComeTooClose(double x0, double y0, double x1, double y1, boolean isTooClose) {
        var aside = new LabelPlaces.Place(new Point(60, 80), Anchor.START);
        places.avoid(new Point(x0, y0), new Point(x1, y1));
        places.write("町村", FONT, List.of(FIRST, aside));
        assertThat(written()).containsExactly(isTooClose ? aside.at() : FIRST.at());
    }
}
