package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.metrics.control.Signal.Side;

/** What consecutive points have in common; all comparisons are strict, so that a point on the centre and a tie end a pattern. */
final class Windows {
    private Windows() {}

    /** Tells whether the points from {@code start} on rise or fall one after the other. */
    static Side trend(double[] values, int start, int length) {
        var rising = true;
        var falling = true;
        for (var i = start + 1; i < start + length; i++) {
            rising &= values[i] > values[i - 1];
            falling &= values[i] < values[i - 1];
        }
        return side(rising, falling);
    }

    /** Tells on which side of the centre all points from {@code start} on lie. */
    static Side oneSide(double[] values, int start, int length, double center) {
        var above = true;
        var below = true;
        for (var i = start; i < start + length; i++) {
            above &= values[i] > center;
            below &= values[i] < center;
        }
        return side(above, below);
    }

    /** Tells whether the points from {@code start} on go up and down in turn. */
    static boolean alternates(double[] values, int start, int length) {
        for (var i = start + 2; i < start + length; i++) {
            var before = Math.signum(values[i - 1] - values[i - 2]);
            if (before == 0 || Math.signum(values[i] - values[i - 1]) != -before) {
                return false;
            }
        }
        return true;
    }

    static Side side(boolean high, boolean low) {
        return high ? Side.HIGH : low ? Side.LOW : Side.NONE;
    }
}
