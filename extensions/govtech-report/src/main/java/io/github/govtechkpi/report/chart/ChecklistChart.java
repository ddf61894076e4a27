package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.ItemResult;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.TextWidths;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far each item of a checklist has come, in three steps with words and the number of proofs; counts and never a score. */
public final class ChecklistChart {
    private static final List<AnswerLevel> STEPS =
            List.of(AnswerLevel.PLANNED, AnswerLevel.UNDER_WAY, AnswerLevel.DONE);
    private static final double STEP_GAP = 4;
    private static final double BAR = 14;
    private final AssessmentResult result;
    private final ChartSize size;
    private final ChartWords words;
    private final double font;
    private final Sketch sketch = new Sketch();

    private ChecklistChart(AssessmentResult result, ChartSize size, Locale locale) {
        this.result = result;
        this.size = size;
        this.words = new ChartWords(locale);
        this.font = size.font();
    }

    /** Draws an assessment. */
    public static Drawing draw(AssessmentResult result, ChartSize size, Locale locale) {
        return new ChecklistChart(result, size, locale).drawing();
    }

    private Drawing drawing() {
        var y = font * 0.6;
        for (var line : TextWidths.wrap(result.counts().text().in(words.locale()), font * 1.1, size.width() - 24)) {
            y += font * 1.4;
            sketch.words(
                    line,
                    new Point(8, y),
                    Anchor.START,
                    Font.of(font * 1.05, Ink.TEXT).bolder());
        }
        y += font;
        for (var item : result.items()) {
            y = row(item, y);
        }
        return sketch.finished(
                size.width(),
                y + 6,
                result.checklist().title().in(words.locale()),
                result.items().stream()
                        .map(item -> words.get("describePoint", name(item), state(item), ""))
                        .collect(Collectors.joining(words.get("sentence"))),
                words.locale());
    }

    private double row(ItemResult item, double top) {
        var isWide = size == ChartSize.WIDE;
        var left = isWide ? size.width() * 0.5 : 8.0;
        var lines = TextWidths.wrap(name(item), font, isWide ? left - 24 : size.width() - 16);
        var y = top;
        for (var line : lines) {
            y += font * 1.35;
            sketch.words(line, new Point(8, y), Anchor.START, Font.of(font, Ink.TEXT));
        }
        var barTop = isWide ? top + font * 0.45 : y + font * 0.5;
        var step = isWide ? 52.0 : 58.0;
        var level = item.answer().flatMap(Answer::level);
        var x = left;
        for (var reached : STEPS) {
            var corner = new Point(x, barTop);
            if (level.isEmpty()) {
                sketch.add(outline(corner, step, Stroke.of(Ink.PALE, 1).dashed(Stroke.Dash.DOTS)));
            } else if (level.get().compareTo(reached) >= 0) {
                sketch.box(corner, step, BAR, Ink.MAIN, 0.85);
            } else {
                sketch.add(outline(corner, step, Stroke.of(Ink.PLAN, 1)));
            }
            x += step + STEP_GAP;
        }
        sketch.words(state(item), new Point(x + 6, barTop + BAR * 0.8), Anchor.START, Font.of(font * 0.92, Ink.TEXT));
        var bottom = Math.max(y + font * 0.5, barTop + BAR + font * 0.5);
        sketch.line(new Point(8, bottom), new Point(size.width() - 8, bottom), Stroke.of(Ink.GRID, 1));
        return bottom;
    }

    private static Mark outline(Point corner, double width, Stroke stroke) {
        return new Mark.Path(
                List.of(List.of(
                        corner,
                        new Point(corner.x() + width, corner.y()),
                        new Point(corner.x() + width, corner.y() + BAR),
                        new Point(corner.x(), corner.y() + BAR))),
                true,
                Optional.of(stroke),
                Optional.empty(),
                1);
    }

    private String name(ItemResult item) {
        return words.get("item", item.item().id(), item.item().title().in(words.locale()));
    }

    private String state(ItemResult item) {
        return item.label().in(words.locale())
                + (item.validEvidence().isEmpty()
                        ? item.isDone() ? words.get("noEvidence") : ""
                        : words.get("evidence", item.validEvidence().size()));
    }
}
