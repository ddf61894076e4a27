package io.github.govtechkpi.report.plot;

import java.util.ArrayList;
import java.util.List;

/** The upright axis: from which number to which, and where its ticks are. */
public final class ValueScale {
    private static final double HEADROOM = 0.07;
    /** Amounts whose range is at least this share of their size are shown from 0 on. */
    private static final double FROM_ZERO = 0.2;

    private final double low;
    private final double high;
    private final double step;

    private ValueScale(double low, double high, double step) {
        this.low = low;
        this.high = high;
        this.step = step;
    }

    /** Makes a scale for some values, from 0 where that does not squeeze them into a line. */
    public static ValueScale around(List<Double> values, int ticks) {
        var min = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var max = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (min >= 0 && max - min >= FROM_ZERO * max) {
            min = 0;
        }
        if (max == min) {
            max = min == 0 ? 1 : min + Math.abs(min);
            min = Math.min(0, min);
        }
        var room = (max - min) * HEADROOM;
        return between(min == 0 ? 0 : min - room, max + room, ticks);
    }

    /** Makes a scale whose ends are those given, widened to whole ticks. */
    public static ValueScale between(double min, double max, int ticks) {
        var step = nice((max - min) / ticks);
        return new ValueScale(Math.floor(min / step) * step, Math.ceil(max / step) * step, step);
    }

    private static double nice(double rough) {
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        var lead = rough / power;
        // no ticks at 2.5 cases
        return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 && power >= 10 ? 2.5 : lead <= 5 ? 5 : 10) * power;
    }

    /** Returns the lower end. */
    public double low() {
        return low;
    }

    /** Returns the upper end. */
    public double high() {
        return high;
    }

    /** Tells whether the axis shows amounts from 0 on. */
    public boolean beginsAtZero() {
        return low <= 0;
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (var i = 0; low + i * step <= high + step / 2; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /** Returns where a value lies, 0 at the lower end and 1 at the upper. */
    double share(double value) {
        return (value - low) / (high - low);
    }
}
