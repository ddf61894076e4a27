package io.github.govtechkpi.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.report.Samples;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static Drawing drawing(String text) {
        return new Sketch()
                .words(
                        text,
                        new Point(10, 20),
                        Anchor.START,
                        Font.of(13, Ink.TEXT).bolder().onLines())
                .arrow(new Point(0, 0), new Point(0, 30), Stroke.of(Ink.GAP, 2))
                .arrow(new Point(0, 0), new Point(0, 0), Stroke.of(Ink.GAP, 2))
                .hatched(new Point(0, 0), 30, 10, Ink.PLAN)
                .area(List.of(new Point(0, 0), new Point(5, 0), new Point(5, 5)), Ink.MAIN, 0.2)
                .finished(100, 50, text, text, Locale.JAPANESE);
    }

    @Test
    void writesAnyTextWithoutLettingItBecomeAMark() {
        var text = "</text><script>alert('&\"')</script>\u0007\uFFFE 𠮷";
        for (var svg : List.of(drawing(text).svg(), drawing(text).inline("a"))) {
            var root = Samples.xml(svg).getDocumentElement();
            assertThat(root.getElementsByTagName("script").getLength()).isZero();
            assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo("</text><script>alert('&\"')</script> 𠮷");
        }
    }

    @Test
    void demandsATitleAndADescription() {
        assertThatThrownBy(() -> new Sketch().finished(1, 1, " ", "x", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A drawing needs a title and a description for readers who do not see it");
    }

    @Test
    void takesItsColoursFromThePageWhereItStandsInOne() {
        assertThat(drawing("a").inline("a")).doesNotContain("#").contains("class=\"f-text h s-paper\"");
        assertThat(Ink.styleSheet())
                .contains("--ink-text:#1b1f24", "prefers-color-scheme:dark", ".s-gap{stroke:var(--ink-gap)}");
    }

    @Test
    void breaksJapaneseAnywhereButBeforeAClosingMark() {
        assertThat(TextWidths.wrap("あいうえお。", 10, 50)).containsExactly("あいうえ", "お。");
        assertThat(TextWidths.wrap("two words", 10, 30)).containsExactly("two", "words");
        assertThat(TextWidths.wrap("", 10, 30)).isEmpty();
    }

    @Test
    void estimatesFullWidthCharactersAsWideAsTheyAreHigh() {
        assertThat(TextWidths.of("実績", 13)).isEqualTo(26);
        assertThat(TextWidths.of("ab", 10)).isLessThan(12);
    }
}
