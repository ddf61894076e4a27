package io.github.govtechkpi.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.report.drawing.Drawing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReaderPartsTest {
    private static final Drawing DRAWING = new Drawing(10, 10, "picture", "description", Locale.ENGLISH, List.of());
    private static final Part.Card CARD = new Part.Card(
            "goal-1",
            "goal",
            "KGI",
            StatusCode.ON_TRACK,
            "on track",
            List.of(new Part.Labelled("gained", "5 @")),
            Optional.of(new Part.Way(BigDecimal.ONE, Optional.of(BigDecimal.TEN), BigDecimal.TEN, "1 @ of 10 @")),
            List.of(new Part.Labelled("target", "10 @")),
            List.of("note of @"),
            List.of(new Part.Paragraph("@")));
    private static final List<Part> ALL = List.of(
            new Part.Section("inner", "inner @", List.of()),
            new Part.Paragraph("paragraph @"),
            new Part.Lines(List.of("line @")),
            new Part.Table("table @", List.of(List.of("heading @"), List.of("cell @"))),
            new Part.Figure(DRAWING, DRAWING),
            new Part.Tiles(List.of(new Part.Tile(StatusCode.ACHIEVED, "achieved", 3))),
            new Part.Fold("3 of 4 @", Optional.of(StatusCode.LIMITED), List.of(new Part.Paragraph("folded @"))),
            new Part.Links(List.of(new Part.Link("@", "@.html"))),
            CARD);

    private static List<Part> written(Part part, String mark) {
        return ReaderParts.of(List.of(new Part.Section("s", "s", List.of(part))), text -> text.replace("@", mark))
                .get(0)
                .parts();
    }

    @Test
    void loseNothingButTheirTexts() {
        assertThat(ALL.stream().<Class<?>>map(Part::getClass))
                .containsExactlyInAnyOrder(Part.class.getPermittedSubclasses());
        assertThat(ALL).allSatisfy(part -> assertThat(written(part, "@")).containsExactly(part));
    }

    @Test
    void writeEveryTextButNamesAndLinks() {
        assertThat(ALL.stream().flatMap(part -> written(part, "&").stream()))
                .filteredOn(part -> part.toString().contains("@"))
                .allMatch(part -> part instanceof Part.Links || part instanceof Part.Figure);
    }
}
