package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.control.FunnelLimits;
import io.github.govtechkpi.metrics.control.FunnelReport;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Stroke.Dash;
import io.github.govtechkpi.report.drawing.Symbol;
import io.github.govtechkpi.report.drawing.TextWidths;
import io.github.govtechkpi.report.plot.LabelPlaces;
import io.github.govtechkpi.report.plot.Legend;
import io.github.govtechkpi.report.plot.Plot;
import io.github.govtechkpi.report.plot.TimeScale;
import io.github.govtechkpi.report.plot.ValueScale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shares of many units against the number that each is counted among (ファンネルプロット). It is made from a report that holds both counts of
 * every unit; the level axis shows one of them, and the units that stand out are labelled with both. Nobody is ranked.
 */
public final class FunnelPlot {
    private static final double PERCENT = 100;
    private static final int CURVE = 60;
    private static final int FEW = 100;
    private final String title;
    private final FunnelReport report;
    private final List<String> names;
    private final ChartSize size;
    private final ChartWords words;
    private final double font;
    private final Sketch sketch = new Sketch();
    private final double first;
    private final double last;

    private FunnelPlot(String title, FunnelReport report, List<String> names, ChartSize size, Locale locale) {
        this.title = title;
        this.report = report;
        this.names = names;
        this.size = size;
        this.words = new ChartWords(locale);
        this.font = size.font();
        this.first = Math.log10(report.units().stream()
                        .mapToDouble(FunnelReport.Unit::n)
                        .min()
                        .orElse(1))
                - 0.08;
        this.last = Math.log10(report.units().stream()
                        .mapToDouble(FunnelReport.Unit::n)
                        .max()
                        .orElse(10))
                + 0.08;
    }

    /**
     * Draws a funnel plot.
     *
     * @param title what is counted among what
     * @param report the computed plot
     * @param names the name of each unit
     * @param size how wide
     * @param locale the reader's language
     * @throws IllegalArgumentException if there is not one name for each unit
     */
    public static Drawing draw(String title, FunnelReport report, List<String> names, ChartSize size, Locale locale) {
        if (names.size() != report.units().size()) {
            throw new IllegalArgumentException("There must be one name for each of the %d units, but there were %d"
                    .formatted(report.units().size(), names.size()));
        }
        return new FunnelPlot(title, report, List.copyOf(names), size, locale).drawing();
    }

    private Drawing drawing() {
        var shares = report.units().stream().map(unit -> unit.share() * PERCENT).toList();
        var high = Stream.concat(shares.stream(), Stream.of(report.target() * PERCENT * 1.2))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(PERCENT);
        var low = shares.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var scale = ValueScale.between(
                low > high / 3 ? Math.max(0, low - (high - low) * 0.15) : 0, high, (int) size.of(6, 5));
        var legendEnd = legend().draw(sketch, 8, 6, size.width() - 8);
        var caption = legendEnd + font * 1.2;
        sketch.words(
                words.get("shareAxis") + (scale.beginsAtZero() ? "" : " " + words.get("axisCut")),
                new Point(8, caption),
                Anchor.START,
                Font.of(font * 0.92, Ink.MUTED));
        var top = caption + font * 1.2;
        var plot = new Plot(
                Math.max(40, Plot.roomFor(scale, this::percent, font)),
                top,
                size.width() - 16,
                top + size.of(310, 300),
                TimeScale.around(List.of(LocalDate.EPOCH)),
                scale);
        plot.drawValues(sketch, this::percent, font);
        bases(plot);
        sketch.line(
                new Point(plot.left(), plot.y(report.target() * PERCENT)),
                new Point(plot.right(), plot.y(report.target() * PERCENT)),
                Stroke.of(Ink.PLAN, 1.8));
        var labels = LabelPlaces.within(plot, sketch);
        curve(plot, labels, FunnelReport.Limits::low95, Dash.DASHES);
        curve(plot, labels, FunnelReport.Limits::high95, Dash.DASHES);
        curve(plot, labels, FunnelReport.Limits::low998, Dash.NONE);
        curve(plot, labels, FunnelReport.Limits::high998, Dash.NONE);
        units(plot, labels);
        var y = plot.bottom() + font * 2.2;
        sketch.words(
                words.get("baseAxis"),
                new Point((plot.left() + plot.right()) / 2, y + font),
                Anchor.MIDDLE,
                Font.of(font * 0.95, Ink.MUTED));
        return sketch.finished(size.width(), y + font * 2, title, description(), words.locale());
    }

    private String percent(double tick) {
        return words.get("percent", words.number(tick));
    }

    private Legend legend() {
        return new Legend(font * 0.95)
                .symbol(Symbol.CIRCLE, Ink.PLAN, false, words.get("unitWithin"))
                .symbol(Symbol.DIAMOND, Ink.GAP, true, words.get("unitDifferent"))
                .symbol(Symbol.CROSS, Ink.PLAN, false, words.get("unitGrey"))
                .line(Stroke.of(Ink.PLAN, 1.8), words.get("allUnits"))
                .line(Stroke.of(Ink.SECOND, 1.5).dashed(Dash.DASHES), words.get("limit95"))
                .line(Stroke.of(Ink.SECOND, 1.5), words.get("limit998"));
    }

