package io.github.govtechkpi.metrics.feasible;

/**
 * The interval of shares behind one published percentage, in whole numbers throughout.
 *
 * <p>Everything is counted in halves of the last printed digit: 93% lies between 185 and 187 of 200 such halves, 93.0% between
 * 1859 and 1861 of 2000. A count is allowed if {@code low * base <= whole * count <= high * base}, each side with or without
 * equality. With a base of 10^9 and 6 decimals the products stay below 2 * 10^17.
 */
final class ShareBounds {
    private final long whole;
    private final long low;
    private final boolean lowIncluded;
    private final long high;
    private final boolean highIncluded;

    private ShareBounds(long whole, long low, boolean lowIncluded, long high, boolean highIncluded) {
        this.whole = whole;
        this.low = low;
        this.lowIncluded = lowIncluded;
        this.high = high;
        this.highIncluded = highIncluded;
    }

    static ShareBounds of(PublishedShare share, Rounding rounding) {
        var digits = share.percent().unscaledValue().longValueExact();
        var at = 2 * digits;
        var whole = 200L;
        for (var decimals = share.percent().scale(); decimals > 0; decimals--) {
            whole *= 10;
        }
        return switch (share.relation()) {
            case EQUAL -> rounded(whole, at, digits % 2 == 0, rounding);
            // above 100% there is nothing: a largest count of -1 says so for every base
            case MORE_THAN ->
                at == whole
                        ? new ShareBounds(whole, 0, true, 0, false)
                        : new ShareBounds(whole, at, false, whole, true);
            case AT_LEAST -> new ShareBounds(whole, at, true, whole, true);
            case AT_MOST -> new ShareBounds(whole, 0, true, at, true);
            case LESS_THAN -> new ShareBounds(whole, 0, true, at, false);
        };
    }

    private static ShareBounds rounded(long whole, long at, boolean even, Rounding rounding) {
        return switch (rounding) {
            case HALF_UP -> new ShareBounds(whole, at - 1, true, at + 1, false);
            case HALF_EVEN -> new ShareBounds(whole, at - 1, even, at + 1, even);
            case FLOOR -> new ShareBounds(whole, at, true, at + 2, false);
            case ANY -> new ShareBounds(whole, at - 1, true, at + 2, false);
        };
    }

    /** Returns the smallest count of a base that the percentage allows; there is none if it exceeds the largest. */
    long lowest(long base) {
        var product = low * base;
        return Math.max(0, lowIncluded ? ceiling(product, whole) : Math.floorDiv(product, whole) + 1);
    }

    /** Returns the largest count of a base that the percentage allows, -1 or more. */
    long highest(long base) {
        var product = high * base;
        return Math.min(base, highIncluded ? Math.floorDiv(product, whole) : ceiling(product, whole) - 1);
    }

    /** Returns the smallest base whose largest count is at least a count above 0 that some base allows. */
    long smallestWhole(long count) {
        var product = whole * count;
        return Math.max(count, highIncluded ? ceiling(product, high) : Math.floorDiv(product, high) + 1);
    }

    /** Returns the largest base whose smallest count is at most a count that some larger base does not allow. */
    long largestWhole(long count) {
        var product = whole * count;
        return lowIncluded ? Math.floorDiv(product, low) : ceiling(product, low) - 1;
    }

    private static long ceiling(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
