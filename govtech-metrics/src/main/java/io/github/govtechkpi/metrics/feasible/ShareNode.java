package io.github.govtechkpi.metrics.feasible;

import java.util.BitSet;
import java.util.List;

/**
 * One share with the shares nested within it: answers which of its counts leave a count for each of them, and theirs.
 *
 * <p>Both ends of the allowed counts never fall when the whole grows. So the smallest count of a nested share occurs with the
 * smallest count of its whole, the largest with the largest, and the exact ranges over all solutions need no enumeration.
 */
final class ShareNode {
    static final long NONE = -1;

    private final int index;
    private final ShareBounds bounds;
    private final List<ShareNode> parts;
    private final int tableEnd;
    private final BitSet table = new BitSet();

    /** Makes the node; up to {@code tableEnd} it works out beforehand which of its counts leave one for each part. */
    ShareNode(int index, ShareBounds bounds, List<ShareNode> parts, int tableEnd) {
        this.index = index;
        this.bounds = bounds;
        this.parts = List.copyOf(parts);
        this.tableEnd = parts.isEmpty() ? -1 : tableEnd;
        for (var count = 1; count <= this.tableEnd; count++) {
            var whole = count;
            table.set(count, parts.stream().allMatch(part -> part.lowest(whole) != NONE));
        }
    }

    int index() {
        return index;
    }

    List<ShareNode> parts() {
        return parts;
    }

    /** Returns the smallest possible count of this share in a whole, or {@link #NONE}. */
    long lowest(long whole) {
        return upward(bounds.lowest(whole), bounds.highest(whole));
    }

    /** Returns the smallest possible count of this share in a whole above another count, or {@link #NONE}. */
    long above(long count, long whole) {
        return upward(count + 1, bounds.highest(whole));
    }

    /** Returns the largest possible count of this share in a whole, or {@link #NONE}. */
    long highest(long whole) {
        return downward(bounds.highest(whole), bounds.lowest(whole));
    }

    /**
     * Writes the smallest and the largest count of this share and of those within it, given those of its whole.
     *
     * @return whether there is one at all
     */
    boolean range(long lowWhole, long highWhole, long[] lows, long[] highs) {
        var low = lowest(lowWhole);
        if (low == NONE) {
            return false;
        }
        lows[index] = low;
        highs[index] = highest(highWhole);
        for (var part : parts) {
            part.range(low, highs[index], lows, highs);
        }
        return true;
    }

    private long upward(long from, long end) {
        var count = from;
        if (!parts.isEmpty() && from <= end) {
            // a share of nothing cannot be published
            count = Math.max(1, count);
            if (count <= tableEnd) {
                var found = table.nextSetBit((int) count);
                count = found >= 0 ? found : tableEnd + 1L;
            }
            for (var tried = NONE; tried != count && count > tableEnd && count <= end; ) {
                tried = count;
                for (var part : parts) {
                    count = part.wholeFrom(count, end);
                }
            }
        }
        return count <= end ? count : NONE;
    }

    private long downward(long from, long end) {
        var count = from;
        if (!parts.isEmpty() && from >= end) {
            for (var tried = NONE; tried != count && count > tableEnd && count >= end; ) {
                tried = count;
                for (var part : parts) {
                    count = part.wholeDownFrom(count, end);
                }
            }
            if (count >= 0 && count <= tableEnd) {
                count = table.previousSetBit((int) count);
            }
        }
        return count >= end ? count : NONE;
    }

    /**
     * Returns the first whole from one on that can hold this share, or one beyond {@code end}.
     *
     * <p>A whole that cannot is left by going to the next possible count and back to the whole for it: among a billion wholes,
     * few steps.
     */
    private long wholeFrom(long whole, long end) {
        var at = whole;
        while (at <= end && lowest(at) == NONE) {
            var next = upward(bounds.highest(at) + 1, bounds.highest(end));
            at = next == NONE ? end + 1 : bounds.smallestWhole(next);
        }
        return at;
    }

    /** Returns the first whole from one downward that can hold this share, or one below {@code end}. */
    private long wholeDownFrom(long whole, long end) {
        var at = whole;
        while (at >= end && lowest(at) == NONE) {
            var next = downward(bounds.lowest(at) - 1, bounds.lowest(end));
            at = next == NONE ? end - 1 : bounds.largestWhole(next);
        }
        return at;
    }
}
