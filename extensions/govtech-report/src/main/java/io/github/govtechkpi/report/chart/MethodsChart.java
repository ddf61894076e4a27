package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.drawing.TextWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What several methods say of one goal: a row for each, and a shape in the column that its verdict amounts to; the first is for none. */
public final class MethodsChart {
    private static final List<StatusCode> COLUMNS = List.of(
            StatusCode.DETERIORATING,
            StatusCode.LIMITED,
            StatusCode.MODERATE,
            StatusCode.ON_TRACK,
            StatusCode.ACHIEVED);
    private static final List<Symbol> SHAPES =
            List.of(Symbol.DOWN, Symbol.SQUARE, Symbol.DIAMOND, Symbol.UP, Symbol.CIRCLE);
    private final GoalAssessment assessment;
    private final ChartSize size;
    private final ChartWords words;
    private final double font;
    private final Sketch sketch = new Sketch();

    private MethodsChart(GoalAssessment assessment, ChartSize size, Locale locale) {
        this.assessment = assessment;
        this.size = size;
        this.words = new ChartWords(locale);
        this.font = size.font();
    }

    /** Draws the verdicts; nothing where no method gives a class. */
    public static Optional<Drawing> draw(GoalAssessment assessment, ChartSize size, Locale locale) {
        return assessment.verdicts().stream()
                        .noneMatch(verdict -> verdict.standing().isPresent())
                ? Optional.empty()
                : Optional.of(new MethodsChart(assessment, size, locale).drawing());
    }

    private Drawing drawing() {
        var rows = rows();
        var left = size == ChartSize.WIDE ? 250.0 : 8.0;
        var column = (size.width() - left - 8) / (COLUMNS.size() + 1);
        var y = headings(left, column);
        var row = size.of(30, 50);
        var top = y;
        for (var i = 0; i <= COLUMNS.size() + 1; i++) {
            sketch.line(
                    new Point(left + i * column, top),
                    new Point(left + i * column, top + rows.size() * row),
                    Stroke.of(Ink.GRID, 1));
        }
        for (var entry : rows) {
            sketch.line(new Point(8, y), new Point(size.width() - 8, y), Stroke.of(Ink.GRID, 1));
            var middle = size == ChartSize.WIDE ? y + row / 2 : y + row - 14;
            var label = entry.isOurs ? Font.of(font, Ink.TEXT).bolder() : Font.of(font, Ink.TEXT);
            sketch.words(
                    entry.name,
                    new Point(8, size == ChartSize.WIDE ? middle + font * 0.35 : y + font * 1.3),
                    Anchor.START,
                    label);
            entry.standing.ifPresentOrElse(
                    standing -> {
                        var place = COLUMNS.indexOf(standing);
                        sketch.add(SHAPES.get(place)
                                .at(
                                        new Point(left + (place + 1.5) * column, middle),
                                        6,
                                        entry.isOurs ? Ink.MAIN : Ink.SECOND,
                                        entry.isOurs));
                    },
                    () -> sketch.line(
                            new Point(left + 0.5 * column - 5, middle),
                            new Point(left + 0.5 * column + 5, middle),
                            Stroke.of(Ink.MUTED, 2)));
            y += row;
        }
        sketch.line(new Point(8, y), new Point(size.width() - 8, y), Stroke.of(Ink.GRID, 1));
        return sketch.finished(
                size.width(),
                y + 8,
                words.get("methods", assessment.progress().goal().name().in(words.locale())),
                description(rows),
                words.locale());
    }

    /** The headings of the columns; where one is wider than its column every other stands a line lower. */
    private double headings(double left, double column) {
        var style = Font.of(font * 0.92, Ink.MUTED);
        var headings = Stream.concat(
                        Stream.of(words.get("noVerdict")), COLUMNS.stream().map(this::heading))
                .toList();
        var isWide = headings.stream().anyMatch(heading -> TextWidths.of(heading, style.size()) > column - 2);
        for (var i = 0; i < headings.size(); i++) {
            var line = isWide && i % 2 == 1 ? 2 : 1;
            var width = TextWidths.of(headings.get(i), style.size());
            var middle = Math.max(left + (i + 0.5) * column, 4 + width / 2);
            sketch.words(
                    headings.get(i),
                    new Point(Math.min(middle, size.width() - 4 - width / 2), font * 1.2 * line),
                    Anchor.MIDDLE,
                    style);
        }
        return font * 1.2 * (isWide ? 2 : 1) + 8;
    }

    /** The first word of a verdict: "moderate: acceleration needed" has no room above a column. */
    private String heading(StatusCode code) {
        var label = code.label().in(words.locale());
        var colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                words.get("ourVerdict"),
                Optional.of(assessment.progress().status().code()).filter(COLUMNS::contains),
                assessment.progress().status().code().label().in(words.locale()),
                true));
        for (var verdict : assessment.verdicts()) {
            if (verdict.verdict().isPresent()) { // an achievement rate has no class of its own
                rows.add(new Row(
                        verdict.method().label().in(words.locale()),
                        verdict.standing().filter(COLUMNS::contains),
                        words.get("noVerdict"),
                        false));
            }
        }
        return rows;
    }

    private String description(List<Row> rows) {
        var sentences = rows.stream()
                .map(row -> words.get(
                        "describePoint",
                        row.name,
                        row.standing
                                .map(code -> code.label().in(words.locale()))
                                .orElse(row.word),
                        ""))
                .toList();
        return String.join(words.get("sentence"), sentences);
    }

    /** A row; its word stands where the verdict has no column. */
    private record Row(String name, Optional<StatusCode> standing, String word, boolean isOurs) {}
}
