package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.funnel.FunnelCount;
import io.github.govtechkpi.metrics.funnel.StageFlow;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.TextWidths;
import io.github.govtechkpi.report.plot.Legend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The stages of a program as bars with their counts. Bars of one unit have one scale; counts of another unit stand in a group of their own,
 * because 1,356 firms and 153 projects are no two steps of one way.
 */
public final class StageChart {
    private static final double BAR = 17;
    private final Funnel funnel;
    private final ChartSize size;
    private final ChartWords words;
    private final double font;
    private final Sketch sketch = new Sketch();
    private final List<String> sentences = new ArrayList<>();
    private double y = 8;

    private StageChart(Funnel funnel, ChartSize size, Locale locale) {
        this.funnel = funnel;
        this.size = size;
        this.words = new ChartWords(locale);
        this.font = size.font();
    }

    /** Draws the stages; nothing where nothing was counted. */
    public static Optional<Drawing> draw(Funnel funnel, ChartSize size, Locale locale) {
        if (funnel.stages().isEmpty() && funnel.published().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StageChart(funnel, size, locale).drawing());
    }

    private Drawing drawing() {
        recorded();
        var byUnit = funnel.published().stream()
                .collect(Collectors.groupingBy(FunnelCount::unit, LinkedHashMap::new, Collectors.toList()));
        byUnit.forEach(this::published);
        return sketch.finished(
                size.width(),
                y + 4,
                words.get("stages", funnel.program().name().in(words.locale())),
                String.join(words.get("sentence"), sentences),
                words.locale());
    }

    private void recorded() {
        if (funnel.stages().isEmpty()) {
            return;
        }
        heading(words.get("stagesRecorded"));
        y = new Legend(font * 0.95)
                .filled(Ink.MAIN, words.get("movedOn"))
                .hatched(Ink.PLAN, words.get("there"))
                .filled(Ink.PALE, words.get("discontinued"))
                .draw(sketch, 8, y, size.width() - 8);
        y += 4;
        var most = funnel.stages().stream().mapToInt(StageFlow::reached).max().orElse(1);
        for (var flow : funnel.stages()) {
            var text = words.get(
                    "flow", flow.stage().label().in(words.locale()), words.amount(flow.reached(), MeasureUnit.CASES));
            label(text);
            sentences.add(text + words.get("flowParts", flow.movedOn(), flow.there(), flow.discontinued()));
            var scale = width() / Math.max(1, most);
            var x = 8.0;
            x = bar(x, flow.movedOn() * scale, Ink.MAIN, false);
            x = bar(x, flow.there() * scale, Ink.PLAN, true);
            bar(x, flow.discontinued() * scale, Ink.PALE, false);
            y += flow.reached() > 0 ? BAR + font * 0.9 : font * 0.2;
        }
    }

    private void published(MeasureUnit unit, List<FunnelCount> counts) {
        heading(words.get("stagesPublished", words.unit(unit)));
        var most = counts.stream().mapToDouble(StageChart::highest).max().orElse(1);
        for (var count : counts) {
            var text = words.get(
                    "publishedCount",
                    count.stage().label().in(words.locale()),
                    count.of().in(words.locale()),
                    AmountText.of(count.value(), words.locale()),
                    count.asOf()
                            .map(period -> words.get("inPeriod", words.period(period)))
                            .orElse(""));
            label(text);
            sentences.add(text);
            bar(
                    8,
                    highest(count) / Math.max(most, 1e-9) * width(),
                    Ink.MAIN,
                    !count.value().isExact());
            y += BAR + font * 0.9;
        }
    }

    private void heading(String text) {
        y += font * 1.4;
        sketch.words(
                text,
                new Point(8, y),
                Anchor.START,
                Font.of(font * 1.02, Ink.TEXT).bolder());
        y += font * 0.9;
    }

    private void label(String text) {
        for (var line : TextWidths.wrap(text, font, size.width() - 16)) {
            y += font * 1.25;
            sketch.words(line, new Point(8, y), Anchor.START, Font.of(font, Ink.TEXT));
        }
        y += font * 0.5;
    }

    private double bar(double x, double length, Ink ink, boolean isHatched) {
        if (length <= 0) {
            return x;
        }
        if (isHatched) {
            sketch.hatched(new Point(x, y), length, BAR, ink);
        } else {
            sketch.box(new Point(x, y), length, BAR, ink, 0.85);
        }
        return x + length;
    }

    private double width() {
        return size.width() - 16;
    }

    private static double highest(FunnelCount count) {
        var value = count.value().high().orElseGet(() ->
                (AbsoluteValue) count.value().quantity());
        return value.amount().doubleValue();
    }
}