    private double x(Plot plot, double n) {
        return plot.left() + (plot.right() - plot.left()) * (Math.log10(n) - first) / (last - first);
    }

    private void bases(Plot plot) {
        sketch.line(
                new Point(plot.left(), plot.bottom()), new Point(plot.right(), plot.bottom()), Stroke.of(Ink.AXIS, 1));
        for (var power = (int) Math.floor(first); power <= last; power++) {
            for (var lead : last - first > 2.5 ? new int[] {1} : new int[] {1, 2, 5}) {
                var n = lead * Math.pow(10, power);
                if (Math.log10(n) >= first && Math.log10(n) <= last) {
                    sketch.line(
                            new Point(x(plot, n), plot.bottom()),
                            new Point(x(plot, n), plot.bottom() + 5),
                            Stroke.of(Ink.AXIS, 1));
                    var label = words.number(n);
                    // the last one may be wider than what is left beside the axis
                    var half = TextWidths.of(label, font * 0.95) / 2;
                    sketch.words(
                            label,
                            new Point(Math.min(x(plot, n), size.width() - half - 2), plot.bottom() + 8 + font),
                            Anchor.MIDDLE,
                            Font.of(font * 0.95, Ink.MUTED));
                }
            }
        }
    }

    /** The limits allow for what chance does not explain between units. */
    private void curve(Plot plot, LabelPlaces labels, ToDoubleFunction<FunnelReport.Limits> end, Dash dash) {
        var parts = new ArrayList<List<Point>>();
        var part = new ArrayList<Point>();
        for (var step = 0; step <= CURVE; step++) {
            var n = Math.max(1, Math.rint(Math.pow(10, first + (last - first) * step / CURVE)));
            var value = FunnelLimits.normal(n, report.target(), report.tau2())
                            .map(end::applyAsDouble)
                            .orElseThrow()
                    * PERCENT;
            if (value >= plot.values().low() && value <= plot.values().high()) {
                part.add(new Point(x(plot, n), plot.y(value)));
            } else if (!part.isEmpty()) {
                parts.add(List.copyOf(part));
                part.clear();
            }
        }
        parts.add(part);
        parts.stream().filter(points -> points.size() > 1).forEach(points -> {
            sketch.path(points, new Stroke(Ink.SECOND, 1.5, dash));
            IntStream.range(1, points.size()).forEach(i -> labels.avoid(points.get(i - 1), points.get(i)));
        });
    }

    private void units(Plot plot, LabelPlaces labels) {
        for (var unit : report.units()) {
            if (!unit.trulyDifferent()) {
                var isGrey = unit.zone() == FunnelReport.Zone.GREY;
                if (report.units().size() <= FEW) {
                    labels.keepFree(at(plot, unit), 3);
                }
                sketch.add((isGrey ? Symbol.CROSS : Symbol.CIRCLE)
                        .at(at(plot, unit), report.units().size() > 200 ? 2 : 3.2, Ink.PLAN, false));
            }
        }
        var different = different();
        different.forEach(i -> {
            sketch.add(Symbol.DIAMOND.at(at(plot, report.units().get(i)), 4.2, Ink.GAP, true));
            labels.keepFree(at(plot, report.units().get(i)), 6);
        });
        different.stream()
                .limit((int) size.of(14, 6))
                .forEach(i -> labels.write(
                        named(i),
                        Font.of(font * 0.92, Ink.TEXT),
                        LabelPlaces.around(at(plot, report.units().get(i)), 10, font)));
    }

    private List<Integer> different() {
        return IntStream.range(0, names.size())
                .boxed()
                .filter(i -> report.units().get(i).trulyDifferent())
                .sorted(Comparator.comparing(
                        i -> -Math.abs(report.units().get(i).zAdditive())))
                .toList();
    }

    private String named(int i) {
        var unit = report.units().get(i);
        return words.get("unitCounts", names.get(i), words.counts(unit.k(), unit.n()));
    }

    private Point at(Plot plot, FunnelReport.Unit unit) {
        return new Point(x(plot, unit.n()), plot.y(unit.share() * PERCENT));
    }

    private String description() {
        var sum = report.units().stream().mapToDouble(FunnelReport.Unit::k).sum();
        var base = report.units().stream().mapToDouble(FunnelReport.Unit::n).sum();
        var different = different();
        var sentences = new ArrayList<String>();
        sentences.add(words.get("describeAll", names.size(), words.counts(sum, base)));
        sentences.add(words.get("describeDifferent", different.size()));
        different.stream().limit(20).forEach(i -> sentences.add(named(i)));
        return String.join(words.get("sentence"), sentences);
    }
}
