package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/**
 * The kernel: what one series needs to be judged, in eight longs (one cache line) of an array, whatever the number and the order of its
 * rows.
 *
 * <p>128 presence bits count periods from the earliest one; they tell first, previous and last period, the number of periods, and the
 * sums of x and of x² that a regression needs. Sums are of whole steps, so that neither the order of the rows nor the number of threads
 * shows in a single bit. A series that does not fit (a longer span, periods of two kinds) or has a period twice is marked to be taken
 * again with all its rows.
 */
final class SeriesSlots {
    /** The longs of one series. */
    static final int SIZE = 8;

    /** The longest span of periods that fits. */
    static final int SPAN = 128;

    // what every row changes comes first, so that it often is one line of the processor's cache
    static final int META = 0; // ordinal of bit 0 in the low half, above it the grid and the marks below
    static final int LOW = 1;
    static final int HIGH = 2;
    static final int SUM = 3;
    static final int MOMENT = 4;
    static final int LAST = 5;
    static final int PREVIOUS = 6;
    static final int START = 7;

    private static final long ORDINAL_MASK = 0xFFFF_FFFFL;
    private static final int GRID_SHIFT = 32;
    private static final long GRID_MASK = 0xFL << GRID_SHIFT;
    private static final long USED = 1L << 40;
    private static final long TAKE_AGAIN = 1L << 41;
    private static final long HAS_START = 1L << 42;

    private SeriesSlots() {}

    static boolean isUsed(long[] slots, int at) {
        return slots[at + META] != 0;
    }

    static boolean isToBeTakenAgain(long[] slots, int at) {
        return (slots[at + META] & TAKE_AGAIN) != 0;
    }

    static boolean hasStart(long[] slots, int at) {
        return (slots[at + META] & HAS_START) != 0;
    }

    static int base(long[] slots, int at) {
        return (int) slots[at + META];
    }

    static int grid(long[] slots, int at) {
        return (int) ((slots[at + META] & GRID_MASK) >>> GRID_SHIFT);
    }

    static void takeAgain(long[] slots, int at) {
        slots[at + META] |= USED | TAKE_AGAIN;
    }

    /**
     * Takes a row in.
     *
     * @param period the grid in the high half and the ordinal in the low half
     * @param baseline the period that progress is counted from, in the same form; {@link #FROM_FIRST} for the first
     */
    static void add(long[] slots, int at, long period, long pair, long steps, long baseline) {
        var meta = slots[at + META];
        if (meta == 0) {
            slots[at + LOW] = 1;
            slots[at + LAST] = pair;
            slots[at + SUM] = steps;
            slots[at + META] = USED | (period & (GRID_MASK | ORDINAL_MASK));
            if (baseline == FROM_FIRST || baseline == period) {
                slots[at + START] = pair;
                slots[at + META] |= HAS_START;
            }
            return;
        }
        if ((meta & TAKE_AGAIN) != 0) {
            return;
        }
        var x = (int) period - (int) meta;
        if (((meta ^ period) & GRID_MASK) != 0 || x >= SPAN || x <= -SPAN) {
            takeAgain(slots, at);
            return;
        }
        if (x < 0) {
            if (!moveBase(slots, at, -x)) {
                return;
            }
            x = 0;
        }
        var low = slots[at + LOW];
        var high = slots[at + HIGH];
        if (((x < 64 ? low : high) >>> x & 1) != 0) { // Java shifts by the lower six bits
            takeAgain(slots, at);
            return;
        }
        var last = last(low, high);
        if (x > last) {
            slots[at + PREVIOUS] = slots[at + LAST];
            slots[at + LAST] = pair;
        } else if (x > previous(low, high)) {
            slots[at + PREVIOUS] = pair;
        }
        if (x < 64) {
            slots[at + LOW] = low | 1L << x;
        } else {
            slots[at + HIGH] = high | 1L << x;
        }
        slots[at + SUM] += steps;
        slots[at + MOMENT] += x * steps;
        if (baseline == FROM_FIRST ? x == 0 : baseline == period) {
            slots[at + START] = pair;
            slots[at + META] |= HAS_START;
        }
    }

    /** Stands for "counted from the first period", which no period equals. */
    static final long FROM_FIRST = -1;

    static long period(int grid, int ordinal) {
        return ((long) grid << GRID_SHIFT) | (ordinal & ORDINAL_MASK);
    }

    static long period(ReportingPeriod period) {
        return period(PeriodGrid.of(period), PeriodGrid.ordinal(period));
    }

    static int gridOf(long period) {
        return (int) (period >>> GRID_SHIFT);
    }

