package io.github.govtechkpi.report.plot;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.TextWidths;
import java.time.LocalDate;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * The field of a picture with its axes.
 *
 * @param left the left edge in pixels
 * @param top the upper edge
 * @param right the right edge
 * @param bottom the lower edge
 * @param time the level axis
 * @param values the upright axis
 */
public record Plot(double left, double top, double right, double bottom, TimeScale time, ValueScale values) {
    private static final double TICK = 58;
    private static final ReportingPeriod LONG_MONTH = ReportingPeriod.parse("2030-12");
    private static final ReportingPeriod LONG_YEAR = ReportingPeriod.parse("2030");

    /** Checks that both axes are there. */
    public Plot {
        requireNonNull(time, "time");
        requireNonNull(values, "values");
    }

    /** Returns how much room the widest tick label takes. */
    public static double roomFor(ValueScale values, DoubleFunction<String> label, double font) {
        return values.ticks().stream()
                        .mapToDouble(tick -> TextWidths.of(label.apply(tick), font))
                        .max()
                        .orElse(0)
                + 12;
    }

    /** Returns the place of a value on a day. */
    public Point at(LocalDate day, double value) {
        return new Point(x(day), y(value));
    }

    /** Returns how far to the right a day lies. */
    public double x(LocalDate day) {
        return left + (right - left) * time.share(day);
    }

    /** Returns how far down a value lies. */
    public double y(double value) {
        return bottom - (bottom - top) * values.share(value);
    }

    /** Draws the lines and labels of the upright axis. */
    public void drawValues(Sketch sketch, DoubleFunction<String> label, double font) {
        for (var tick : values.ticks()) {
            sketch.line(
                    new Point(left, y(tick)),
                    new Point(right, y(tick)),
                    Stroke.of(isZero(tick) ? Ink.AXIS : Ink.GRID, 1));
        }
        for (var tick : values.ticks()) {
            sketch.words(
                    label.apply(isZero(tick) ? 0 : tick),
                    new Point(left - 8, y(tick) + font * 0.35),
                    Anchor.END,
                    Font.of(font, Ink.MUTED));
        }
    }

    private boolean isZero(double tick) {
        return Math.abs(tick) < 1e-12 * Math.max(1, values.high());
    }

    private int most(String label, double font) {
        return (int) ((right - left) / Math.max(TICK, TextWidths.of(label, font) + 8));
    }

    /** Draws the level axis with its labels below it, as many as there is room for. */
    public void drawTime(Sketch sketch, Function<ReportingPeriod, String> label, double font) {
        sketch.line(new Point(left, bottom), new Point(right, bottom), Stroke.of(Ink.AXIS, 1));
        var ticks = time.ticks(most(label.apply(LONG_MONTH), font), most(label.apply(LONG_YEAR), font));
        for (var tick : ticks) {
            sketch.line(new Point(x(tick.day()), bottom), new Point(x(tick.day()), bottom + 5), Stroke.of(Ink.AXIS, 1));
        }
        for (var tick : ticks) {
            sketch.words(
                    label.apply(tick.period()),
                    new Point(x(tick.day()), bottom + 8 + font),
                    Anchor.MIDDLE,
                    Font.of(font, Ink.MUTED));
        }
    }
}
