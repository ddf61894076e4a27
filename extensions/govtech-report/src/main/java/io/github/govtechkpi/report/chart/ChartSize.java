package io.github.govtechkpi.report.chart;

/** How wide a picture is made, so that its words can be read where it is shown. */
public enum ChartSize {
    /** For a desk or a sheet of paper. */
    WIDE(760, 13),
    /** For a telephone. */
    NARROW(344, 12);

    private final double width;
    private final double font;

    ChartSize(double width, double font) {
        this.width = width;
        this.font = font;
    }

    double width() {
        return width;
    }

    double font() {
        return font;
    }

    /** Returns one of two values. */
    double of(double wide, double narrow) {
        return this == WIDE ? wide : narrow;
    }
}