    static int ordinalOf(long period) {
        return (int) period;
    }

    /** Moves bit 0 to an earlier period, if the series still fits then; else marks it and returns false. */
    private static boolean moveBase(long[] slots, int at, int steps) {
        var low = slots[at + LOW];
        var high = slots[at + HIGH];
        if (last(low, high) + steps >= SPAN) {
            takeAgain(slots, at);
            return false;
        }
        slots[at + HIGH] = steps >= 64 ? low << steps : (high << steps) | (low >>> (64 - steps));
        slots[at + LOW] = steps >= 64 ? 0 : low << steps;
        slots[at + MOMENT] += steps * slots[at + SUM];
        var meta = slots[at + META];
        slots[at + META] = (meta & ~ORDINAL_MASK) | (((int) meta - steps) & ORDINAL_MASK);
        return true;
    }

    /** Takes another part of the same series in; the other slots are changed on the way. */
    static void merge(long[] slots, int at, long[] other, int from, boolean fromFirst) {
        if (!isUsed(other, from)) {
            return;
        }
        if (!isUsed(slots, at)) {
            System.arraycopy(other, from, slots, at, SIZE);
            return;
        }
        var apart = base(slots, at) - base(other, from);
        if (isToBeTakenAgain(slots, at)
                || isToBeTakenAgain(other, from)
                || grid(slots, at) != grid(other, from)
                || Math.abs((long) apart) >= SPAN
                || (apart > 0 ? !moveBase(slots, at, apart) : apart < 0 && !moveBase(other, from, -apart))
                || (slots[at + LOW] & other[from + LOW]) != 0
                || (slots[at + HIGH] & other[from + HIGH]) != 0) {
            takeAgain(slots, at);
            return;
        }
        mergeStart(slots, at, other, from, fromFirst, apart);
        mergeLatest(slots, at, other, from);
        slots[at + LOW] |= other[from + LOW];
        slots[at + HIGH] |= other[from + HIGH];
        slots[at + SUM] += other[from + SUM];
        slots[at + MOMENT] += other[from + MOMENT];
    }

    private static void mergeStart(long[] slots, int at, long[] other, int from, boolean fromFirst, int apart) {
        if (fromFirst ? apart > 0 : hasStart(other, from)) {
            slots[at + START] = other[from + START];
            slots[at + META] |= HAS_START;
        }
    }

    private static void mergeLatest(long[] slots, int at, long[] other, int from) {
        var last = last(slots, at);
        var otherLast = last(other, from);
        if (last > otherLast) {
            if (otherLast > previous(slots, at)) {
                slots[at + PREVIOUS] = other[from + LAST];
            }
        } else {
            slots[at + PREVIOUS] = last > previous(other, from) ? slots[at + LAST] : other[from + PREVIOUS];
            slots[at + LAST] = other[from + LAST];
        }
    }

    /** Returns the position of the last period, counted from the first one. */
    static int last(long[] slots, int at) {
        return last(slots[at + LOW], slots[at + HIGH]);
    }

    /** Returns the position of the period before the last one; -1 if there is none. */
    static int previous(long[] slots, int at) {
        return previous(slots[at + LOW], slots[at + HIGH]);
    }

    private static int last(long low, long high) {
        return high != 0 ? 127 - Long.numberOfLeadingZeros(high) : 63 - Long.numberOfLeadingZeros(low);
    }

    private static int previous(long low, long high) {
        if (high == 0) {
            return last(low & ~Long.highestOneBit(low), 0);
        }
        return last(low, high & ~Long.highestOneBit(high));
    }

    /** Tells whether there is a value of the period at a position. */
    static boolean isPresent(long[] slots, int at, int x) {
        return (slots[at + LOW + (x >>> 6)] >>> x & 1) != 0;
    }

    /** Returns how many values there are before a position. */
    static int rank(long[] slots, int at, int x) {
        return x < 64
                ? Long.bitCount(slots[at + LOW] & (1L << x) - 1)
                : Long.bitCount(slots[at + LOW]) + Long.bitCount(slots[at + HIGH] & (1L << x) - 1);
    }

    /** Sets the value that progress is counted from. */
    static void setStart(long[] slots, int at, Optional<Long> pair) {
        slots[at + START] = pair.orElse(0L);
        slots[at + META] = pair.isPresent() ? slots[at + META] | HAS_START : slots[at + META] & ~HAS_START;
    }

    static int count(long[] slots, int at) {
        return Long.bitCount(slots[at + LOW]) + Long.bitCount(slots[at + HIGH]);
    }
}
