package io.github.govtechkpi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.control.FunnelPlots;
import io.github.govtechkpi.report.TextBox;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark;
import io.github.govtechkpi.report.drawing.Mark.Words;
import io.github.govtechkpi.report.drawing.Point;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The labels of municipalities of any size and share. */
class FunnelPlotProperties {
    @Property(tries = 150)
    void keepsEveryLabelInTheFieldAndOffTheOthers(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 60) int size, @ForAll ChartSize width) {
        var random = new Random(seed);
        var n = random.doubles(size)
                .map(any -> Math.rint(Math.pow(10, 1 + 5 * any)))
                .toArray();
        var usual = random.nextDouble();
        var k = IntStream.range(0, size)
                .mapToDouble(i -> Math.rint(n[i] * (random.nextInt(4) == 0 ? random.nextDouble() : usual)))
                .toArray();
        var report = FunnelPlots.proportions(k, n).toOptional();
        if (report.isEmpty()) {
            return; // without any spread there is no funnel
        }
        var names = IntStream.range(0, size)
                .mapToObj(i -> "町".repeat(1 + i % 9) + i)
                .toList();
        var drawing = FunnelPlot.draw("普及", report.get(), names, width, Locale.JAPANESE);
        var field = field(drawing);
        var labels = labels(drawing);
        assertThat(labels).allMatch(label -> label.liesIn(field), field.toString());
        assertThat(drawing.marks().stream().filter(Words.class::isInstance).map(Words.class::cast))
                .allMatch(words -> TextBox.of(words).right() <= drawing.width(), "in the picture");
        for (var i = 0; i < labels.size(); i++) {
            assertThat(labels.subList(i + 1, labels.size())).noneMatch(labels.get(i)::overlaps);
        }
    }

    private static List<TextBox> labels(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(words -> words.text().startsWith("町"))
                .map(TextBox::of)
                .toList();
    }

    /** Between the lines behind the data. */
    private static TextBox field(Drawing drawing) {
        var corners = drawing.marks().stream()
                .filter(Mark.Path.class::isInstance)
                .map(Mark.Path.class::cast)
                .filter(path -> path.stroke()
                        .filter(stroke -> stroke.ink() == Ink.GRID || stroke.ink() == Ink.AXIS)
                        .isPresent())
                .flatMap(path -> path.parts().stream().flatMap(List::stream))
                .toList();
        return new TextBox(
                least(corners, Point::x),
                least(corners, Point::y),
                -least(corners, point -> -point.x()),
                -least(corners, point -> -point.y()));
    }

    private static double least(List<Point> points, Function<Point, Double> part) {
        return points.stream().map(part).min(Double::compare).orElseThrow();
    }
}
