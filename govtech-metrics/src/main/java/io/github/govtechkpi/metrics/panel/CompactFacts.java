package io.github.govtechkpi.metrics.panel;

import java.math.BigDecimal;

/** The facts of a series from its slots; made once for a goal and moved from series to series. */
final class CompactFacts extends SeriesFacts {
    private final boolean isRatio;
    private final double steps;
    private final boolean hasBaseline;
    private final int baseline;
    private long startPair;
    private long previousPair;
    private long lastPair;

    CompactFacts(PanelGoal goal) {
        isRatio = goal.isRatio();
        steps = Pairs.grid(goal);
        hasBaseline = goal.baseline().isPresent();
        baseline = goal.baseline().map(PeriodGrid::ordinal).orElse(0);
    }

    /** Moves to a series that fits. */
    CompactFacts at(long[] slots, int at) {
        var base = SeriesSlots.base(slots, at);
        var lastBit = SeriesSlots.last(slots, at);
        var previousBit = SeriesSlots.previous(slots, at);
        grid = SeriesSlots.grid(slots, at);
        first = base;
        last = base + lastBit;
        count = SeriesSlots.count(slots, at);
        hasPrevious = previousBit >= 0;
        previous = base + previousBit;
        hasStart = SeriesSlots.hasStart(slots, at);
        start = hasBaseline ? baseline : base;
        startPair = slots[at + SeriesSlots.START];
        previousPair = slots[at + SeriesSlots.PREVIOUS];
        lastPair = slots[at + SeriesSlots.LAST];
        startNumerator = numerator(startPair);
        startDenominator = denominator(startPair);
        numerator = numerator(lastPair);
        denominator = denominator(lastPair);
        fit(slots, at, lastBit);
        return this;
    }

    /** Fits the line in whole numbers of 128 bits, so that equal sums make equal bits. */
    private void fit(long[] slots, int at, int lastBit) {
        long n = count;
        // of a period that is missing the position is taken from the sum of all: mostly there are few of them
        var xs = lastBit + 1L;
        long x = xs * (xs - 1) / 2;
        var xx = (xs - 1) * xs * (2 * xs - 1) / 6;
        if (n != xs) {
            var top = lastBit < Long.SIZE ? 0 : -1L >>> (2 * Long.SIZE - 1 - lastBit);
            var low = ~slots[at + SeriesSlots.LOW] & (lastBit < Long.SIZE ? -1L >>> (Long.SIZE - 1 - lastBit) : -1L);
            for (; low != 0; low &= low - 1) {
                var bit = Long.numberOfTrailingZeros(low);
                x -= bit;
                xx -= (long) bit * bit;
            }
            for (var high = ~slots[at + SeriesSlots.HIGH] & top; high != 0; high &= high - 1) {
                var bit = Long.SIZE + Long.numberOfTrailingZeros(high);
                x -= bit;
                xx -= (long) bit * bit;
            }
        }
        var sum = slots[at + SeriesSlots.SUM];
        var moment = slots[at + SeriesSlots.MOMENT];
        meanOrdinal = first + (double) x / n;
        meanValue = sum / (double) n / steps;
        var covariance = difference(n, moment, x, sum);
        // each value was rounded by half a step at most: what that alone can make is no slope
        var rounding = isRatio ? 0.5 * n * x : 0;
        slope = n < Judgement.FEWEST_FOR_A_LINE || Math.abs(covariance) <= rounding
                ? 0
                : covariance / (double) (n * xx - x * x) / steps;
    }

    /** Returns a·b - c·d, with one rounding at its end. */
    private static double difference(long a, long b, long c, long d) {
        var low = a * b - c * d;
        var borrow = Long.compareUnsigned(a * b, c * d) < 0 ? 1 : 0;
        var high = Math.multiplyHigh(a, b) - Math.multiplyHigh(c, d) - borrow;
        if (high == low >> 63) {
            return low;
        }
        return high * 0x1p64 + (low >>> 11) * 0x1p11; // the bits below do not reach into a double of this size
    }

    private long numerator(long pair) {
        return isRatio ? Pairs.numerator(pair) : pair;
    }

    private long denominator(long pair) {
        return isRatio ? Pairs.denominator(pair) : 1;
    }

    private long pair(At at) {
        return switch (at) {
            case START -> startPair;
            case PREVIOUS -> previousPair;
            case LAST -> lastPair;
        };
    }

    @Override
    BigDecimal numerator(At at) {
        return BigDecimal.valueOf(numerator(pair(at)));
    }

    @Override
    BigDecimal denominator(At at) {
        return BigDecimal.valueOf(denominator(pair(at)));
    }

    @Override
    int compareLast(TargetLine target) {
        return target.compare(numerator(lastPair), denominator(lastPair));
    }

    @Override
    int compareStart(TargetLine target) {
        return target.compare(numerator(startPair), denominator(startPair));
    }

    @Override
    int ratioChange() {
        return isRatio
                ? Long.compare(
                        numerator(lastPair) * denominator(startPair), numerator(startPair) * denominator(lastPair))
                : numeratorChange();
    }

    @Override
    int numeratorChange() {
        return Long.compare(numerator(lastPair), numerator(startPair));
    }

    @Override
    int denominatorEffect() {
        return numerator(startPair) + numerator(lastPair) == 0
                ? 0
                : Long.compare(denominator(startPair), denominator(lastPair));
    }

    @Override
    int compareEffects() {
        return Long.compare(
                (numerator(lastPair) - numerator(startPair)) * (denominator(startPair) + denominator(lastPair)),
                (numerator(startPair) + numerator(lastPair)) * (denominator(startPair) - denominator(lastPair)));
    }

    @Override
    boolean hasWholeCounts() {
        return true;
    }
}
