package io.github.govtechkpi.metrics.panel;

import java.math.BigDecimal;

/**
 * What is known of one series, whichever way its rows took: its periods, three of its values, and the line through all of them. Of one
 * amount the denominator is 1.
 */
abstract class SeriesFacts {
    int grid;
    int first;
    int last;
    int previous;
    int start;
    int count;
    boolean hasPrevious;
    boolean hasStart;
    double startNumerator;
    double startDenominator;
    double numerator;
    double denominator;

    /** The slope of the value per period by least squares, exactly 0 where it is less than rounding; with three values or more. */
    double slope;

    double meanOrdinal;
    double meanValue;

    /** The moments of the series at which a value is kept. */
    enum At {
        START,
        PREVIOUS,
        LAST
    }

    abstract BigDecimal numerator(At at);

    abstract BigDecimal denominator(At at);

    /** Returns the sign of the last value less the target. */
    abstract int compareLast(TargetLine target);

    /** Returns the sign of the value at the start less the target. */
    abstract int compareStart(TargetLine target);

    /** Returns the sign of the last ratio less the one at the start. */
    abstract int ratioChange();

    /** Returns the sign of the last numerator less the one at the start. */
    abstract int numeratorChange();

    /** Returns the sign of the denominator's effect on the ratio. */
    abstract int denominatorEffect();

    /** Returns the sign of the numerator's effect less the denominator's. */
    abstract int compareEffects();

    /** Tells whether the last counts are whole numbers that an interval can be made of. */
    abstract boolean hasWholeCounts();
}
