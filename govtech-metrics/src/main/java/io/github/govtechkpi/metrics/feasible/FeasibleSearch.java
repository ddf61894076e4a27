package io.github.govtechkpi.metrics.feasible;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Goes through the bases and, up to a limit, through the counts. */
final class FeasibleSearch {
    /** Covers every count of the bases to a million: a quarter of a megabyte at most for each share with parts. */
    static final int TABLE_SIZE = 1 << 20;

    private final BaseRange range;
    private final int limit;
    private final int[] wholes;
    private final List<ShareNode> roots;
    private final List<ShareNode> wholesFirst = new ArrayList<>();
    private final long[] possible;
    private final FeasibleSolutions solutions;
    private boolean truncated;

    FeasibleSearch(
            List<PublishedShare> shares, int[] wholes, BaseRange range, Rounding rounding, int limit, int tableSize) {
        this.range = range;
        this.limit = limit;
        this.wholes = wholes.clone();
        this.possible = new long[Math.toIntExact((range.size() + Long.SIZE - 1) / Long.SIZE)];
        this.solutions = new FeasibleSolutions(shares.size());
        this.roots = partsOf(
                -1,
                shares.stream().map(share -> ShareBounds.of(share, rounding)).toList(),
                (int) Math.min(range.high(), tableSize));
        roots.forEach(this::addWholesFirst);
    }

    private List<ShareNode> partsOf(int whole, List<ShareBounds> bounds, int tableEnd) {
        return IntStream.range(0, wholes.length)
                .filter(share -> wholes[share] == whole)
                .mapToObj(share -> new ShareNode(share, bounds.get(share), partsOf(share, bounds, tableEnd), tableEnd))
                .toList();
    }

    private void addWholesFirst(ShareNode node) {
        wholesFirst.add(node);
        node.parts().forEach(this::addWholesFirst);
    }

    void run() {
        var counts = new long[wholes.length];
        for (var base = range.low(); base <= range.high(); base++) {
            if (isPossible(base)) {
                var bit = (int) (base - range.low());
                possible[bit / Long.SIZE] |= 1L << bit % Long.SIZE;
                if (!truncated) {
                    solve(base, 0, counts);
                }
            }
        }
    }

    private boolean isPossible(long base) {
        // by index: an iterator for each of a million bases is 32 MB
        for (var root = 0; root < roots.size(); root++) {
            if (roots.get(root).lowest(base) == ShareNode.NONE) {
                return false;
            }
        }
        return true;
    }

    /** Every count that a node offers leads to a solution, so the recursion never has to turn back. */
    private void solve(long base, int position, long[] counts) {
        if (position == wholesFirst.size()) {
            if (solutions.size() == limit) {
                truncated = true;
            } else {
                solutions.append(base, counts);
            }
            return;
        }
        var node = wholesFirst.get(position);
        var share = node.index();
        var whole = wholes[share] < 0 ? base : counts[wholes[share]];
        for (var count = node.lowest(whole); count != ShareNode.NONE && !truncated; count = node.above(count, whole)) {
            counts[share] = count;
            solve(base, position + 1, counts);
        }
    }

    FeasibleBases bases() {
        return new FeasibleBases(range.low(), possible, roots, wholes.length);
    }

    FeasibleSolutions solutions() {
        return solutions;
    }

    boolean truncated() {
        return truncated;
    }
}
