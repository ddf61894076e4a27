package io.github.govtechkpi.io.observation;

/** Reads numbers such as 1200, -5 or 12.5, of so few digits that they are a {@code long}. */
final class PlainNumber implements PlainCell {
    private static final int MAX_DIGITS = 18;

    private boolean isPresent;
    private long unscaled;
    private int scale;

    @Override
    public boolean read(byte[] bytes, int from, int to) {
        isPresent = to > from;
        if (!isPresent) {
            return true;
        }
        var isNegative = bytes[from] == '-';
        var first = isNegative ? from + 1 : from;
        var number = 0L;
        var point = -1;
        for (var i = first; i < to; i++) {
            var digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = 10 * number + digit;
            } else if (bytes[i] == '.' && point < 0 && i > first) {
                point = i;
            } else {
                return false;
            }
        }
        unscaled = isNegative ? -number : number;
        scale = point < 0 ? 0 : to - 1 - point;
        // a point at the end is no number; with more digits the loop has run over
        return first < to && point != to - 1 && to - first <= MAX_DIGITS;
    }

    /** Tells whether there is a number; there is none in an empty cell. */
    boolean isPresent() {
        return isPresent;
    }

    /** Returns the digits with their sign. */
    long unscaled() {
        return unscaled;
    }

    /** Tells whether no digit stands behind a point. */
    boolean isWhole() {
        return scale == 0;
    }

    /** Returns how many of the digits stand behind the point. */
    int scale() {
        return scale;
    }
}
