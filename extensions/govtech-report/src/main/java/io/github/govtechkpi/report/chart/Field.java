package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.report.drawing.Sketch;
import io.github.govtechkpi.report.plot.LabelPlaces;
import io.github.govtechkpi.report.plot.Plot;

/**
 * What the layers of one picture share.
 *
 * @param sketch the drawing that is being made
 * @param plot the field with its axes
 * @param labels the places that words have taken
 * @param words the reader's language
 * @param size how wide the picture is
 */
record Field(Sketch sketch, Plot plot, LabelPlaces labels, ChartWords words, ChartSize size) {
    /** How large the shape of a value is. */
    static final double RADIUS = 5;

    double font() {
        return size.font();
    }

    /** Returns of how many values each has its amount beside it; of more only the first and the last. */
    double mostLabelled() {
        return size.of(12, 6);
    }
}
