package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.PanelSink.Rows;
import java.util.Arrays;

/**
 * Rows in any order, put aside until there are many of the same few areas: what these change then stays in the processor's nearest
 * cache, instead of being fetched for each row. The result does not depend on it, the time does.
 */
final class RowBuckets {
    private static final int AREAS = 32; // of one bucket and one group
    private static final int MOST = 96;
    private static final int FIRST_ROOM = 256;
    private static final int ROOM = 8192;
    private static final int INDICATOR_BITS = 24;
    private static final int PERIOD_BITS = 20;
    private static final int MASK = 1;

    private final Taker taker;
    private int[] bucketOf = {}; // by area code
    private int[] openOf; // by group, less 1
    private int[] areasIn;
    private int count;
    private long[][] rows = {}; // two longs each
    private int[] sizes = {};

    RowBuckets(int groups, Taker taker) {
        this.taker = taker;
        this.openOf = new int[groups + 1];
        Arrays.fill(openOf, -1);
        this.areasIn = new int[MOST];
    }

    /** Takes rows that were put aside. */
    interface Taker {
        void take(long[] rows, int count);
    }

    static int area(long key) {
        return (int) (key >>> (INDICATOR_BITS + PERIOD_BITS));
    }

    static int indicator(long key) {
        return (int) (key >>> PERIOD_BITS) & ((1 << INDICATOR_BITS) - 1);
    }

    static int period(long key) {
        return (int) key & ((1 << PERIOD_BITS) - 1);
    }

    void learn(int[] groupOf, int areas) {
        var before = bucketOf.length;
        if (areas <= before) {
            return;
        }
        bucketOf = Arrays.copyOf(bucketOf, areas);
        for (var area = before; area < areas; area++) {
            var group = groupOf[area] + 1;
            var open = openOf[group];
            if (open < 0 || areasIn[open] == AREAS) {
                if (count < MOST) {
                    open = count++;
                } else {
                    open = area % MOST;
                }
                openOf[group] = open;
                areasIn[open] = 0;
            }
            areasIn[open]++;
            bucketOf[area] = open;
        }
        if (rows.length < count) {
            rows = Arrays.copyOf(rows, count);
            sizes = Arrays.copyOf(sizes, count);
        }
    }

    void put(Rows batch) {
        for (var i = 0; i < batch.count; i++) {
            var bucket = bucketOf[batch.areas[i]];
            var size = sizes[bucket];
            var room = rows[bucket];
            if (room == null || size == room.length) {
                room = room(bucket);
                size = sizes[bucket];
            }
            room[size] = (((long) batch.areas[i] << INDICATOR_BITS) | batch.indicators[i]) << PERIOD_BITS
                    | batch.periods[i];
            room[size + 1] = batch.pairs[i];
            sizes[bucket] = size + 2;
        }
    }

    private long[] room(int bucket) {
        var room = rows[bucket];
        if (room != null && room.length == 2 * ROOM) {
            empty(bucket);
        } else {
            rows[bucket] = room == null ? new long[2 * FIRST_ROOM] : Arrays.copyOf(room, 2 * room.length);
        }
        return rows[bucket];
    }

    private void empty(int bucket) {
        taker.take(rows[bucket], sizes[bucket]);
        sizes[bucket] = 0;
    }

    void empty() {
        for (var bucket = 0; bucket < count; bucket++) {
            if (sizes[bucket] > 0) {
                empty(bucket);
            }
            rows[bucket] = null;
        }
    }
}
