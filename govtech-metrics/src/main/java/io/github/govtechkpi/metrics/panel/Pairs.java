package io.github.govtechkpi.metrics.panel;

/**
 * Numbers of one row in one long: two counts below 2^31 side by side, or one whole amount below 2^46 in size. What does not fit keeps
 * its decimals and takes the exact way.
 */
final class Pairs {
    /** 2^46: the amounts of 48,000 areas, and their moments over 128 periods, still add up in a long. */
    private static final long AMOUNT_LIMIT = 1L << 46;

    // smaller ones, 0 apart, would lose digits on the grid on which they are added
    private static final int SMALLEST_PART_BITS = 18;
    private static final int SMALLEST_RATIO_BITS = 10;

    private static final long LARGEST_RATIO = 256;
    private static final double PART_GRID = 0x1p49;
    private static final double RATIO_GRID = 0x1p41;

    private Pairs() {}

    static boolean fits(long amount) {
        return amount > -AMOUNT_LIMIT && amount < AMOUNT_LIMIT;
    }

    /** Tells whether two counts fit; they are from 0 up, and the denominator is above 0. */
    static boolean fits(long numerator, long denominator, boolean isPart) {
        return (numerator | denominator) <= Integer.MAX_VALUE
                && (numerator << (isPart ? SMALLEST_PART_BITS : SMALLEST_RATIO_BITS) >= denominator || numerator == 0)
                && numerator <= LARGEST_RATIO * denominator;
    }

    static long pack(long numerator, long denominator) {
        return numerator << 32 | denominator;
    }

    static long numerator(long pair) {
        return pair >>> 32;
    }

    static long denominator(long pair) {
        return pair & 0xFFFF_FFFFL;
    }

    /** Returns the steps in which the values of a goal are added: of a share at most 1, more of them than of another ratio. */
    static double grid(PanelGoal goal) {
        return !goal.isRatio() ? 1 : goal.numeratorIsPart() ? PART_GRID : RATIO_GRID;
    }

    /** Returns the share of a pair in whole steps: whole numbers add up to the same sum in any order. */
    static long steps(long pair, double grid) {
        return (long) ((double) numerator(pair) / (double) denominator(pair) * grid + 0.5);
    }
}
