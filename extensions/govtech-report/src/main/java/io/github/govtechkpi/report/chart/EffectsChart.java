package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.decomposition.DecompositionFlag;
import io.github.govtechkpi.metrics.decomposition.RatioDecomposition;
import io.github.govtechkpi.metrics.ratio.GuardedDifference;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.TextWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What moved a ratio: above both counts before and after, below the part of the change that each of them made. Takes the guard's result:
 * where it blocks the ratios, the counts are drawn and no effect.
 */
public final class EffectsChart {
    private static final double BAR = 17;
    private static final double LEFT = 58;
    private static final double POINTS = 100;
    private final String title;
    private final GuardedDifference difference;
    private final RatioDecomposition effects;
    private final ChartSize size;
    private final ChartWords words;
    private final double font;
    private final Sketch sketch = new Sketch();
    private double y = 4;

    private EffectsChart(
            String title, GuardedDifference difference, RatioDecomposition effects, ChartSize size, Locale locale) {
        this.title = title;
        this.difference = difference;
        this.effects = effects;
        this.size = size;
        this.words = new ChartWords(locale);
        this.font = size.font();
    }

    /**
     * Draws the two counts and their effects.
     *
     * @param title what the ratio is
     * @param difference the two ratios with what the guard says
     * @param effects the same change, split
     * @param size how wide
     * @param locale the reader's language
     */
    public static Drawing draw(
            String title, GuardedDifference difference, RatioDecomposition effects, ChartSize size, Locale locale) {
        return new EffectsChart(title, difference, effects, size, locale).drawing();
    }

    private Drawing drawing() {
        pair(
                words.get("numerator"),
                difference.before().numerator(),
                difference.after().numerator(),
                Ink.MAIN);
        pair(
                words.get("denominator"),
                difference.before().denominator(),
                difference.after().denominator(),
                Ink.SECOND);
        if (difference.verdict() != Verdict.BLOCKED) {
            effects();
        }
        y += font * 0.8;
        write(ReaderText.of(difference.text(words.locale()), words.locale()), Font.of(font, Ink.TEXT));
        effects.flags()
                .forEach(flag -> write(
                        flag.text().in(words.locale()), Font.of(font, Ink.GAP).bolder()));
        return sketch.finished(size.width(), y + font, title, description(), words.locale());
    }

    private void pair(String name, AbsoluteValue before, AbsoluteValue after, Ink ink) {
        y += font * 1.5;
        sketch.words(
                name, new Point(8, y), Anchor.START, Font.of(font, Ink.TEXT).bolder());
        y += font * 0.5;
        var texts = List.of(amount(before), after(before, after));
        var widest = texts.stream()
                .mapToDouble(text -> TextWidths.of(text, font))
                .max()
                .orElse(0);
        var room = Math.min(size.width() - LEFT - 14 - widest, size.width() - size.of(230, 190));
        var most = Math.max(
                before.amount().abs().doubleValue(), after.amount().abs().doubleValue());
        for (var isAfter : List.of(false, true)) {
            var value = isAfter ? after : before;
            var length = most == 0 ? 0 : value.amount().abs().doubleValue() / most * room;
            sketch.words(
                    words.get(isAfter ? "after" : "before"),
                    new Point(8, y + BAR * 0.78),
                    Anchor.START,
                    Font.of(font * 0.95, Ink.MUTED));
            if (isAfter) {
                sketch.box(new Point(LEFT, y), Math.max(length, 1), BAR, ink, 0.85);
            } else {
                sketch.hatched(new Point(LEFT, y), Math.max(length, 1), BAR, ink);
            }
            sketch.words(
                    texts.get(isAfter ? 1 : 0),
                    new Point(LEFT + 6 + length, y + BAR * 0.78),
                    Anchor.START,
                    Font.of(font, Ink.TEXT));
            y += BAR + 5;
        }
    }

    private String amount(AbsoluteValue value) {
        return words.amount(value.amount().doubleValue(), value.unit());
    }

    private String after(AbsoluteValue before, AbsoluteValue after) {
        var change = after.amount().subtract(before.amount());
        return change.signum() == 0
                ? amount(after)
                : words.get("changed", amount(after), words.signed(change.doubleValue()));
    }

    private void effects() {
        y += font * 1.8;
        sketch.words(
                words.get("effects"),
                new Point(8, y),
                Anchor.START,
                Font.of(font, Ink.TEXT).bolder());
        y += font * 0.6;
        var left = size.of(230, 8);
        var widest = Stream.of(effects.numeratorEffect(), effects.denominatorEffect(), effects.ratioChange())
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        var label = 106.0;
        var half = (size.width() - 16 - left) / 2 - label;
        var zero = left + label + half;
        var top = y;
        effect(words.get("numeratorEffect"), effects.numeratorEffect(), widest, zero, half, Ink.MAIN, false);
        effect(words.get("denominatorEffect"), effects.denominatorEffect(), widest, zero, half, Ink.SECOND, true);
        effect(words.get("together"), effects.ratioChange(), widest, zero, half, Ink.PLAN, false);
        sketch.line(new Point(zero, top), new Point(zero, y), Stroke.of(Ink.AXIS, 1.2));
    }

    private void effect(
            String name, double value, double widest, double zero, double half, Ink ink, boolean isHatched) {
        if (size == ChartSize.NARROW) {
            y += font * 1.1;
            sketch.words(name, new Point(8, y), Anchor.START, Font.of(font * 0.95, Ink.MUTED));
            y += 4;
        } else {
            sketch.words(name, new Point(8, y + BAR * 0.78), Anchor.START, Font.of(font, Ink.MUTED));
        }
        var length = widest == 0 ? 0 : Math.abs(value) / widest * half;
        var corner = new Point(value < 0 ? zero - length : zero, y);
        if (isHatched) {
            sketch.hatched(corner, Math.max(length, 1), BAR, ink);
        } else {
            sketch.box(corner, Math.max(length, 1), BAR, ink, 0.85);
        }
        sketch.words(
                words.get("points", words.signed(Math.rint(value * POINTS * 100) / 100)),
                new Point(value < 0 ? zero - length - 6 : zero + length + 6, y + BAR * 0.78),
                value < 0 ? Anchor.END : Anchor.START,
                Font.of(font, Ink.TEXT));
        y += BAR + 5;
    }

    private void write(String text, Font style) {
        for (var line : TextWidths.wrap(text, font * (style.bold() ? 1.08 : 1), size.width() - 24)) {
            y += font * 1.4;
            sketch.words(line, new Point(8, y), Anchor.START, style);
        }
    }

    private String description() {
        var sentences = new ArrayList<String>();
        sentences.add(ReaderText.of(difference.text(words.locale()), words.locale()));
        effects.flags().stream()
                .map(DecompositionFlag::text)
                .map(text -> text.in(words.locale()))
                .forEach(sentences::add);
        return String.join(" ", sentences);
    }
}
