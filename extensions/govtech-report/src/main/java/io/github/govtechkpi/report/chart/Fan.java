package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.Outlook;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.Projection;
import io.github.govtechkpi.metrics.trend.LinearTrend;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.report.drawing.Ink;
import io.github.govtechkpi.report.drawing.Point;
import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.drawing.Stroke;
import io.github.govtechkpi.report.drawing.Stroke.Dash;
import io.github.govtechkpi.report.plot.Legend;
import io.github.govtechkpi.report.plot.Plot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How things go on: a line, and the bands of 80 and 95 % around it where there are three values or more.
 *
 * @param line the line from the latest value to the due date
 * @param band80 the band in which 80 % of new values would lie; empty for a line through two points
 * @param band95 the same for 95 %
 * @param attained where a line through two points meets the target
 */
record Fan(List<Value> line, List<Limits> band80, List<Limits> band95, Optional<Value> attained) {
    private static final int STEPS = 8;
    private static final Fan NONE = new Fan(List.of(), List.of(), List.of(), Optional.empty());

    static Fan of(Progress progress, List<Measured> measured) {
        var known = measured.stream().filter(point -> point.value().isPresent()).toList();
        var due = progress.target().flatMap(Target::due).map(ReportingPeriod::end);
        var projection = progress.projection();
        if (known.isEmpty() || due.isEmpty() || projection.isEmpty()) {
            return NONE;
        }
        var last = known.get(known.size() - 1);
        if (!due.get().isAfter(last.day())) {
            return NONE;
        }
        var end = projection.get().valueAtDue().toOptional();
        if (end.isEmpty()) {
            return NONE;
        }
        var trend = projection.get().outlook().map(Outlook::attainment);
        if (trend.isEmpty()) {
            return through(
                    new Value(last.day(), last.value().orElseThrow()),
                    new Value(due.get(), end.get().doubleValue()),
                    projection.get(),
                    progress);
        }
        var line = trend.get().trend();
        // a count does not fall below 0: there the picture ends
        var floor = progress.unit().kind() == MeasureUnit.Kind.COUNT ? 0 : Double.NEGATIVE_INFINITY;
        var from = line.times().get(line.n() - 1);
        var values = new ArrayList<Value>();
        var narrow = new ArrayList<Limits>();
        var wide = new ArrayList<Limits>();
        for (var step = 0; step <= STEPS; step++) {
            var share = (double) step / STEPS;
            var time = from + (trend.get().dueTime() - from) * share;
            var day = last.day().plusDays(Math.round(ChronoUnit.DAYS.between(last.day(), due.get()) * share));
            values.add(new Value(day, Math.max(line.valueAt(time), floor)));
            limits(line, time, 0.80, day, floor).ifPresent(narrow::add);
            limits(line, time, 0.95, day, floor).ifPresent(wide::add);
        }
        return new Fan(values, narrow, wide, Optional.empty());
    }

    /** A line through two points ends where it meets the target: what it would do afterwards nobody can say. */
    private static Fan through(Value last, Value atDue, Projection projection, Progress progress) {
        var target = progress.absolute() instanceof AbsoluteProgress.Reach reach
                ? reach.target().toOptional()
                : Optional.<BigDecimal>empty();
        var meets = projection
                .attainDate()
                .toOptional()
                .filter(day -> day.isBefore(atDue.day()) && day.isAfter(last.day()));
        var end = meets.flatMap(day -> target.map(level -> new Value(day, level.doubleValue())));
        return new Fan(List.of(last, end.orElse(atDue)), List.of(), List.of(), end);
    }

    private static Optional<Limits> limits(
            LinearTrend trend, double time, double confidence, LocalDate day, double floor) {
        var prediction = trend.predict(time, confidence);
        return prediction
                .low()
                .toOptional()
                .flatMap(low -> prediction
                        .high()
                        .toOptional()
                        .map(high -> new Limits(day, Math.max(low, floor), Math.max(high, floor))));
    }

    List<LocalDate> days() {
        return line.stream().map(Value::day).toList();
    }

    List<Double> values() {
        return Stream.concat(
                        line.stream().map(Value::value),
                        band95.stream().flatMap(limits -> Stream.of(limits.low(), limits.high())))
                .toList();
    }

    void draw(Sketch sketch, Plot plot) {
        area(sketch, plot, band95, 0.10);
        area(sketch, plot, band80, 0.16);
        if (!line.isEmpty()) {
            sketch.path(
                    line.stream()
                            .map(value -> plot.at(value.day(), value.value()))
                            .toList(),
                    Stroke.of(Ink.FORECAST, 2).dashed(Dash.DOTS));
        }
    }

    private static void area(Sketch sketch, Plot plot, List<Limits> band, double opacity) {
        if (band.isEmpty()) {
            return;
        }
        var corners = new ArrayList<Point>();
        band.forEach(limits -> corners.add(plot.at(limits.day(), limits.high())));
        var back = new ArrayList<>(band);
        Collections.reverse(back);
        back.forEach(limits -> corners.add(plot.at(limits.day(), limits.low())));
        sketch.area(corners, Ink.FORECAST, opacity);
    }

    void addTo(Legend legend, ChartWords words) {
        if (line.isEmpty()) {
            return;
        }
        legend.line(
                Stroke.of(Ink.FORECAST, 2).dashed(Dash.DOTS),
                words.get(band95.isEmpty() ? "arithmetic" : "projection"));
        if (!band95.isEmpty()) {
            legend.area(Ink.FORECAST, 0.24, words.get("bands"));
        }
    }

    /**
     * A point of the line.
     *
     * @param day the day
     * @param value the value that it has then
     */
    record Value(LocalDate day, double value) {}

    /**
     * The band on a day.
     *
     * @param day the day
     * @param low its lower end
     * @param high its upper end
     */
    record Limits(LocalDate day, double low, double high) {}
}
