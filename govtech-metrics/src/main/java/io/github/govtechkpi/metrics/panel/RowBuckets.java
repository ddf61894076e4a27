package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.PanelSink.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows in any order, put aside until there are many of the same few areas: what these change then stays in a near cache of the processor,
 * instead of being fetched and written back for each row. The result does not depend on it, the time does.
 */
final class RowBuckets {
    /** The most indicators that a row can be put aside with. */
    static final int MOST_INDICATORS = 1 << 20;

    private static final int INDICATOR_BITS = 20;
    private static final int PERIOD_BITS = 24; // all days of 9,999 years
    private static final int AREAS = 32; // of one bucket: with a hundred indicators, 200 KB
    private static final int MOST_BUCKETS = 96;
    private static final int FIRST_ROOM = 256;
    private static final int ROOM = 4096; // rows of a bucket: 64 KB
    private static final int NONE = -1;

    private final Taker taker;
    private final int[] openOf; // by group, none first: the bucket that its next area comes into
    private final int[] areasIn = new int[MOST_BUCKETS];
    private final long[] @Nullable [] rows = new long[MOST_BUCKETS][]; // two longs each: codes and pair
    private final int[] sizes = new int[MOST_BUCKETS];
    private int[] bucketOf = {}; // by area code
    private int count;

    RowBuckets(int groups, Taker taker) {
        this.taker = taker;
        this.openOf = new int[groups + 1];
        Arrays.fill(openOf, NONE);
    }

    /** Takes a row that was put aside. */
    interface Taker {
        void take(int area, int indicator, int period, long pair);
    }

    /** Gives the areas that were met since a bucket: areas of one group share one, because they change the same sums. */
    void learn(int[] groupOf, int areas) {
        var before = bucketOf.length;
        bucketOf = Arrays.copyOf(bucketOf, areas);
        for (var area = before; area < areas; area++) {
            var group = groupOf[area] + 1;
            if (openOf[group] == NONE || areasIn[openOf[group]] == AREAS) {
                openOf[group] = count < MOST_BUCKETS ? count++ : area % MOST_BUCKETS;
            }
            areasIn[openOf[group]]++;
            bucketOf[area] = openOf[group];
        }
    }

    /** Puts rows aside, and hands over those of each bucket that is full. */
    void put(Rows batch) {
        for (var i = 0; i < batch.count; i++) {
            var bucket = bucketOf[batch.areas[i]];
            var room = room(bucket);
            var at = sizes[bucket];
            room[at] =
                    ((long) batch.areas[i] << INDICATOR_BITS | batch.indicators[i]) << PERIOD_BITS | batch.periods[i];
            room[at + 1] = batch.pairs[i];
            sizes[bucket] = at + 2;
        }
    }

    private long[] room(int bucket) {
        var room = rows[bucket];
        if (room == null) {
            room = new long[2 * FIRST_ROOM];
        } else if (sizes[bucket] < room.length) {
            return room;
        } else if (room.length < 2 * ROOM) {
            room = Arrays.copyOf(room, 2 * room.length);
        } else {
            handOver(bucket, room);
        }
        rows[bucket] = room;
        return room;
    }

    private void handOver(int bucket, long[] room) {
        for (var i = 0; i < sizes[bucket]; i += 2) {
            var codes = room[i];
            taker.take(
                    (int) (codes >>> (INDICATOR_BITS + PERIOD_BITS)),
                    (int) (codes >>> PERIOD_BITS) & ((1 << INDICATOR_BITS) - 1),
                    (int) codes & ((1 << PERIOD_BITS) - 1),
                    room[i + 1]);
        }
        sizes[bucket] = 0;
    }

    /** Hands over all rows that are left. */
    void empty() {
        for (var bucket = 0; bucket < count; bucket++) {
            var room = rows[bucket];
            if (room != null) {
                handOver(bucket, room);
            }
            rows[bucket] = null;
        }
    }
}
